package org.ovoz.api;

import org.ovoz.questionnaire.Variable;

/** A variable by name and label. */
record VariableJson(String name, String label) {

    static VariableJson of(Labels labels, Variable variable) {
        return new VariableJson(variable.name(), labels.of(variable));
    }
}
