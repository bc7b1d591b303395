package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.html.Div;
import java.util.Collection;
import java.util.stream.Collectors;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.material.MaterialChanges.Flaw;
import org.ovoz.questionnaire.Language;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;

/** Title, language and speaker of a document. */
final class SpeakerForm extends Div {

    private final MaterialWords words;
    private final Field title;
    private final Field pseudonym;
    private final Field place;
    private final Dropdown language;
    private final Dropdown kind;
    private final Dropdown attribution;

    SpeakerForm(MaterialWords words) {
        this.words = words;
        addClassName("fields");
        title = new Field("material-title", words.word("name"))
                .hint(words.word("nameHint"))
                .autocomplete("off");
        pseudonym = new Field("material-pseudonym", words.word("pseudonym"))
                .hint(words.word("pseudonymHint"))
                .autocomplete("off");
        place = new Field("material-place", words.word("place"))
                .hint(words.word("placeHint"))
                .autocomplete("off");
        language = new Dropdown("material-lang", words.word("language"), words.languages(), _ -> {});
        kind = new Dropdown("material-speaker", words.word("speaker"), words.speakers(), _ -> {});
        attribution = new Dropdown("material-attribution", words.word("attribution"), words.attributions(), _ -> {});
        add(title, pseudonym, place, language, kind, attribution);
    }

    void show(String name, Language spoken, Speaker speaker) {
        title.input().setValue(name);
        language.choose(spoken.tag());
        pseudonym.input().setValue(speaker.pseudonym());
        place.input().setValue(speaker.place() == null ? "" : speaker.place());
        kind.choose(speaker.kind().name());
        attribution.choose(speaker.attribution().name());
    }

    void choose(Language spoken) {
        language.choose(spoken.tag());
    }

    String name() {
        return title.value();
    }

    Language language() {
        return new Language(language.value());
    }

    Speaker speaker() {
        return new Speaker(
                pseudonym.value().strip(),
                place.value().isBlank() ? null : place.value().strip(),
                SpeakerKind.valueOf(kind.value()),
                Attribution.valueOf(attribution.value()));
    }

    String flaws(Collection<Flaw> flaws) {
        return flaws.stream().map(flaw -> words.word("flaw." + flaw)).collect(Collectors.joining(" "));
    }
}
