package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.interview.imported.FileImport;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.AtMidnight;
import org.ovoz.testing.Slow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days of interviews are those of their country. */
@Slow
class MidnightTests extends AtMidnight {

    @Autowired
    private InterviewService service;

    @Autowired
    private ExclusionsAndWithdrawals exclusions;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private FileImport imports;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anInterviewBeginsAndIsSentOnTheDayOfItsCountry() {
        var begun = Interviews.consented(service, Mode.ONLINE);
        service.complete(begun.id());
        exclusions.setExcluded(begun.id(), true, "twice", UUID.randomUUID());
        var sent = service.get(begun.id());
        assertThat(sent.startedOn()).isEqualTo("2026-11-29");
        assertThat(sent.completedOn()).isEqualTo("2026-11-29");
        assertThat(service.history(begun.id()))
                .extracting(InterviewEvent::day)
                .allSatisfy(day -> assertThat(day).isEqualTo("2026-11-29"));
        assertThat(changedOn(begun.id())).isEqualTo("2026-11-29");
    }

    @Test
    void aDraftIsNotDeletedHalfAnHourEarly() {
        var draft = Interviews.consented(service, Mode.ONLINE);
        itIs("2026-12-13T18:30:00Z");
        upkeep.forget();
        assertThat(service.get(draft.id()).isDraft()).isTrue();
        itIs("2026-12-14T18:59:59Z");
        upkeep.forget();
        assertThatThrownBy(() -> service.get(draft.id())).isInstanceOf(UnknownInterview.class);
    }

    /** The file is of the study's day, its interviews of the days of their countries, in the state that sending gives. */
    @Test
    void aFileBringsInterviewsOfTheirCountriesDayAndCountsThoseWhoConsented() {
        var consented = elsewhere(1);
        var refused = elsewhere(2);
        var channel = "import:midnight";
        var run = imports.begin(Interviews.WAVE, channel, channel, UUID.randomUUID());
        assertThat(imports.take(run, List.of(consented, refused).iterator(), _ -> {}, _ -> {}))
                .isEqualTo(2);
        assertThat(service.get(consented.id()).state()).isEqualTo(Interview.State.COMPLETE);
        assertThat(service.get(refused.id()).state()).isEqualTo(Interview.State.NOT_ELIGIBLE);
        for (var one : List.of(consented, refused)) {
            assertThat(service.history(one.id()))
                    .extracting(InterviewEvent::day)
                    .allSatisfy(day -> assertThat(day).isEqualTo("2026-11-29"));
            assertThat(changedOn(one.id())).isEqualTo("2026-11-29");
        }
        imports.withdraw(Interviews.WAVE, channel, _ -> {});
    }

    private static Interview elsewhere(int consent) {
        var id = new InterviewId(UUID.randomUUID());
        var day = LocalDate.parse("2026-05-01");
        return new Interview(
                id,
                Interviews.WAVE,
                "tiny",
                1,
                KZ,
                Mode.ONLINE,
                new Language("ru"),
                "import:midnight",
                null,
                false,
                false,
                Interview.State.COMPLETE,
                1,
                Answers.of(Map.of("consent", consent), Map.of()),
                null,
                60,
                day,
                day);
    }

    private LocalDate changedOn(InterviewId id) {
        return jdbc.sql("select changed_on from interview where id = :id")
                .param("id", id.value())
                .query(LocalDate.class)
                .single();
    }
}
