package org.ovoz.fieldwork.offline;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.Secrets;
import org.ovoz.access.User;
import org.ovoz.access.Users;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.fieldwork.store.DeviceStore;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The devices of interviewers: a code that is good once, two tokens for it, and an end at any time. With the one token a
 * device can send and nothing else; the other reads what an interviewer takes along, until the device is revoked.
 */
@Service
public class Devices {

    /** How long a code is good. */
    public static final Duration CODE_IS_GOOD = Duration.ofMinutes(10);

    private static final int CODE_BYTES = 16;
    private static final int LONGEST_SECRET = 200;

    /** A device with its tokens, which are told here and never again. */
    public record Registered(Device device, String sendToken, String readToken) {}

    /** Who reads with a token. */
    public sealed interface Reader {

        /** The interviewer of a device. */
        record Known(Device device, User worker) implements Reader {}

        /** The device was revoked, or its interviewer may hold no interviews any more. */
        record Revoked() implements Reader {}

        record Unknown() implements Reader {}
    }

    private final DeviceStore store;
    private final Users users;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final StudyDays days;
    private final InstantSource time;
    private final SecureRandom random = new SecureRandom();

    Devices(
            DeviceStore store,
            Users users,
            CurrentUser currentUser,
            AuditTrail audit,
            StudyDays days,
            ObjectProvider<InstantSource> time) {
        this.store = store;
        this.users = users;
        this.currentUser = currentUser;
        this.audit = audit;
        this.days = days;
        this.time = time.getIfUnique(InstantSource::system);
    }

    /** A code with which the interviewer's device can be registered, once and soon. */
    @Transactional
    public String makeCode() {
        var worker = currentUser.require(Permission.ENTER_INTERVIEWS);
        var bits = new byte[CODE_BYTES];
        random.nextBytes(bits);
        var code = HexFormat.of().formatHex(bits);
        store.addCode(Secrets.hash(code), worker.id(), time.instant().plus(CODE_IS_GOOD));
        return code;
    }

    /** Registers a device with a code; empty for one that is not good (any more). */
    @Transactional
    public Optional<Registered> register(String code) {
        return store.takeCode(Secrets.hash(code.strip()), time.instant())
                .flatMap(users::find)
                .filter(worker -> worker.may(Permission.ENTER_INTERVIEWS))
                .map(this::register);
    }

    private Registered register(User worker) {
        var send = "send_" + Secrets.random();
        var read = "read_" + Secrets.random();
        var device = store.add(UUID.randomUUID(), worker.id(), Secrets.hash(send), Secrets.hash(read), days.today());
        audit.record(worker.name(), AuditAction.DEVICE_REGISTERED, "device " + device.number());
        return new Registered(device, send, read);
    }

    /** The device that sends with a token, revoked ones too: what was collected must arrive. */
    public Optional<Device> sender(String token) {
        return token.length() > LONGEST_SECRET ? Optional.empty() : store.bySendHash(Secrets.hash(token));
    }

    /** Who reads with a token. */
    public Reader reader(String token) {
        var device = token.length() > LONGEST_SECRET ? Optional.<Device>empty() : store.byReadHash(Secrets.hash(token));
        if (device.isEmpty()) {
            return new Reader.Unknown();
        }
        store.contact(device.get().id(), days.today());
        return device.filter(found -> !found.isRevoked())
                .flatMap(found -> users.find(found.worker())
                        .filter(worker -> worker.may(Permission.ENTER_INTERVIEWS))
                        .<Reader>map(worker -> new Reader.Known(found, worker)))
                .orElseGet(Reader.Revoked::new);
    }

    /** Whether two devices are of one interviewer. */
    boolean areOfOneWorker(Device device, UUID other) {
        return device.id().equals(other)
                || store.byId(other)
                        .filter(found -> found.worker().equals(device.worker()))
                        .isPresent();
    }

    Optional<Device> find(UUID id) {
        return store.byId(id);
    }

    /** The interviewer's own devices. */
    public List<Device> mine() {
        return store.of(currentUser.require(Permission.ENTER_INTERVIEWS).id());
    }

    /** A device was here today. */
    void contact(Device device) {
        store.contact(device.id(), days.today());
    }

    /** Keeps what a device says of itself now. */
    public void say(Device device, Word word) {
        store.say(device.id(), new Device.Said(days.today(), word.numbered(), word.contacts()), word.order());
        store.contact(device.id(), days.today());
    }

    /**
     * Keeps what a device said of itself in a file, unless it has said something since. It holds of the day on which the file was
     * saved, or else of the one on which the device was here last.
     */
    void sayInFile(Device device, Word word) {
        var today = days.today();
        var day = word.day().filter(said -> !said.isAfter(today)).orElse(device.contactOn());
        store.sayNewer(device.id(), new Device.Said(day, word.numbered(), word.contacts()), word.order());
    }

    /** A contact that was recorded on a device has arrived, for the first time. */
    void contactArrived(UUID id) {
        store.addContact(id);
    }

    /**
     * Revokes a device: it can send what it has, and reads nothing any more. Interviewers revoke their own, leads those of
     * interviewers in their countries.
     */
    @Transactional
    public void revoke(UUID id) {
        var user = currentUser.get().orElseThrow(() -> new AccessDeniedException("needs a user"));
        var device = store.byId(id)
                .filter(found -> mayRevoke(user, found))
                .orElseThrow(() -> new AccessDeniedException("not a device of this user"));
        if (store.revoke(device.id(), days.today())) {
            audit.record(AuditAction.DEVICE_REVOKED, "device " + device.number());
        }
    }

    private boolean mayRevoke(User user, Device device) {
        return user.may(Permission.ENTER_INTERVIEWS) && user.id().equals(device.worker())
                || user.may(Permission.CORRECT_INTERVIEWS) && isLed(user, device);
    }

    /** Whether a lead has a country in common with the interviewer; of one who is gone, a lead of all countries. */
    boolean isLed(User lead, Device device) {
        return lead.countries().isEmpty()
                || users.find(device.worker())
                        .filter(worker -> worker.countries().stream().anyMatch(lead::maySee))
                        .isPresent();
    }
}
