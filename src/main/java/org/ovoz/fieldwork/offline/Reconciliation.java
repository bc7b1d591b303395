package org.ovoz.fieldwork.offline;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.Users;
import org.ovoz.fieldwork.store.DeviceStore;
import org.ovoz.fieldwork.store.SequenceStore;
import org.springframework.stereotype.Service;

/** Whether everything that was collected has arrived, device by device, for leads in their countries. */
@Service
public class Reconciliation {

    /** More missing numbers than these are told by their count. */
    private static final int MOST_GAPS = 10_000;

    /**
     * A device as it stands.
     *
     * @param worker the name of its interviewer
     * @param collected how many interviews and corrections were begun on it, as far as is known; practice and what was
     *     deleted later too, because it has a number
     * @param arrived how many of them are here whole
     * @param gaps running numbers of which nothing ever came
     * @param isCopied whether two interviews came with one number
     */
    public record Line(Device device, String worker, int collected, int arrived, List<Integer> gaps, boolean isCopied) {

        /** What is not here whole: drafts, and what the device has not sent. */
        public int waiting() {
            return Math.max(0, collected - arrived);
        }

        /** How many contacts were recorded on it; empty if it has said nothing of them. */
        public Optional<Integer> contacts() {
            return device.said()
                    .flatMap(Device.Said::contacts)
                    .map(said -> Math.max(said.collected(), device.contactsArrived()));
        }

        /** Contacts that are known to be missing. */
        public int contactsWaiting() {
            return contacts().orElse(device.contactsArrived()) - device.contactsArrived();
        }

        /**
         * Whether everything of it has arrived, by its own word and by its numbers: it has said how many there are and that
         * none waits, contacts too, and as many are here, without a gap.
         */
        public boolean isProved() {
            return device.said().filter(Device.Said::isAllSent).isPresent()
                    && waiting() + contactsWaiting() == 0
                    && gaps.isEmpty()
                    && !isCopied;
        }
    }

    private final DeviceStore devices;
    private final SequenceStore sequences;
    private final Devices service;
    private final Users users;
    private final CurrentUser currentUser;

    Reconciliation(
            DeviceStore devices, SequenceStore sequences, Devices service, Users users, CurrentUser currentUser) {
        this.devices = devices;
        this.sequences = sequences;
        this.service = service;
        this.users = users;
        this.currentUser = currentUser;
    }

    /** The devices of interviewers in the lead's countries, by interviewer. */
    public List<Line> lines() {
        var lead = currentUser.require(Permission.CORRECT_INTERVIEWS);
        var came = sequences.all().stream().collect(Collectors.groupingBy(SequenceStore.Sequence::device));
        return devices.all().stream()
                .filter(device -> service.isLed(lead, device))
                .map(device -> line(device, came.getOrDefault(device.id(), List.of())))
                .sorted((one, other) -> {
                    var byName = one.worker().compareToIgnoreCase(other.worker());
                    return byName != 0
                            ? byName
                            : Integer.compare(
                                    one.device().number(), other.device().number());
                })
                .toList();
    }

    private Line line(Device device, List<SequenceStore.Sequence> came) {
        Map<Integer, SequenceStore.Sequence> byNumber =
                came.stream().collect(Collectors.toMap(SequenceStore.Sequence::number, sequence -> sequence));
        var highest =
                came.stream().mapToInt(SequenceStore.Sequence::number).max().orElse(0);
        var collected = Math.max(
                highest, device.said().map(said -> said.numbered().collected()).orElse(0));
        return new Line(
                device,
                users.nameOf(device.worker()),
                collected,
                (int) came.stream().filter(SequenceStore.Sequence::finished).count(),
                IntStream.rangeClosed(1, collected)
                        .filter(number -> !byNumber.containsKey(number))
                        .limit(MOST_GAPS)
                        .boxed()
                        .toList(),
                came.stream().anyMatch(SequenceStore.Sequence::doubled));
    }
}
