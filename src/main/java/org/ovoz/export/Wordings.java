package org.ovoz.export;

import org.ovoz.questionnaire.Language;

/** The texts of files in every language. */
@FunctionalInterface
public interface Wordings {

    /** The texts in this language. */
    Words in(Language language);
}
