package org.ovoz.fieldwork.contact;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.access.User;
import org.ovoz.fieldwork.PlainWords;
import org.ovoz.fieldwork.store.ContactMarkStore;
import org.ovoz.fieldwork.store.ContactStore;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Contacts that interviewers record without a network. Each is counted once, however often it comes, in whatever order, and
 * whatever was recorded for the same contact elsewhere. It asks for no right: the caller has recognised the device.
 */
@Service
public class ArrivedContacts {

    private final ContactStore store;
    private final ContactBook book;
    private final StudyDays days;

    ArrivedContacts(ContactStore store, ContactBook book, StudyDays days) {
        this.store = store;
        this.book = book;
        this.days = days;
    }

    /**
     * What was recorded on a device.
     *
     * @param id of this record; of the open contact too that it makes
     * @param follows the open contact of which this came; empty for somebody new
     */
    public record Recorded(UUID id, Optional<UUID> follows, WaveId wave, Contacts.Typed typed) {

        /** Never what was typed, because this may reach a log. */
        @Override
        public String toString() {
            return "Recorded[" + id + "]";
        }
    }

    /** What became of it. */
    public enum Taken {
        COUNTED,
        COUNTED_BEFORE,
        /** Something had been recorded for the contact at another place, and counts. */
        IN_VAIN,
        IN_VAIN_BEFORE,
        /** Something else came under this id, or the contact is somebody else's: nothing is done. */
        FOREIGN;

        /** Whether it is here from now on, and was not before. */
        public boolean isFirst() {
            return this == COUNTED || this == IN_VAIN;
        }
    }

    /** The open contacts that an interviewer takes along. */
    public List<Contact> carriedBy(User worker) {
        return store.open(worker.id()).stream()
                .filter(contact -> worker.maySee(contact.country()))
                .toList();
    }

    /** Whether it says what a contact says. The day may be over: it may have been on its way for long. */
    public static boolean isOne(Recorded recorded) {
        var typed = recorded.typed();
        var result = typed.result();
        return result != null
                && (result.reasons().isEmpty()
                        ? recorded.follows().isPresent()
                        : typed.reason() != null && result.reasons().contains(typed.reason()))
                && (!result.isOpen() || typed.day() != null)
                && typed.note().length() <= Contact.LONGEST_NOTE
                && !recorded.follows().filter(recorded.id()::equals).isPresent();
    }

    /**
     * Takes one that {@link #isOne}.
     *
     * @param hash of what was sent, by which the same is known again
     */
    @Transactional
    public Taken take(UUID worker, Recorded recorded, String hash) {
        var own = book.hold(recorded.id());
        if (own.hash().isPresent()) {
            if (!own.hash().get().equals(hash)) {
                return Taken.FOREIGN;
            }
            return own.isCounted() ? Taken.COUNTED_BEFORE : Taken.IN_VAIN_BEFORE;
        }
        var before = recorded.follows().flatMap(book::take);
        if (before.filter(contact -> !contact.worker().equals(worker)).isPresent()
                || book.take(recorded.id()).isPresent()) {
            return Taken.FOREIGN;
        }
        var counts = recorded.follows().isEmpty() || ends(recorded.follows().get(), before, worker, recorded);
        if (!counts) {
            book.end(recorded.id());
        } else if (own.state() != ContactMarkStore.State.ENDED) {
            book.put(
                    recorded.id(),
                    before.map(Contact::wave).orElse(recorded.wave()),
                    worker,
                    as(recorded.typed(), before));
        }
        book.arrived(recorded.id(), hash, counts);
        return counts ? Taken.COUNTED : Taken.IN_VAIN;
    }

    /** Ends the contact of before; false if something was recorded for it already. */
    private boolean ends(UUID followed, Optional<Contact> before, UUID worker, Recorded recorded) {
        var known = book.hold(followed);
        if (known.state() == ContactMarkStore.State.ENDED) {
            return false;
        }
        before.ifPresent(store::remove);
        if (known.state() == ContactMarkStore.State.LAPSED) {
            book.unlapse(recorded.wave(), worker, recorded.typed());
        }
        book.end(followed);
        return true;
    }

    /** Where and how are those of before; a note by which somebody can be reached is not kept. */
    private Contacts.Typed as(Contacts.Typed typed, Optional<Contact> before) {
        var last = days.today(typed.country()).plusDays(Contacts.MOST_DAYS);
        return new Contacts.Typed(
                before.map(Contact::country).orElse(typed.country()),
                before.map(Contact::mode).orElse(typed.mode()),
                typed.result(),
                typed.reason(),
                typed.day() != null && typed.day().isAfter(last) ? last : typed.day(),
                PlainWords.reachSomebody(typed.note()) ? "" : typed.note());
    }
}
