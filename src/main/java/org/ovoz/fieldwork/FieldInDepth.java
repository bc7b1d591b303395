package org.ovoz.fieldwork;

import java.util.List;
import java.util.Optional;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.fieldwork.store.BroughtLinkStore;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.WaveGate;
import org.ovoz.interview.depth.InDepthLinks;
import org.ovoz.interview.depth.InDepthLinks.Found;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;

/** What an interviewer does with interviews in depth beyond what is done with every own interview: begin and link them. */
@Service
public class FieldInDepth {

    /** What is wrong with the number of an interview of the survey. */
    public enum Flaw {
        /** No interview that was sent in the country has it. */
        UNKNOWN,
        /** More than one begins so. */
        SEVERAL
    }

    /** What came of a beginning. */
    public sealed interface Beginning {

        record Begun(Interview interview) implements Beginning {}

        record NotLinked(Flaw flaw) implements Beginning {}
    }

    /**
     * An interview in depth that is to begin.
     *
     * @param survey the number of the survey's interview of the same person, or blank
     */
    public record InDepth(
            WaveId wave, CountryCode country, Mode mode, Language language, boolean practice, String survey) {}

    private final FieldworkService fieldwork;
    private final InterviewService interviews;
    private final InDepthLinks links;
    private final BroughtLinkStore brought;
    private final WaveGate waves;
    private final Definitions definitions;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    FieldInDepth(
            FieldworkService fieldwork,
            InterviewService interviews,
            InDepthLinks links,
            BroughtLinkStore brought,
            WaveGate waves,
            Definitions definitions,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.fieldwork = fieldwork;
        this.interviews = interviews;
        this.links = links;
        this.brought = brought;
        this.waves = waves;
        this.definitions = definitions;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** The waves of interviews in depth, each with its guide, whether they are open or not. */
    public List<Study.Wave> guides() {
        return definitions.inDepth();
    }

    /** Whether interviews are held with a guide now; practice is always possible. */
    public boolean isOpen(WaveId guide) {
        return waves.isOpen(guide);
    }

    /**
     * Begins an interview in depth.
     *
     * @return the interview, or why it cannot be linked as was asked; then none has begun
     * @throws org.ovoz.interview.WaveNotOpen if the guide's wave is not open
     * @throws org.ovoz.interview.QuotaFull if enough were sent
     * @throws IllegalArgumentException for a wave of the survey, and for the mode in which respondents answer by themselves
     */
    public Beginning begin(InDepth asked) {
        var user = currentUser.require(Permission.ENTER_INTERVIEWS);
        currentUser.requireCountry(asked.country());
        if (!definitions.study().isInDepth(asked.wave())) {
            throw new IllegalArgumentException("Not a wave of interviews in depth.");
        }
        var survey = Optional.<InterviewId>empty();
        if (!asked.survey().isBlank()) {
            switch (links.find(asked.survey(), asked.country())) {
                case Found.One one -> survey = Optional.of(one.id());
                case Found.None _ -> {
                    return new Beginning.NotLinked(Flaw.UNKNOWN);
                }
                case Found.Several _ -> {
                    return new Beginning.NotLinked(Flaw.SEVERAL);
                }
            }
        }
        var begun = interviews.start(new NewInterview(
                asked.wave(), asked.country(), asked.mode(), asked.language(), null, user.id(), asked.practice()));
        survey.ifPresent(id -> link(begun, id));
        return new Beginning.Begun(begun);
    }

    /** The survey's interview that an own interview in depth is linked with. */
    public Optional<InterviewId> linked(InterviewId id) {
        return links.linked(own(id).id());
    }

    /**
     * Links an own interview in depth with the survey's interview of the same person; with a blank number it has none.
     *
     * @return what is wrong with the number; then nothing has changed
     */
    public Optional<Flaw> link(InterviewId id, String number) {
        var interview = own(id);
        if (number.isBlank()) {
            links.unlink(id);
            brought.set(id.value(), null);
            audit.record(
                    AuditAction.IN_DEPTH_LINKED, interview.wave() + ", " + interview.country() + ", " + id + ", –");
            return Optional.empty();
        }
        return switch (links.find(number, interview.country())) {
            case Found.One one -> {
                link(interview, one.id());
                yield Optional.empty();
            }
            case Found.None _ -> Optional.of(Flaw.UNKNOWN);
            case Found.Several _ -> Optional.of(Flaw.SEVERAL);
        };
    }

    /** The trail does not keep with which: a withdrawal would leave it there. */
    private void link(Interview interview, InterviewId survey) {
        links.link(interview.id(), survey);
        // Whatever number came with it from a device, nobody has to look for it any more.
        brought.set(interview.id().value(), null);
        audit.record(
                AuditAction.IN_DEPTH_LINKED, interview.wave() + ", " + interview.country() + ", " + interview.id());
    }

    /** Whether an interview is one in depth. */
    public boolean isInDepth(Interview interview) {
        return definitions.study().isInDepth(interview.wave());
    }

    private Interview own(InterviewId id) {
        var interview = fieldwork.open(id);
        if (!isInDepth(interview)) {
            throw new IllegalArgumentException("Only interviews in depth are linked.");
        }
        return interview;
    }
}
