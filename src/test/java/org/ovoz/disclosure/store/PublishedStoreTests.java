package org.ovoz.disclosure.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.disclosure.Batch;
import org.ovoz.disclosure.ProtectedTable;
import org.ovoz.disclosure.PublishedTable;
import org.ovoz.disclosure.Range;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.ResultsPlan.Grouping;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource
@Slow
class PublishedStoreTests {

    private static final WaveId WAVE = new WaveId("tiny-1");
    private static final WaveId OTHER = new WaveId("tiny-2");
    private static final CountryCode KZ = new CountryCode("KZ");
    private static final Batch FIRST = new Batch(KZ, 1, 35, LocalDate.of(2026, 11, 1), true);
    private static final Batch SECOND = new Batch(KZ, 2, 41, LocalDate.of(2026, 11, 5), false);

    private static final ProtectedTable GROUPS = new ProtectedTable(
            35,
            new Grouping(List.of(List.of(2), List.of(1, 3, 4))),
            List.of(new Range(15, 18), Range.exactly(16)),
            new Range(1, 4),
            Optional.empty());
    private static final ProtectedTable MEAN = new ProtectedTable(
            41,
            new Grouping(List.of(List.of(1, 2, 3, 4, 5))),
            List.of(Range.exactly(36)),
            Range.exactly(5),
            Optional.of(new ProtectedTable.Mean(new BigDecimal("3.4"), new BigDecimal("1.0"))));

    private final PublishedStore store;

    PublishedStoreTests(TestDatabase database) {
        store = new PublishedStore(JdbcClient.create(database.fresh()));
    }

    @Test
    void keepsEveryReleaseAsItWasPublished() {
        store.add(WAVE, FIRST);
        store.add(WAVE, new PublishedTable("gender", FIRST, GROUPS));
        store.add(WAVE, SECOND);
        store.add(WAVE, new PublishedTable("func_educate", SECOND, MEAN));
        assertThat(store.batches(WAVE, KZ)).containsExactly(FIRST, SECOND);
        assertThat(store.batches(WAVE, new CountryCode("TJ"))).isEmpty();
        assertThat(store.tables(WAVE))
                .containsExactly(
                        new PublishedTable("gender", FIRST, GROUPS), new PublishedTable("func_educate", SECOND, MEAN));
        assertThat(store.tables(OTHER)).isEmpty();
    }

    @Test
    void refusesAReleaseThatIsThereAlready() {
        store.add(WAVE, FIRST);
        assertThatThrownBy(() -> store.add(WAVE, FIRST)).isInstanceOf(DuplicateKeyException.class);
    }

    @Test
    void opensAWaveToEverybodyAndClosesIt() {
        assertThat(store.isPublic(WAVE)).isFalse();
        store.setPublic(WAVE, true);
        store.setPublic(WAVE, true);
        assertThat(store.isPublic(WAVE)).isTrue();
        assertThat(store.isPublic(OTHER)).isFalse();
        store.setPublic(WAVE, false);
        assertThat(store.isPublic(WAVE)).isFalse();
    }
}
