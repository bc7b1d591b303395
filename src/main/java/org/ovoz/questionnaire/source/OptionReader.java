package org.ovoz.questionnaire.source;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.MissingOption;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Row;
import org.ovoz.questionnaire.Text;

/** Reads lists of options, rows and missing codes. */
final class OptionReader {

    static final int SPECIFY_LENGTH = 200;
    private static final Set<String> OPTION_KEYS = Set.of("text", "name", "only", "relevant", "specify", "exclusive");
    private static final Set<String> ROW_KEYS = Set.of("text", "only", "relevant", "specify");

    private final ReaderContext context;

    OptionReader(ReaderContext context) {
        this.context = context;
    }

    /**
     * Options under {@code options:} or {@code scale:}.
     *
     * @param named whether every option needs a name (multiple choice)
     * @param path of the list in the text files
     */
    List<Option> options(Yaml list, boolean named, String... path) {
        var options = new ArrayList<Option>();
        var names = new HashSet<String>();
        for (var entry : list.entries()) {
            var option = option(entry, named, path);
            if (option != null) {
                if (!names.add(option.name())) {
                    context.errors()
                            .add(
                                    entry.value(),
                                    "the name '" + option.name() + "' is used twice",
                                    "Give each option its own");
                }
                options.add(option);
            }
        }
        if (options.isEmpty()) {
            context.errors().add(list, "there are no options", "Write 'code: label' lines");
        }
        return options;
    }

    private @Nullable Option option(Yaml.Entry entry, boolean named, String... path) {
        var place = entry.value();
        if (!entry.key().matches("\\d{1,4}")) {
            context.errors().add(place, "'" + entry.key() + "' is no code", "Codes are whole numbers from 0 to 9999");
            return null;
        }
        context.allowTextual(place, OPTION_KEYS);
        var name = place.get("name").map(Yaml::scalar).orElse(entry.key());
        if (named && place.get("name").isEmpty()) {
            context.errors().add(place, "the option has no name", "Add 'name: …', a part of its variable's name");
        } else if (!name.matches("[a-z0-9][a-z0-9_]{0,30}")) {
            context.errors().add(place, "'" + name + "' is no name", "Use lower-case letters, digits and _");
        }
        return new Option(
                Integer.parseInt(entry.key()),
                name,
                context.texts().read(place, append(path, entry.key())),
                context.only(place),
                context.condition(place, "relevant"),
                context.flag(place, "exclusive", false),
                specify(place));
    }

    List<Row> rows(String item, Yaml list) {
        var rows = new ArrayList<Row>();
        for (var entry : list.entries()) {
            var place = entry.value();
            if (!entry.key().matches("[a-z0-9][a-z0-9_]{0,40}")) {
                context.errors()
                        .add(place, "'" + entry.key() + "' is no row name", "Use lower-case letters, digits and _");
            }
            context.allowTextual(place, ROW_KEYS);
            rows.add(new Row(
                    item + "_" + entry.key(),
                    entry.key(),
                    context.texts().read(place, "items", item, "rows", entry.key()),
                    context.only(place),
                    context.condition(place, "relevant"),
                    specify(place)));
        }
        if (rows.isEmpty()) {
            context.errors().add(list, "the grid has no rows", "Write 'name: label' lines under 'rows:'");
        }
        return rows;
    }

    /** The missing codes that an item offers, with labels of its own or the standard ones. */
    List<MissingOption> missing(Yaml item, String id, Map<Missing, Text> standard) {
        var offered = new ArrayList<MissingOption>();
        item.get("missing")
                .ifPresent(list -> list.items().forEach(member -> {
                    if (member.isMapping()) {
                        member.entries()
                                .forEach(entry -> named(entry.key(), entry.value())
                                        .ifPresent(missing -> offered.add(new MissingOption(
                                                missing,
                                                context.texts()
                                                        .read(entry.value(), "items", id, "missing", entry.key())))));
                    } else {
                        named(member.scalar(), member)
                                .filter(standard::containsKey)
                                .ifPresent(missing -> offered.add(new MissingOption(missing, standard.get(missing))));
                    }
                }));
        return offered;
    }

    private java.util.Optional<Missing> named(String key, Yaml place) {
        for (var missing : Missing.values()) {
            if (missing.key().equals(key)) {
                return java.util.Optional.of(missing);
            }
        }
        context.errors()
                .add(
                        place,
                        "'" + key + "' is no missing code",
                        Errors.suggest(
                                key,
                                java.util.Arrays.stream(Missing.values())
                                        .map(Missing::key)
                                        .toList()));
        return java.util.Optional.empty();
    }

    private Option.@Nullable Specify specify(Yaml place) {
        return place.get("specify")
                .map(Yaml::scalar)
                .map(name -> new Option.Specify(name, SPECIFY_LENGTH))
                .orElse(null);
    }

    private static String[] append(String[] path, String key) {
        var longer = java.util.Arrays.copyOf(path, path.length + 1);
        longer[path.length] = key;
        return longer;
    }
}
