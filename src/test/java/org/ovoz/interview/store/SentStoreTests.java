package org.ovoz.interview.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.sent.SentFilter;
import org.ovoz.interview.sent.SentInterviews;
import org.ovoz.interview.sent.SentOrder;
import org.ovoz.interview.sent.SentOrder.By;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.testing.Tiny;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The list of sent interviews in pages, orders and searches, on both databases. */
@ParameterizedClass
@EnumSource
@Slow
class SentStoreTests {

    private static final SentFilter ALL = new SentFilter(
            Tiny.WAVE, Set.of(new CountryCode("KZ"), new CountryCode("TJ")), null, null, null, null, null);

    private final RunningOvoz ovoz;
    private final SentInterviews sent;
    private final JdbcClient jdbc;

    SentStoreTests(TestDatabase database) {
        ovoz = RunningOvoz.on(database);
        sent = ovoz.the(SentInterviews.class);
        jdbc = ovoz.the(JdbcClient.class);
    }

    @BeforeEach
    void empty() {
        jdbc.sql("delete from interview").update();
    }

    private InterviewId sent(String country, Mode mode, String language, int seconds, String day) {
        var id = InterviewScenario.in(country, ovoz)
                .mode(mode)
                .language(language)
                .consented()
                .send()
                .id();
        jdbc.sql("update interview set seconds = :seconds, completed_on = :day where id = :id")
                .param("seconds", seconds)
                .param("day", LocalDate.parse(day))
                .param("id", id.value())
                .update();
        return id;
    }

    private List<InterviewId> listed(SentFilter filter, By by, boolean descending, String... ranks) {
        var page = sent.page(filter, new SentOrder(by, descending, List.of(ranks)), 0, 99);
        assertThat(sent.count(filter)).isEqualTo(page.size());
        assertThat(sent.countUpTo(99, filter)).isEqualTo(page.size());
        assertThat(sent.countUpTo(1, filter)).isEqualTo(Math.min(1, page.size()));
        return page.stream().map(InterviewSummary::id).toList();
    }

    @Test
    void sortsByEveryColumn() {
        var first = sent("KZ", Mode.ONLINE, "ru", 300, "2026-11-01");
        var second = sent("TJ", Mode.ONLINE, "en", 100, "2026-11-02");
        var third = sent("TJ", Mode.FACE_TO_FACE, "en", 200, "2026-11-03");
        assertThat(listed(ALL, By.DAY, true)).containsExactly(third, second, first);
        assertThat(listed(ALL, By.DAY, false)).containsExactly(first, second, third);
        assertThat(listed(ALL, By.SECONDS, false)).containsExactly(second, third, first);
        assertThat(listed(ALL, By.SECONDS, true)).containsExactly(first, third, second);
        assertThat(listed(ALL, By.COUNTRY, false, "KZ", "TJ")).containsExactly(first, third, second);
        assertThat(listed(ALL, By.COUNTRY, false, "TJ", "KZ")).containsExactly(third, second, first);
        assertThat(listed(ALL, By.LANGUAGE, true, "en", "ru")).containsExactly(first, third, second);
        var online = Integer.toString(Mode.ONLINE.code());
        var faceToFace = Integer.toString(Mode.FACE_TO_FACE.code());
        assertThat(listed(ALL, By.MODE, false, faceToFace, online)).containsExactly(third, second, first);
        jdbc.sql("update interview set state = 'EXCLUDED' where id = :id")
                .param("id", first.value())
                .update();
        assertThat(listed(ALL, By.STATE, true)).containsExactly(first, third, second);
    }

    @Test
    void turnsPagesInEveryOrderWithoutLosingOrRepeatingAny() {
        for (int i = 0; i < 23; i++) {
            sent(i % 2 == 0 ? "KZ" : "TJ", Mode.ONLINE, "ru", i % 3, "2026-11-0" + (1 + i % 4));
        }
        for (var by : By.values()) {
            for (var descending : List.of(true, false)) {
                var order = new SentOrder(by, descending, by == By.COUNTRY ? List.of("TJ", "KZ") : List.of());
                var pages = IntStream.range(0, 5)
                        .mapToObj(page -> sent.page(ALL, order, page * 5, 5))
                        .flatMap(List::stream)
                        .map(InterviewSummary::id)
                        .toList();
                assertThat(pages).as("%s %s", by, descending).hasSize(23).doesNotHaveDuplicates();
                assertThat(pages)
                        .isEqualTo(sent.page(ALL, order, 0, 99).stream()
                                .map(InterviewSummary::id)
                                .toList());
            }
        }
    }

    @Test
    void findsByTheBeginningOfTheNumberAndNothingByAnythingElse() {
        var ids = IntStream.range(0, 5)
                .mapToObj(_ -> sent("KZ", Mode.ONLINE, "ru", 1, "2026-11-01"))
                .toList();
        for (var id : ids) {
            var number = id.toString().substring(0, 4).toUpperCase(Locale.ROOT);
            for (var typed : List.of("№ " + number, number, number.toLowerCase(Locale.ROOT), number.substring(0, 3))) {
                assertThat(numbered(typed))
                        .as(typed)
                        .contains(id)
                        .allSatisfy(found -> assertThat(found.toString())
                                .startsWith(number.toLowerCase(Locale.ROOT).substring(0, 3)));
            }
            for (var whole : List.of(
                    id.toString(), id.toString().substring(0, 20), id.toString().replace("-", ""))) {
                assertThat(numbered(whole)).as(whole).containsExactly(id);
            }
        }
        for (var typed : List.of(
                "%",
                "_",
                "____",
                "'",
                "' or '1'='1",
                "0'; delete from interview; --",
                "xyz",
                "№",
                "«»",
                "0".repeat(33),
                "\\")) {
            assertThat(numbered(typed)).as(typed).isEmpty();
        }
        assertThat(sent.count(ALL)).isEqualTo(5);
        assertThat(sent.count(ALL.numbered("  "))).isEqualTo(5);
        var elsewhere = new SentFilter(Tiny.WAVE, Set.of(new CountryCode("TJ")), null, null, null, null, null);
        assertThat(sent.count(elsewhere.numbered(ids.getFirst().toString()))).isZero();
    }

    private List<InterviewId> numbered(String typed) {
        return listed(ALL.numbered(typed), By.DAY, true);
    }
}
