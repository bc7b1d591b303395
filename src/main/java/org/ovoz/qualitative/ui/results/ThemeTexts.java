package org.ovoz.qualitative.ui.results;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.results.Answers;
import org.ovoz.qualitative.results.Attributed;
import org.ovoz.qualitative.results.Count;
import org.ovoz.qualitative.results.Quotation;
import org.ovoz.questionnaire.Definitions;

/** The words of this page in the reader's language. */
record ThemeTexts(Definitions definitions, Locale locale) {

    String word(String key, Object... arguments) {
        return I18NProvider.translate(locale, "themes." + key, arguments);
    }

    CaseLabels labels() {
        return new CaseLabels(definitions, locale);
    }

    String speaker(SpeakerKind kind) {
        return I18NProvider.translate(locale, "qualitative.kind." + kind);
    }

    /** "6 of 11 interviews". */
    String persons(Count some, Count of) {
        return word("persons", Integer.toString(some.persons()), Integer.toString(of.persons()));
    }

    /** Who speaks, as far as they allow it. */
    String who(Quotation quotation) {
        return quotation.speaker().map(this::who).orElseGet(() -> word("unattributed"));
    }

    private String who(Attributed speaker) {
        return Stream.of(speaker.name(), speaker(speaker.kind()), speaker.place(), labels().country(speaker.country()))
                .filter(part -> part != null && !part.isBlank())
                .collect(Collectors.joining(", "));
    }

    String answer(Answers answers, String group) {
        return answers.label(group)
                .map(label -> label.master(labels().reader()))
                .orElse(group);
    }

    /** The codes by id, those under others set in. */
    static Map<String, String> codes(Codebook codebook) {
        var names = new LinkedHashMap<String, String>();
        codebook.codes()
                .forEach(code -> names.put(code.id().toString(), "\u2003".repeat(codebook.depth(code)) + code.name()));
        return names;
    }

    Map<String, String> speakers() {
        var names = new LinkedHashMap<String, String>();
        names.put("", word("all"));
        for (var kind : SpeakerKind.values()) {
            names.put(kind.name(), speaker(kind));
        }
        return names;
    }

    Map<String, String> materials() {
        var names = new LinkedHashMap<String, String>();
        names.put("", word("all"));
        for (var kind : Document.Kind.values()) {
            names.put(kind.name(), I18NProvider.translate(locale, "qualitative.document." + kind));
        }
        return names;
    }
}
