package org.ovoz.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.MissingOption;
import org.ovoz.questionnaire.Piping;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.ui.Figures;

/** How a report in one language writes: its texts, labels, figures and days. */
public record ReportWording(Language language, ReportTexts words) {

    private static final Pattern MARK = Pattern.compile("\\{([a-z][a-z0-9_]*)}");

    /** For writers, who write figures and no words of their own. */
    public static ReportWording figuresOf(Language language) {
        return new ReportWording(language, (key, _) -> key);
    }

    /** The text {@code report.<key>}. */
    public String of(String key, Object... arguments) {
        return words.of("report." + key, arguments);
    }

    /** One decimal or two as they come, with the decimal mark of the language. */
    public String decimal(BigDecimal value) {
        return new Figures(language.locale()).decimal(value);
    }

    /** "42,4%", as tables and lists print it. */
    public String percent(BigDecimal value) {
        return decimal(value) + "%";
    }

    /** A percent for a table, as far as its base carries it: in brackets, or a dash. */
    public String share(BigDecimal percent, long base) {
        return new Figures(language.locale()).share(percent, base);
    }

    /** " (n = 12)" after the title of a chart of few answers, whose figures have no brackets. */
    public String small(long fewest, long most) {
        var range = fewest == most ? Long.toString(most) : fewest + "–" + most;
        return SmallBase.of(fewest).isWarned() ? " (n = " + range + ")" : "";
    }

    /** "39%" for 39,0: as sentences and icons print it. */
    public String spoken(BigDecimal value) {
        return percent(value.stripTrailingZeros().scale() <= 0 ? value.setScale(0) : value);
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(language.locale())
                .format(day);
    }

    /** A label without the marks where an answer or, unless it is given, the country's name is put in. */
    public String label(Text text, Study.@Nullable Country country) {
        return MARK.matcher(text.master(language))
                .replaceAll(found -> Matcher.quoteReplacement(
                        switch (found.group(1)) {
                            case Piping.COUNTRY -> country == null ? "…" : name(country);
                            case Piping.IN_COUNTRY -> country == null ? "…" : in(country);
                            default -> "…";
                        }));
    }

    /** The heading of a question, a noun phrase; its short label or itself where the questionnaire has none. */
    public String heading(Item item, Study.@Nullable Country country) {
        return label(item.title(), country);
    }

    /** The label of a valid code, or the code where the questionnaire has none. */
    public String value(Variable variable, int code) {
        var label = variable.valueLabel(code);
        return label == null ? Integer.toString(code) : label(label, null);
    }

    /** The label of a missing code at a question: its own ("we do not collaborate") or the standard one. */
    public String reason(Questionnaire questionnaire, Item.Facts facts, int code) {
        return reason(questionnaire, facts.missing(), code);
    }

    /** The same by the reasons that a variable has of its own. */
    public String reason(Questionnaire questionnaire, List<MissingOption> reasons, int code) {
        return reasons.stream()
                .filter(option -> option.code() == code)
                .map(option -> label(option.label(), null))
                .findFirst()
                .or(() -> org.ovoz.questionnaire.Missing.ofCode(code)
                        .map(questionnaire.missingLabels()::get)
                        .map(label -> label.master(language)))
                .orElse(Integer.toString(code));
    }

    public String name(Study.Country country) {
        return country.name().master(language);
    }

    /** "in Kazakhstan". */
    public String in(Study.Country country) {
        return country.in().master(language);
    }

    /** "a", "a and b", "a, b and c". */
    public String joined(List<String> parts) {
        return parts.size() == 1
                ? parts.getFirst()
                : of("and", String.join(", ", parts.subList(0, parts.size() - 1)), parts.getLast());
    }

    /** A sentence with a capital at its beginning. */
    public String sentence(String text) {
        var first = text.offsetByCodePoints(0, 1);
        return text.substring(0, first).toUpperCase(language.locale()) + text.substring(first);
    }
}
