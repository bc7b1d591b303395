package org.ovoz.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.workbench.NamedTable;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource
@Slow
class NamedTableStoreTests {

    private final NamedTableStore store;

    NamedTableStoreTests(TestDatabase database) {
        store = new NamedTableStore(JdbcClient.create(database.fresh()));
    }

    private static NamedTable table(String name) {
        return new NamedTable(
                UUID.randomUUID(), name, "wave=tiny-1&row=occupation&show=chart", "analyst", LocalDate.of(2026, 3, 4));
    }

    @Test
    void keepsTablesInTheOrderOfTheirNames() {
        var second = table("optimism by country");
        var first = table("Gender");
        store.add(second);
        store.add(first);
        assertThat(store.all()).containsExactly(first, second);
    }

    @Test
    void knowsANameInWhateverCase() {
        store.add(table("Пол и страна"));
        assertThat(store.isTaken("пол И СТРАНА")).isTrue();
        assertThat(store.isTaken("Пол")).isFalse();
    }

    @Test
    void renamesAndDeletesOneAndLeavesTheOthers() {
        var one = table("one");
        var other = table("other");
        store.add(one);
        store.add(other);
        store.rename(one.id(), "renamed");
        assertThat(store.all()).extracting(NamedTable::name).containsExactly("other", "renamed");
        store.delete(other.id());
        store.delete(UUID.randomUUID());
        assertThat(store.all()).extracting(NamedTable::id).containsExactly(one.id());
    }
}
