package org.ovoz.questionnaire.source;

/**
 * One fault of a definition.
 *
 * @param file where it is, relative to the definitions' folder
 * @param line from 1
 * @param path which place of the definition, for example {@code items.occupation.options.5}
 * @param problem what is wrong
 * @param whatToDo how to put it right
 */
public record DefinitionError(String file, int line, String path, String problem, String whatToDo) {

    @Override
    public String toString() {
        return "%s:%d  %s: %s. %s.".formatted(file, line, path, problem, whatToDo);
    }
}
