package org.ovoz.intake.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.intake.Problem;
import org.ovoz.intake.Problem.Kind;
import org.ovoz.intake.Problems;
import org.ovoz.intake.cases.FileCases;
import org.ovoz.intake.file.DataFiles;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.questionnaire.source.DefinitionReader;

/** What a mapping makes of rows, and what it finds wrong with them. */
class MappingTests {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Targets TARGETS = new Targets(DefinitionReader.read(Path.of("src/test/resources/tiny"))
            .questionnaires()
            .get("tiny"));

    private Problems problems = new Problems();

    @BeforeEach
    void begin() {
        problems = new Problems();
    }

    private static SourceFile file(String csv) {
        return DataFiles.read(csv.getBytes(StandardCharsets.UTF_8), null);
    }

    private static Mapping proposed(SourceFile file) {
        return new Proposal(TARGETS).of(file, TODAY);
    }

    private List<Interview> read(String csv) {
        var file = file(csv);
        return read(file, proposed(file).withFixed("country", "1"));
    }

    private List<Interview> read(SourceFile file, Mapping mapping) {
        var cases = new FileCases(
                file,
                new WaveId("tiny-1"),
                mapping,
                TARGETS,
                TODAY,
                problems,
                identity -> new InterviewId(UUID.nameUUIDFromBytes(identity.getBytes(StandardCharsets.UTF_8))));
        var all = new ArrayList<Interview>();
        cases.iterator().forEachRemaining(all::add);
        return all;
    }

    private List<Kind> kinds() {
        return problems.all().stream().map(Problem::kind).toList();
    }

    @Test
    void proposesByNameLabelAndLikeness() {
        var file = file("""
                consent,What is your occupation?,DO YOU HAVE A WEBSITE,How many times was it updated during this year?,nonsense
                Yes,Environment,yes,12,?
                """);
        assertThat(proposed(file).targets().values())
                .containsExactly("consent", "occupation", "website", "website_updated");
        assertThat(proposed(file).fixed())
                .containsKeys("mode", "lang", "completed_on")
                .doesNotContainKey("country");
    }

    @Test
    void readsLabelsOfCountriesWhateverTheirCaseAndPunctuation() {
        var read = read("consent,occupation\nYES,culture AND arts!\nyes,Culture\n1,5\n");
        assertThat(read)
                .extracting(one -> one.answers().code("occupation").getAsInt())
                .containsExactly(1, 1, 5);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void marksWhatWasAskedAndBlankAndWhatWasNotAsked() {
        var one = read("consent,occupation,website,website_updated,networks_facebook,networks_telegram\nYes,,No,,1,\n")
                .getFirst()
                .answers();
        assertThat(one.codes())
                .containsEntry("occupation", -9)
                .containsEntry("website_updated", -1)
                .containsEntry("networks_facebook", 1)
                .containsEntry("networks_telegram", 0)
                .containsEntry("networks_main", 1)
                .containsEntry("partners_media", -1);
    }

    @Test
    void takesTheTextOfOtherForItsOption() {
        var one = read("consent,occupation,occupation_oth\nYes,,'=Beekeeping\n")
                .getFirst()
                .answers();
        assertThat(one.code("occupation")).hasValue(11);
        assertThat(one.text("occupation_oth")).contains("=Beekeeping");
    }

    @Test
    void listsAllProblemsAtOnce() {
        var long_ = "x".repeat(5_000);
        read("consent,occupation,occupation_oth,website,website_updated,completed_on\n"
                + "Yes,Enviroment,,Yes,12,2018-03-05\n"
                + "Yes,Enviroment,,Yes,9999,2018-03-05\n"
                + "Yes,Other," + long_ + ",Yes,1,2018-03-05\n"
                + "Yes,Culture,,No,1,31.02.2018\n"
                + ",Culture,,No,,2018-03-05\n"
                + "No,Culture,,,,2018-03-05\n"
                + ",,,,,2018-03-05\n");
        assertThat(kinds())
                .containsExactlyInAnyOrder(
                        Kind.UNKNOWN_VALUE,
                        Kind.UNKNOWN_VALUE,
                        Kind.TOO_LONG,
                        Kind.NOT_ANSWERED,
                        Kind.NO_DAY,
                        Kind.NOT_SHOWN,
                        Kind.NOT_SHOWN,
                        Kind.NOT_ELIGIBLE,
                        Kind.EMPTY_ROW);
        var first = problems.all().getFirst();
        assertThat(first.value()).isEqualTo("Enviroment");
        assertThat(first.rows()).containsExactly(1, 2);
        assertThat(first.times()).isEqualTo(2);
        assertThat(first.proposal()).contains(5);
    }

    @Test
    void findsAnswersThatTheCountryDoesNotOffer() {
        var file = file(
                "country,consent,occupation,partners_state\nTajikistan,Yes,Environment,Agree\nKZ,Yes,Environment,Agree\n");
        assertThat(read(file, proposed(file))).hasSize(1);
        assertThat(problems.all())
                .allMatch(problem -> problem.kind() == Kind.NOT_OFFERED)
                .hasSize(2);
    }

    @Test
    void wantsACountryAModeAndALanguage() {
        var file = file("country,mode,consent\n,online,Yes\nMars,online,Yes\n");
        assertThat(read(file, proposed(file))).isEmpty();
        assertThat(kinds()).containsExactlyInAnyOrder(Kind.NO_COUNTRY, Kind.UNKNOWN_VALUE);
    }

    @Test
    void takesEqualRowsForPeopleAndRefusesOneNumberForTwoCases() {
        assertThat(read("consent,occupation\nYes,Culture\nYes,Culture\n")).hasSize(2);
        assertThat(kinds()).isEmpty();
        assertThat(read("Respondent ID,consent,occupation\n7,Yes,Culture\n7,Yes,Culture\n,Yes,Culture\n,Yes,Culture\n"))
                .hasSize(3);
        assertThat(kinds()).containsExactly(Kind.REPEATED);
        begin();
        assertThat(read("Respondent ID,consent,occupation\n7,Yes,Culture\n7,Yes,Environment\n8,Yes,Environment\n"))
                .hasSize(2);
        assertThat(kinds()).containsExactly(Kind.SAME_ID);
    }

    @Test
    void unticksWhatStandsBesideNone() {
        var one = read("consent,networks_facebook,networks_none\nYes,1,1\n")
                .getFirst()
                .answers();
        assertThat(one.codes()).containsEntry("networks_facebook", 0).containsEntry("networks_none", 1);
        assertThat(kinds()).containsExactly(Kind.NONE_WITH_OTHERS);
    }

    @Test
    void keepsWhatSomebodyDecidedInASavedMapping() {
        var file = file("consent,occupation\nYes,Enviroment\nYes,rubbish\n");
        var decided = proposed(file)
                .withFixed("country", "1")
                .withCode("occupation", "Enviroment", 5)
                .withCode("occupation", "rubbish", Mapping.BLANK);
        var loaded = MappingFile.read(MappingFile.write(decided, "tiny-1"), file, TARGETS);
        assertThat(loaded).isEqualTo(decided);
        assertThat(read(file, loaded))
                .extracting(one -> one.answers().code("occupation").getAsInt())
                .containsExactly(5, -9);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void refusesWhatIsNoMappingAndIgnoresWhatDoesNotFit() {
        var file = file("consent\nYes\n");
        for (var wrong : List.of("", "[]", "{}", "{\"version\":1}", "null", "{\"version\":1,\"columns\":7}")) {
            assertThatIllegalArgumentException()
                    .as(wrong)
                    .isThrownBy(() -> MappingFile.read(wrong.getBytes(StandardCharsets.UTF_8), file, TARGETS));
        }
        var foreign = "{\"version\":1,\"wave\":\"x\",\"columns\":{\"consent\":\"consent\",\"b\":\"occupation\"},"
                + "\"values\":{\"consent\":{\"Yes\":77}},\"fixed\":{\"nothing\":\"1\"}}";
        var read = MappingFile.read(foreign.getBytes(StandardCharsets.UTF_8), file, TARGETS);
        assertThat(read.targets()).isEqualTo(Map.of("consent", "consent"));
        assertThat(read.codes()).isEmpty();
        assertThat(read.fixed()).isEmpty();
    }
}
