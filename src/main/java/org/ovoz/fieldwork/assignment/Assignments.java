package org.ovoz.fieldwork.assignment;

import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.FieldStaff;
import org.ovoz.access.Permission;
import org.ovoz.access.User;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.fieldwork.PlainWords;
import org.ovoz.fieldwork.store.AssignmentStore;
import org.ovoz.interview.Mode;
import org.ovoz.interview.WaveGate;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Leads give, change and withdraw assignments in their countries; workers see their own. Both see the same progress. */
@Service
public class Assignments {

    /** The modes in which interviewers hold interviews. */
    public static final List<Mode> MODES = List.of(Mode.FACE_TO_FACE, Mode.ENTERED_LATER, Mode.TELEPHONE);

    private static final int MOST_DAYS = 366;

    private final AssignmentStore store;
    private final FieldStaff staff;
    private final WaveGate waves;
    private final StudyDays days;
    private final CurrentUser user;
    private final AuditTrail audit;

    Assignments(
            AssignmentStore store,
            FieldStaff staff,
            WaveGate waves,
            StudyDays days,
            CurrentUser user,
            AuditTrail audit) {
        this.store = store;
        this.staff = staff;
        this.waves = waves;
        this.days = days;
        this.user = user;
        this.audit = audit;
    }

    /** What a lead wants to give. */
    public record Wanted(
            CountryCode country,
            @Nullable UUID worker,
            int interviews,
            @Nullable Mode mode,
            String place,
            @Nullable LocalDate until) {}

    /**
     * An assignment as a worker's device carries it.
     *
     * @param mode the mode's key, or null for any
     * @param until ISO day
     */
    public record Carried(
            UUID id,
            int interviews,
            String country,
            @Nullable String mode,
            String place,
            String until,
            int done) {}

    /** The wave for which assignments are given; empty when none is open. */
    public Optional<WaveId> wave() {
        return waves.current();
    }

    /** The assignments of a wave in the lead's countries, those that end first before the others. */
    public List<Progress> of(WaveId wave) {
        var lead = user.require(Permission.LEAD_FIELDWORK);
        return progress(wave, store.of(wave)).stream()
                .filter(one -> lead.maySee(one.assignment().country()))
                .toList();
    }

    /** The worker's own assignments of the open wave. */
    public List<Progress> mine() {
        var worker = user.require(Permission.ENTER_INTERVIEWS);
        return waves.current()
                .map(wave -> progress(wave, store.of(wave, worker.id())).stream()
                        .filter(one -> worker.maySee(one.assignment().country()))
                        .toList())
                .orElse(List.of());
    }

    /** What a worker's device carries with it. It asks for no right: the caller has recognised the worker. */
    public List<Carried> carriedBy(User worker) {
        return waves.current().stream()
                .flatMap(wave -> progress(wave, store.of(wave, worker.id())).stream())
                .filter(one -> worker.maySee(one.assignment().country()))
                .map(one -> {
                    var terms = one.assignment().terms();
                    var mode = terms.mode();
                    return new Carried(
                            one.assignment().id(),
                            terms.interviews(),
                            one.assignment().country().iso(),
                            mode == null ? null : mode.key(),
                            terms.place(),
                            terms.until().toString(),
                            one.done());
                })
                .toList();
    }

    /** Places that assignments of a country have named already. */
    public List<String> places(CountryCode country) {
        user.require(Permission.LEAD_FIELDWORK);
        user.requireCountry(country);
        return waves.current().stream()
                .flatMap(wave -> store.of(wave).stream())
                .filter(one -> one.country().equals(country))
                .map(one -> one.terms().place())
                .filter(place -> !place.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** What is wrong with it; nothing if it can be given. */
    public Set<Flaw> flaws(Wanted wanted) {
        user.require(Permission.LEAD_FIELDWORK);
        user.requireCountry(wanted.country());
        var flaws = EnumSet.noneOf(Flaw.class);
        var worker = wanted.worker() == null ? Optional.<User>empty() : staff.find(wanted.worker());
        if (worker.isEmpty()) {
            flaws.add(Flaw.WORKER_MISSING);
        } else if (!worker.get().enabled()) {
            flaws.add(Flaw.WORKER_DISABLED);
        } else if (!worker.get().maySee(wanted.country())) {
            flaws.add(Flaw.WORKER_ELSEWHERE);
        }
        if (wanted.interviews() < 1 || wanted.interviews() > Assignment.MOST) {
            flaws.add(Flaw.NUMBER);
        }
        var place = wanted.place().strip();
        if (place.length() > Assignment.LONGEST_PLACE) {
            flaws.add(Flaw.PLACE_LONG);
        } else if (PlainWords.areAnAddress(place)) {
            flaws.add(Flaw.PLACE_ADDRESS);
        }
        day(wanted).ifPresent(flaws::add);
        return flaws;
    }

    private Optional<Flaw> day(Wanted wanted) {
        var today = days.today(wanted.country());
        if (wanted.until() == null) {
            return Optional.of(Flaw.DAY_MISSING);
        } else if (wanted.until().isBefore(today)) {
            return Optional.of(Flaw.DAY_PAST);
        }
        return wanted.until().isAfter(today.plusDays(MOST_DAYS)) ? Optional.of(Flaw.DAY_FAR) : Optional.empty();
    }

    /**
     * Gives an assignment of the open wave.
     *
     * @throws IllegalArgumentException if it has {@link #flaws}
     * @throws IllegalStateException if no wave is open
     */
    @Transactional
    public Assignment give(Wanted wanted) {
        var terms = terms(wanted);
        var wave = waves.current().orElseThrow(() -> new IllegalStateException("no wave is open"));
        var worker = wanted.worker();
        var given = new Assignment(
                UUID.randomUUID(), wave, wanted.country(), worker, terms, days.today(wanted.country()), 0);
        store.add(given);
        record(AuditAction.ASSIGNMENT_GIVEN, given, terms);
        return given;
    }

    /**
     * Changes number, mode, place and last day; worker and country stay, because interviews count from the day it was given.
     *
     * @param seen the assignment as the lead saw it
     * @return false if somebody else changed or withdrew it meanwhile: then nothing is changed
     * @throws IllegalArgumentException if what is wanted has {@link #flaws}
     */
    @Transactional
    public boolean change(Assignment seen, Wanted wanted) {
        var stored = find(seen.id());
        if (stored.isEmpty()) {
            return false;
        }
        var terms = terms(new Wanted(
                stored.get().country(),
                stored.get().worker(),
                wanted.interviews(),
                wanted.mode(),
                wanted.place(),
                wanted.until()));
        if (!store.change(seen.id(), seen.revision(), terms)) {
            return false;
        }
        record(AuditAction.ASSIGNMENT_CHANGED, stored.get(), terms);
        return true;
    }

    /** Takes an assignment back; interviews stay as they are. */
    @Transactional
    public void withdraw(UUID id) {
        var stored = find(id);
        if (stored.isPresent() && store.withdraw(id)) {
            record(AuditAction.ASSIGNMENT_WITHDRAWN, stored.get(), stored.get().terms());
        }
    }

    /** An assignment that the lead may change, unless it was withdrawn. */
    private Optional<Assignment> find(UUID id) {
        user.require(Permission.LEAD_FIELDWORK);
        var found = store.byId(id);
        found.ifPresent(one -> user.requireCountry(one.country()));
        return found;
    }

    private Assignment.Terms terms(Wanted wanted) {
        var flaws = flaws(wanted);
        var until = wanted.until();
        if (!flaws.isEmpty() || until == null) {
            throw new IllegalArgumentException("An assignment cannot be given: " + flaws);
        }
        return new Assignment.Terms(
                wanted.interviews(), wanted.mode(), wanted.place().strip(), until);
    }

    private void record(AuditAction action, Assignment assignment, Assignment.Terms terms) {
        audit.record(
                action,
                assignment.wave() + ", " + assignment.country() + ", " + staff.nameOf(assignment.worker()) + ": "
                        + terms.interviews() + ", " + terms.until());
    }

    /** Each worker's interviews are shared among all assignments of that worker, whoever asks: so all see the same. */
    private List<Progress> progress(WaveId wave, Collection<Assignment> assignments) {
        var byWorker = assignments.stream().collect(Collectors.groupingBy(Assignment::worker));
        var sent = store.sent(wave, byWorker.keySet()).stream()
                .collect(Collectors.groupingBy(AssignmentStore.Sent::worker));
        var done = new HashMap<UUID, Integer>();
        byWorker.forEach((worker, own) -> done.putAll(Sharing.among(own, shared(sent, worker))));
        return assignments.stream()
                .map(one -> new Progress(one, done.getOrDefault(one.id(), 0), days.today(one.country())))
                .toList();
    }

    private static List<Sharing.Sent> shared(Map<UUID, List<AssignmentStore.Sent>> sent, UUID worker) {
        return sent.getOrDefault(worker, List.of()).stream()
                .map(some -> new Sharing.Sent(some.country(), some.mode(), some.day(), some.interviews()))
                .toList();
    }
}
