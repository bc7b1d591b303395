package org.ovoz.derived.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.ovoz.derived.DerivedDefinition;
import org.ovoz.questionnaire.DerivedVariable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Derived variables, every version a row: nothing is changed or deleted, the newest counts. */
@Repository
public class DerivedStore {

    private final JdbcClient jdbc;
    private final DerivedJson json = new DerivedJson();

    DerivedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a version.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody else added it first
     */
    public void add(DerivedDefinition definition) {
        var variable = definition.variable();
        jdbc.sql("""
                insert into derived_variable (name, version, definition, withdrawn, made_by, made_on)
                values (:name, :version, :definition, :withdrawn, :by, :on)
                """)
                .param("name", variable.name())
                .param("version", definition.version())
                .param("definition", json.write(variable.label(), variable.derivation()))
                .param("withdrawn", variable.withdrawn())
                .param("by", definition.madeBy())
                .param("on", definition.madeOn())
                .update();
    }

    /** Grows with every version of any, so that whoever keeps them knows when to read them again. */
    public long stamp() {
        return jdbc.sql("select coalesce(max(number), 0) from derived_variable")
                .query(Long.class)
                .single();
    }

    /** The newest version of each, in the order of their names. */
    public List<DerivedDefinition> newest() {
        return jdbc.sql("""
                select name, version, definition, withdrawn, made_by, made_on from derived_variable d
                where version = (select max(version) from derived_variable o where o.name = d.name)
                order by name
                """).query(this::definition).list();
    }

    private DerivedDefinition definition(ResultSet row, int number) throws SQLException {
        var definition = row.getString("definition");
        return new DerivedDefinition(
                new DerivedVariable(
                        row.getString("name"),
                        json.label(definition),
                        json.derivation(definition),
                        row.getBoolean("withdrawn")),
                row.getInt("version"),
                row.getString("made_by"),
                row.getObject("made_on", LocalDate.class));
    }
}
