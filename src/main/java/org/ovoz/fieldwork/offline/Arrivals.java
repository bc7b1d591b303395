package org.ovoz.fieldwork.offline;

import java.util.Optional;
import org.ovoz.fieldwork.store.ArrivalStore;
import org.ovoz.fieldwork.store.SequenceStore;
import org.ovoz.interview.Durable;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.arrived.ArrivedInterviews;
import org.ovoz.interview.arrived.HandedDefinitions;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.stereotype.Service;

/**
 * Takes what devices send, one revision at a time: whatever comes twice, late, out of order or from two sides, nothing is
 * lost, nothing is counted twice and nothing is overwritten. docs/offline.md tells the rules. Returns when it is on disk.
 */
@Service
public class Arrivals {

    private final ArrivalStore store;
    private final SequenceStore sequences;
    private final Devices devices;
    private final ArrivalKeys keys;
    private final HandedDefinitions handed;
    private final ArrivedInterviews interviews;
    private final CorrectionArrivals corrections;
    private final BroughtAlong brought;
    private final Standing standing;
    private final Definitions definitions;
    private final Durable durable;
    private final Marks marks;
    private final StudyDays days;

    Arrivals(
            ArrivalStore store,
            SequenceStore sequences,
            Devices devices,
            ArrivalKeys keys,
            HandedDefinitions handed,
            ArrivedInterviews interviews,
            CorrectionArrivals corrections,
            BroughtAlong brought,
            Standing standing,
            Definitions definitions,
            Durable durable,
            Marks marks,
            StudyDays days) {
        this.store = store;
        this.sequences = sequences;
        this.devices = devices;
        this.keys = keys;
        this.handed = handed;
        this.interviews = interviews;
        this.corrections = corrections;
        this.brought = brought;
        this.standing = standing;
        this.definitions = definitions;
        this.durable = durable;
        this.marks = marks;
        this.days = days;
    }

    /** A revision with what was found out of it before anything is stored. */
    private record Whole(SealedInterview sealed, OpenedInterview opened, Questionnaire questionnaire, Device device) {}

    /** Takes a revision from a device. */
    public Arrival accept(Device sender, SealedInterview sealed) {
        if (!devices.areOfOneWorker(sender, sealed.device())) {
            return new Arrival.Refused(Arrival.Reason.DEVICE_FOREIGN);
        }
        if (definitions.study().anyWave(sealed.wave()).isEmpty()) {
            return new Arrival.Refused(Arrival.Reason.WAVE_UNKNOWN);
        }
        var questionnaire = handed.of(sealed.questionnaire(), sealed.version(), sealed.definition());
        if (questionnaire.isEmpty()) {
            return new Arrival.Refused(Arrival.Reason.DEFINITION_UNKNOWN);
        }
        var answers = keys.open(sealed.answers());
        var texts = Optional.ofNullable(sealed.texts()).map(keys::open);
        if (answers.isEmpty() || texts.isPresent() && texts.get().isEmpty()) {
            return new Arrival.Refused(Arrival.Reason.SEALED_TO_OTHERS);
        }
        return OpenedInterview.read(
                        sealed.interview(),
                        sealed.revision(),
                        answers.get(),
                        texts.flatMap(opened -> opened).orElse(null))
                .filter(opened -> isOfTheStudy(opened) && isOfItsKind(sealed, opened))
                .filter(opened -> corrections.isPossible(sealed, opened, sender.worker()))
                .filter(opened -> opened.discard().isEmpty() || sealed.finished())
                .map(opened -> new Whole(sealed, opened, questionnaire.get(), sender))
                .map(whole -> durable.write(() -> store(whole)))
                .orElseGet(() -> new Arrival.Refused(Arrival.Reason.INSIDE_DIFFERS));
    }

    /** Whether whoever deleted it on the device had unlocked it, and it was not revoked since. */
    private boolean mayDiscard(Whole whole) {
        return whole.opened()
                .discard()
                .map(devices::reader)
                .filter(reader -> reader instanceof Devices.Reader.Known known
                        && known.device().worker().equals(whole.device().worker()))
                .isPresent();
    }

    private boolean isOfTheStudy(OpenedInterview opened) {
        return definitions.study().country(opened.country()).isPresent()
                && definitions.study().languages().containsKey(opened.language());
    }

    /** What respondents pass on is of the survey, a link with the survey of interviews in depth. */
    private boolean isOfItsKind(SealedInterview sealed, OpenedInterview opened) {
        return definitions.study().isInDepth(sealed.wave())
                ? opened.coupon().isEmpty()
                : opened.survey().isEmpty();
    }

    private Arrival store(Whole whole) {
        var sealed = whole.sealed();
        sequences.note(sealed.device(), sealed.sequence(), marks.sequence(sealed.interview()), sealed.finished());
        devices.contact(whole.device());
        var found = store.lock(sealed.interview());
        if (whole.opened().discard().isPresent()) {
            return discard(whole, found);
        }
        if (found.isEmpty()) {
            if (store.isFinished(marks.finished(sealed.interview())) || corrections.isInVain(whole.opened())) {
                // It, or what it corrects, was withdrawn here: a late message does not bring it back.
                return acknowledged(sealed, Receipt.Outcome.SUPERSEDED, Arrival.How.KNOWN);
            }
            begin(whole);
            found = store.lock(sealed.interview());
        }
        return decide(whole, found.orElseThrow());
    }

    /** A draft was deleted on its device: here it goes too, unless somebody goes on with it or has to decide about it. */
    private Arrival discard(Whole whole, Optional<StoredInterview> found) {
        var sealed = whole.sealed();
        var mark = marks.finished(sealed.interview());
        var isDraft = found.isPresent()
                ? found.get().state() == StoredInterview.State.DRAFT
                        && found.get().worker().equals(whole.device().worker())
                        && found.get().device().equals(sealed.device())
                        && !store.isUndecided(sealed.interview())
                : !store.isFinished(mark);
        if (!isDraft || !mayDiscard(whole)) {
            return acknowledged(sealed, Receipt.Outcome.SUPERSEDED, Arrival.How.KNOWN);
        }
        found.ifPresent(draft -> store.delete(draft.id()));
        // What was sent before and comes late does not bring it back.
        store.addFinished(mark);
        return acknowledged(sealed, Receipt.Outcome.STORED, Arrival.How.CREATED);
    }

    private void begin(Whole whole) {
        var sealed = whole.sealed();
        var present = interviews.find(new InterviewId(sealed.interview()));
        var corrected = corrections.corrected(whole.opened());
        store.add(
                new StoredInterview(
                        sealed.interview(),
                        whole.device().worker(),
                        sealed.device(),
                        present.isPresent() ? StoredInterview.State.TAKEN : StoredInterview.State.DRAFT,
                        sealed.wave(),
                        corrected.map(Interview::country).orElse(whole.opened().country()),
                        whole.opened().practice(),
                        0,
                        "",
                        present.map(found -> found.id().value()),
                        corrected.map(found -> found.id().value())),
                days.today(whole.opened().country()));
    }

    private Arrival decide(Whole whole, StoredInterview present) {
        var sealed = whole.sealed();
        var known = store.revision(sealed.interview(), sealed.hash());
        if (known.isPresent()) {
            return acknowledged(sealed, known.get().outcome(), Arrival.How.KNOWN);
        }
        if (!present.worker().equals(whole.device().worker())) {
            return conflict(whole);
        }
        if (!present.corrects().equals(whole.opened().corrects().map(OpenedInterview.Corrects::interview))) {
            return new Arrival.Refused(Arrival.Reason.INSIDE_DIFFERS);
        }
        var highest = store.highest(sealed.interview(), sealed.device());
        // No device goes on after it has finished: a finished one that is earlier comes from a copy of the device.
        if (sealed.revision() < highest && !sealed.finished()) {
            return acknowledged(sealed, Receipt.Outcome.SUPERSEDED, Arrival.How.KNOWN);
        }
        var follows = sealed.revision() > highest
                && (present.hash().isEmpty()
                        || present.device().equals(sealed.device())
                        || sealed.base().filter(present.hash()::equals).isPresent());
        if (present.state() != StoredInterview.State.DRAFT || !follows) {
            return conflict(whole);
        }
        return present.corrects().isPresent() ? correct(whole, present) : advance(whole);
    }

    private Arrival conflict(Whole whole) {
        var sealed = whole.sealed();
        if (!sealed.finished() && sealed.revision() < store.highestConflict(sealed.interview(), sealed.device())) {
            return acknowledged(sealed, Receipt.Outcome.SUPERSEDED, Arrival.How.KNOWN);
        }
        store.emptyConflicts(sealed.interview(), sealed.device(), sealed.revision());
        store.add(StoredRevision.of(
                sealed,
                Receipt.Outcome.CONFLICT,
                Optional.empty(),
                true,
                days.today(whole.opened().country())));
        return acknowledged(sealed, Receipt.Outcome.CONFLICT, Arrival.How.CONFLICT);
    }

    /** A revision of a correction: a finished one takes effect at once, or waits for a lead. */
    private Arrival correct(Whole whole, StoredInterview present) {
        var sealed = whole.sealed();
        var reason =
                sealed.finished() ? corrections.take(whole.opened(), present.worker()) : Optional.<KeptReason>empty();
        var outcome = reason.isPresent() ? Receipt.Outcome.KEPT : Receipt.Outcome.STORED;
        var isDone = sealed.finished() && reason.isEmpty();
        var revision = StoredRevision.of(sealed, outcome, reason, !isDone, days.today(present.country()));
        store.emptyAllBut(sealed.interview(), sealed.hash());
        store.add(revision);
        store.advance(
                revision,
                sealed.finished() ? StoredInterview.State.FINISHED : StoredInterview.State.DRAFT,
                false,
                present.country());
        if (sealed.finished()) {
            store.addFinished(marks.finished(sealed.interview()));
        }
        return acknowledged(sealed, outcome, Arrival.How.CREATED);
    }

    private Arrival advance(Whole whole) {
        var sealed = whole.sealed();
        var opened = whole.opened();
        var arrived = standing.interview(
                sealed.interview(), whole.device().worker(), sealed.wave(), whole.questionnaire(), opened);
        var reason = sealed.finished() ? standing.against(arrived, opened) : Optional.<KeptReason>empty();
        var outcome = reason.isPresent() ? Receipt.Outcome.KEPT : Receipt.Outcome.STORED;
        var isSent = sealed.finished() && reason.isEmpty();
        var revision = StoredRevision.of(
                sealed, outcome, reason, !isSent, days.today(whole.opened().country()));
        store.emptyAllBut(sealed.interview(), sealed.hash());
        store.add(revision);
        store.advance(
                revision,
                sealed.finished() ? StoredInterview.State.FINISHED : StoredInterview.State.DRAFT,
                whole.opened().practice(),
                whole.opened().country());
        if (sealed.finished()) {
            store.addFinished(marks.finished(sealed.interview()));
        }
        if (isSent && !interviews.isEligible(arrived)) {
            interviews.countInVain(arrived);
        } else if (isSent) {
            interviews.send(arrived);
            store.setSentAs(sealed.interview(), true, StoredInterview.State.FINISHED);
            brought.link(opened, arrived);
            interviews.announce(arrived);
        }
        return acknowledged(sealed, outcome, Arrival.How.CREATED);
    }

    private Arrival acknowledged(SealedInterview sealed, Receipt.Outcome outcome, Arrival.How how) {
        return new Arrival.Acknowledged(Receipt.of(sealed, outcome, keys), how);
    }
}
