package org.ovoz.margins.store;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ovoz.margins.Margin;
import org.ovoz.margins.MarginsVersion;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Margins of the population, every version a row: nothing is changed or deleted, the newest counts. */
@Repository
public class MarginsStore {

    private final JdbcClient jdbc;
    private final JsonMapper mapper = JsonMapper.shared();

    MarginsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Adds a version.
     *
     * @throws org.springframework.dao.DuplicateKeyException if somebody else added it first
     */
    public void add(WaveId wave, CountryCode country, MarginsVersion version) {
        jdbc.sql("""
                insert into population_margins (wave, country, version, margins, changed_by, changed_on)
                values (:wave, :country, :version, :margins, :by, :on)
                """)
                .param("wave", wave.value())
                .param("country", country.iso())
                .param("version", version.number())
                .param("margins", write(version))
                .param("by", version.changedBy())
                .param("on", version.changedOn())
                .update();
    }

    /** The newest version, if anything was ever entered. */
    public Optional<MarginsVersion> newest(WaveId wave, CountryCode country) {
        return jdbc.sql("""
                        select version, margins, changed_by, changed_on from population_margins
                        where wave = :wave and country = :country order by version desc limit 1
                        """)
                .param("wave", wave.value())
                .param("country", country.iso())
                .query(this::version)
                .optional();
    }

    /** Every version, the newest first. */
    public List<MarginsVersion> all(WaveId wave, CountryCode country) {
        return jdbc.sql("""
                        select version, margins, changed_by, changed_on from population_margins
                        where wave = :wave and country = :country order by version desc
                        """)
                .param("wave", wave.value())
                .param("country", country.iso())
                .query(this::version)
                .list();
    }

    /** {@code [{"variable":"gender","source":"…","percents":{"1":"48.2","2":"51.8"}}]} */
    private String write(MarginsVersion version) {
        var list = mapper.createArrayNode();
        version.margins().forEach((variable, margin) -> {
            var percents = mapper.createObjectNode();
            margin.percents().forEach((code, percent) -> percents.put(code.toString(), percent.toPlainString()));
            list.addObject()
                    .put("variable", variable)
                    .put("source", margin.source())
                    .set("percents", percents);
        });
        return mapper.writeValueAsString(list);
    }

    private MarginsVersion version(ResultSet row, int number) throws SQLException {
        var margins = new LinkedHashMap<String, Margin>();
        mapper.readTree(row.getString("margins")).forEach(entry -> {
            var percents = new TreeMap<Integer, BigDecimal>();
            entry.get("percents")
                    .properties()
                    .forEach(of -> percents.put(
                            Integer.valueOf(of.getKey()),
                            new BigDecimal(of.getValue().asString())));
            margins.put(
                    entry.get("variable").asString(),
                    new Margin(entry.get("source").asString(), percents));
        });
        return new MarginsVersion(
                row.getInt("version"),
                margins,
                row.getString("changed_by"),
                row.getObject("changed_on", LocalDate.class));
    }
}
