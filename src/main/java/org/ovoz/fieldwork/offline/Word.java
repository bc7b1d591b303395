package org.ovoz.fieldwork.offline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a device says of itself, in a request or at the head of a sealed file.
 *
 * @param order grows with every file that the device saves; 0 from an application that does not count them
 * @param day on which it was said, where it is told, as the device knows the server's day
 * @param numbered of what has a running number; of a file, what waits when all of it has been taken
 * @param contacts of contacts, likewise; empty if it says nothing of them, as applications from before contacts were told
 */
public record Word(int order, Optional<LocalDate> day, Device.Count numbered, Optional<Device.Count> contacts) {

    private static final int LARGEST = 1_000_000;

    /** Reads one; empty if it is none. */
    public static Optional<Word> read(JsonNode said) {
        var numbered = count(said);
        var contacts = count(said.path("contacts"));
        if (numbered.isEmpty() || said.has("contacts") && contacts.isEmpty()) {
            return Optional.empty();
        }
        var order = number(said.path("order"));
        return said.has("order") && order.isEmpty()
                ? Optional.empty()
                : Optional.of(new Word(order.orElse(0), day(said.path("day")), numbered.get(), contacts));
    }

    private static Optional<Device.Count> count(JsonNode said) {
        return number(said.path("collected"))
                .flatMap(
                        collected -> number(said.path("waiting")).map(waiting -> new Device.Count(collected, waiting)));
    }

    private static Optional<Integer> number(JsonNode node) {
        return node.isInt() && node.intValue() >= 0 && node.intValue() <= LARGEST
                ? Optional.of(node.intValue())
                : Optional.empty();
    }

    private static Optional<LocalDate> day(JsonNode node) {
        try {
            return Optional.of(LocalDate.parse(node.asString("")));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
