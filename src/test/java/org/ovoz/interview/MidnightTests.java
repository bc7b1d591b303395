package org.ovoz.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ovoz.testing.AtMidnight;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Days of interviews are those of their country. */
class MidnightTests extends AtMidnight {

    @Autowired
    private InterviewService service;

    @Autowired
    private Decisions decisions;

    @Autowired
    private Upkeep upkeep;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anInterviewBeginsAndIsSentOnTheDayOfItsCountry() {
        var begun = Interviews.consented(service, Mode.ONLINE);
        service.complete(begun.id());
        decisions.setExcluded(begun.id(), true, "twice", UUID.randomUUID());
        var sent = service.get(begun.id());
        assertThat(sent.startedOn()).isEqualTo("2026-11-29");
        assertThat(sent.completedOn()).isEqualTo("2026-11-29");
        assertThat(service.history(begun.id()))
                .extracting(InterviewEvent::day)
                .allSatisfy(day -> assertThat(day).isEqualTo("2026-11-29"));
        assertThat(jdbc.sql("select changed_on from interview where id = :id")
                        .param("id", begun.id().value())
                        .query(java.time.LocalDate.class)
                        .single())
                .isEqualTo("2026-11-29");
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
}
