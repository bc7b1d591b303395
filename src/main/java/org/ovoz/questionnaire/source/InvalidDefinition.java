package org.ovoz.questionnaire.source;

import java.util.List;
import java.util.stream.Collectors;

/** A definition that cannot be used, with all its faults at once. */
public final class InvalidDefinition extends RuntimeException {

    private final transient List<DefinitionError> errors;

    public InvalidDefinition(List<DefinitionError> errors) {
        super(errors.stream()
                .map(DefinitionError::toString)
                .collect(Collectors.joining("\n", errors.size() + " faults in the definitions:\n", "")));
        this.errors = List.copyOf(errors);
    }

    public List<DefinitionError> errors() {
        return errors;
    }
}
