package org.ovoz.api;

import java.net.URI;
import java.util.List;
import org.ovoz.fieldwork.offline.ArrivalKeys;
import org.ovoz.fieldwork.offline.Devices;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;

/**
 * What a device is told once: its tokens, and the keys that it pins.
 *
 * @param addresses further ones of this server, which are tried in turn
 */
record RegistrationJson(
        String device,
        int number,
        String sendToken,
        String readToken,
        StudyJson study,
        String arrivalKey,
        String receiptKey,
        List<String> addresses) {

    /** @param id by which a sealed file says for which study it is */
    record StudyJson(String id, String name) {}

    static RegistrationJson of(Devices.Registered made, ArrivalKeys keys, Study study) {
        return new RegistrationJson(
                made.device().id().toString(),
                made.device().number(),
                made.sendToken(),
                made.readToken(),
                new StudyJson(keys.study(), study.title().in(new Language("en"), null)),
                keys.recipient(),
                keys.receiptKey(),
                addresses(study));
    }

    /** Those of the study's setting. */
    static List<String> addresses(Study study) {
        return study.notebook().addresses().stream().map(URI::toString).toList();
    }
}
