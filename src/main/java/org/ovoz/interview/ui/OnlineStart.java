package org.ovoz.interview.ui;

import com.vaadin.flow.router.Location;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Beginnings;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.QuotaFull;
import org.ovoz.interview.QuotaGate;
import org.ovoz.interview.TestLinks;
import org.ovoz.interview.Visits;
import org.ovoz.interview.WaveGate;
import org.ovoz.interview.WaveNotOpen;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Puzzle;
import org.springframework.stereotype.Component;

/**
 * How respondents come to an interview online: as visitors of the first page, who begin one, with some work for the device
 * where interviews begin too fast.
 */
@Component
class OnlineStart {

    private final InterviewService interviews;
    private final InterviewSessions sessions;
    private final WaveGate waves;
    private final QuotaGate quotas;
    private final Beginnings beginnings;
    private final Visits visits;
    private final TestLinks tests;

    OnlineStart(
            InterviewService interviews,
            InterviewSessions sessions,
            WaveGate waves,
            QuotaGate quotas,
            Beginnings beginnings,
            Visits visits,
            TestLinks tests) {
        this.tests = tests;
        this.interviews = interviews;
        this.sessions = sessions;
        this.waves = waves;
        this.quotas = quotas;
        this.beginnings = beginnings;
        this.visits = visits;
    }

    /** The wave in which an interview can begin. */
    Optional<WaveId> wave() {
        return waves.current();
    }

    /** The wave that is only tried here, with a link for that. */
    Optional<WaveId> tried(Location address) {
        return address.getQueryParameters()
                .getSingleParameter(TestLinks.PARAMETER)
                .flatMap(tests::wave);
    }

    /** Begins an interview that counts nowhere, in a wave that need not be open. */
    InterviewSession tryOut(WaveId wave, CountryCode country, Language language) {
        var begun = interviews.start(new NewInterview(wave, country, Mode.ONLINE, language, null, null, true));
        beginnings.begun();
        return sessions.ofRespondent(begun);
    }

    /** The first page is seen; {@code country} is that of the link, if it has one. */
    void arrive(WaveId wave, @Nullable CountryCode country) {
        Visitor.current(visits).arrives(wave, country);
    }

    /** Calls back when the device has done its work; in calm times at once. */
    void whenFree(Puzzle work, Runnable begin) {
        beginnings
                .challenge()
                .ifPresentOrElse(
                        challenge -> work.solve(challenge.salt(), challenge.hash(), challenge.hardest(), number -> {
                            if (number >= 0 && beginnings.accepts(challenge.answer(number))) {
                                begin.run();
                            }
                        }),
                        begin);
    }

    /** Whether enough interviews were sent in the country, so that none begins any more. */
    boolean isFull(@Nullable CountryCode country) {
        return country != null
                && waves.current()
                        .filter(wave -> quotas.isFull(wave, country, Mode.ONLINE))
                        .isPresent();
    }

    /** Begins an interview; empty if the wave was closed, or enough were sent, since the first page was seen. */
    Optional<InterviewSession> begin(CountryCode country, Language language, @Nullable String channel) {
        try {
            return waves.current().map(wave -> begin(wave, country, language, channel));
        } catch (WaveNotOpen | QuotaFull _) {
            return Optional.empty();
        }
    }

    private InterviewSession begin(WaveId wave, CountryCode country, Language language, @Nullable String channel) {
        var begun = interviews.start(new NewInterview(wave, country, Mode.ONLINE, language, channel, null, false));
        beginnings.begun();
        Visitor.current(visits).begins(wave, country);
        return sessions.ofRespondent(begun);
    }

    /** The first page was lost and loaded again. */
    void arriveAgain() {
        Visitor.current(visits).isKnown();
    }

    /** The visitor goes on with an interview that was begun before. */
    void comeBack() {
        Visitor.current(visits).returns();
    }
}
