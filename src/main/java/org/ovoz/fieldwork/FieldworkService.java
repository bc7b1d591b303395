package org.ovoz.fieldwork;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.User;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.RespondentWithdrawals;
import org.ovoz.interview.ShowCards;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.WaveGate;
import org.ovoz.interview.correction.CorrectionDraft;
import org.ovoz.interview.correction.CorrectionOutcome;
import org.ovoz.interview.correction.Corrections;
import org.ovoz.interview.correction.Reviews;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.slip.Slips;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;

/** What an interviewer does with interviews: only the own ones, only in the own countries. */
@Service
public class FieldworkService {

    private final InterviewService interviews;
    private final RespondentWithdrawals withdrawals;
    private final Corrections corrections;
    private final Reviews reviews;
    private final Slips slips;
    private final ShowCards cards;
    private final WaveGate waves;
    private final Definitions definitions;
    private final CurrentUser currentUser;

    FieldworkService(
            InterviewService interviews,
            RespondentWithdrawals withdrawals,
            Corrections corrections,
            Reviews reviews,
            Slips slips,
            ShowCards cards,
            WaveGate waves,
            Definitions definitions,
            CurrentUser currentUser) {
        this.interviews = interviews;
        this.withdrawals = withdrawals;
        this.corrections = corrections;
        this.reviews = reviews;
        this.slips = slips;
        this.cards = cards;
        this.waves = waves;
        this.definitions = definitions;
        this.currentUser = currentUser;
    }

    /** The wave in which interviews are held now; empty when none is open, so that only practice is possible. */
    public Optional<WaveId> wave() {
        return waves.current();
    }

    /** The countries in which the interviewer works, in the study's order. */
    public Set<CountryCode> countries() {
        return currentUser.countries(definitions.study().countryCodes());
    }

    /** The interviewer's own interviews, those begun on the latest day first. */
    public List<InterviewSummary> mine() {
        var user = interviewer();
        return interviews.ofInterviewer(user.id()).stream()
                .filter(summary -> user.maySee(summary.country()))
                .toList();
    }

    /**
     * Begins an interview in the open wave; a practice one in the latest wave when none is open.
     *
     * @throws org.ovoz.interview.WaveNotOpen if no wave is open
     * @throws IllegalArgumentException for the mode in which respondents answer by themselves
     */
    public Interview begin(CountryCode country, Mode mode, Language language, boolean practice) {
        var user = interviewer();
        currentUser.requireCountry(country);
        if (mode == Mode.ONLINE) {
            throw new IllegalArgumentException("Interviewers hold no online interviews.");
        }
        var wave = wave().orElseGet(() -> definitions.waves().getLast().id());
        return interviews.start(new NewInterview(wave, country, mode, language, null, user.id(), practice));
    }

    /**
     * One of the interviewer's own interviews.
     *
     * @throws UnknownInterview if there is none, or it is not theirs: both answers are the same
     */
    public Interview open(InterviewId id) {
        var user = interviewer();
        var interview = interviews.get(id);
        if (!user.id().equals(interview.origin().interviewer()) || !user.maySee(interview.country())) {
            throw new UnknownInterview();
        }
        return interview;
    }

    /** Removes an own draft whose respondent does not consent. */
    public void endWithoutConsent(InterviewId id) {
        withdrawals.discard(open(id).id());
    }

    /**
     * Begins a correction of an own interview that was sent; nothing is stored.
     *
     * @throws UnknownInterview if there is none, or it is not theirs
     * @throws IllegalArgumentException for a draft
     */
    public CorrectionDraft beginCorrection(InterviewId id) {
        return corrections.begin(open(id).id());
    }

    /**
     * Confirms a correction of an own interview.
     *
     * @throws IllegalArgumentException without a reason
     */
    public CorrectionOutcome confirm(CorrectionDraft draft, String reason) {
        open(draft.interview().id());
        return corrections.confirm(draft, reason, interviewer().id());
    }

    /** The interviewer's own interviews that a lead sent back, each with the comment. */
    public Map<InterviewId, String> sentBack() {
        return reviews.sentBackTo(interviewer().id());
    }

    /** The number of the latest thing that happened to an own interview, for who begins to read it. */
    public int seen(InterviewId id) {
        return reviews.latest(open(id).id());
    }

    /**
     * Answers a lead who sent an own interview back that there is nothing to correct; it is to review again.
     *
     * @param seen as {@link #seen} was when the interview was read
     * @return whether it was done; not if something happened since
     * @throws UnknownInterview if there is none, or it is not theirs
     * @throws IllegalArgumentException without an answer
     */
    public boolean nothingToCorrect(InterviewId id, int seen, String answer) {
        return reviews.nothingToCorrect(
                open(id).id(), seen, answer, interviewer().id());
    }

    /**
     * The code of a slip for the respondent of an own interview that was sent; empty where the respondent has answered.
     *
     * @throws UnknownInterview if there is none, or it is not theirs
     * @throws IllegalArgumentException for a draft
     */
    public Optional<String> slip(InterviewId id) {
        return slips.make(open(id).id());
    }

    /** Which order of show cards the respondent of an own draft holds; empty where nobody said. */
    public void setCards(InterviewId id, Optional<String> order) {
        cards.used(open(id).id(), order);
    }

    /** As it was said. */
    public Optional<String> cards(InterviewId id) {
        return cards.of(open(id).id());
    }

    private User interviewer() {
        return currentUser.require(Permission.ENTER_INTERVIEWS);
    }
}
