package org.ovoz.fieldwork.offline;

import org.ovoz.access.Users;
import org.ovoz.fieldwork.contact.ArrivedContacts;
import org.ovoz.fieldwork.contact.ArrivedContacts.Recorded;
import org.ovoz.interview.Durable;
import org.ovoz.questionnaire.Definitions;
import org.springframework.stereotype.Service;

/**
 * Takes contacts that were recorded on devices, by the rules of interviews: a signed receipt once it is on disk, the same one
 * for the same thing. Nothing of the envelope is kept but what it says.
 */
@Service
public class ContactArrivals {

    private final Devices devices;
    private final ArrivalKeys keys;
    private final ArrivedContacts contacts;
    private final Users users;
    private final Definitions definitions;
    private final Durable durable;

    ContactArrivals(
            Devices devices,
            ArrivalKeys keys,
            ArrivedContacts contacts,
            Users users,
            Definitions definitions,
            Durable durable) {
        this.devices = devices;
        this.keys = keys;
        this.contacts = contacts;
        this.users = users;
        this.definitions = definitions;
        this.durable = durable;
    }

    /** Takes a contact from a device. */
    public Arrival accept(Device sender, SealedContact came) {
        if (!devices.areOfOneWorker(sender, came.device())) {
            return new Arrival.Refused(Arrival.Reason.DEVICE_FOREIGN);
        }
        var opened = keys.open(came.envelope());
        if (opened.isEmpty()) {
            return new Arrival.Refused(Arrival.Reason.SEALED_TO_OTHERS);
        }
        var recorded = OpenedContact.read(came.contact(), opened.get()).filter(ArrivedContacts::isOne);
        if (recorded.isPresent()
                && definitions.study().wave(recorded.get().wave()).isEmpty()) {
            return new Arrival.Refused(Arrival.Reason.WAVE_UNKNOWN);
        }
        return recorded.filter(one -> isOfACountry(sender, one))
                .map(one -> durable.write(() -> take(sender, one, came)))
                .orElseGet(() -> new Arrival.Refused(Arrival.Reason.INSIDE_DIFFERS));
    }

    private boolean isOfACountry(Device sender, Recorded recorded) {
        return users.find(sender.worker())
                .filter(worker -> worker.maySee(recorded.typed().country()))
                .isPresent();
    }

    private Arrival take(Device sender, Recorded recorded, SealedContact came) {
        devices.contact(sender);
        var taken = contacts.take(sender.worker(), recorded, came.hash());
        if (taken.isFirst()) {
            devices.contactArrived(came.device());
        }
        return switch (taken) {
            case COUNTED -> acknowledged(came, Receipt.Outcome.STORED, Arrival.How.CREATED);
            case COUNTED_BEFORE -> acknowledged(came, Receipt.Outcome.STORED, Arrival.How.KNOWN);
            case IN_VAIN, IN_VAIN_BEFORE -> acknowledged(came, Receipt.Outcome.SUPERSEDED, Arrival.How.KNOWN);
            case FOREIGN -> new Arrival.Refused(Arrival.Reason.INSIDE_DIFFERS);
        };
    }

    private Arrival acknowledged(SealedContact came, Receipt.Outcome outcome, Arrival.How how) {
        return new Arrival.Acknowledged(
                Receipt.of(came.contact(), SealedContact.REVISION, came.hash(), outcome, keys), how);
    }
}
