package org.ovoz.bench.respondents;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.Sending;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.WaveId;

/** Answers without pages, by the service that all pages save with: the first option of every question. */
final class ServiceRespondent implements Respondent {

    private final InterviewService service;
    private final Sending sending;
    private final WaveId wave;
    private final boolean remembers;
    private final Walked walked = new Walked();

    /** @param remembers whether it knows the interview as it was read last, as a page with a session does */
    ServiceRespondent(InterviewService service, Sending sending, WaveId wave, boolean remembers) {
        this.service = service;
        this.sending = sending;
        this.wave = wave;
        this.remembers = remembers;
    }

    @Override
    public void walk(int answers) {
        var now = service.start(
                new NewInterview(wave, new CountryCode("KZ"), Mode.ONLINE, new Language("ru"), null, null, false));
        var questionnaire = service.questionnaire(now);
        while (walked.answers() < answers) {
            var change = next(Route.of(questionnaire, now.answers()), now);
            if (change.isEmpty()) {
                sending.send(now.id());
                walked.send();
                return;
            }
            var began = System.nanoTime();
            now = remembers ? service.answer(now, change.get()) : service.answer(now.id(), change.get());
            walked.acknowledged(1, System.nanoTime() - began);
        }
    }

    private static Optional<Change> next(Route route, Interview now) {
        return route.items().flatMap(shown -> answer(shown, now).stream()).findFirst();
    }

    /** An answer to an item that has none, or to a row of a grid. */
    private static Optional<Change> answer(Route.ShownItem shown, Interview now) {
        var answers = now.answers();
        return switch (shown.item()) {
            case Item.SingleChoice choice
            when !answers.has(choice.id()) ->
                Optional.of(Change.ofCodes(
                        choice.id(),
                        Map.of(choice.id(), shown.options().getFirst().code())));
            case Item.MultipleChoice choice
            when shown.options().stream().noneMatch(option -> answers.has(choice.variable(option))) -> {
                var codes = new LinkedHashMap<String, Integer>();
                shown.options().forEach(option -> codes.put(choice.variable(option), codes.isEmpty() ? 1 : 0));
                yield Optional.of(Change.ofCodes(choice.id(), codes));
            }
            case Item.Grid grid ->
                shown.rows().stream()
                        .filter(row -> !answers.has(row.variable()))
                        .findFirst()
                        .map(row -> Change.ofCodes(
                                grid.id(),
                                Map.of(row.variable(), grid.scale().getFirst().code())));
            default -> Optional.empty();
        };
    }

    @Override
    public Walked walked() {
        return walked;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
