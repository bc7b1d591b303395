package org.ovoz.workbench.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ovoz.workbench.NamedTable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Named tables: names and definitions, never figures. */
@Repository
public class NamedTableStore {

    private final JdbcClient jdbc;

    NamedTableStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(NamedTable table) {
        jdbc.sql("""
                insert into named_table (id, name, definition, made_by, made_on)
                values (:id, :name, :definition, :by, :on)
                """)
                .param("id", table.id())
                .param("name", table.name())
                .param("definition", table.definition())
                .param("by", table.madeBy())
                .param("on", table.madeOn())
                .update();
    }

    /** All tables in the order of their names. */
    public List<NamedTable> all() {
        return jdbc.sql("select id, name, definition, made_by, made_on from named_table order by lower(name), id")
                .query(NamedTableStore::table)
                .list();
    }

    /** Whether a table has this name, in whatever case. */
    public boolean isTaken(String name) {
        return jdbc.sql("select count(*) from named_table where lower(name) = lower(:name)")
                        .param("name", name)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void rename(UUID id, String name) {
        jdbc.sql("update named_table set name = :name where id = :id")
                .param("name", name)
                .param("id", id)
                .update();
    }

    public void delete(UUID id) {
        jdbc.sql("delete from named_table where id = :id").param("id", id).update();
    }

    private static NamedTable table(ResultSet row, int number) throws SQLException {
        return new NamedTable(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getString("definition"),
                row.getString("made_by"),
                row.getObject("made_on", LocalDate.class));
    }
}
