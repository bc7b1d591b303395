package org.ovoz.demonstration;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Variable;

/**
 * Rebuilds 235 interviews of wave cso-2018 from what the report published. The seed is fixed: the same questionnaire
 * gives the same cases, byte for byte. See {@code demonstration/README.md} for what is published and what is invented.
 */
final class Generator {

    static final String QUESTIONNAIRE = "cso-2018";

    private static final long SEED = 2018;
    private static final String COUNTRY = "country";
    private static final String MODE = "mode";
    private static final String LANG = "lang";
    private static final int ONLINE = 1;

    /** Field work was in February and March 2018. */
    private static final LocalDate FIRST_DAY = LocalDate.of(2018, 2, 5);

    private static final int DAYS = 54;

    /** Languages in which people may have answered, the likelier ones repeated; invented. */
    private static final Map<String, List<String>> LANGUAGES = Map.of(
            "KZ", List.of("ru", "ru", "ru", "kk", "kk"),
            "KG", List.of("ru", "ru", "ky", "ky"),
            "TJ", List.of("tg", "tg", "tg", "ru", "ru"),
            "UZ", List.of("uz", "uz", "uz", "ru", "ru"));

    private final Questionnaire questionnaire;
    private final List<Variable> variables;
    private final Published published = Published.read();

    Generator(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        this.variables = questionnaire.variables();
    }

    List<DemonstrationCase> cases() {
        return published.countries().stream()
                .flatMap(country -> cases(country).stream())
                .toList();
    }

    private List<DemonstrationCase> cases(String country) {
        var columns = new LinkedHashMap<String, List<Integer>>();
        columns.put(MODE, new ChoiceDraws(published, country, random(country, MODE)).single(MODE, List.of()));
        for (var page : questionnaire.pages()) {
            if (page.audience() == Page.Audience.RESPONDENT && isIn(page.only(), country)) {
                page.items().stream()
                        .filter(item -> isIn(item.facts().only(), country))
                        .forEach(item -> columns.putAll(draw(item, country)));
            }
        }
        var random = random(country, "case");
        var cases = new ArrayList<DemonstrationCase>();
        for (int person = 0; person < published.sample(country); person++) {
            cases.add(complete(country, person, columns, random));
        }
        return cases;
    }

    private Map<String, List<Integer>> draw(Item item, String country) {
        var choices = new ChoiceDraws(published, country, random(country, item.id()));
        return switch (item) {
            case Item.SingleChoice choice -> Map.of(choice.id(), choices.single(choice.id(), offered(choice, country)));
            case Item.MultipleChoice choice -> choices.multiple(choice, offered(choice.options(), country));
            case Item.Grid grid ->
                new Ratings(published, country, grid, random(country, grid.id()))
                        .draw(grid.rows().stream()
                                .filter(row -> isIn(row.only(), country))
                                .toList());
            case Item.Information text -> Map.of();
            case Item.NumberItem number -> Map.of();
            case Item.TextItem text -> Map.of();
        };
    }

    /** Consent and eligibility are given by everybody whose interview counts. */
    private static List<Option> offered(Item.SingleChoice choice, String country) {
        var offered = offered(choice.options(), country);
        return choice.facts().required() ? offered.subList(0, 1) : offered;
    }

    private static List<Option> offered(List<Option> options, String country) {
        return options.stream().filter(option -> isIn(option.only(), country)).toList();
    }

    private DemonstrationCase complete(String country, int person, Map<String, List<Integer>> columns, Random random) {
        var answers = Answers.NONE
                .with(COUNTRY, code(COUNTRY, country))
                .with("wave", code("wave", QUESTIONNAIRE))
                .with("practice", code("practice", "counted"))
                .with("synthetic", code("synthetic", "synthetic"));
        for (var column : columns.entrySet()) {
            answers = answers.with(column.getKey(), column.getValue().get(person));
        }
        var languages = LANGUAGES.get(country);
        answers = answers.with(LANG, code(LANG, languages.get(random.nextInt(languages.size()))));
        var online = answers.code(MODE).orElseThrow() == ONLINE;
        return new DemonstrationCase(
                id(random),
                day(random),
                seconds(online ? 16 : 38, random),
                Route.of(questionnaire, answers).coded(variables));
    }

    private int code(String fact, String name) {
        return questionnaire.caseFacts().stream()
                .filter(variable -> variable.name().equals(fact))
                .flatMap(variable -> variable.values().stream())
                .filter(option -> option.name().equals(name))
                .mapToInt(Option::code)
                .findFirst()
                .orElseThrow();
    }

    private static UUID id(Random random) {
        var version = random.nextLong() & ~0xF000L | 0x4000L;
        var variant = random.nextLong() & 0x3FFFFFFFFFFFFFFFL | 0x8000000000000000L;
        return new UUID(version, variant);
    }

    private static LocalDate day(Random random) {
        var day = FIRST_DAY.plusDays(random.nextInt(DAYS));
        var weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return weekend && random.nextInt(4) > 0 ? day.minusDays(2 + random.nextInt(3)) : day;
    }

    private static int seconds(int minutes, Random random) {
        return (int) (60 * minutes * StrictMath.exp(0.35 * random.nextGaussian()));
    }

    private static boolean isIn(Set<CountryCode> only, String country) {
        return only.isEmpty() || only.contains(new CountryCode(country));
    }

    private static Random random(String country, String item) {
        return new Random(SEED + 31L * country.hashCode() + 961L * item.hashCode());
    }
}
