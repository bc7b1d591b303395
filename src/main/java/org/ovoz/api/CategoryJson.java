package org.ovoz.api;

import org.ovoz.questionnaire.Variable;

/** A category of a table, with how many cases it has. */
record CategoryJson(int code, String label, long n) {

    static CategoryJson of(Labels labels, Variable variable, int code, long n) {
        return new CategoryJson(code, labels.value(variable, code), n);
    }
}
