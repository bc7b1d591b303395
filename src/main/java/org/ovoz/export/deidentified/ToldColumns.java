package org.ovoz.export.deidentified;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.export.Codebook;
import org.ovoz.export.FileTexts;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;

/** The columns of a de-identified file: merged categories have labels in every language, as the others have. */
public final class ToldColumns {

    private final Questionnaire questionnaire;
    private final Language language;
    private final FileTexts words;
    private final Map<String, Recoding> recodings;
    private final Map<String, Integer> suppressed;

    public ToldColumns(
            Questionnaire questionnaire, Language language, FileTexts words, Deidentification deidentification) {
        this.questionnaire = questionnaire;
        this.language = language;
        this.words = words;
        this.recodings = deidentification.recodings();
        this.suppressed = deidentification.suppressed();
    }

    /** The column as it is told. */
    public Codebook.Column of(Codebook.Column column) {
        var recoding = recodings.get(column.name());
        var told = recoding == null
                        || column.variable() == null
                        || recoding.recoded().isEmpty()
                ? column
                : merged(column, column.variable(), recoding);
        return suppressed.containsKey(column.name()) ? told.withSuppressed(words) : told;
    }

    /** Whether every option of a multiple choice is told of everybody; a set with holes would have false shares. */
    public boolean isWhole(Codebook.ResponseSet set) {
        return set.columns().stream().noneMatch(name -> recodings.containsKey(name) && suppressed.containsKey(name));
    }

    private Codebook.Column merged(Codebook.Column column, Variable variable, Recoding recoding) {
        var recoded = recoding.recoded();
        var gone = recoded.values().stream().flatMap(List::stream).collect(Collectors.toSet());
        var options = new HashMap<Integer, Option>();
        variable.values().stream()
                .filter(option -> !gone.contains(option.code()))
                .forEach(option -> options.put(option.code(), option));
        recoded.forEach((code, group) -> options.put(code, option(code, label(variable, recoding, group))));
        var values = options.keySet().stream().sorted().map(options::get).toList();
        var level = column.level() == Level.SCALE ? Level.ORDINAL : column.level();
        var labels = new LinkedHashMap<Integer, String>();
        values.forEach(option -> labels.put(option.code(), Codebook.plain(option.label(), language)));
        return new Codebook.Column(
                column.name(),
                column.storage(),
                level,
                column.label(),
                told(variable, values, level),
                labels,
                column.missing());
    }

    private static Variable told(Variable variable, List<Option> values, Level level) {
        return new Variable(
                variable.name(),
                variable.kind(),
                variable.item(),
                variable.label(),
                values,
                variable.missing(),
                level,
                variable.askedIn(),
                variable.sensitive(),
                variable.identifying());
    }

    private static Option option(int code, Text label) {
        return new Option(code, Integer.toString(code), label, Set.of(), Condition.ALWAYS, false, null);
    }

    private Text label(Variable variable, Recoding recoding, List<Integer> group) {
        return switch (recoding.key().scale()) {
            case NOMINAL, ORDINAL -> joined(variable, group);
            case AMOUNT -> inEveryLanguage(band(recoding.values(), group));
            case MONTH -> inEveryLanguage(months(recoding.told(group.getFirst()), recoding.months()));
        };
    }

    /** The labels of the categories one after the other, in every language that the first of them has. */
    private static Text joined(Variable variable, List<Integer> group) {
        var languages = languages(variable.valueLabel(group.getFirst()));
        return new Text(
                languages.stream()
                        .collect(Collectors.toMap(
                                language -> language,
                                language -> group.stream()
                                        .map(code -> label(variable, code, language))
                                        .collect(Collectors.joining(" / ")))),
                Map.of());
    }

    private static Set<Language> languages(@Nullable Text label) {
        return label == null ? Set.of(new Language("en")) : label.master().keySet();
    }

    private static String label(Variable variable, int code, Language language) {
        var label = variable.valueLabel(code);
        return label == null ? Integer.toString(code) : label.master(language);
    }

    /** The lowest and highest bands are open, for their ends are somebody's answer. */
    private static String band(List<List<Integer>> bands, List<Integer> band) {
        var at = bands.indexOf(band);
        if (at == bands.size() - 1) {
            return "≥ " + band.getFirst();
        }
        var last = bands.get(at + 1).getFirst() - 1;
        if (at == 0) {
            return "≤ " + last;
        }
        return last == band.getFirst() ? Integer.toString(last) : band.getFirst() + "–" + last;
    }

    /** For example 2026-10 – 2026-12. */
    private static String months(int first, int together) {
        var last = first + together - 1;
        return "%d-%02d – %d-%02d".formatted(first / 100, first % 100, last / 100, last % 100);
    }

    private Text inEveryLanguage(String label) {
        return new Text(
                questionnaire.languages().stream()
                        .map(Questionnaire.LanguageStatus::language)
                        .collect(Collectors.toMap(each -> each, _ -> label)),
                Map.of());
    }
}
