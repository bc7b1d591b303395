package org.ovoz.export;

import org.ovoz.questionnaire.Language;

/** The texts of files in every language. */
@FunctionalInterface
public interface FileTextCatalog {

    /** The texts in this language. */
    FileTexts in(Language language);
}
