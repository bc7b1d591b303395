package org.ovoz.fieldwork.offline;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.fieldwork.contact.ArrivedContacts.Recorded;
import org.ovoz.fieldwork.contact.Contact;
import org.ovoz.fieldwork.contact.Contacts;
import org.ovoz.fieldwork.contact.Reason;
import org.ovoz.fieldwork.contact.Result;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is in the envelope of a contact. */
final class OpenedContact {

    private OpenedContact() {}

    /** Empty where it is of another contact, or is not what a contact says. */
    static Optional<Recorded> read(UUID contact, byte[] opened) {
        try {
            var inside = JsonMapper.shared().readTree(opened);
            return inside.path("contact").asString("").equals(contact.toString())
                    ? Optional.of(of(contact, inside))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException | DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Recorded of(UUID contact, JsonNode inside) {
        var follows = word(inside, "follows");
        var reason = word(inside, "reason");
        var day = word(inside, "day");
        var note = inside.path("note").asString("").strip();
        return new Recorded(
                contact,
                follows == null ? Optional.empty() : Optional.of(UUID.fromString(follows)),
                new WaveId(inside.path("wave").asString("")),
                new Contacts.Typed(
                        new CountryCode(inside.path("country").asString("")),
                        mode(inside.path("mode").asString("")),
                        Result.valueOf(inside.path("result").asString("")),
                        reason == null ? null : Reason.valueOf(reason),
                        day == null ? null : LocalDate.parse(day),
                        note.length() > Contact.LONGEST_NOTE ? note.substring(0, Contact.LONGEST_NOTE) : note));
    }

    private static @Nullable String word(JsonNode inside, String name) {
        return inside.path(name).isString() ? inside.path(name).stringValue() : null;
    }

    /** Contacts are made by somebody, never online. */
    private static Mode mode(String key) {
        return Arrays.stream(Mode.values())
                .filter(mode -> mode != Mode.ONLINE && mode.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no mode of a contact"));
    }
}
