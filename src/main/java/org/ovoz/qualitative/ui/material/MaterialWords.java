package org.ovoz.qualitative.ui.material;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.MaskedPlace;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Choices;

/** How things of the material are called, and parts that its pages share. */
final class MaterialWords {

    private final Definitions definitions;
    private final CaseLabels labels;
    private final Component page;

    MaterialWords(Component page, Definitions definitions, Locale locale) {
        this.page = page;
        this.definitions = definitions;
        this.labels = new CaseLabels(definitions, locale);
    }

    String word(String key, Object... values) {
        return page.getTranslation("material." + key, values);
    }

    CaseLabels labels() {
        return labels;
    }

    String country(CountryCode country) {
        return labels.country(country);
    }

    String language(Language language) {
        return definitions.study().languages().getOrDefault(language, language.tag());
    }

    String kind(Document.Kind kind) {
        return page.getTranslation("qualitative.document." + kind);
    }

    String speaker(SpeakerKind kind) {
        return page.getTranslation("qualitative.kind." + kind);
    }

    Map<String, String> countries(Collection<CountryCode> countries) {
        var names = new LinkedHashMap<String, String>();
        countries.forEach(country -> names.put(country.iso(), country(country)));
        return names;
    }

    /** All of the study, of which services give those of the user. */
    Collection<CountryCode> allCountries() {
        return definitions.study().countries().stream().map(Study.Country::code).toList();
    }

    Map<String, String> languages() {
        var names = new LinkedHashMap<String, String>();
        definitions.study().languages().forEach((language, name) -> names.put(language.tag(), name));
        return names;
    }

    /** Those of the survey, then those of interviews by a guide. */
    Map<String, String> waves() {
        var names = new LinkedHashMap<String, String>(labels.waves());
        definitions
                .study()
                .inDepth()
                .forEach(wave -> names.put(wave.id().value(), wave.title().master(labels.reader())));
        return names;
    }

    String wave(WaveId wave) {
        return waves().getOrDefault(wave.value(), wave.value());
    }

    Map<String, String> speakers() {
        var names = new LinkedHashMap<String, String>();
        for (var kind : SpeakerKind.values()) {
            names.put(kind.name(), speaker(kind));
        }
        return names;
    }

    /** The careful one first. */
    Map<String, String> attributions() {
        var names = new LinkedHashMap<String, String>();
        for (var attribution : Attribution.values()) {
            names.put(attribution.name(), page.getTranslation("qualitative.attribution." + attribution));
        }
        return names;
    }

    /** Where masked words stand beside a text. */
    String places(Collection<MaskedPlace> places) {
        return places.stream()
                .map(place -> page.getTranslation("qualitative.masked." + place.kind(), place.name()))
                .collect(Collectors.joining("; "));
    }

    /** A list with "any" before it. */
    Map<String, String> withAny(Map<String, String> names) {
        var all = new LinkedHashMap<String, String>();
        all.put("", word("any"));
        all.putAll(names);
        return all;
    }

    /** Whether what is masked is kept apart: yes, until somebody says no. */
    Choices<Boolean> originals() {
        var keep = Choices.<Boolean>one(word("original"));
        keep.offer(true, word("originalKeep"), word("originalKeepHint"));
        keep.offer(false, word("originalDiscard"), word("originalDiscardHint"));
        keep.choose(Set.of(true));
        return keep;
    }

    /** A part of the page that is closed until somebody needs it. */
    static Section folded(String id, String title, Component... parts) {
        var details = new Element("details").setAttribute("id", id);
        details.appendChild(new Element("summary").setText(title));
        var inside = new Div(parts);
        details.appendChild(inside.getElement());
        var section = new Section();
        section.addClassNames("panel", "no-print", "material-panel");
        section.getElement().appendChild(details);
        return section;
    }

    static Paragraph note(String text, boolean isWrong) {
        var note = new Paragraph(text);
        note.addClassNames("note", isWrong ? "error" : "ok");
        return note;
    }

    static Paragraph hint(String text) {
        var hint = new Paragraph(text);
        hint.addClassName("hint");
        return hint;
    }
}
