package org.ovoz.report.internal;

import org.ovoz.questionnaire.Variable;

/**
 * A derived variable of which a report has tables.
 *
 * @param key by which its counts are frozen: of one version of its definition, so that old counts are never explained by
 *     a newer one
 * @param explanation how it is made, as a sentence
 */
public record DerivedTable(Variable variable, String key, String explanation) {

    static String key(String name, int version) {
        return name + "@" + version;
    }
}
