package org.ovoz.fieldwork.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.store.UserStore;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.arrived.ArrivedInterviews;
import org.ovoz.interview.arrived.HandedDefinitions;
import org.ovoz.questionnaire.WaveId;
import org.springframework.beans.factory.BeanFactory;

/** Devices of interviewers before the product: register, send, and look what became of it. */
public final class FieldScenario {

    private final BeanFactory product;

    public FieldScenario(BeanFactory product) {
        this.product = product;
    }

    public <T> T the(Class<T> type) {
        return product.getBean(type);
    }

    /** A new interviewer of some countries. */
    public User interviewer(String... countries) {
        var user = new User(
                UUID.randomUUID(),
                "w" + UUID.randomUUID().toString().substring(0, 8),
                Role.FIELD_STAFF,
                SignedInAs.codes(countries),
                true);
        the(UserStore.class).add(user, user.name(), null, java.time.Instant.now());
        return user;
    }

    /** A registered device of an interviewer. */
    public FieldDevice device(User worker) {
        SignedInAs.user(worker);
        var code = the(Devices.class).makeCode();
        SignedInAs.nobody();
        var made = the(Devices.class).register(code).orElseThrow();
        return device(made);
    }

    FieldDevice device(Devices.Registered made) {
        var keys = the(ArrivalKeys.class);
        return new FieldDevice(
                made.device().id(), made.sendToken(), made.readToken(), keys.recipient(), keys.receiptKey());
    }

    /** What a device takes along of the wave of the small study. */
    public FieldDevice.Definition definition() {
        return definition("tiny-1");
    }

    /** What a device takes along of a wave. */
    public FieldDevice.Definition definition(String wave) {
        var handed = the(HandedDefinitions.class).present(new WaveId(wave));
        return new FieldDevice.Definition(
                handed.questionnaire().id(), handed.questionnaire().version(), handed.hash(), wave);
    }

    /** Sends, and tells how it was answered: the outcome of a verified receipt with its kind, or the reason of a refusal. */
    public String send(FieldDevice device, FieldDevice.Sealed sealed) {
        return send(device, sealed, sealed.body());
    }

    public String send(FieldDevice device, FieldDevice.Sealed sealed, String body) {
        var sender = the(Devices.class).sender(device.sendToken).orElseThrow();
        var arrival = switch (SealedInterview.read(body.getBytes(StandardCharsets.UTF_8), sealed.interview())) {
            case SealedInterview.Read.Whole(var whole) -> the(Arrivals.class).accept(sender, whole);
            case SealedInterview.Read.Refused(var reason) -> new Arrival.Refused(reason);
        };
        return told(arrival, json -> device.outcome(sealed, json));
    }

    /** Sends a contact, and tells how it was answered, likewise. */
    public String send(FieldDevice device, FieldDevice.SealedContactOf contact) {
        return send(device, contact, contact.body());
    }

    public String send(FieldDevice device, FieldDevice.SealedContactOf contact, String body) {
        var sender = the(Devices.class).sender(device.sendToken).orElseThrow();
        var arrival = switch (SealedContact.read(body.getBytes(StandardCharsets.UTF_8), contact.contact())) {
            case SealedContact.Read.Whole(var whole) ->
                the(ContactArrivals.class).accept(sender, whole);
            case SealedContact.Read.Refused(var reason) -> new Arrival.Refused(reason);
        };
        return told(arrival, json -> device.outcome(contact, json));
    }

    /** A device says of itself how much was collected on it and how much of that waits, what has a number and contacts. */
    public void say(FieldDevice device, int collected, int waiting, int contacts, int unsent) {
        var sender = the(Devices.class).sender(device.sendToken).orElseThrow();
        the(Devices.class)
                .say(
                        sender,
                        new Word(
                                0,
                                Optional.empty(),
                                new Device.Count(collected, waiting),
                                Optional.of(new Device.Count(contacts, unsent))));
    }

    /** What the leads of its country read of a device: what it said, beside what has arrived. */
    Reconciliation.Line line(FieldDevice device) {
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        try {
            return the(Reconciliation.class).lines().stream()
                    .filter(line -> line.device().id().equals(device.id))
                    .findFirst()
                    .orElseThrow();
        } finally {
            SignedInAs.nobody();
        }
    }

    private static String told(Arrival arrival, UnaryOperator<String> verified) {
        return switch (arrival) {
            case Arrival.Refused(var reason) -> reason.word();
            case Arrival.Acknowledged(var receipt, var how) -> {
                var json = "{\"outcome\":\"%s\",\"signature\":\"%s\"}"
                        .formatted(receipt.outcome().word(), receipt.signature());
                assertThat(verified.apply(json)).isEqualTo(receipt.outcome().word());
                yield how.name().toLowerCase(java.util.Locale.ROOT) + " "
                        + receipt.outcome().word();
            }
        };
    }

    /** The interview as it is in the study. */
    public Interview interview(UUID id) {
        return the(ArrivedInterviews.class).find(new InterviewId(id)).orElseThrow();
    }

    public boolean isInTheStudy(UUID id) {
        return the(ArrivedInterviews.class).find(new InterviewId(id)).isPresent();
    }
}
