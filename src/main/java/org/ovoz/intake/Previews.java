package org.ovoz.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.ovoz.access.User;
import org.ovoz.intake.FileQuestion.Kind;
import org.ovoz.intake.cases.FileCases;
import org.ovoz.intake.mapping.Doubts;
import org.ovoz.intake.mapping.Targets;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.imported.FileImport;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.stereotype.Component;

/** What an import would do, and the interviews that it brings. Nothing is stored here. */
@Component
class Previews {

    private static final int FIRST = 5;

    private final FileImport imports;
    private final EarlierFiles earlier;
    private final Definitions definitions;
    private final StudyDays days;

    Previews(FileImport imports, EarlierFiles earlier, Definitions definitions, StudyDays days) {
        this.imports = imports;
        this.earlier = earlier;
        this.definitions = definitions;
        this.days = days;
    }

    /** What is found while the rows are read. */
    private static final class Found {
        private final Problems problems = new Problems();
        private final Map<String, SortedMap<Integer, Integer>> frequencies = new LinkedHashMap<>();
        private final Map<InterviewId, Integer> rows = new LinkedHashMap<>();
        private final Map<InterviewId, Long> likenesses = new HashMap<>();
        private final List<ImportPreview.FirstCase> first = new ArrayList<>();
    }

    /**
     * Reads every row.
     *
     * @param user whose countries are allowed
     * @param read is told after every row how many were read, and may stop it by an exception
     */
    ImportPreview of(ImportRequest request, User user, IntConsumer read) {
        var found = new Found();
        var files = earlier.of(request.wave());
        if (request.mapping().targets().isEmpty()) {
            found.problems.add(Problem.Kind.NOTHING_MAPPED, 0);
        }
        new Doubts(request.file(), request.mapping(), targets(request)).addTo(found.problems);
        if (!request.mapping().targets().isEmpty()) {
            read(request, user, read, found, !files.isEmpty());
        }
        var known = imports.known(found.rows.keySet());
        known.stream()
                .map(found.rows::get)
                .sorted()
                .forEach(row -> found.problems.add(Problem.Kind.ALREADY_THERE, row));
        known.forEach(found.likenesses::remove);
        var questions = Stream.of(
                        earlier.sameFile(request, files),
                        earlier.sameNumbers(request, files),
                        found.likenesses.isEmpty()
                                ? List.<FileQuestion>of()
                                : earlier.sameRows(request, files, found.likenesses.values()))
                .flatMap(List::stream)
                .toList();
        var there = known.size() + leftOut(request, questions);
        return new ImportPreview(
                request.file().rows(),
                found.rows.size() - there,
                there,
                found.problems.all(),
                questions,
                found.frequencies,
                found.first);
    }

    /** How many rows are left out because they are the same interviews. */
    private static int leftOut(ImportRequest request, List<FileQuestion> questions) {
        return request.choice().alike() != FileChoice.Alike.THE_SAME
                ? 0
                : questions.stream()
                        .filter(question -> question.kind() == Kind.SAME_ROWS)
                        .mapToInt(FileQuestion::rows)
                        .sum();
    }

    private void read(ImportRequest request, User user, IntConsumer read, Found found, boolean compare) {
        var cases = cases(request, found.problems);
        var likeness = imports.likeness(request.wave());
        for (int row = 0; row < request.file().rows(); row++) {
            var interview = cases.interview(row);
            if (interview.isPresent()) {
                see(interview.get(), row, user, found);
                if (compare) {
                    found.likenesses.put(interview.get().id(), likeness.applyAsLong(interview.get()));
                }
            }
            read.accept(row + 1);
        }
    }

    private static void see(Interview interview, int row, User user, Found found) {
        if (!user.maySee(interview.country())) {
            found.problems.add(Problem.Kind.COUNTRY_NOT_YOURS, row);
        }
        found.rows.put(interview.id(), row);
        var codes = interview.answers().codes();
        codes.forEach((variable, code) -> found.frequencies
                .computeIfAbsent(variable, _ -> new TreeMap<>())
                .merge(code, 1, Integer::sum));
        if (found.first.size() < FIRST) {
            found.first.add(new ImportPreview.FirstCase(
                    row + 1, codes, interview.answers().texts(), Objects.requireNonNull(interview.completedOn())));
        }
    }

    private FileCases cases(ImportRequest request, Problems problems) {
        return new FileCases(
                request.file(),
                request.wave(),
                request.mapping(),
                targets(request),
                days.todayAnywhere(),
                problems,
                earlier.ids(request));
    }

    private Targets targets(ImportRequest request) {
        return new Targets(definitions.questionnaire(request.wave()));
    }

    /** The interviews that a preview counted, one by one. */
    Iterator<Interview> interviews(ImportRequest request, ImportPreview preview) {
        Iterable<Interview> all = () -> cases(request, new Problems()).iterator();
        var same = preview.questions().stream()
                .filter(question -> question.kind() == Kind.SAME_ROWS)
                .findFirst();
        if (same.isEmpty() || request.choice().alike() != FileChoice.Alike.THE_SAME) {
            return all.iterator();
        }
        var said = earlier.said(request, same.get().file().channel());
        var likeness = imports.likeness(request.wave());
        return StreamSupport.stream(all.spliterator(), false)
                .filter(interview -> !take(said, likeness.applyAsLong(interview)))
                .iterator();
    }

    /** Whether it is said there, as often as it is said there. */
    private static boolean take(Map<Long, Integer> said, long likeness) {
        var left = said.getOrDefault(likeness, 0);
        said.put(likeness, left - 1);
        return left > 0;
    }
}
