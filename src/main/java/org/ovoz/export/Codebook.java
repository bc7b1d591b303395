package org.ovoz.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.export.deidentified.Anonymity;
import org.ovoz.export.deidentified.Deidentification;
import org.ovoz.export.deidentified.ToldColumns;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;

/**
 * What the columns of a data file are called and what their values mean, in one language. The data file, its labels and
 * the page that people read all come from here.
 *
 * @param title of the questionnaire
 * @param columns in the order of the data file: the interview, its day and length, then the variables
 * @param sets the multiple choices
 * @param notes how derived columns are made, by their names
 */
public record Codebook(
        String title, Language language, List<Column> columns, List<ResponseSet> sets, Map<String, String> notes) {

    public static final String INTERVIEW = "interview";
    public static final String COMPLETED_ON = "completed_on";
    public static final String SECONDS = "seconds";

    /** In a de-identified file: the number of the row, which is no one's. */
    static final String ROW = "row";

    /** In a de-identified file: year and month of completion as one number, for example 202611. */
    public static final String COMPLETED_IN = "completed_in";

    /** Without derived columns. */
    public Codebook(String title, Language language, List<Column> columns, List<ResponseSet> sets) {
        this(title, language, columns, sets, Map.of());
    }

    /** The same with how its derived columns are made. */
    Codebook explained(Map<String, String> some) {
        return new Codebook(title, language, columns, sets, some);
    }

    /** How the values of a column are stored. */
    public enum Storage {
        NUMBER,
        DAY,
        TEXT
    }

    /**
     * A column.
     *
     * @param variable of the questionnaire, or null for the three that describe the interview
     * @param values labels of the valid values by code
     * @param missing labels of the missing codes, −1 first
     */
    public record Column(
            String name,
            Storage storage,
            Level level,
            String label,
            @Nullable Variable variable,
            Map<Integer, String> values,
            Map<Integer, String> missing) {

        /** Whether it is one of the codes of an interview. */
        public boolean isCode() {
            return variable != null && storage == Storage.NUMBER;
        }

        /** How many digits of a code stand behind the point. */
        public int decimals() {
            return variable == null ? 0 : variable.decimals();
        }

        /** A code as the amount that it stands for. */
        public BigDecimal amount(int code) {
            return variable == null ? BigDecimal.valueOf(code) : variable.amount(code);
        }

        /** Whether a labelled code has more than four digits, as a quarter of a year has. */
        public boolean isWide() {
            return values.keySet().stream().anyMatch(code -> code > 9999);
        }

        /** Labels of all codes, valid ones first. */
        public Map<Integer, String> allValues() {
            var all = new LinkedHashMap<>(values);
            all.putAll(missing);
            return all;
        }

        public Column withSuppressed(FileTexts words) {
            var more = new LinkedHashMap<>(missing);
            more.put(Anonymity.SUPPRESSED, words.of("suppressed"));
            return new Column(name, storage, level, label, variable, values, more);
        }
    }

    /** A multiple choice: the 0/1 variables of its options; 1 is counted. */
    public record ResponseSet(String name, String label, List<String> columns) {}

    /** The codebook of a questionnaire in one of its languages. */
    public static Codebook of(Questionnaire questionnaire, Language language, FileTexts words) {
        var columns = new ArrayList<Column>();
        columns.add(own(INTERVIEW, Storage.TEXT, Level.NOMINAL, words));
        columns.add(own(COMPLETED_ON, Storage.DAY, Level.SCALE, words));
        columns.add(own(SECONDS, Storage.NUMBER, Level.SCALE, words));
        questionnaire.variables().forEach(variable -> columns.add(column(questionnaire, variable, language, words)));
        var sets = questionnaire
                .items()
                .flatMap(item -> item instanceof Item.MultipleChoice choice ? Stream.of(choice) : Stream.empty())
                .map(choice -> new ResponseSet(
                        choice.id(),
                        plain(question(choice), language),
                        choice.options().stream().map(choice::variable).toList()))
                .toList();
        return new Codebook(questionnaire.title().master(language), language, List.copyOf(columns), sets);
    }

    /**
     * The codebook of a de-identified file: no ids, days, lengths and texts. All its columns are codes, first the number
     * of the row and the month, with the categories that are left after merging.
     */
    public static Codebook deidentified(
            Questionnaire questionnaire, Language language, FileTexts words, Deidentification deidentification) {
        var whole = of(questionnaire, language, words);
        var columns = new ArrayList<Column>();
        var told = new ToldColumns(questionnaire, language, words, deidentification);
        columns.add(number(ROW, Level.NOMINAL, language, words));
        columns.add(told.of(number(COMPLETED_IN, Level.ORDINAL, language, words)));
        whole.columns.stream().filter(Column::isCode).map(told::of).forEach(columns::add);
        var sets = whole.sets.stream().filter(told::isWhole).toList();
        return new Codebook(whole.title, language, List.copyOf(columns), sets);
    }

    private static Column number(String name, Level level, Language language, FileTexts words) {
        var label = words.of("column." + name);
        var variable = new Variable(
                name, Variable.Kind.CASE, name, Text.of(language, label), List.of(), List.of(), level, Set.of(), false);
        return new Column(name, Storage.NUMBER, level, label, variable, Map.of(), Map.of());
    }

    /** The names of the coded variables, in the order of an interview's codes. */
    public List<String> codedNames() {
        return columns.stream().filter(Column::isCode).map(Column::name).toList();
    }

    private static Column own(String name, Storage storage, Level level, FileTexts words) {
        return new Column(name, storage, level, words.of("column." + name), null, Map.of(), Map.of());
    }

    private static Column column(Questionnaire questionnaire, Variable variable, Language language, FileTexts words) {
        return new Column(
                variable.name(),
                variable.isCoded() ? Storage.NUMBER : Storage.TEXT,
                variable.level(),
                label(questionnaire, variable, language),
                variable,
                values(variable, language, words),
                variable.isCoded() && variable.canBeMissing() ? missing(questionnaire, variable, language) : Map.of());
    }

    /** The question; for an option, a row or the text of "other" followed by that. */
    public static String label(Questionnaire questionnaire, Variable variable, Language language) {
        var own = plain(variable.label(), language);
        return questionnaire
                .item(variable.item())
                .map(item -> plain(question(item), language))
                .filter(question -> !question.equals(own))
                .map(question -> question + " – " + own)
                .orElse(own);
    }

    private static Text question(Item item) {
        var shortLabel = item.facts().shortLabel();
        return shortLabel == null ? item.text() : shortLabel;
    }

    /** A wording without the marks where a country's name or an earlier answer is put in. */
    public static String plain(Text text, Language language) {
        return text.master(language).replaceAll("\\{[a-z][a-z0-9_]*}", "…");
    }

    private static Map<Integer, String> values(Variable variable, Language language, FileTexts words) {
        var labels = new LinkedHashMap<Integer, String>();
        if (variable.kind() == Variable.Kind.TICK) {
            labels.put(0, words.of("notTicked"));
            labels.put(1, words.of("ticked"));
        }
        variable.values().forEach(option -> labels.put(option.code(), plain(option.label(), language)));
        return labels;
    }

    private static Map<Integer, String> missing(Questionnaire questionnaire, Variable variable, Language language) {
        var labels = new LinkedHashMap<Integer, String>();
        for (var missing : Missing.values()) {
            var standard = questionnaire.missingLabels().get(missing);
            variable.missing().stream()
                    .filter(option -> option.missing() == missing)
                    .findFirst()
                    .ifPresentOrElse(option -> labels.put(missing.code(), plain(option.label(), language)), () -> {
                        if (standard != null && isEverywhere(missing)) {
                            labels.put(missing.code(), standard.master(language));
                        }
                    });
        }
        return labels;
    }

    /** Whether a reason can occur although no respondent can choose it. */
    private static boolean isEverywhere(Missing missing) {
        return switch (missing) {
            case NOT_ASKED, NOT_REACHED, NO_ANSWER -> true;
            case DOES_NOT_APPLY, PREFER_NOT_TO_ANSWER, DIFFICULT_TO_ANSWER -> false;
        };
    }
}
