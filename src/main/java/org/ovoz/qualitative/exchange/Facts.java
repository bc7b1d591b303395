package org.ovoz.qualitative.exchange;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.ovoz.qualitative.Document;

/** What files carry of a document beside its text: variables whose names begin so that no other program's are taken for them. */
final class Facts {

    static final String COUNTRY = "ovoz.country";
    static final String LANGUAGE = "ovoz.language";
    static final String KIND = "ovoz.kind";
    static final String SPEAKER = "ovoz.speaker";
    static final String SPEAKER_KIND = "ovoz.speakerKind";
    static final String PLACE = "ovoz.place";
    static final String ATTRIBUTION = "ovoz.attribution";
    static final String VERSION = "ovoz.version";

    /** In the order in which they are written. */
    static final List<String> ALL =
            List.of(COUNTRY, LANGUAGE, KIND, SPEAKER, SPEAKER_KIND, PLACE, ATTRIBUTION, VERSION);

    private Facts() {}

    static SequencedMap<String, String> of(Document document) {
        var facts = new LinkedHashMap<String, String>();
        var speaker = document.speaker();
        facts.put(COUNTRY, document.country().iso());
        facts.put(LANGUAGE, document.language().tag());
        facts.put(KIND, document.kind().name());
        facts.put(SPEAKER, speaker.pseudonym());
        facts.put(SPEAKER_KIND, speaker.kind().name());
        if (speaker.place() != null) {
            facts.put(PLACE, speaker.place());
        }
        facts.put(ATTRIBUTION, speaker.attribution().name());
        facts.put(VERSION, Integer.toString(document.version()));
        return facts;
    }
}
