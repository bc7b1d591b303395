package org.ovoz.fieldwork.offline;

import java.util.Optional;
import java.util.UUID;
import org.ovoz.access.Users;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.arrived.ArrivedInterviews;
import org.ovoz.interview.correction.ArrivedCorrections;
import org.ovoz.questionnaire.Answers;
import org.springframework.stereotype.Component;

/** Corrections that arrive from devices: of whose interviews they may be, and what becomes of them. */
@Component
class CorrectionArrivals {

    private final ArrivedInterviews interviews;
    private final ArrivedCorrections corrections;
    private final Users users;

    CorrectionArrivals(ArrivedInterviews interviews, ArrivedCorrections corrections, Users users) {
        this.interviews = interviews;
        this.corrections = corrections;
        this.users = users;
    }

    /** The interview that is corrected; empty for what is no correction, and where the interview was withdrawn. */
    Optional<Interview> corrected(OpenedInterview opened) {
        return opened.corrects().map(what -> new InterviewId(what.interview())).flatMap(interviews::find);
    }

    /** Whether it corrects an interview that was withdrawn. */
    boolean isInVain(OpenedInterview opened) {
        return opened.corrects().isPresent() && corrected(opened).isEmpty();
    }

    /** Whether it is no correction, or one that its sender can have made: of an own sent interview, in its own version. */
    boolean isPossible(SealedInterview sealed, OpenedInterview opened, UUID worker) {
        return corrected(opened)
                .filter(interview -> interview.isDraft()
                        || !worker.equals(interview.origin().interviewer())
                        || !interview.questionnaire().equals(sealed.questionnaire())
                        || interview.version() != sealed.version())
                .isEmpty();
    }

    /** Lets a finished correction take effect, or tells why it waits for a lead. */
    Optional<KeptReason> take(OpenedInterview opened, UUID worker) {
        var country = corrected(opened).orElseThrow().country();
        if (users.find(worker).filter(user -> user.maySee(country)).isEmpty()) {
            return Optional.of(KeptReason.OTHER_COUNTRY);
        }
        return corrections.take(arrived(opened), worker).map(CorrectionArrivals::reason);
    }

    /** Lets it take effect for the interview as it is now, because a lead says so. */
    Optional<KeptReason> takeAllTheSame(OpenedInterview opened, UUID worker) {
        return corrections.takeAllTheSame(arrived(opened), worker).map(CorrectionArrivals::reason);
    }

    /** The answers of the interview as the correction would have them. */
    Answers preview(OpenedInterview opened) {
        return corrections.preview(arrived(opened));
    }

    private static ArrivedCorrections.Arrived arrived(OpenedInterview opened) {
        var what = opened.corrects().orElseThrow();
        return new ArrivedCorrections.Arrived(
                new InterviewId(what.interview()),
                what.seen(),
                what.changed(),
                opened.codes(),
                opened.texts(),
                what.covered(),
                opened.remarks());
    }

    private static KeptReason reason(ArrivedCorrections.Fault fault) {
        return switch (fault) {
            case CHANGED_MEANWHILE -> KeptReason.CHANGED_MEANWHILE;
            case ANSWERS_REFUSED -> KeptReason.ANSWERS_REFUSED;
            case REQUIRED_MISSING -> KeptReason.REQUIRED_MISSING;
            case DECISIVE -> KeptReason.DECISIVE;
        };
    }
}
