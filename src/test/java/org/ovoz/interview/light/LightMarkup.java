package org.ovoz.interview.light;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ovoz.interview.CaseFacts;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.LatestRoute;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Piping;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Study;
import org.springframework.beans.factory.BeanFactory;

/** The light edition's markup of every question that a random interview has, for other editions to be compared with. */
public final class LightMarkup {

    private static final List<String> TEXTS = List.of("Сұхбат", "«two» & <b>one</b>", "ҷавоб\n\n— 1");

    private final BeanFactory product;
    private final Random random;

    public LightMarkup(BeanFactory product, Random random) {
        this.product = product;
        this.random = random;
    }

    /**
     * An interview and its questions.
     *
     * @param answers codes and texts of items, without the facts of the case
     * @param remarked by what is remarked (messages, notices, faults, typed): the remark by item or variable
     * @param markup by item
     */
    public record Sample(
            InterviewId interview,
            Map<String, Object> answers,
            Map<String, Map<String, String>> remarked,
            Map<String, String> markup) {}

    public Sample of(Study.Wave wave, Study.Country country, Language language, Mode mode) {
        var definitions = product.getBean(Definitions.class);
        var questionnaire = definitions.questionnaire(wave.id());
        var id = UUID.randomUUID();
        var origin = new Interview.Origin(
                wave.id(),
                questionnaire.id(),
                questionnaire.version(),
                country.code(),
                mode,
                null,
                UUID.randomUUID(),
                false,
                false);
        var progress = new Interview.Progress(language, null, 0, LocalDate.EPOCH, null);
        var begun = new Interview(
                new InterviewId(id),
                origin,
                progress,
                Interview.State.DRAFT,
                id.getLeastSignificantBits(),
                Answers.NONE);
        var facts = CaseFacts.of(begun, questionnaire, definitions);
        var answers = answered(questionnaire, Answers.of(facts, Map.of()));
        var interview = new Interview(begun.id(), origin, progress, Interview.State.DRAFT, begun.orderSeed(), answers);
        var session = new LightSession(
                "",
                interview,
                new LatestRoute(questionnaire),
                new Piping(questionnaire, country),
                new LightSession.Marks.All(),
                false,
                Set.of());
        var given = new LinkedHashMap<String, Object>(answers.codes());
        given.keySet().removeAll(facts.keySet());
        given.putAll(answers.texts());
        var remarked = remarked(session.route());
        return new Sample(interview.id(), given, remarked, markup(session, remarked));
    }

    private Map<String, String> markup(LightSession session, Map<String, Map<String, String>> remarked) {
        var pages = product.getBean(LightPages.class);
        var words = pages.words(session.language());
        var remarks = new ShownQuestions.Remarks(
                Set.of(),
                Set.of(),
                remarked.get("messages"),
                remarked.get("faults"),
                remarked.get("typed"),
                remarked.get("notices"));
        return session.route().pages().stream()
                .flatMap(page -> new ShownQuestions(session, words, remarks).of(page).stream())
                .collect(Collectors.toMap(ShownQuestion::id, question -> pages.question(words, question)));
    }

    /** Of some questions something is wrong, or was taken back. */
    private Map<String, Map<String, String>> remarked(Route route) {
        var messages = new HashMap<String, String>();
        var notices = new HashMap<String, String>();
        var faults = new HashMap<String, String>();
        var typed = new HashMap<String, String>();
        route.items().forEach(shown -> {
            var item = shown.item();
            if (random.nextInt(6) == 0 && !(item instanceof Item.Information)) {
                (random.nextBoolean() ? messages : notices).put(item.id(), "Wrong & <i>marked</i>");
            }
            if (random.nextInt(6) == 0 && (item instanceof Item.NumberItem || item instanceof Item.TextItem)) {
                faults.put(item.id(), "Not \"so\"");
                typed.put(item.id(), "12 345 <x>");
            }
        });
        return Map.of("messages", messages, "notices", notices, "faults", faults, "typed", typed);
    }

    /** Answers item by item what is asked then; some are left blank. */
    private Answers answered(Questionnaire questionnaire, Answers facts) {
        var answers = facts;
        for (var item : questionnaire.items().toList()) {
            var shown = Route.of(questionnaire, answers).item(item.id());
            if (shown.isPresent() && (item.facts().required() || random.nextInt(5) > 0)) {
                answers = answered(shown.get(), answers);
            }
        }
        return answers;
    }

    private Answers answered(Route.ShownItem shown, Answers answers) {
        return switch (shown.item()) {
            case Item.Information _ -> answers;
            // Consent is the first, and what leads on.
            case Item.SingleChoice choice
            when choice.facts().required() ->
                answers.with(choice.id(), shown.options().getFirst().code());
            case Item.SingleChoice choice -> {
                var now = answers.with(choice.id(), code(choice, shown.options()));
                for (var option : shown.options()) {
                    now = specified(option.specify(), now);
                }
                yield now;
            }
            case Item.MultipleChoice choice -> {
                var now = answers;
                var none = random.nextInt(4) == 0;
                for (var option : shown.options()) {
                    var ticked = option.exclusive() ? none : !none && random.nextBoolean();
                    now = now.with(choice.variable(option), ticked ? 1 : 0);
                    now = specified(option.specify(), now);
                }
                yield now;
            }
            case Item.Grid grid -> {
                var now = answers;
                for (var row : shown.rows()) {
                    now = random.nextInt(5) == 0 ? now : now.with(row.variable(), code(grid, grid.scale()));
                    now = specified(row.specify(), now);
                }
                yield now;
            }
            case Item.NumberItem number -> answers.with(number.id(), number.min() + random.nextInt(3));
            case Item.TextItem text -> answers.withText(text.id(), TEXTS.get(random.nextInt(text.open() ? 3 : 2)));
        };
    }

    private int code(Item item, List<Option> options) {
        var codes = options.stream().map(Option::code).collect(Collectors.toList());
        item.facts().missing().forEach(missing -> codes.add(missing.code()));
        return codes.get(random.nextInt(codes.size()));
    }

    private Answers specified(Option.Specify specify, Answers answers) {
        return specify == null || random.nextBoolean()
                ? answers
                : answers.withText(specify.variable(), TEXTS.get(random.nextInt(2)));
    }
}
