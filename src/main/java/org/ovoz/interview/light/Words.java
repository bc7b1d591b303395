package org.ovoz.interview.light;

import org.ovoz.questionnaire.Language;
import org.ovoz.ui.Translations;

/** The texts of the pages in a language: those of the room {@code interview}, and a few of the shell. */
public record Words(Translations translations, Language language) {

    /** A text of this room. */
    public String of(String key, Object... arguments) {
        return shell("interview." + key, arguments);
    }

    /** A text by its whole key. */
    public String shell(String key, Object... arguments) {
        return translations.text(language.locale(), key, arguments);
    }

    public String of(Fault fault) {
        return of(fault.key(), fault.arguments().toArray());
    }
}
