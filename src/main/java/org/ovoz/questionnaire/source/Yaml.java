package org.ovoz.questionnaire.source;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A place in a YAML file that knows its file, line and path. Every scalar is read as text. */
final class Yaml {

    /** A key of a mapping with its value. */
    record Entry(String key, Yaml value) {}

    private final String file;
    private final String path;
    private final int line;
    private final @Nullable Node node;
    private final Errors errors;

    private Yaml(String file, String path, int line, @Nullable Node node, Errors errors) {
        this.file = file;
        this.path = path;
        this.line = line;
        this.node = node;
        this.errors = errors;
    }

    /** Reads a file; a file that is no YAML is one error and reads as empty. */
    static Yaml read(Path folder, String file, Errors errors) {
        try {
            return of(file, Files.readString(folder.resolve(file), StandardCharsets.UTF_8), errors);
        } catch (IOException _) {
            errors.add(file, 1, "(file)", "the file cannot be read", "Create it, in UTF-8");
            return new Yaml(file, "", 1, null, errors);
        }
    }

    /** Reads the text of a file; a text that is no YAML is one error and reads as empty. */
    static Yaml of(String file, String text, Errors errors) {
        var settings = LoadSettings.builder().setUseMarks(true).setLabel(file).build();
        try {
            var node = new Compose(settings).composeString(text).orElse(null);
            return new Yaml(file, "", 1, node, errors);
        } catch (MarkedYamlEngineException fault) {
            var line = fault.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            errors.add(file, line, "(file)", fault.getProblem(), "Correct the YAML there; tabs must not indent");
        } catch (YamlEngineException _) {
            errors.add(file, 1, "(file)", "this is no YAML", "Save the file as UTF-8 text, without control characters");
        }
        return new Yaml(file, "", 1, null, errors);
    }

    String file() {
        return file;
    }

    String path() {
        return path.isEmpty() ? "(top)" : path;
    }

    int line() {
        return line;
    }

    boolean isScalar() {
        return node instanceof ScalarNode;
    }

    boolean isMapping() {
        return node instanceof MappingNode;
    }

    /** The text of a scalar; an error and empty otherwise. */
    String scalar() {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        errors.add(this, "a text is expected here", "Write one value, quoted if it holds a colon");
        return "";
    }

    /** The entries of a mapping in order; keys that come twice are an error. */
    List<Entry> entries() {
        var entries = new ArrayList<Entry>();
        if (node instanceof MappingNode mapping) {
            var seen = new HashSet<String>();
            for (var tuple : mapping.getValue()) {
                var key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
                var value = at(key, tuple.getValueNode(), lineOf(tuple.getKeyNode()));
                if (seen.add(key)) {
                    entries.add(new Entry(key, value));
                } else {
                    errors.add(value, "'" + key + "' stands here twice", "Remove one of them");
                }
            }
        } else if (node != null) {
            errors.add(this, "a mapping is expected here", "Write 'key: value' lines");
        }
        return entries;
    }

    /** The members of a list in order; a single value counts as a list of one. */
    List<Yaml> items() {
        if (node instanceof SequenceNode sequence) {
            var items = new ArrayList<Yaml>();
            for (int i = 0; i < sequence.getValue().size(); i++) {
                var item = sequence.getValue().get(i);
                items.add(at(Integer.toString(i + 1), item, lineOf(item)));
            }
            return items;
        }
        return node == null ? List.of() : List.of(this);
    }

    Optional<Yaml> get(String key) {
        if (node instanceof MappingNode mapping) {
            for (var tuple : mapping.getValue()) {
                if (tuple.getKeyNode() instanceof ScalarNode scalar
                        && scalar.getValue().equals(key)) {
                    return Optional.of(at(key, tuple.getValueNode(), lineOf(scalar)));
                }
            }
        }
        return Optional.empty();
    }

    /** The value of a key that must be there; an error and an empty place otherwise. */
    Yaml require(String key, String whatToDo) {
        return get(key).orElseGet(() -> {
            errors.add(this, "'" + key + "' is missing", whatToDo);
            return new Yaml(file, join(key), line, null, errors);
        });
    }

    boolean isThere() {
        return node != null;
    }

    /** Reports keys that are not known here. */
    void allow(Set<String> known) {
        for (var entry : entries()) {
            if (!known.contains(entry.key())) {
                errors.add(
                        entry.value(),
                        "'" + entry.key() + "' is not known here",
                        Errors.suggest(entry.key(), known.stream().sorted().toList()));
            }
        }
    }

    Yaml named(String name) {
        return new Yaml(file, name, line, node, errors);
    }

    private Yaml at(String key, Node value, int where) {
        return new Yaml(file, join(key), where, value, errors);
    }

    private String join(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private static int lineOf(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
    }
}
