package org.ovoz.disclosure.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ovoz.disclosure.Batch;
import org.ovoz.disclosure.ProtectedTable;
import org.ovoz.disclosure.ProtectedTable.Mean;
import org.ovoz.disclosure.PublishedTable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Published tables of every release, and which waves everybody may read. Nothing is ever changed or removed. */
@Repository
public class PublishedStore {

    private final JdbcClient jdbc;

    PublishedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The releases of a country, the first one first. */
    public List<Batch> batches(WaveId wave, CountryCode country) {
        return jdbc.sql("""
                        select country, batch, cases, released_on, synthetic from published_batch
                        where wave = :wave and country = :country order by batch
                        """)
                .param("wave", wave.value())
                .param("country", country.iso())
                .query((row, _) -> batch(row, row.getInt("cases")))
                .list();
    }

    /** A release; fails if another node has made it in the same moment. */
    public void add(WaveId wave, Batch batch) {
        jdbc.sql("""
                        insert into published_batch (wave, country, batch, cases, released_on, synthetic)
                        values (:wave, :country, :batch, :cases, :releasedOn, :synthetic)
                        """)
                .param("wave", wave.value())
                .param("country", batch.country().iso())
                .param("batch", batch.number())
                .param("cases", batch.cases())
                .param("releasedOn", batch.releasedOn())
                .param("synthetic", batch.synthetic())
                .update();
    }

    public void add(WaveId wave, PublishedTable published) {
        var table = published.table();
        jdbc.sql("""
                        insert into published_table
                            (wave, country, variable, batch, cases, categories, counts, missing, mean, deviation)
                        values (:wave, :country, :variable, :batch, :cases, :categories, :counts, :missing, :mean,
                            :deviation)
                        """)
                .param("wave", wave.value())
                .param("country", published.batch().country().iso())
                .param("variable", published.variable())
                .param("batch", published.batch().number())
                .param("cases", table.n())
                .param("categories", Cells.write(table.grouping()))
                .param("counts", Cells.write(table.groups()))
                .param("missing", Cells.write(List.of(table.missing())))
                .param("mean", table.mean().map(Mean::mean).orElse(null))
                .param("deviation", table.mean().map(Mean::sd).orElse(null))
                .update();
    }

    /** Every published table of a wave, of all releases in their order. */
    public List<PublishedTable> tables(WaveId wave) {
        return jdbc.sql("""
                        select t.country, t.batch, t.variable, t.cases, t.categories, t.counts, t.missing, t.mean,
                            t.deviation, b.released_on, b.synthetic
                        from published_table t
                        join published_batch b on b.wave = t.wave and b.country = t.country and b.batch = t.batch
                        where t.wave = :wave order by t.batch, t.country, t.variable
                        """)
                .param("wave", wave.value())
                .query((row, _) ->
                        new PublishedTable(row.getString("variable"), batch(row, row.getInt("cases")), table(row)))
                .list();
    }

    public boolean isPublic(WaveId wave) {
        return jdbc.sql("select count(*) from public_results where wave = :wave")
                        .param("wave", wave.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    public void setPublic(WaveId wave, boolean open) {
        jdbc.sql("delete from public_results where wave = :wave")
                .param("wave", wave.value())
                .update();
        if (open) {
            jdbc.sql("insert into public_results (wave) values (:wave)")
                    .param("wave", wave.value())
                    .update();
        }
    }

    private static Batch batch(ResultSet row, int cases) throws SQLException {
        return new Batch(
                new CountryCode(row.getString("country")),
                row.getInt("batch"),
                cases,
                row.getObject("released_on", LocalDate.class),
                row.getBoolean("synthetic"));
    }

    private static ProtectedTable table(ResultSet row) throws SQLException {
        var mean = row.getBigDecimal("mean");
        return new ProtectedTable(
                row.getInt("cases"),
                Cells.grouping(row.getString("categories")),
                Cells.ranges(row.getString("counts")),
                Cells.ranges(row.getString("missing")).getFirst(),
                mean == null ? Optional.empty() : Optional.of(new Mean(mean, row.getBigDecimal("deviation"))));
    }
}
