package org.ovoz.testing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Validity;
import org.ovoz.questionnaire.WaveId;

/**
 * An interview at random: who is asked, and change after change of its answers, mostly to what is shown, sometimes to what
 * is not, and sometimes one that cannot be.
 *
 * @param facts of the case as names, as the engine of the notebook is given them
 * @param codes of the same
 * @param looks after how many changes it is looked at, and on which page
 */
public record RandomInterview(
        Study.Country country,
        String language,
        Map<String, Object> facts,
        Map<String, Integer> codes,
        UUID uuid,
        List<Change> changes,
        List<Look> looks) {

    /** After how many items the route is looked at again: doing so at each would take the most time of a test. */
    private static final int LOOK_AHEAD = 4;

    /** Staff may read a questionnaire in a language that it is not asked in. */
    private static final String FOREIGN = "de";

    /** A change of the answer to one item. */
    public record Change(String item, List<String> cleared, Map<String, Integer> codes, Map<String, String> texts) {}

    /** A look at the interview. */
    public record Look(int after, String page) {}

    /** Depends on the random numbers only. */
    public static RandomInterview of(Random random, Questionnaire questionnaire, Study study, WaveId wave) {
        var country = study.countries().get(random.nextInt(study.countries().size()));
        var languages = questionnaire.languages();
        var language = random.nextInt(20) == 0
                ? FOREIGN
                : languages.get(random.nextInt(languages.size())).language().tag();
        var modes = fact(questionnaire, "mode");
        var practice = random.nextBoolean();
        var facts = new LinkedHashMap<String, Object>();
        facts.put("country", country.code().iso());
        facts.put("mode", modes.get(random.nextInt(modes.size())).name());
        facts.put("language", language);
        facts.put("practice", practice);
        facts.put("wave", wave.value());
        var names = Map.of(
                "country",
                country.code().iso(),
                "mode",
                facts.get("mode").toString(),
                "lang",
                language,
                "wave",
                wave.value(),
                "practice",
                practice ? "practice" : "counted",
                "synthetic",
                "real");
        var codes = new LinkedHashMap<String, Integer>();
        names.forEach((fact, name) -> fact(questionnaire, fact).stream()
                .filter(option -> option.name().equals(name))
                .forEach(option -> codes.put(fact, option.code())));
        var changes = changes(random, questionnaire, Answers.of(codes, Map.of()));
        return new RandomInterview(
                country,
                language,
                facts,
                codes,
                new UUID(random.nextLong(), random.nextLong()),
                changes,
                looks(random, questionnaire, changes.size()));
    }

    private static List<Option> fact(Questionnaire questionnaire, String name) {
        return questionnaire.caseFacts().stream()
                .filter(fact -> fact.name().equals(name))
                .findFirst()
                .orElseThrow()
                .values();
    }

    /** Page by page through what is shown, leaving some out; then here and there. */
    private static List<Change> changes(Random random, Questionnaire questionnaire, Answers facts) {
        var items = questionnaire.items().toList();
        var answer = new RandomAnswer(random);
        var changes = new ArrayList<Change>();
        var answers = facts;
        var carefulness = random.nextInt(4);
        var shown = Set.<String>of();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (i % LOOK_AHEAD == 0) {
                shown = Route.of(questionnaire, answers)
                        .items()
                        .map(one -> one.item().id())
                        .collect(Collectors.toSet());
            }
            var isShown = shown.contains(item.id());
            var expected =
                    random.nextInt(8) > 0 ? takingPart(questionnaire.eligible(), item) : Optional.<Change>empty();
            if (expected.isPresent()) {
                answers = add(expected.get(), questionnaire, changes, answers);
            } else if (random.nextInt(isShown ? 4 : 12) <= (isShown ? carefulness : 0)) {
                answers = add(answer.to(item), questionnaire, changes, answers);
            }
        }
        for (int i = random.nextInt(12); i > 0; i--) {
            answers = add(answer.to(items.get(random.nextInt(items.size()))), questionnaire, changes, answers);
        }
        return changes;
    }

    /** The answer that lets somebody take part: else most interviews would end with the first questions. */
    private static Optional<Change> takingPart(Condition eligible, Item item) {
        return switch (eligible) {
            case Condition.And(var parts) ->
                parts.stream().flatMap(part -> takingPart(part, item).stream()).findFirst();
            case Condition.Comparison(var variable, var operator, var value)
            when variable.equals(item.id()) && operator == Condition.Operator.EQUAL ->
                Optional.of(new Change(item.id(), List.of(), Map.of(variable, value), Map.of()));
            default -> Optional.empty();
        };
    }

    private static Answers add(Change change, Questionnaire questionnaire, List<Change> changes, Answers answers) {
        changes.add(change);
        return after(change, questionnaire, answers);
    }

    /** The answers after a change; the same if it is refused. */
    public static Answers after(Change change, Questionnaire questionnaire, Answers answers) {
        if (!(Validity.check(questionnaire, change.item(), change.codes(), change.texts())
                instanceof Validity.Accepted(var codes, var texts))) {
            return answers;
        }
        var own = questionnaire.item(change.item()).orElseThrow().variables().toList();
        return answers.changed(change.cleared().stream().filter(own::contains).toList(), codes, texts);
    }

    private static List<Look> looks(Random random, Questionnaire questionnaire, int changes) {
        var pages = questionnaire.pages();
        var looks = new ArrayList<Look>();
        for (var after : List.of(random.nextInt(changes + 1), changes)) {
            var page = random.nextInt(4) == 0
                    ? "review"
                    : pages.get(random.nextInt(pages.size())).id();
            looks.add(new Look(after, page));
        }
        looks.sort(java.util.Comparator.comparing(Look::after));
        return looks;
    }

    /** As the engine of the notebook is asked. */
    public Map<String, Object> question(String definition, boolean whole) {
        var question = new LinkedHashMap<String, Object>();
        question.put("do", "interview");
        question.put("definition", definition);
        question.put("facts", facts);
        question.put("uuid", uuid.toString());
        question.put("changes", changes);
        question.put("looks", looks);
        question.put("whole", whole);
        return question;
    }
}
