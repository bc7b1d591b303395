package org.ovoz.intake;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What an import would do.
 *
 * @param rows in the file
 * @param importable rows that would become new interviews
 * @param alreadyThere rows whose interview is there already and stays as it is
 * @param problems errors first
 * @param questions about the file as a whole
 * @param frequencies by variable, how often each code would be stored in the rows that can be read
 * @param first the first interviews as they would be stored
 */
public record ImportPreview(
        int rows,
        int importable,
        int alreadyThere,
        List<Problem> problems,
        List<FileQuestion> questions,
        Map<String, SortedMap<Integer, Integer>> frequencies,
        List<FirstCase> first) {

    /** An interview as it would be stored. */
    public record FirstCase(int row, Map<String, Integer> codes, Map<String, String> texts, LocalDate day) {

        @Override
        public String toString() {
            return "FirstCase[" + row + "]";
        }
    }

    public ImportPreview {
        problems = List.copyOf(problems);
        questions = List.copyOf(questions);
        first = List.copyOf(first);
        frequencies = frequencies.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey,
                        entry -> Collections.unmodifiableSortedMap(new TreeMap<>(entry.getValue()))));
    }

    /** Whether something has to be put right first. */
    public boolean hasErrors() {
        return problems.stream().anyMatch(problem -> problem.kind().isError())
                || questions.stream().anyMatch(FileQuestion::isOpen);
    }

    /** Whether something is to be known and confirmed. */
    public boolean hasWarnings() {
        return problems.stream().anyMatch(problem -> !problem.kind().isError());
    }
}
