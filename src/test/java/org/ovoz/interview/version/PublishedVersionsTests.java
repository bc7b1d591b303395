package org.ovoz.interview.version;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.interview.Interviews;
import org.ovoz.interview.store.VersionStore;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The first two respondents of a version begin at the same moment. */
@ParameterizedClass
@EnumSource
@Slow
class PublishedVersionsTests {

    private final RunningOvoz ovoz;

    PublishedVersionsTests(TestDatabase database) {
        ovoz = RunningOvoz.on(database);
    }

    @Test
    void nobodyWaitsForTheTransactionOfTheOtherHoweverLongItIs() throws Exception {
        var jdbc = ovoz.the(JdbcClient.class);
        jdbc.sql("delete from questionnaire_file").update();
        jdbc.sql("delete from questionnaire_version").update();
        var transactions = ovoz.the(PlatformTransactionManager.class);
        var definitions = ovoz.the(Definitions.class);
        var versions = new PublishedVersions(
                ovoz.the(VersionStore.class), definitions, ovoz.the(StudyDays.class), transactions);
        var questionnaire = definitions.questionnaire(Interviews.WAVE);
        var published = new CountDownLatch(1);
        var over = new CountDownLatch(1);
        var slow = Thread.ofPlatform()
                .start(() -> new TransactionTemplate(transactions).executeWithoutResult(_ -> {
                    versions.publish(questionnaire);
                    published.countDown();
                    awaited(over);
                }));
        assertThat(published.await(1, TimeUnit.MINUTES)).isTrue();
        var other = new PublishedVersions(
                ovoz.the(VersionStore.class), definitions, ovoz.the(StudyDays.class), transactions);
        var quick = Thread.ofPlatform().start(() -> {
            other.publish(questionnaire);
            new TransactionTemplate(transactions)
                    .executeWithoutResult(_ -> jdbc.sql("""
                            insert into questionnaire_version (id, version, fingerprint, published_on)
                            values (:id, :version, 'of another server', date '2026-11-29') on conflict do nothing
                            """)
                            .param("id", questionnaire.id())
                            .param("version", questionnaire.version())
                            .update());
        });
        assertThat(quick.join(Duration.ofMinutes(1))).isTrue();
        over.countDown();
        slow.join();
        assertThat(jdbc.sql("select count(*) from questionnaire_file where questionnaire = :id")
                        .param("id", questionnaire.id())
                        .query(Integer.class)
                        .single())
                .isPositive();
    }

    private static void awaited(CountDownLatch over) {
        try {
            over.await(3, TimeUnit.MINUTES);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
