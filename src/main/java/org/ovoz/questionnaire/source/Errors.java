package org.ovoz.questionnaire.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Collects faults, so that all of them are reported together. */
final class Errors {

    private final List<DefinitionError> errors = new ArrayList<>();

    void add(Yaml at, String problem, String whatToDo) {
        errors.add(new DefinitionError(at.file(), at.line(), at.path(), problem, whatToDo));
    }

    void add(String file, int line, String path, String problem, String whatToDo) {
        errors.add(new DefinitionError(file, line, path, problem, whatToDo));
    }

    int count() {
        return errors.size();
    }

    List<DefinitionError> all() {
        return List.copyOf(errors);
    }

    boolean isEmpty() {
        return errors.isEmpty();
    }

    void throwIfAny() {
        if (!errors.isEmpty()) {
            throw new InvalidDefinition(errors);
        }
    }

    /** "Did you mean …?" where a known word is near, else the list of known words. */
    static String suggest(String word, Collection<String> known) {
        return known.stream()
                .filter(candidate -> distance(word, candidate) <= Math.max(1, word.length() / 3))
                .min((one, other) -> distance(word, one) - distance(word, other))
                .map(near -> "Did you mean '" + near + "'?")
                .orElse("Use one of: " + String.join(", ", known));
    }

    /** Levenshtein distance. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                var cost = one.charAt(i - 1) == other.charAt(j - 1) ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.min(cost, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
