package org.ovoz.qualitative.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MemoId;
import org.ovoz.qualitative.exchange.ProjectReader.Reading;

/**
 * Reads what is known of documents and of the cases to which they belong. Our own variables become facts of the source; those
 * of other programs have no place here and become a memo on the document, so that nobody has to look them up elsewhere.
 */
final class CaseReader {

    private static final List<String> VALUES =
            List.of("TextValue", "BooleanValue", "IntegerValue", "FloatValue", "DateValue", "DateTimeValue");

    private final Reading reading;
    private final SourceReader sources;
    private final Map<UUID, String> variables = new HashMap<>();
    private final Map<DocumentId, List<String>> foreign = new LinkedHashMap<>();
    private final Map<DocumentId, Map<String, String>> own = new HashMap<>();

    CaseReader(Reading reading, SourceReader sources) {
        this.reading = reading;
        this.sources = sources;
    }

    void read() {
        reading.root()
                .all("Variables", "Variable")
                .forEach(variable -> variables.put(Guids.of(variable.written("guid")), variable.written("name")));
        reading.root().all("Sources").flatMap(part -> part.children().stream()).forEach(source -> {
            var document = sources.document(Guids.of(source.written("guid")));
            if (document != null) {
                values(source, document, "");
            } else {
                reading.remarks().add(Remark.Kind.VARIABLES, source.written("name"), (int)
                        source.all("VariableValue").count());
            }
        });
        reading.root().all("Cases", "Case").forEach(this::ofCase);
        sources.sources()
                .replaceAll(source -> own.containsKey(source.id())
                        ? new Project.Source(
                                source.id(),
                                source.title(),
                                source.text(),
                                ordered(own.get(source.id())),
                                source.turns())
                        : source);
        foreign.forEach(this::memo);
    }

    private void ofCase(Tag one) {
        var documents = one.all("SourceRef")
                .map(reference -> sources.document(Guids.of(reference.written("targetGUID"))))
                .filter(java.util.Objects::nonNull)
                .toList();
        var said = one.all("VariableValue").count() + (one.textOf("Description").isBlank() ? 0 : 1);
        reading.remarks().add(Remark.Kind.CASE_PART, one.written("name"), (int)
                (one.all("SelectionRef").count() + one.all("CodeRef").count()));
        if (documents.isEmpty()) {
            reading.remarks().add(Remark.Kind.VARIABLES, one.written("name"), (int) Math.max(1, said));
        }
        documents.forEach(document -> {
            values(one, document, one.written("name"));
            if (!one.textOf("Description").isBlank()) {
                note(document, one.written("name"), one.textOf("Description").strip());
            }
        });
    }

    private void values(Tag tag, DocumentId document, String about) {
        tag.all("VariableValue").forEach(value -> {
            var name = value.first("VariableRef")
                    .map(reference -> variables.getOrDefault(Guids.of(reference.written("targetGUID")), "?"))
                    .orElse("?");
            var written = VALUES.stream()
                    .map(value::textOf)
                    .map(String::strip)
                    .filter(text -> !text.isEmpty())
                    .findFirst()
                    .orElse("");
            if (Facts.ALL.contains(name)) {
                own.computeIfAbsent(document, _ -> new HashMap<>()).put(name, written);
            } else if (!written.isEmpty()) {
                note(document, about, name + " = " + written);
            }
        });
    }

    private void note(DocumentId document, String about, String text) {
        foreign.computeIfAbsent(document, _ -> new ArrayList<>()).add(about.isEmpty() ? text : about + " · " + text);
    }

    private void memo(DocumentId document, List<String> lines) {
        var title = sources.sources().stream()
                .filter(source -> source.id().equals(document))
                .map(Project.Source::title)
                .findFirst()
                .orElse("");
        reading.remarks().add(Remark.Kind.VARIABLES, title, lines.size());
        sources.marks()
                .memos()
                .add(new Memo(
                        new MemoId(Guids.derived("variables", document)),
                        document,
                        0,
                        null,
                        null,
                        String.join("\n", lines),
                        reading.user(),
                        reading.day(reading.root())));
    }

    private static LinkedHashMap<String, String> ordered(Map<String, String> facts) {
        return Facts.ALL.stream()
                .filter(facts::containsKey)
                .collect(Collectors.toMap(name -> name, facts::get, (one, _) -> one, LinkedHashMap::new));
    }
}
