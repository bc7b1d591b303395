package org.ovoz.fieldwork.offline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.questionnaire.Definitions;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/**
 * Sealed files, which devices save when there is no network at all: a line that says for which study it is and how much was
 * collected, then one interview or contact a line. Every line is taken by the same rules as if its device had sent it; a bad one holds up none of the others.
 */
@Service
public class SealedFiles {

    /** How long a file may be that a lead chooses, in bytes: nobody can part one, and it may hold weeks of interviews in depth. */
    public static final int LONGEST = 20 * SealedInterview.LONGEST_BODY;

    private static final String FORMAT = "ovoz-field-1";

    /** What became of a line, counted from 1 as an editor counts. */
    public record Line(int number, Arrival arrival) {}

    /** What became of a file: nothing was taken where its first line is no such line. */
    public record Taken(Optional<Fault> fault, List<Line> lines) {}

    /** Why no line of a file was looked at. */
    public enum Fault {
        /** It does not begin as a sealed file does. */
        NO_SEALED_FILE,
        OTHER_STUDY,
        EMPTY
    }

    private final Arrivals arrivals;
    private final ContactArrivals contacts;
    private final Devices devices;
    private final ArrivalKeys keys;
    private final Definitions definitions;
    private final CurrentUser currentUser;
    private final AuditTrail audit;

    SealedFiles(
            Arrivals arrivals,
            ContactArrivals contacts,
            Devices devices,
            ArrivalKeys keys,
            Definitions definitions,
            CurrentUser currentUser,
            AuditTrail audit) {
        this.arrivals = arrivals;
        this.contacts = contacts;
        this.devices = devices;
        this.keys = keys;
        this.definitions = definitions;
        this.currentUser = currentUser;
        this.audit = audit;
    }

    /** Takes a file from a lead, of devices of interviewers in the lead's countries. */
    public Taken take(byte[] file) {
        var lead = currentUser.require(Permission.CORRECT_INTERVIEWS);
        var taken = take(file, device -> devices.isLed(lead, device) ? Optional.of(device) : Optional.empty());
        var acknowledged = taken.lines().stream()
                .filter(line -> line.arrival() instanceof Arrival.Acknowledged)
                .count();
        audit.record(
                AuditAction.ARRIVALS_IMPORTED,
                acknowledged + " of " + taken.lines().size() + " lines");
        return taken;
    }

    /** Takes a file from a device, of its interviewer's own devices. */
    public Taken takeFrom(Device sender, byte[] file) {
        return take(file, _ -> Optional.of(sender));
    }

    /** @param sending as which device the line of a device is taken; empty where it is not */
    private Taken take(byte[] file, Function<Device, Optional<Device>> sending) {
        var lines = text(file).lines().toList();
        var header = header(lines);
        var fault = fault(header);
        if (fault.isPresent()) {
            return new Taken(fault, List.of());
        }
        var taken = new ArrayList<Line>();
        for (int i = 1; i < lines.size(); i++) {
            if (!lines.get(i).isBlank()) {
                taken.add(new Line(i + 1, take(lines.get(i), sending)));
            }
        }
        if (taken.isEmpty()) {
            return new Taken(Optional.of(Fault.EMPTY), taken);
        }
        word(header, sending);
        return new Taken(Optional.empty(), taken);
    }

    /** What the device says of itself at the head of a file holds once the lines have been taken. */
    private void word(JsonNode header, Function<Device, Optional<Device>> sending) {
        named(header)
                .filter(device -> sending.apply(device)
                        .filter(sender -> devices.areOfOneWorker(sender, device.id()))
                        .isPresent())
                .ifPresent(device -> Word.read(header.path("said")).ifPresent(word -> devices.sayInFile(device, word)));
    }

    private Optional<Device> named(JsonNode header) {
        try {
            return devices.find(SealedInterview.id(header.path("device")));
        } catch (SealedInterview.Unusable _) {
            return Optional.empty();
        }
    }

    private Arrival take(String line, Function<Device, Optional<Device>> sending) {
        return switch (SealedContact.line(line).orElse(null)) {
            case SealedContact.Read.Refused(var reason) -> new Arrival.Refused(reason);
            case SealedContact.Read.Whole(var contact) ->
                take(contact.device(), sending, device -> contacts.accept(device, contact));
            case null -> interview(line, sending);
        };
    }

    private Arrival interview(String line, Function<Device, Optional<Device>> sending) {
        return switch (SealedInterview.read(line)) {
            case SealedInterview.Read.Refused(var reason) -> new Arrival.Refused(reason);
            case SealedInterview.Read.Whole(var interview) ->
                take(interview.device(), sending, device -> arrivals.accept(device, interview));
        };
    }

    private Arrival take(UUID device, Function<Device, Optional<Device>> sending, Function<Device, Arrival> accepting) {
        return devices.find(device)
                .flatMap(sending)
                .map(accepting)
                .orElseGet(() -> new Arrival.Refused(Arrival.Reason.DEVICE_FOREIGN));
    }

    /** The first line; one that cannot be read says nothing. */
    private static JsonNode header(List<String> lines) {
        try {
            return lines.isEmpty()
                    ? MissingNode.getInstance()
                    : JsonMapper.shared().readTree(lines.getFirst());
        } catch (JacksonException _) {
            return MissingNode.getInstance();
        }
    }

    private Optional<Fault> fault(JsonNode header) {
        if (!header.path("format").asString("").equals(FORMAT)) {
            return Optional.of(Fault.NO_SEALED_FILE);
        }
        return isThisStudy(header.path("study").asString("")) ? Optional.empty() : Optional.of(Fault.OTHER_STUDY);
    }

    /** By the key that it seals to, or by its title in a language. */
    private boolean isThisStudy(String named) {
        return named.equals(keys.study())
                || definitions.study().languages().keySet().stream()
                        .anyMatch(language ->
                                definitions.study().title().in(language, null).equals(named));
    }

    /** Signs that are no UTF-8 are those of a damaged line, which then is no JSON: the others are read all the same. */
    private static String text(byte[] file) {
        var text = new String(file, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
