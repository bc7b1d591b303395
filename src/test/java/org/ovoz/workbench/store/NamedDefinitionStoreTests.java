package org.ovoz.workbench.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.workbench.NamedDefinition;
import org.ovoz.workbench.NamedDefinition.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;

@ParameterizedClass
@EnumSource
@Slow
class NamedDefinitionStoreTests {

    private final NamedDefinitionStore store;

    NamedDefinitionStoreTests(TestDatabase database) {
        store = new NamedDefinitionStore(JdbcClient.create(database.fresh()));
    }

    private static NamedDefinition table(String name) {
        return new NamedDefinition(
                UUID.randomUUID(),
                Kind.TABLE,
                name,
                "wave=tiny-1&row=occupation&show=chart",
                "analyst",
                LocalDate.of(2026, 3, 4));
    }

    @Test
    void keepsTablesInTheOrderOfTheirNames() {
        var second = table("optimism by country");
        var first = table("Gender");
        store.add(second);
        store.add(first);
        assertThat(store.all(Kind.TABLE)).containsExactly(first, second);
    }

    @Test
    void knowsANameInWhateverCase() {
        store.add(table("Пол и страна"));
        assertThat(store.called(Kind.TABLE, "пол И СТРАНА")).isPresent();
        assertThat(store.called(Kind.TABLE, "Пол")).isEmpty();
    }

    @Test
    void renamesAndDeletesOneAndLeavesTheOthers() {
        var one = table("one");
        var other = table("other");
        store.add(one);
        store.add(other);
        store.rename(one.id(), "renamed");
        assertThat(store.all(Kind.TABLE)).extracting(NamedDefinition::name).containsExactly("other", "renamed");
        store.delete(other.id());
        store.delete(UUID.randomUUID());
        assertThat(store.all(Kind.TABLE)).extracting(NamedDefinition::id).containsExactly(one.id());
    }

    @Test
    void keepsFiltersApartFromTables() {
        var filter = new NamedDefinition(
                UUID.randomUUID(), Kind.FILTER, "Women", "filter=gender+%3D+2", "analyst", LocalDate.of(2026, 3, 4));
        store.add(table("Women"));
        store.add(filter);
        assertThat(store.all(Kind.FILTER)).containsExactly(filter);
        assertThat(store.one(filter.id())).contains(filter);
        assertThat(store.called(Kind.FILTER, "women")).isPresent();
        assertThat(store.called(Kind.FILTER, "men")).isEmpty();
    }
}
