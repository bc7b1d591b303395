package org.ovoz.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import java.util.function.Consumer;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.correction.CorrectionDraft;
import org.ovoz.interview.correction.CorrectionOutcome;
import org.ovoz.interview.correction.CorrectionOutcome.Corrected;
import org.ovoz.interview.correction.CorrectionOutcome.Superseded;
import org.ovoz.interview.correction.Corrections;

/** A correction by one of the staff, as an {@link InterviewScenario} tells it: changed in a draft, then confirmed. */
public final class CorrectionScenario {

    private final Corrections corrections;
    private final UUID user = UUID.randomUUID();
    private CorrectionDraft draft;

    CorrectionScenario(Corrections corrections, InterviewId id) {
        this.corrections = corrections;
        this.draft = corrections.begin(id);
    }

    private AnswerChanges changes() {
        return new AnswerChanges(draft.questionnaire());
    }

    public CorrectionScenario answer(String variable, int code) {
        draft = draft.with(changes().answer(variable, code));
        return this;
    }

    /** A typed text, or an option by its name. */
    public CorrectionScenario answer(String variable, String textOrOption) {
        draft = draft.with(changes().answer(variable, textOrOption));
        return this;
    }

    /** These options and no others. */
    public CorrectionScenario tick(String item, String... options) {
        draft = draft.with(changes().tick(item, options));
        return this;
    }

    /** The item is again as it was sent. */
    public CorrectionScenario takeBack(String item) {
        draft = draft.without(item);
        return this;
    }

    /** Confirms it and is corrected. */
    public CorrectionScenario confirm(String reason) {
        assertThat(attempt(reason)).isInstanceOf(Corrected.class);
        return this;
    }

    private CorrectionOutcome attempt(String reason) {
        return corrections.confirm(draft, reason, user);
    }

    /** Nothing is stored, for this reason. */
    public CorrectionScenario expectNotCorrected(Class<? extends CorrectionOutcome> why, String reason) {
        assertThat(attempt(reason)).isInstanceOf(why).isNotInstanceOf(Corrected.class);
        return this;
    }

    /** Somebody else came first: their reason is told, and the draft goes on with what is left of it. */
    public CorrectionScenario expectSuperseded(String reason, String theirReason, String... dropped) {
        assertThat(attempt(reason)).isInstanceOfSatisfying(Superseded.class, superseded -> {
            assertThat(superseded.since()).extracting(InterviewEvent::reason).containsExactly(theirReason);
            assertThat(superseded.dropped()).containsExactly(dropped);
            draft = superseded.again();
        });
        return this;
    }

    public CorrectionScenario expectRefused(
            Class<? extends RuntimeException> fault, Consumer<CorrectionScenario> action) {
        assertThatThrownBy(() -> action.accept(this)).isInstanceOf(fault);
        return this;
    }

    /** These items get another answer by the wish of who corrects. */
    public CorrectionScenario expectCorrects(String... items) {
        assertThat(draft.effect().corrected()).containsExactly(items);
        return this;
    }

    /** These items are no longer asked. */
    public CorrectionScenario expectHides(String... items) {
        assertThat(draft.effect().lost()).containsExactly(items);
        return this;
    }

    /** These items are asked now and were not before. */
    public CorrectionScenario expectAsks(String... items) {
        assertThat(draft.effect().asked()).containsExactly(items);
        return this;
    }

    /** What the code in the data will be. */
    public CorrectionScenario expectCode(String variable, int code) {
        assertThat(draft.effect().codes()).containsEntry(variable, code);
        return this;
    }

    /** Nothing would change. */
    public CorrectionScenario expectNothing() {
        assertThat(draft.effect().isNothing()).isTrue();
        return this;
    }

    public CorrectionDraft draft() {
        return draft;
    }
}
