package org.ovoz.fieldwork.offline;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.ovoz.fieldwork.store.ArrivalStore;
import org.ovoz.interview.Interview;
import org.ovoz.testing.RunningOvoz;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Devices that hold interviews, record contacts and send them through a bad network to the running product, as the contract has it; then what
 * they were told is compared with what the product holds.
 */
public final class SyncRun {

    private static final int DEVICES = 6;

    /** How many attempts a device makes at a finished interview before it is switched off for good. */
    private static final int ATTEMPTS = 400;

    /**
     * What came of it.
     *
     * @param syncs revisions that were sent, each as often as it took
     * @param attempts requests
     * @param sent finished interviews and contacts that a signed receipt said to have arrived
     * @param lost of these those that are not in the study as they were held
     * @param duplicated interviews and contacts in the study beyond those that were held
     * @param conflicts contents that wait for a decision
     * @param unacknowledged finished interviews and contacts that no receipt came for
     */
    public record Outcome(
            int syncs,
            int attempts,
            int sent,
            int lost,
            int duplicated,
            int conflicts,
            int unacknowledged,
            Map<FaultProxy.Fault, Integer> faults) {

        public boolean isFaultless() {
            return lost == 0 && duplicated == 0 && conflicts == 0 && unacknowledged == 0 && sent > 0;
        }

        public String told() {
            return "sent=%d lost=%d duplicated=%d conflicts=%d".formatted(sent, lost, duplicated, conflicts);
        }
    }

    private record HeldInterview(UUID id, int number, String word) {}

    private final RunningOvoz ovoz;
    private final FieldScenario field;
    private final int syncs;
    private final int lucky;
    private final long seed;
    private final AtomicInteger left;
    private final AtomicInteger attempts = new AtomicInteger();
    private final AtomicInteger unacknowledged = new AtomicInteger();
    private final AtomicInteger contacts = new AtomicInteger();
    private final List<HeldInterview> arrived = Collections.synchronizedList(new ArrayList<>());
    private final List<UUID> workers = Collections.synchronizedList(new ArrayList<>());

    /** @param lucky of a hundred requests so many meet no fault */
    public SyncRun(RunningOvoz ovoz, int syncs, int lucky, long seed) {
        this.ovoz = ovoz;
        this.field = new FieldScenario(ovoz.beans());
        this.syncs = syncs;
        this.lucky = lucky;
        this.seed = seed;
        this.left = new AtomicInteger(syncs);
    }

    public Outcome run() throws IOException, InterruptedException, ExecutionException {
        var devices = new ArrayList<FieldDevice>();
        for (int i = 0; i < DEVICES; i++) {
            var worker = field.interviewer("TJ");
            workers.add(worker.id());
            devices.add(field.device(worker));
        }
        var definition = field.definition();
        Map<FaultProxy.Fault, Integer> faults;
        try (var proxy = new FaultProxy(ovoz.port(), lucky, seed);
                var threads = Executors.newFixedThreadPool(DEVICES)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < DEVICES; i++) {
                var device = devices.get(i);
                var random = new SplittableRandom(seed + 1 + i);
                running.add(threads.submit(() -> {
                    work(device, definition, random, proxy.port());
                    return null;
                }));
            }
            for (var one : running) {
                one.get();
            }
            faults = proxy.met();
        }
        return judge(faults);
    }

    /** Holds one interview after the other until all syncs are made. */
    private void work(FieldDevice device, FieldDevice.Definition definition, SplittableRandom random, int port)
            throws InterruptedException {
        while (left.get() > 0) {
            var number = random.nextInt(366);
            var held = device.begin(definition).answer("consent", 1).answer("website", 1);
            var drafts = random.nextInt(3);
            for (int i = 0; i < drafts && left.getAndDecrement() > 0; i++) {
                // A draft is sent in passing: what did not arrive is overtaken by the next revision.
                var draft = held.answer("website_updated", random.nextInt(366)).draft();
                for (int tries = 0; tries < 1 + random.nextInt(3); tries++) {
                    if (send(device, draft, port).equals("stored")) {
                        held.base = draft.hash();
                        break;
                    }
                }
            }
            left.getAndDecrement();
            var word = "слово " + held.interview;
            var finished =
                    held.answer("website_updated", number).say("word", word).finished();
            var outcome = "";
            for (int tries = 0; tries < ATTEMPTS && !outcome.equals("stored"); tries++) {
                outcome = send(device, finished, port);
            }
            if (outcome.equals("stored")) {
                arrived.add(new HeldInterview(held.interview, number, word));
                // Once more, as by a device that was switched off before it had noted the receipt.
                if (random.nextInt(10) == 0) {
                    send(device, finished, port);
                }
            } else {
                unacknowledged.incrementAndGet();
            }
            if (random.nextInt(3) == 0) {
                recordARefusal(device, definition, random, port);
            }
        }
    }

    private void recordARefusal(
            FieldDevice device, FieldDevice.Definition definition, SplittableRandom random, int port) {
        left.getAndDecrement();
        var contact = device.contact(
                UUID.randomUUID(),
                Map.of(
                        "wave",
                        definition.wave(),
                        "country",
                        "TJ",
                        "mode",
                        "f2f",
                        "result",
                        "REFUSAL",
                        "reason",
                        "NO_TIME"));
        var outcome = "";
        for (int tries = 0; tries < ATTEMPTS && !outcome.equals("stored"); tries++) {
            outcome = send(device, contact, port);
        }
        if (outcome.equals("stored")) {
            contacts.incrementAndGet();
            if (random.nextInt(4) == 0) {
                send(device, contact, port);
            }
        } else {
            unacknowledged.incrementAndGet();
        }
    }

    private String send(FieldDevice device, FieldDevice.Sealed sealed, int port) {
        var path = "interviews/" + sealed.interview();
        return send(device, path, sealed.body(), port, answer -> device.outcome(sealed, answer));
    }

    private String send(FieldDevice device, FieldDevice.SealedContactOf contact, int port) {
        var path = "contacts/" + contact.contact();
        return send(device, path, contact.body(), port, answer -> device.outcome(contact, answer));
    }

    /** One attempt; the outcome of a receipt that verifies, or nothing. */
    private String send(FieldDevice device, String path, String sent, int port, UnaryOperator<String> outcome) {
        attempts.incrementAndGet();
        var body = sent.getBytes(StandardCharsets.UTF_8);
        var head = "PUT /api/v1/field/" + path + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + device.sendToken + "\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length + "\r\nConnection: close\r\n\r\n";
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(90_000);
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().write(body);
            socket.getOutputStream().flush();
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            var from = answer.indexOf('{');
            var to = answer.lastIndexOf('}');
            return from < 0 || to < from ? "" : outcome.apply(answer.substring(from, to + 1));
        } catch (IOException noAnswer) {
            return "";
        }
    }

    private Outcome judge(Map<FaultProxy.Fault, Integer> faults) {
        var lost = (int) arrived.stream().filter(held -> !isThere(held)).count();
        var jdbc = ovoz.the(JdbcClient.class);
        var inStudy = jdbc.sql("select count(*) from interview where interviewer in (:workers)")
                .param("workers", workers)
                .query(Integer.class)
                .single();
        var conflicts = ovoz.the(ArrivalStore.class).undecided().stream()
                .filter(revision -> workers.contains(ovoz.the(ArrivalStore.class)
                        .find(revision.interview())
                        .orElseThrow()
                        .worker()))
                .count();
        // In the study and of the devices they are counted apart, and alike.
        var counted = sum("contacts", "contact_count");
        var ofDevices = sum("contacts_arrived", "field_device");
        return new Outcome(
                syncs,
                attempts.get(),
                arrived.size() + contacts.get(),
                lost + Math.max(0, contacts.get() - Math.min(counted, ofDevices)),
                inStudy - arrived.size() + lost + Math.max(0, Math.max(counted, ofDevices) - contacts.get()),
                (int) conflicts,
                unacknowledged.get(),
                faults);
    }

    private int sum(String column, String table) {
        return ovoz.the(JdbcClient.class)
                .sql("select coalesce(sum(" + column + "), 0) from " + table + " where worker in (:workers)")
                .param("workers", workers)
                .query(Integer.class)
                .single();
    }

    private boolean isThere(HeldInterview held) {
        if (!field.isInTheStudy(held.id())) {
            return false;
        }
        var interview = field.interview(held.id());
        return interview.state() == Interview.State.COMPLETE
                && interview.answers().code("website_updated").orElse(-1) == held.number()
                && interview.answers().text("word").filter(held.word()::equals).isPresent();
    }
}
