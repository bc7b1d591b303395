package org.ovoz.fieldwork.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.Users;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.fieldwork.store.ArrivalStore;
import org.ovoz.interview.Durable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.arrived.ArrivedInterview;
import org.ovoz.interview.arrived.ArrivedInterviews;
import org.ovoz.interview.arrived.HandedDefinitions;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Questionnaire;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * What people decide about what arrived: leads, in their countries, which content of an interview counts, and what is done
 * with what cannot be counted as it is; interviewers, to go on here with a draft of their own.
 */
@Service
public class ArrivalDecisions {

    /** Something that waits for a decision. */
    public record Undecided(StoredInterview interview, StoredRevision revision, int device, String worker) {}

    /**
     * One content of an interview, to be laid beside another.
     *
     * @param hash by which it is chosen; empty for the one that is in the study
     */
    public record Side(String hash, Questionnaire questionnaire, CountryCode country, Answers answers) {}

    private final ArrivalStore store;
    private final Marks marks;
    private final ArrivalKeys keys;
    private final Standing standing;
    private final HandedDefinitions handed;
    private final ArrivedInterviews interviews;
    private final CorrectionArrivals corrections;
    private final BroughtAlong brought;
    private final Devices devices;
    private final Users users;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Durable durable;

    ArrivalDecisions(
            ArrivalStore store,
            Marks marks,
            ArrivalKeys keys,
            Standing standing,
            HandedDefinitions handed,
            ArrivedInterviews interviews,
            CorrectionArrivals corrections,
            BroughtAlong brought,
            Devices devices,
            Users users,
            CurrentUser currentUser,
            AuditTrail audit,
            Durable durable) {
        this.store = store;
        this.marks = marks;
        this.keys = keys;
        this.standing = standing;
        this.handed = handed;
        this.interviews = interviews;
        this.corrections = corrections;
        this.brought = brought;
        this.devices = devices;
        this.users = users;
        this.currentUser = currentUser;
        this.audit = audit;
        this.durable = durable;
    }

    /** What waits for a decision of the lead. */
    public List<Undecided> undecided() {
        var lead = currentUser.require(Permission.CORRECT_INTERVIEWS);
        return store.undecided().stream()
                .flatMap(revision -> store.find(revision.interview()).stream()
                        .filter(interview -> lead.maySee(interview.country()))
                        .map(interview -> new Undecided(
                                interview,
                                revision,
                                devices.find(revision.device())
                                        .map(Device::number)
                                        .orElse(0),
                                users.nameOf(interview.worker()))))
                .toList();
    }

    /** What the study has, if anything, and what waits beside it; opened for the lead, and recorded. */
    public List<Side> sides(UUID interview, String hash) {
        var found = led(interview);
        var sides = new ArrayList<Side>();
        present(found).ifPresent(sides::add);
        store.revision(interview, hash)
                .flatMap(revision -> side(found, revision))
                .ifPresent(sides::add);
        audit.record(AuditAction.INTERVIEW_VIEWED, object(found));
        return sides;
    }

    private Optional<Side> present(StoredInterview found) {
        var sent = interviews.find(new InterviewId(found.corrects().orElse(found.id())));
        if (sent.isPresent()) {
            return handed.kept(sent.get().questionnaire(), sent.get().version())
                    .map(questionnaire -> new Side(
                            "", questionnaire, sent.get().country(), sent.get().answers()));
        }
        return store.revision(found.id(), found.hash()).flatMap(revision -> side(found, revision));
    }

    private Optional<Side> side(StoredInterview found, StoredRevision revision) {
        if (found.corrects().isPresent()) {
            return handed.kept(revision.questionnaire(), revision.version())
                    .flatMap(questionnaire -> opened(revision)
                            .map(opened -> new Side(
                                    revision.hash(), questionnaire, found.country(), corrections.preview(opened))));
        }
        return arrived(found, revision)
                .map(arrived -> new Side(
                        revision.hash(), arrived.questionnaire(), arrived.country(), interviews.answers(arrived)));
    }

    /**
     * Makes a content the one that counts: a finished one in the place of what the study has, a draft in the place of
     * another draft. What it replaces is gone.
     *
     * @return why it cannot be counted; empty if it is done
     */
    public Optional<KeptReason> choose(UUID interview, String hash) {
        led(interview);
        return durable.write(() -> {
            var found = store.lock(interview).orElseThrow();
            var revision = waiting(interview, hash);
            var reason = !revision.finished()
                    ? goBackTo(found, revision)
                    : found.corrects().isPresent() ? correct(found, revision) : count(found, revision);
            if (reason.isEmpty()) {
                audit.record(AuditAction.ARRIVAL_CHOSEN, object(found));
            }
            return reason;
        });
    }

    private Optional<KeptReason> count(StoredInterview found, StoredRevision revision) {
        var arrived = arrived(found, revision).orElseThrow();
        var fault = standing.fault(arrived);
        if (fault.isPresent()) {
            return fault;
        }
        if (!interviews.isEligible(arrived)) {
            return Optional.of(KeptReason.NOT_ELIGIBLE);
        }
        store.settle(revision);
        store.empty(found.id(), revision.hash());
        store.addFinished(marks.finished(found.id()));
        store.advance(revision, StoredInterview.State.FINISHED, arrived.practice(), arrived.country());
        var present = interviews.find(arrived.id());
        store.setSentAs(found.id(), false, StoredInterview.State.FINISHED);
        var opened = opened(revision).orElseThrow();
        if (present.isPresent()) {
            brought.linkAgain(opened, arrived, () -> {
                interviews.replace(present.get(), arrived);
                store.setSentAs(found.id(), true, StoredInterview.State.FINISHED);
            });
        } else {
            interviews.send(arrived);
            store.setSentAs(found.id(), true, StoredInterview.State.FINISHED);
            brought.link(opened, arrived);
        }
        interviews.announce(arrived);
        return Optional.empty();
    }

    private Optional<KeptReason> correct(StoredInterview found, StoredRevision revision) {
        var fault = corrections.takeAllTheSame(opened(revision).orElseThrow(), found.worker());
        if (fault.isEmpty()) {
            store.settle(revision);
            store.empty(found.id(), revision.hash());
            store.addFinished(marks.finished(found.id()));
            store.advance(revision, StoredInterview.State.FINISHED, false, found.country());
        }
        return fault;
    }

    private Optional<KeptReason> goBackTo(StoredInterview found, StoredRevision revision) {
        if (found.state() != StoredInterview.State.DRAFT) {
            throw new IllegalArgumentException("A draft does not take the place of what was sent.");
        }
        store.settle(revision);
        store.advance(revision, StoredInterview.State.DRAFT, found.practice(), found.country());
        return Optional.empty();
    }

    /** Leaves a content out for good; what the study has stays. */
    public void leaveOut(UUID interview, String hash) {
        var found = led(interview);
        durable.write(() -> {
            store.lock(interview);
            store.empty(interview, waiting(interview, hash).hash());
            audit.record(AuditAction.ARRIVAL_LEFT_OUT, object(found));
            return hash;
        });
    }

    /** Makes a draft of what cannot be sent as it is, with the answers that can be answers; its interviewer goes on with it. */
    public void makeDraft(UUID interview, String hash) {
        led(interview);
        durable.write(() -> {
            var found = store.lock(interview).orElseThrow();
            takeOver(found, waiting(interview, hash));
            audit.record(AuditAction.ARRIVAL_CHOSEN, object(found));
            return hash;
        });
    }

    /** The interviewer's own drafts that arrived and that can be gone on with here. */
    public List<StoredInterview> myDrafts() {
        var worker = currentUser.require(Permission.ENTER_INTERVIEWS);
        return store.drafts(worker.id()).stream()
                .filter(draft -> worker.maySee(draft.country()))
                .toList();
    }

    /** Goes on here with an own draft; what its device sends from now on is kept beside it. */
    public InterviewId goOn(UUID interview) {
        var worker = currentUser.require(Permission.ENTER_INTERVIEWS);
        return durable.write(() -> {
            var found = store.lock(interview)
                    .filter(draft -> draft.worker().equals(worker.id()) && worker.maySee(draft.country()))
                    .filter(draft -> draft.state() == StoredInterview.State.DRAFT)
                    .orElseThrow(() -> new AccessDeniedException("not a draft of this interviewer"));
            takeOver(found, store.revision(interview, found.hash()).orElseThrow());
            return new InterviewId(interview);
        });
    }

    private void takeOver(StoredInterview found, StoredRevision revision) {
        if (found.corrects().isPresent()
                || interviews.find(new InterviewId(found.id())).isPresent()) {
            throw new IllegalArgumentException("This interview is in the study.");
        }
        var arrived = arrived(found, revision).orElseThrow();
        interviews.goOnWith(arrived);
        store.setSentAs(found.id(), true, StoredInterview.State.TAKEN);
        brought.link(opened(revision).orElseThrow(), arrived);
        store.empty(found.id(), revision.hash());
    }

    private StoredRevision waiting(UUID interview, String hash) {
        return store.revision(interview, hash)
                .filter(revision -> revision.answers() != null)
                .orElseThrow(() -> new IllegalArgumentException("It was decided meanwhile."));
    }

    private Optional<ArrivedInterview> arrived(StoredInterview found, StoredRevision revision) {
        return opened(revision)
                .flatMap(opened -> handed.kept(revision.questionnaire(), revision.version())
                        .map(questionnaire -> standing.interview(
                                found.id(), found.worker(), revision.wave(), questionnaire, opened)));
    }

    private Optional<OpenedInterview> opened(StoredRevision revision) {
        return revision.answers() == null
                ? Optional.empty()
                : keys.open(revision.answers())
                        .flatMap(answers -> OpenedInterview.read(
                                revision.interview(),
                                revision.revision(),
                                answers,
                                Optional.ofNullable(revision.texts())
                                        .flatMap(keys::open)
                                        .orElse(null)));
    }

    private StoredInterview led(UUID interview) {
        var lead = currentUser.require(Permission.CORRECT_INTERVIEWS);
        return store.find(interview)
                .filter(found -> lead.maySee(found.country()))
                .orElseThrow(() -> new AccessDeniedException("not in the lead's countries"));
    }

    private static String object(StoredInterview found) {
        return found.wave() + ", " + found.country() + ", " + found.id();
    }
}
