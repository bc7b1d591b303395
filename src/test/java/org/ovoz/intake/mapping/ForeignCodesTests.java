package org.ovoz.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.intake.Problem;
import org.ovoz.intake.Problem.Kind;
import org.ovoz.intake.Problems;
import org.ovoz.intake.cases.FileCases;
import org.ovoz.intake.file.DataFiles;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.questionnaire.source.DefinitionReader;
import org.ovoz.testing.Slow;

/** What becomes of codes that another study gave: declared missing first, then labels, numbers last. */
@Slow
class ForeignCodesTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Path FOLDER = Path.of("src/test/resources/intake");
    private static final Targets TARGETS = new Targets(
            DefinitionReader.read(Path.of("config")).questionnaires().get("cso-2026"));

    private final Problems problems = new Problems();

    private static SourceFile sav(String name) throws IOException {
        return DataFiles.read(Files.readAllBytes(FOLDER.resolve(name)), null);
    }

    private static SourceFile csv(String text) {
        return DataFiles.read(text.getBytes(StandardCharsets.UTF_8), null);
    }

    private static Mapping mapping(SourceFile file) {
        return new Proposal(TARGETS)
                .of(file, TODAY)
                .withFixed("country", "1")
                .withFixed("consent", "1")
                .withFixed("elig_rep", "1");
    }

    private List<Interview> read(SourceFile file, Mapping mapping) {
        new Doubts(file, mapping, TARGETS).addTo(problems);
        var cases = new FileCases(
                file,
                new WaveId("cso-2026"),
                mapping,
                TARGETS,
                TODAY,
                problems,
                identity -> new InterviewId(UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))));
        var all = new ArrayList<Interview>();
        cases.iterator().forEachRemaining(all::add);
        return all;
    }

    private List<Integer> codes(SourceFile file, String variable) {
        return codes(read(file, mapping(file)), variable);
    }

    private static List<Integer> codes(List<Interview> interviews, String variable) {
        return interviews.stream()
                .map(one -> one.answers().code(variable).orElseThrow())
                .toList();
    }

    private List<Kind> kinds() {
        return problems.all().stream().map(Problem::kind).toList();
    }

    @Test
    void takesReasonsFromLabelsNotFromNumbers() throws IOException {
        assertThat(codes(sav("missing-of-others.sav"), "actor_type")).containsExactly(1, 2, 3, 1, -7, -9, -9, -9);
        assertThat(kinds()).containsExactly(Kind.MISSING_UNCLEAR);
        assertThat(problems.all().getFirst().value()).isEqualTo("-2 – Could not say; 99 – Keying error");
        assertThat(problems.all().getFirst().rows()).containsExactly(6, 8);
    }

    @Test
    void neverTakesADeclaredMissingValueForAnAnswer() throws IOException {
        assertThat(codes(sav("missing-like-answers.sav"), "occupation")).containsExactly(1, 2, -9, -7, 3);
        assertThat(kinds()).containsExactly(Kind.MISSING_UNCLEAR);
    }

    @Test
    void givesASetAndItsOptionsOneState() throws IOException {
        var read = read(sav("missing-in-a-set.sav"), mapping(sav("missing-in-a-set.sav")));
        assertThat(codes(read, "own_sn_facebook")).containsExactly(1, -7, 0, -9, 1, 1, -7);
        assertThat(codes(read, "own_sn_instagram")).containsExactly(0, -7, 1, -9, 0, 0, -7);
        assertThat(codes(read, "own_sn_telegram")).containsExactly(0, -7, 0, -9, 1, 0, -7);
        assertThat(codes(read, "own_sn_tiktok")).containsOnly(-1);
        assertThat(kinds()).containsExactly(Kind.NOTHING_TICKED, Kind.TICKED_BESIDE_MISSING);
    }

    @Test
    void readsSetsOfCategoriesAsOptions() throws IOException {
        var file = sav("set-of-categories.sav");
        assertThat(mapping(file).targets().values()).contains("own_sn_facebook", "own_sn_instagram", "own_sn_telegram");
        var read = read(file, mapping(file));
        assertThat(codes(read, "own_sn_facebook")).containsExactly(1, -7, 1, -9, 0);
        assertThat(codes(read, "own_sn_instagram")).containsExactly(0, -7, 1, -9, 0);
        assertThat(codes(read, "own_sn_telegram")).containsExactly(0, -7, 0, -9, 1);
    }

    @ParameterizedTest
    @CsvSource({"letters.sav", "digits.sav"})
    void letsLabelsDecideWhateverTheCodesLookLike(String name) throws IOException {
        assertThat(codes(sav(name), "gender")).containsExactly(2, 2, 1);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void saysThatNumbersAreTakenByNumberAndForgetsItOnceConfirmed() throws IOException {
        var file = sav("numbers-only.sav");
        assertThat(codes(file, "gender")).containsExactly(1, 2);
        assertThat(kinds()).containsExactly(Kind.NUMBER_ONLY);
        var gender = file.column("gender").orElseThrow();
        var variable = TARGETS.variable("gender").orElseThrow();
        var coding = new Coding(file, gender, variable, mapping(file), TARGETS);
        assertThat(coding.basisAt(0)).contains("NUMBER");
        var after = new Coding(file, gender, variable, coding.confirmed(mapping(file)), TARGETS);
        assertThat(after.asked()).isEmpty();
        assertThat(after.codeAt(1)).isEqualTo(2);
    }

    @Test
    void asksWhatALabelMeansThatItDoesNotKnow() throws IOException {
        var file = labelled("gender (F1.0)", "1\n2\n3", "gender 1 'Frau' 2 'Mann' 3 'Female'", "");
        assertThat(read(file, mapping(file))).hasSize(1);
        assertThat(problems.all()).extracting(Problem::value).containsExactlyInAnyOrder("1", "2");
        assertThat(kinds()).containsOnly(Kind.UNKNOWN_VALUE);
    }

    @Test
    void trustsNoNumberWhereALabelShowsThatTheyAreOtherNumbers() throws IOException {
        var file = labelled(
                "barrier_finance (F1.0)", "5\n1\n3", "barrier_finance 1 'Very serious barrier' 5 'Not a barrier'", "");
        var coding = new Coding(
                file,
                file.columns().getFirst(),
                TARGETS.variable("barrier_finance").orElseThrow(),
                mapping(file),
                TARGETS);
        assertThat(coding.codeAt(0)).isEqualTo(1);
        assertThat(coding.codeAt(1)).isEqualTo(5);
        assertThat(coding.isUnknown(2)).isTrue();
    }

    @Test
    void knowsRangesWithAValueBesideAndStringsThatAreMissing() throws IOException {
        var file = labelled(
                "gender (F4.0)", "1\n2\n-5\n997\n1000", "gender 1 'Male' 2 'Female'", "gender (LO THRU -1, 1000)");
        assertThat(file.columns().getFirst().missing()).containsExactlyInAnyOrder("-5", "1000");
        var texts = labelled(
                "gender (A1)",
                "1\n2\n9\nX",
                "gender '1' 'Male' '2' 'Female' 'X' 'Rather not say'",
                "gender ('9', 'X')");
        assertThat(codes(texts, "gender")).containsExactly(1, 2, -9, -7);
    }

    @Test
    void believesNegativeNumbersOnlyInFilesOfOurOwn() {
        var ours = csv("interview,gender\n%s,-7\n%s,2\n".formatted(UUID.randomUUID(), UUID.randomUUID()));
        assertThat(codes(ours, "gender")).containsExactly(-7, 2);
        assertThat(kinds()).isEmpty();
        assertThat(codes(csv("ResponseId,gender\n1,-1\n2,2\n"), "gender")).containsExactly(-9, 2);
        assertThat(kinds()).containsExactly(Kind.MISSING_UNCLEAR);
    }

    @Test
    void readsReasonsInTheirWordsInEveryLanguage() {
        for (var refused : List.of(
                "Refused",
                "Prefer not to say",
                "Отказ",
                "Отказался(лась) отвечать",
                "Бас тартты",
                "Баш тартты",
                "Рад кард",
                "Rad etdi",
                "Javob berishni istamadi")) {
            assertThat(MissingWords.declared(refused)).as(refused).contains(Missing.PREFER_NOT_TO_ANSWER);
            assertThat(MissingWords.undeclared(refused)).as(refused).contains(Missing.PREFER_NOT_TO_ANSWER);
        }
        for (var unknown : List.of(
                "Don’t know",
                "DK",
                "Затрудняюсь ответить",
                "З/О",
                "Білмеймін",
                "Билбейм",
                "Намедонам",
                "Bilmayman",
                "Qiynalaman")) {
            assertThat(MissingWords.declared(unknown)).as(unknown).contains(Missing.DIFFICULT_TO_ANSWER);
        }
        assertThat(MissingWords.declared("DK / Refused")).isEmpty();
        assertThat(MissingWords.declared("Затрудняюсь ответить или отказ")).isEmpty();
        assertThat(MissingWords.undeclared("Helps people who were refused registration by the state again"))
                .isEmpty();
    }

    @Test
    void understandsAReasonThatIsNotDeclared() {
        assertThat(codes(csv("ResponseId,gender,occupation\n1,Female,Отказ\n2,Male,Health\n"), "occupation"))
                .containsExactly(-7, 3);
        assertThat(kinds()).containsExactly(Kind.MISSING_UNCLEAR);
    }

    @Test
    void refusesAWeightAndAFilterUntilSomebodyDecides() throws IOException {
        var file = sav("weighted.sav");
        read(file, mapping(file));
        assertThat(kinds()).containsExactly(Kind.WEIGHTED, Kind.FILTERED);
        assertThat(problems.all()).extracting(Problem::value).containsExactly("w", "filter_$");
        assertThat(problems.all().getLast().rows()).containsExactly(3);
        var decided = new Problems();
        new Doubts(file, mapping(file).deciding(Mapping.UNWEIGHTED).deciding(Mapping.UNFILTERED), TARGETS)
                .addTo(decided);
        assertThat(decided.all()).noneMatch(problem -> problem.kind().isError()).hasSize(2);
        var kept = new Problems();
        new Doubts(file, mapping(file).with("w", "occupation").deciding(Mapping.UNFILTERED), TARGETS).addTo(kept);
        assertThat(kept.all()).extracting(Problem::kind).doesNotContain(Kind.WEIGHTED, Kind.WEIGHT_LEFT_OUT);
    }

    /** A system file of one variable that PSPP writes. */
    private static SourceFile labelled(String variable, String data, String labels, String missing) throws IOException {
        var folder = Files.createTempDirectory("ovoz");
        try {
            org.ovoz.testing.Pspp.run(folder, """
                DATA LIST LIST NOTABLE /%s.
                BEGIN DATA
                %s
                END DATA.
                VALUE LABELS %s.
                %s
                SAVE OUTFILE='%s'.
                """.formatted(
                            variable,
                            data,
                            labels,
                            missing.isEmpty() ? "" : "MISSING VALUES " + missing + ".",
                            folder.resolve("one.sav")));
            return DataFiles.read(Files.readAllBytes(folder.resolve("one.sav")), null);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                files.map(Path::toFile).forEach(java.io.File::delete);
            }
            Files.delete(folder);
        }
    }
}
