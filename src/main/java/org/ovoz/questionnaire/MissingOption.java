package org.ovoz.questionnaire;

/**
 * A missing code that a respondent can choose, such as "difficult to answer", with its label at this item.
 *
 * @param missing which code
 * @param label what a respondent reads
 */
public record MissingOption(Missing missing, Text label) {

    public int code() {
        return missing.code();
    }
}
