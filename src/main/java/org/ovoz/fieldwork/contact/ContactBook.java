package org.ovoz.fieldwork.contact;

import java.util.HexFormat;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.access.KeyedHash;
import org.ovoz.fieldwork.store.ContactMarkStore;
import org.ovoz.fieldwork.store.ContactMarkStore.Known;
import org.ovoz.fieldwork.store.ContactMarkStore.State;
import org.ovoz.fieldwork.store.ContactStore;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Component;

/**
 * Puts contacts down and ends them, wherever they were recorded. Whoever ends one holds it first, so that of two who do it at
 * once one comes second.
 */
@Component
class ContactBook {

    private final ContactStore store;
    private final ContactMarkStore marks;
    private final KeyedHash keyed;

    ContactBook(ContactStore store, ContactMarkStore marks, KeyedHash keyed) {
        this.store = store;
        this.marks = marks;
        this.keyed = keyed;
    }

    /** What is known of a contact, held until the end of the transaction. */
    Known hold(UUID id) {
        return marks.hold(mark(id));
    }

    /** The open contact, locked until the end of the transaction. */
    Optional<Contact> take(UUID id) {
        return store.take(id);
    }

    /** What came from a device under the id of a contact that is held. */
    void arrived(UUID id, String hash, boolean isCounted) {
        marks.arrived(mark(id), hash, isCounted);
    }

    /** Something was recorded for a contact that is held, whether it is here or not. */
    void end(UUID id) {
        marks.become(mark(id), State.ENDED);
    }

    /** Nothing was recorded for it in time: only the number stays. */
    void lapse(Contact contact) {
        hold(contact.id());
        marks.become(mark(contact.id()), State.LAPSED);
        store.remove(contact);
        store.count(
                contact.wave(),
                new ContactTally(
                        contact.worker(), contact.country(), contact.mode(), Result.NON_CONTACT, Reason.LAPSED, 1));
    }

    /** It had been counted as one for which nothing was recorded in time: now something was. */
    void unlapse(WaveId wave, UUID worker, Contacts.Typed typed) {
        store.discount(
                wave, new ContactTally(worker, typed.country(), typed.mode(), Result.NON_CONTACT, Reason.LAPSED, 1));
    }

    /** Puts one down: a row where it is to be gone on with, else a number; an interview counts by itself. */
    void put(UUID id, WaveId wave, UUID worker, Contacts.Typed typed) {
        var result = typed.result();
        var reason = typed.reason();
        var day = typed.day();
        if (result == null || result == Result.HELD || reason == null) {
            return;
        }
        if (!result.isOpen()) {
            store.count(wave, new ContactTally(worker, typed.country(), typed.mode(), result, reason, 1));
        } else if (day != null) {
            var last = new Contact.Try(result, reason, day, typed.note().strip());
            store.add(new Contact(id, wave, typed.country(), typed.mode(), worker, last));
        }
    }

    private String mark(UUID id) {
        return HexFormat.of().formatHex(keyed.hash("contact", id.toString()));
    }
}
