package org.ovoz.export.ddi;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.export.Codebook;
import org.ovoz.export.Export;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.ui.markup.Markup;

/** The variables of a DDI codebook: labels and questions in every language, categories with their frequencies. */
final class DdiVariables {

    /** The identity of the data file in the document. */
    static final String FILE = "F1";

    private final Export export;
    private final Codebook codebook;
    private final Questionnaire questionnaire;
    private final Markup xml;
    private final Map<String, String> ids = new HashMap<>();

    DdiVariables(Export export, Markup xml) {
        this.export = export;
        this.codebook = export.codebook();
        this.questionnaire = export.questionnaire();
        this.xml = xml;
        codebook.columns().forEach(column -> ids.put(column.name(), "V" + (ids.size() + 1)));
    }

    /** A multiple choice. */
    void group(Codebook.ResponseSet set) {
        var members = set.columns().stream().map(ids::get).collect(Collectors.joining(" "));
        xml.open("varGrp", "name", set.name(), "type", "multipleResp", "var", members);
        questionnaire.item(set.name()).ifPresent(item -> inEveryLanguage("labl", item.text()));
        xml.close();
    }

    void variable(Codebook.Column column) {
        xml.open(
                "var",
                "ID",
                ids.get(column.name()),
                "name",
                column.name(),
                "files",
                FILE,
                "dcml",
                Integer.toString(column.decimals()),
                "intrvl",
                column.level() == Level.SCALE ? "contin" : "discrete",
                "nature",
                column.level() == Level.SCALE ? "ratio" : column.level().name().toLowerCase(Locale.ROOT));
        labels(column);
        var item = column.variable() == null
                ? null
                : questionnaire.item(column.variable().item()).orElse(null);
        if (item != null) {
            xml.open("qstn");
            inEveryLanguage("qstnLit", item.text());
            xml.close();
        }
        if (!column.missing().isEmpty()) {
            xml.open("invalrng").open("range", "min", code(Missing.NO_ANSWER), "max", code(Missing.NOT_ASKED));
            xml.close().close();
        }
        universe(column, item);
        categories(column);
        var note = codebook.notes().get(column.name());
        if (note != null) {
            xml.open("derivation")
                    .element("drvdesc", note, "xml:lang", codebook.language().tag());
            xml.close();
        }
        xml.open("varFormat", "type", column.storage() == Codebook.Storage.NUMBER ? "numeric" : "character");
        xml.close().close();
    }

    private static String code(Missing missing) {
        return Integer.toString(missing.code());
    }

    /** The label of the codebook, in every language in which the questionnaire has it. */
    private void labels(Codebook.Column column) {
        var variable = column.variable();
        if (variable == null || questionnaire.item(variable.item()).isEmpty()) {
            xml.element("labl", column.label(), "xml:lang", codebook.language().tag());
            return;
        }
        languages()
                .forEach(language -> xml.element(
                        "labl", Codebook.label(questionnaire, variable, language), "xml:lang", language.tag()));
    }

    private void universe(Codebook.Column column, @Nullable Item item) {
        var condition = item == null ? "" : Universe.of(item.facts().relevant());
        var countries = column.variable() == null
                ? ""
                : column.variable().askedIn().stream()
                        .map(CountryCode::iso)
                        .sorted()
                        .collect(Collectors.joining(", "));
        var parts = List.of(countries.isEmpty() ? "" : "country in (" + countries + ")", condition);
        var universe = parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" and "));
        if (!universe.isEmpty()) {
            xml.element("universe", universe, "clusion", "I");
        }
    }

    private void categories(Codebook.Column column) {
        var variable = column.variable();
        if (variable == null || column.values().isEmpty()) {
            return;
        }
        var counts = export.tallies().of(variable);
        column.values().keySet().forEach(code -> category(column, variable, code, counts));
        column.missing().keySet().forEach(code -> category(column, variable, code, counts));
    }

    private void category(Codebook.Column column, Variable variable, int code, Counts counts) {
        if (Missing.is(code)) {
            xml.open("catgry", "missing", "Y");
        } else {
            xml.open("catgry");
        }
        xml.element("catValu", Integer.toString(code));
        var label = text(variable, code);
        if (label == null) {
            xml.element(
                    "labl",
                    column.allValues().get(code),
                    "xml:lang",
                    codebook.language().tag());
        } else {
            inEveryLanguage("labl", label);
        }
        xml.element("catStat", Integer.toString(counts.of(code)), "type", "freq");
        xml.close();
    }

    private @Nullable Text text(Variable variable, int code) {
        if (!Missing.is(code)) {
            return variable.valueLabel(code);
        }
        return variable.missing().stream()
                .filter(option -> option.code() == code)
                .map(option -> option.label())
                .findFirst()
                .or(() -> Missing.ofCode(code).map(questionnaire.missingLabels()::get))
                .orElse(null);
    }

    private void inEveryLanguage(String element, Text text) {
        new TreeMap<>(text.master())
                .forEach((language, wording) -> xml.element(
                        element, wording.replaceAll("\\{[a-z][a-z0-9_]*}", "…"), "xml:lang", language.tag()));
    }

    private List<Language> languages() {
        return questionnaire.languages().stream()
                .map(Questionnaire.LanguageStatus::language)
                .toList();
    }
}
