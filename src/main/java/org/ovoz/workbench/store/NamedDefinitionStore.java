package org.ovoz.workbench.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.workbench.NamedDefinition;
import org.ovoz.workbench.NamedDefinition.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Named tables and filters: names and definitions, never figures. */
@Repository
public class NamedDefinitionStore {

    private static final String SELECT = "select id, kind, name, definition, made_by, made_on from named_definition ";

    private final JdbcClient jdbc;

    NamedDefinitionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(NamedDefinition named) {
        jdbc.sql("""
                insert into named_definition (id, kind, name, definition, made_by, made_on)
                values (:id, :kind, :name, :definition, :by, :on)
                """)
                .param("id", named.id())
                .param("kind", named.kind().name())
                .param("name", named.name())
                .param("definition", named.definition())
                .param("by", named.madeBy())
                .param("on", named.madeOn())
                .update();
    }

    /** All of a kind in the order of their names. */
    public List<NamedDefinition> all(Kind kind) {
        return jdbc.sql(SELECT + "where kind = :kind order by lower(name), id")
                .param("kind", kind.name())
                .query(NamedDefinitionStore::named)
                .list();
    }

    public Optional<NamedDefinition> one(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(NamedDefinitionStore::named)
                .optional();
    }

    /** The one of a kind that has this name, in whatever case. */
    public Optional<NamedDefinition> called(Kind kind, String name) {
        return jdbc.sql(SELECT
                        + "where kind = :kind and lower(name) = lower(:name) order by id fetch first 1 rows only")
                .param("kind", kind.name())
                .param("name", name)
                .query(NamedDefinitionStore::named)
                .optional();
    }

    /** @return false if it has another name or definition by now, or is gone; nothing is changed then */
    public boolean replace(NamedDefinition old, String definition, String by, LocalDate on) {
        return jdbc.sql("""
                                update named_definition set definition = :definition, made_by = :by, made_on = :on
                                where id = :id and name = :name and definition = :old
                                """)
                        .param("definition", definition)
                        .param("by", by)
                        .param("on", on)
                        .param("id", old.id())
                        .param("name", old.name())
                        .param("old", old.definition())
                        .update()
                > 0;
    }

    public void rename(UUID id, String name) {
        jdbc.sql("update named_definition set name = :name where id = :id")
                .param("name", name)
                .param("id", id)
                .update();
    }

    public void delete(UUID id) {
        jdbc.sql("delete from named_definition where id = :id").param("id", id).update();
    }

    private static NamedDefinition named(ResultSet row, int number) throws SQLException {
        return new NamedDefinition(
                row.getObject("id", UUID.class),
                Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                row.getString("definition"),
                row.getString("made_by"),
                row.getObject("made_on", LocalDate.class));
    }
}
