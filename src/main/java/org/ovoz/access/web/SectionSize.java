package org.ovoz.access.web;

import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.springframework.stereotype.Component;

/**
 * How large a section of an interview may be on its way here: so large that nobody who keeps to what its fields hold ever meets
 * the limit, in whatever letters they write.
 */
@Component
class SectionSize {

    /** Names, marks and choices, and texts that are longer than what is kept: they are told at their fields. */
    static final int REST = 256 * 1024;

    /**
     * As forms write a letter of four bytes, or one with a mark of its own (й as и and a breve). A Cyrillic letter has half of
     * that; in a message of a page, which says each text up to four times, it has two thirds.
     */
    static final int LETTER = "%F0%9F%90%9D".length();

    private volatile int bytes;

    SectionSize(Definitions definitions) {
        compute(definitions);
        definitions.onChange(() -> compute(definitions));
    }

    private void compute(Definitions definitions) {
        bytes = REST
                + LETTER
                        * definitions.questionnaires().values().stream()
                                .filter(one -> !definitions.isGuide(one.id()))
                                .mapToInt(Questionnaire::longestPage)
                                .max()
                                .orElse(0);
    }

    int bytes() {
        return bytes;
    }
}
