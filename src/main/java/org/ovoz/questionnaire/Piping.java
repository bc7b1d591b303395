package org.ovoz.questionnaire;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Puts the country's name or an earlier answer into a text: {@code {country}}, {@code {in_country}} ("in Kazakhstan"),
 * {@code {occupation}} (the chosen label of an earlier single choice, or an earlier text). The result is plain text.
 *
 * @param questionnaire whose items are referred to
 * @param country the country of the case
 */
public record Piping(Questionnaire questionnaire, Study.Country country) {

    public static final String COUNTRY = "country";
    public static final String IN_COUNTRY = "in_country";

    private static final Pattern NAME = Pattern.compile("\\{([a-z][a-z0-9_]*)}");
    private static final String UNKNOWN = "…";

    /** The names that a wording refers to. */
    public static Stream<String> names(String wording) {
        return NAME.matcher(wording).results().map(found -> found.group(1));
    }

    /** The wording that a respondent reads; an answer that is missing becomes "…". */
    public String render(Text text, Language language, Answers answers) {
        var wording = text.in(language, country.code());
        // Most refer to nothing, and a page has a hundred of them.
        return wording.indexOf('{') < 0
                ? wording
                : NAME.matcher(wording)
                        .replaceAll(found -> Matcher.quoteReplacement(value(found.group(1), language, answers)));
    }

    private String value(String name, Language language, Answers answers) {
        return switch (name) {
            case COUNTRY -> country.name().master(language);
            case IN_COUNTRY -> country.in().master(language);
            default ->
                questionnaire
                        .item(name)
                        .map(item -> answer(item, language, answers))
                        .orElse(UNKNOWN);
        };
    }

    private String answer(Item item, Language language, Answers answers) {
        return switch (item) {
            case Item.SingleChoice choice ->
                choice.options().stream()
                        .filter(option -> answers.code(choice.id()).orElse(Missing.NOT_ASKED.code()) == option.code())
                        .map(option -> option.label().in(language, country.code()))
                        .findFirst()
                        .orElse(UNKNOWN);
            case Item.TextItem text -> answers.text(text.id()).orElse(UNKNOWN);
            case Item.MultipleChoice _, Item.Grid _, Item.NumberItem _, Item.Information _ -> UNKNOWN;
        };
    }
}
