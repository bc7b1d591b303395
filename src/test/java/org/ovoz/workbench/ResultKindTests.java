package org.ovoz.workbench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.testing.Tiny;

class ResultKindTests {

    @ParameterizedTest
    @CsvSource({
        "occupation, FREQUENCIES, CROSS",
        "website, FREQUENCIES, CROSS",
        "networks, MULTIPLE, MULTIPLE_BY_GROUP",
        "partners, GRID, GRID_BY_GROUP",
        "partners_media, FREQUENCIES, RANKED",
        "website_updated, FREQUENCIES, MEASURED",
        "mode, FREQUENCIES, CROSS"
    })
    void followsFromTheKindOfTheRow(String row, ResultKind alone, ResultKind byCountry) {
        var subject = Subject.of(Tiny.questionnaire(), row).orElseThrow();
        assertThat(ResultKind.of(subject, "")).isEqualTo(alone);
        assertThat(ResultKind.of(subject, "country")).isEqualTo(byCountry);
        assertThat(ResultKind.of(subject, Analysis.WAVE)).isEqualTo(ResultKind.WAVES);
    }

    @Test
    void comparesAllQuestionsWhateverTheColumn() {
        var all = Subject.of(Tiny.questionnaire(), "*").orElseThrow();
        assertThat(ResultKind.of(all, "country")).isEqualTo(ResultKind.ALL_BY_GROUP);
        assertThat(ResultKind.of(all, "")).isEqualTo(ResultKind.ALL_BY_GROUP);
        assertThat(ResultKind.of(all, Analysis.WAVE)).isEqualTo(ResultKind.ALL_BY_GROUP);
    }

    @ParameterizedTest
    @EnumSource
    void ticksOnlyWhatItOffersAndNeverTestsDifferencesOrWeights(ResultKind kind) {
        assertThat(kind.offered()).containsAll(kind.defaults());
        assertThat(kind.defaults()).doesNotContain(Statistic.TESTS, Statistic.RAKED, Statistic.DIFFERENCES, Statistic.MEAN_TESTS);
        assertThat(kind.offered()).contains(Statistic.SPLIT);
    }

    @Test
    void offersNoTextsAndNoPractice() {
        assertThat(Subject.of(Tiny.questionnaire()))
                .extracting(Subject::name)
                .contains("occupation", "networks", "partners", "partners_media", "website_updated", "country", "mode")
                .doesNotContain("word", "why", "occupation_oth", "thanks", "practice", "networks_facebook");
    }

    @Test
    void ordersTheAnswersOfAScale() {
        var rating = Subject.of(Tiny.questionnaire(), "partners_media").orElseThrow();
        assertThat(Analysis.of(Tiny.WAVE).on(rating, "").shows(Statistic.ORDER)).isTrue();
    }
}
