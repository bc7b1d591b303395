package org.ovoz.export;

import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ovoz.export.deidentified.Anonymity;

/** What must be known before the data are used, as sentences in the language of the file. */
public final class CodebookNotes {

    private final Export export;
    private final FileTexts words;

    public CodebookNotes(Export export) {
        this.export = export;
        this.words = export.words();
    }

    public List<String> all() {
        var notes = new ArrayList<String>();
        var request = export.request();
        notes.add(words.of(
                "codebook.file",
                request.name() + "." + request.format().extension(),
                Integer.toString(export.counted().cases())));
        if (export.counted().synthetic() > 0) {
            notes.add(words.of(
                    "codebook.synthetic", Integer.toString(export.counted().synthetic())));
        }
        filters(notes);
        if (export.codebook().codedNames().contains("review")) {
            notes.add(words.of("codebook.reviews"));
        }
        notes.add(words.of("codebook.missing"));
        export.codebook().notes().forEach((name, note) -> notes.add(name + ": " + note));
        format(notes);
        if (request.level() instanceof DisclosureLevel.Deidentified(int k)) {
            export.told().ifPresent(told -> deidentified(notes, DisclosurePreview.of(told, export.codebook(), k)));
        }
        return notes;
    }

    private void deidentified(List<String> notes, DisclosurePreview preview) {
        notes.add(words.of(
                "codebook.deidentified",
                Integer.toString(preview.k()),
                Integer.toString(Anonymity.SUPPRESSED),
                names(preview.identifying(), _ -> true),
                Integer.toString(preview.leftOut()),
                Integer.toString(preview.smallest())));
        for (var told : preview.identifying()) {
            if (told.how() == DisclosurePreview.How.MERGED) {
                notes.add(words.of("codebook.merged", told.name(), String.join("; ", told.merged())));
            }
        }
        add(
                notes,
                "codebook.notTold",
                names(preview.identifying(), told -> told.how() == DisclosurePreview.How.NOT_TOLD));
        var some = preview.identifying().stream()
                .filter(told -> told.how() != DisclosurePreview.How.NOT_TOLD && told.suppressed() > 0)
                .map(told -> told.name() + " (" + told.suppressed() + ")")
                .collect(Collectors.joining(", "));
        add(notes, "codebook.suppressed", some);
        var others = preview.others().stream()
                .map(told -> told.name() + " (" + told.suppressed() + ")")
                .collect(Collectors.joining(", "));
        add(notes, "codebook.givingAway", others);
    }

    private void add(List<String> notes, String key, String names) {
        if (!names.isEmpty()) {
            notes.add(words.of(key, names));
        }
    }

    private static String names(List<DisclosurePreview.Told> variables, Predicate<DisclosurePreview.Told> chosen) {
        return variables.stream()
                .filter(chosen)
                .map(DisclosurePreview.Told::name)
                .collect(Collectors.joining(", "));
    }

    private void filters(List<String> notes) {
        var selection = export.request().selection();
        selection.codes().entrySet().stream()
                .sorted(java.util.Map.Entry.comparingByKey())
                .forEach(filter -> notes.add(words.of(
                        "codebook.filter",
                        filter.getKey(),
                        filter.getValue().stream()
                                .sorted()
                                .map(code -> label(filter.getKey(), code))
                                .collect(Collectors.joining(", ")))));
        var days = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(export.codebook().language().locale());
        if (selection.from() != null) {
            notes.add(words.of("codebook.from", days.format(selection.from())));
        }
        if (selection.to() != null) {
            notes.add(words.of("codebook.to", days.format(selection.to())));
        }
    }

    private String label(String variable, int code) {
        return export.codebook().columns().stream()
                .filter(column -> column.name().equals(variable))
                .map(column -> column.allValues().get(code))
                .filter(label -> label != null)
                .findFirst()
                .map(label -> code + " " + label)
                .orElse(Integer.toString(code));
    }

    private void format(List<String> notes) {
        switch (export.request().format()) {
            case SAV -> notes.add(words.of("codebook.sav"));
            case CSV_CODES, CSV_LABELS ->
                notes.add(words.of("codebook." + export.request().reading().note()));
            case DDI -> notes.add(words.of("codebook.csv"));
            case CSV_SYNTAX -> {
                notes.add(words.of("codebook.csv"));
                notes.add(words.of("codebook.syntax"));
            }
            case TRIPLE_S -> notes.add(words.of("codebook.tripleS"));
            case XLSX -> notes.add(words.of("codebook.xlsx"));
            case JSON -> {}
        }
    }
}
