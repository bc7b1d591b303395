package org.ovoz.intake.cases;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.ovoz.intake.Plan;
import org.ovoz.intake.Problem.Kind;
import org.ovoz.intake.Problems;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.intake.mapping.Mapping;
import org.ovoz.intake.mapping.Targets;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.interview.imported.ImportedFile;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.WaveId;

/** The rows of a file as interviews, each case number once. */
public final class FileCases {

    private final SourceFile file;
    private final WaveId wave;
    private final Targets targets;
    private final Problems problems;
    private final CaseReader reader;
    private final CaseIds ids;

    /** The row in which an id came first. */
    private final Map<InterviewId, Integer> seen = new HashMap<>();

    /**
     * Of a file whose case numbers are its own.
     *
     * @param ids the stable id of a case by what makes it this one
     */
    public FileCases(
            SourceFile file,
            WaveId wave,
            Mapping mapping,
            Targets targets,
            LocalDate today,
            Problems problems,
            Function<String, InterviewId> ids) {
        this(
                file,
                wave,
                mapping,
                targets,
                today,
                problems,
                new CaseIds(file, ImportedFile.channel(file.fingerprint()), ids));
    }

    public FileCases(
            SourceFile file,
            WaveId wave,
            Mapping mapping,
            Targets targets,
            LocalDate today,
            Problems problems,
            CaseIds ids) {
        this.file = file;
        this.wave = wave;
        this.targets = targets;
        this.problems = problems;
        this.reader = new CaseReader(targets, new Plan(file, mapping, targets), problems, today);
        this.ids = ids;
    }

    /** The interviews that can be read, one by one. */
    public Iterator<Interview> iterator() {
        return IntStream.range(0, file.rows())
                .mapToObj(this::interview)
                .flatMap(Optional::stream)
                .iterator();
    }

    /** The interview of a row; empty if the row is wrong, left out, or repeats a case number. */
    public Optional<Interview> interview(int row) {
        var id = ids.of(row);
        var before = ids.hasNumber(row) ? seen.putIfAbsent(id, row) : null;
        if (before != null) {
            problems.add(isSame(before, row) ? Kind.REPEATED : Kind.SAME_ID, row);
            return Optional.empty();
        }
        return reader.read(row).map(read -> interview(id, read));
    }

    private boolean isSame(int one, int other) {
        return file.columns().stream().allMatch(column -> Objects.equals(column.value(one), column.value(other)));
    }

    private Interview interview(InterviewId id, ReadCase read) {
        var questionnaire = targets.questionnaire();
        return new Interview(
                id,
                wave,
                questionnaire.id(),
                questionnaire.version(),
                new CountryCode(name(Mapping.COUNTRY, read)),
                Mode.ofCode(read.codes().get(Mapping.MODE)),
                new Language(name(Mapping.LANGUAGE, read)),
                ImportedFile.channel(file.fingerprint()),
                null,
                false,
                read.codes().getOrDefault(Mapping.SYNTHETIC, 0) == 1,
                Interview.State.COMPLETE,
                id.value().getLeastSignificantBits(),
                Answers.of(read.codes(), read.texts()),
                null,
                read.seconds(),
                read.day(),
                read.day());
    }

    /** The name of a case fact's value, for example {@code KZ}. */
    private String name(String fact, ReadCase read) {
        return targets.variable(fact).orElseThrow().values().stream()
                .filter(option -> option.code() == read.codes().get(fact))
                .map(Option::name)
                .findFirst()
                .orElseThrow();
    }
}
