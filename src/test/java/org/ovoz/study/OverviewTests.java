package org.ovoz.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the overview counts in columns is what the database would count. */
@TinyStudyTest
@Slow
class OverviewTests {

    @Autowired
    private OverviewService overview;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BeanFactory product;

    @BeforeEach
    void signIn() {
        SignedInAs.role(Role.ADMIN);
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    @Test
    void countsWhatTheDatabaseCountsWhateverBecomesOfInterviews() {
        var random = new Random(20261129);
        for (int i = 0; i < 25; i++) {
            var one = InterviewScenario.in(random.nextBoolean() ? "KZ" : "TJ", product)
                    .mode(random.nextInt(3) == 0 ? Mode.FACE_TO_FACE : Mode.ONLINE)
                    .practice(random.nextInt(8) == 0)
                    .consented();
            interviews.spend(one.id(), random.nextInt(2000));
            switch (random.nextInt(5)) {
                case 0 -> interviews.arriveAt(one.id(), "about");
                case 1 -> one.send().withdraw();
                case 2 -> {
                    one.send();
                    if (!one.stored().practice()) {
                        one.exclude("a test");
                    }
                }
                default -> one.send();
            }
            expectAsInTheDatabase();
        }
    }

    private void expectAsInTheDatabase() {
        var found = overview.of(Tiny.WAVE);
        for (var row : found.rows()) {
            var where = " from interview where practice = false and wave = 'tiny-1' and country = '" + row.country()
                    + "'" + (row.mode() == 0 ? "" : " and mode = " + row.mode());
            assertThat(row.complete()).isEqualTo(count("select count(*)" + where + " and state = 'COMPLETE'"));
            assertThat(row.today()).isEqualTo(row.complete());
            assertThat(row.week()).isEqualTo(row.complete());
            assertThat(row.started())
                    .isEqualTo(count("select count(*)" + where + " and state in ('COMPLETE', 'DRAFT')"));
            var median = jdbc.sql("select percentile_cont(0.5) within group (order by seconds)" + where
                            + " and state = 'COMPLETE'")
                    .query(Double.class)
                    .optional();
            assertThat(row.medianMinutes())
                    .isEqualTo(median.map(seconds -> (int) Math.round(seconds / 60))
                            .orElse(-1));
        }
        assertThat(found.progress())
                .allSatisfy(progress -> assertThat(progress.sent())
                        .isEqualTo(found.rows().stream()
                                .filter(row -> row.mode() == 0 && row.country().equals(progress.country()))
                                .mapToInt(Overview.Row::complete)
                                .sum()));
        assertThat(found.funnel().getLast().reached()).isGreaterThanOrEqualTo(found.complete());
    }

    private int count(String question) {
        return jdbc.sql(question).query(Integer.class).single();
    }

    @Test
    void aLeadSeesTheProgressOfTheOwnCountryAlone() {
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        assertThat(overview.of(Tiny.WAVE).progress())
                .extracting(Overview.Progress::country)
                .isEqualTo(List.of(new CountryCode("TJ")));
    }
}
