package org.ovoz.fieldwork.contact;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.User;
import org.ovoz.fieldwork.PlainWords;
import org.ovoz.fieldwork.store.ContactStore;
import org.ovoz.interview.Mode;
import org.ovoz.interview.WaveGate;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What an interviewer records about people who were not interviewed, or not yet. Appointments and call-backs are rows until
 * something came of them; everything else is a number at once. What was recorded when stands nowhere: no audit row either,
 * because its time would tell when somebody was met.
 */
@Service
public class Contacts {

    /** So far ahead a day may lie. */
    static final int MOST_DAYS = 366;

    private final ContactStore store;
    private final ContactBook book;
    private final WaveGate waves;
    private final StudyDays days;
    private final CurrentUser user;

    Contacts(ContactStore store, ContactBook book, WaveGate waves, StudyDays days, CurrentUser user) {
        this.store = store;
        this.book = book;
        this.waves = waves;
        this.days = days;
        this.user = user;
    }

    /** What an interviewer typed; null and empty where nothing was. */
    public record Typed(
            CountryCode country,
            Mode mode,
            @Nullable Result result,
            @Nullable Reason reason,
            @Nullable LocalDate day,
            String note) {}

    /** The wave of new contacts; empty when none is open. */
    public Optional<WaveId> wave() {
        return waves.current();
    }

    /** The interviewer's own open contacts, those of the earliest day first. */
    public List<Contact> open() {
        var worker = worker();
        return store.open(worker.id()).stream()
                .filter(contact -> worker.maySee(contact.country()))
                .toList();
    }

    /** The interviewer's own numbers in the open wave. */
    public List<ContactTally> tallies() {
        var worker = worker();
        return waves.current().stream()
                .flatMap(wave -> store.tallies(wave).stream())
                .filter(tally -> tally.worker().equals(worker.id()))
                .toList();
    }

    /** What is wrong with it; nothing if it can be recorded. */
    public Set<ContactFlaw> flaws(Typed typed) {
        worker();
        user.requireCountry(typed.country());
        var flaws = EnumSet.noneOf(ContactFlaw.class);
        var result = typed.result();
        if (result == null) {
            flaws.add(ContactFlaw.RESULT_MISSING);
            return flaws;
        }
        if (!result.reasons().isEmpty()
                && (typed.reason() == null || !result.reasons().contains(typed.reason()))) {
            flaws.add(ContactFlaw.REASON_MISSING);
        }
        if (result.isOpen()) {
            day(typed).ifPresent(flaws::add);
            if (typed.note().strip().length() > Contact.LONGEST_NOTE) {
                flaws.add(ContactFlaw.NOTE_LONG);
            } else if (PlainWords.reachSomebody(typed.note())) {
                flaws.add(ContactFlaw.NOTE_REACHES);
            }
        }
        return flaws;
    }

    private Optional<ContactFlaw> day(Typed typed) {
        var today = days.today(typed.country());
        if (typed.day() == null) {
            return Optional.of(ContactFlaw.DAY_MISSING);
        } else if (typed.day().isBefore(today)) {
            return Optional.of(ContactFlaw.DAY_PAST);
        }
        return typed.day().isAfter(today.plusDays(MOST_DAYS)) ? Optional.of(ContactFlaw.DAY_FAR) : Optional.empty();
    }

    /**
     * Records a try to reach somebody new.
     *
     * @throws IllegalArgumentException if it has {@link #flaws}, or is an interview
     * @throws IllegalStateException if no wave is open
     */
    @Transactional
    public void record(Typed typed) {
        if (typed.result() == Result.HELD) {
            throw new IllegalArgumentException("An interview is recorded by itself.");
        }
        var worker = worker();
        put(waves.current().orElseThrow(() -> new IllegalStateException("no wave is open")), worker, typed);
    }

    /**
     * Records what came of an open contact; the row of before goes.
     *
     * @return false if something was recorded for it already
     * @throws IllegalArgumentException if it has {@link #flaws}
     */
    @Transactional
    public boolean follow(UUID id, Typed typed) {
        var worker = worker();
        book.hold(id);
        var found = store.take(id).filter(contact -> contact.worker().equals(worker.id()));
        if (found.isEmpty()) {
            return false;
        }
        var before = found.get();
        store.remove(before);
        book.end(id);
        put(
                before.wave(),
                worker,
                new Typed(before.country(), before.mode(), typed.result(), typed.reason(), typed.day(), typed.note()));
        return true;
    }

    private void put(WaveId wave, User worker, Typed typed) {
        var flaws = flaws(typed);
        if (!flaws.isEmpty()) {
            throw new IllegalArgumentException("A contact cannot be recorded: " + flaws);
        }
        book.put(UUID.randomUUID(), wave, worker.id(), typed);
    }

    /** Takes one back that was recorded by mistake; nothing happens where there is none. */
    @Transactional
    public void takeBack(ContactTally tally) {
        var worker = worker();
        if (!tally.worker().equals(worker.id())) {
            throw new IllegalArgumentException("These are somebody else's.");
        }
        waves.current().ifPresent(wave -> store.discount(wave, tally));
    }

    private User worker() {
        return user.require(Permission.ENTER_INTERVIEWS);
    }
}
