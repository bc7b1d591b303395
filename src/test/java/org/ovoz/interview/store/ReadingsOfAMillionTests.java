package org.ovoz.interview.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ovoz.interview.Mode;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.sent.ReviewState;
import org.ovoz.interview.sent.SentCases;
import org.ovoz.interview.sent.SentFilter;
import org.ovoz.interview.sent.SentInterviews;
import org.ovoz.interview.sent.SentOrder;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.review.store.ReviewedStore;
import org.ovoz.study.store.SentCounts;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.testing.Tiny;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What goes through all interviews of a wave, or shows the first of them in an order. A column that is in no index, or an order
 * that is no index's, costs nothing with ten interviews and minutes with a million, so what H2 means to do is read.
 */
@Slow
class ReadingsOfAMillionTests {

    private static final Set<CountryCode> COUNTRIES = Set.of(new CountryCode("KZ"), new CountryCode("TJ"));
    private static final Pattern INDEX = Pattern.compile("/\\* public\\.(interview_\\w+)");

    /** So many that a plan which reads them all is not the shortest. */
    private static void fill(RunningOvoz ovoz, JdbcTemplate jdbc) {
        InterviewScenario.in("KZ", ovoz).consented().send();
        var columns = jdbc.queryForList(
                "select column_name from information_schema.columns where table_name = 'interview'", String.class);
        var copied = columns.stream()
                .map(column -> switch (column) {
                    case "id" -> "random_uuid()";
                    case "place" -> "x";
                    default -> column;
                })
                .toList();
        jdbc.update("insert into interview (%s) select %s from interview, system_range(1, 30000) as copies(x)"
                .formatted(String.join(", ", columns), String.join(", ", copied)));
        jdbc.execute("analyze");
    }

    private static void readEverything(RunningOvoz ovoz) {
        ovoz.the(InterviewRows.class).forEachCoded(Tiny.WAVE, _ -> {});
        ovoz.the(InterviewRows.class).forEachWithTexts(Tiny.WAVE, _ -> {});
        ovoz.the(SentCases.class).forEach(Tiny.WAVE, _ -> {});
        ovoz.the(SentCounts.class).forEach(Tiny.WAVE, _ -> {});
        ovoz.the(ImportStore.class).forEachCoded(Tiny.WAVE, (_, _) -> {});
    }

    private static void showPages(RunningOvoz ovoz) {
        Stream.of(ReviewState.values())
                .forEach(state -> ovoz.the(ReviewedStore.class).of(Tiny.WAVE, COUNTRIES, state, 50));
        var filters = List.of(
                filter(null, null, null),
                filter(null, null, false),
                filter(Mode.ONLINE, null, null),
                filter(null, new Language("ru"), null));
        for (var by : SentOrder.By.values()) {
            for (var descending : List.of(true, false)) {
                for (var filter : filters) {
                    ovoz.the(SentInterviews.class).page(filter, new SentOrder(by, descending, ranks(by)), 0, 50);
                }
            }
        }
    }

    private static SentFilter filter(@Nullable Mode mode, @Nullable Language language, @Nullable Boolean excluded) {
        return new SentFilter(Tiny.WAVE, COUNTRIES, mode, language, null, null, excluded);
    }

    private static List<String> ranks(SentOrder.By by) {
        return switch (by) {
            case COUNTRY -> List.of("KZ", "TJ");
            case MODE -> List.of("1", "2");
            case LANGUAGE -> List.of("ru", "en");
            case DAY, SECONDS, STATE -> List.of();
        };
    }

    /** The statements that were sent, with "?" for what was asked. */
    private static List<String> statements(JdbcTemplate jdbc) {
        return jdbc.queryForList("select sql_statement from information_schema.query_statistics", String.class).stream()
                .filter(sql -> sql.contains("from interview") && sql.contains("order by") && sql.contains("limit"))
                .toList();
    }

    private static String plan(JdbcTemplate jdbc, String sql) {
        var asked = sql.replace("id > ?", "id > '" + new UUID(0, 0) + "'")
                .replace("wave = ?", "wave = '" + Tiny.WAVE.value() + "'")
                .replace("state = ?", "state = 'COMPLETE'")
                .replaceAll("(lang|country|concat\\(\\w+, ''\\)) = \\?", "$1 = 'KZ'")
                .replace("?", "1");
        return jdbc.queryForObject("explain " + asked, String.class);
    }

    private static Collection<String> columns(JdbcTemplate jdbc, String index) {
        return jdbc.queryForList(
                "select column_name from information_schema.index_columns where index_name = ?", String.class, index);
    }

    private static Set<String> asked(String sql) {
        var named = sql.substring(sql.indexOf("select") + "select".length(), sql.indexOf("from interview"));
        return new HashSet<>(List.of(named.strip().split("[\\s,]+")));
    }

    @Test
    void readIndexesInTheirOrder() {
        try (var ovoz = RunningOvoz.alone(TestDatabase.H2)) {
            var jdbc = ovoz.the(JdbcTemplate.class);
            fill(ovoz, jdbc);
            jdbc.execute("set query_statistics true");
            jdbc.execute("set query_statistics_max_entries 10000");
            readEverything(ovoz);
            showPages(ovoz);
            var statements = statements(jdbc);
            assertThat(statements).hasSizeGreaterThan(6);
            assertThat(statements).allSatisfy(sql -> {
                var plan = plan(jdbc, sql);
                assertThat(plan).as(sql).contains("/* index sorted */");
                var index = INDEX.matcher(plan);
                assertThat(index.find()).as(plan).isTrue();
                if (sql.contains("id > ?")) {
                    // Whoever goes through all of them reads the index alone.
                    assertThat(columns(jdbc, index.group(1))).as(sql).containsAll(asked(sql));
                }
            });
        }
    }
}
