package org.ovoz.qualitative.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.RoundIntake;
import org.ovoz.qualitative.Turn;
import org.ovoz.qualitative.agreement.CodedTurns;
import org.ovoz.qualitative.agreement.TurnId;

/** The demonstration shows everything at once, and nothing of it can be taken for what somebody said. */
class InventedInterviewsTests {

    private final Project project = InventedInterviews.project();

    private static WorkInMemory loaded(int times) {
        var work = new WorkInMemory();
        var loader = new DemonstrationMaterial(work, work, _ -> {});
        for (int time = 0; time < times; time++) {
            loader.load();
        }
        return work;
    }

    @Test
    void fortyPassagesAreCodedByTwoWhoDoNotAlwaysAgree() {
        assertThat(project.codings()).hasSize(40);
        assertThat(project.codings()).extracting(Coding::coder).containsOnly("analyst", "admin");
        var codesOfPassages = project.codings().stream()
                .collect(Collectors.groupingBy(coding -> List.of(coding.document(), coding.span())))
                .values();
        assertThat(codesOfPassages)
                .anySatisfy(both ->
                        assertThat(both).hasSize(2).extracting(Coding::code).doesNotHaveDuplicates())
                .anySatisfy(both ->
                        assertThat(both.stream().map(Coding::code).distinct()).hasSize(1))
                .anySatisfy(one -> assertThat(one).hasSize(1));
    }

    @Test
    void thereIsOneInEachLanguageAndEachSaysThatItIsInvented() {
        assertThat(project.sources())
                .extracting(source -> source.facts().get(Facts.LANGUAGE))
                .containsExactlyInAnyOrder("en", "ru", "kk", "ky", "tg", "uz");
        assertThat(project.sources()).allSatisfy(source -> {
            assertThat(source.text()).startsWith("[").doesNotContain("{", "}", "|");
            assertThat(source.title()).contains(",");
        });
    }

    @Test
    void everyCodeIsInTheCodebookAndEveryPassageInItsText() {
        var codes = project.codes().stream().map(code -> code.id()).toList();
        assertThat(project.codings()).allSatisfy(coding -> {
            assertThat(codes).contains(coding.code());
            var source = project.sources().stream()
                    .filter(one -> one.id().equals(coding.document()))
                    .findFirst()
                    .orElseThrow();
            assertThat(CodePoints.cut(source.text(), coding.span())).matches("(?s)\\S.*\\S");
        });
        assertThat(project.memos()).hasSize(3);
    }

    @Test
    void speakersAllowDifferentThingsAndTheirTurnsAreTold() {
        var work = loaded(1);
        assertThat(work.documents())
                .extracting(document -> document.speaker().attribution())
                .contains(Attribution.NOTHING, Attribution.ROLE, Attribution.NAME);
        assertThat(work.documents()).extracting(Document::country).hasSize(6);
        assertThat(work.texts()).allSatisfy(text -> {
            assertThat(text.turns()).hasSizeGreaterThanOrEqualTo(6);
            assertThat(text.turns().stream().filter(Turn::isInterviewer)).hasSize(3);
        });
        assertThat(work.all())
                .allSatisfy(coding -> assertThat(
                                work.text(coding.document()).flatMap(text -> text.turnOf(coding.span())))
                        .hasValueSatisfying(
                                turn -> assertThat(turn.isInterviewer()).isFalse()));
    }

    @Test
    void aSecondStartAddsNothing() {
        var work = loaded(2);
        assertThat(work.documents()).hasSize(6);
        assertThat(work.all()).hasSize(40);
        assertThat(work.memos()).hasSize(3);
    }

    @Test
    void itIsAProjectLikeAnyOther() throws UnreadableFile {
        var read = ProjectReader.read(RefiQdaRoundTripTests.written(project), Map.of(), LocalDate.EPOCH);
        assertThat(read.remarks()).isEmpty();
        assertThat(read.project().codings()).containsExactlyInAnyOrderElementsOf(project.codings());
        assertThat(read.project().codes()).isEqualTo(project.codes());
    }

    @Test
    void aRoundOfSecondCodingIsOverAndSomeOfItIsDecided() {
        var rounds = new ArrayList<RoundIntake.Bundle>();
        var work = new WorkInMemory();
        var loader = new DemonstrationMaterial(work, work, rounds::add);
        loader.load();
        loader.load();
        assertThat(rounds).as("once").hasSize(1);
        var round = rounds.getFirst();
        assertThat(List.of(round.first(), round.second())).containsExactly("analyst", "admin");
        assertThat(round.documents()).hasSize(6);
        var turns = CodedTurns.of(work.texts(), work.all());
        assertThat(round.decisions()).hasSize(9).allSatisfy(decision -> {
            var turn = turns.stream()
                    .filter(one -> one.id().equals(new TurnId(decision.document(), decision.turn())))
                    .findFirst()
                    .orElseThrow();
            assertThat(turn.turns()).isEqualTo(decision.turns());
            assertThat(turn.byCoder().values().stream()
                            .filter(codes -> codes.contains(decision.code()))
                            .count())
                    .as("one of both put " + decision.code() + " there")
                    .isEqualTo(1);
        });
        assertThat(round.decisions())
                .extracting(RoundIntake.Decision::isPresent)
                .contains(true, false);
        assertThat(round.decisions()).extracting(RoundIntake.Decision::reason).doesNotContain("");
    }
}
