package org.ovoz.report.store;

import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.internal.FrozenFigures;
import org.ovoz.report.internal.FrozenFigures.Stored;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The frozen figures of reports. They are only ever added; freezing equal figures again adds nothing. */
@Repository
public class FiguresStore {

    private static final int ATTEMPTS = 5;

    private final JdbcClient jdbc;
    private final FiguresJson json = new FiguresJson();

    FiguresStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Stores figures, or finds the equal ones that are stored already; no transaction may be open. */
    public Stored freeze(FrozenFigures figures, LocalDate day, long revision) {
        var text = json.write(figures);
        var stored = new Stored(id(figures.wave() + text), day, revision, figures);
        for (int attempt = 1; ; attempt++) {
            var found = find(stored.id(), figures.wave());
            if (found.isPresent()) {
                return found.get();
            }
            try {
                add(stored, text);
                return stored;
            } catch (DuplicateKeyException taken) {
                // Somebody froze at the same moment and took the number; after a few such moments something is wrong.
                if (attempt == ATTEMPTS) {
                    throw taken;
                }
            }
        }
    }

    private void add(Stored stored, String text) {
        jdbc.sql("""
                        insert into report_figures (id, number, wave, countries, frozen_on, revision, figures)
                        values (:id, (select coalesce(max(number), 0) + 1 from report_figures),
                            :wave, :countries, :frozenOn, :revision, :figures)
                        """)
                .param("id", stored.id())
                .param("wave", stored.figures().wave().value())
                .param("countries", names(stored.figures().countries()))
                .param("frozenOn", stored.day())
                .param("revision", stored.revision())
                .param("figures", text)
                .update();
    }

    /** What was frozen of the same wave and countries just before. */
    public Optional<Stored> before(Stored stored) {
        return jdbc.sql("""
                        select id, frozen_on, revision, figures from report_figures
                        where wave = :wave and countries = :countries
                            and number < (select number from report_figures where id = :id)
                        order by number desc fetch first 1 rows only
                        """)
                .param("wave", stored.figures().wave().value())
                .param("countries", names(stored.figures().countries()))
                .param("id", stored.id())
                .query((row, _) -> stored(
                        stored.figures().wave(),
                        row.getString("id"),
                        row.getObject("frozen_on", LocalDate.class),
                        row.getLong("revision"),
                        row.getString("figures")))
                .optional();
    }

    private Optional<Stored> find(String id, WaveId wave) {
        return jdbc.sql("select id, frozen_on, revision, figures from report_figures where id = :id")
                .param("id", id)
                .query((row, _) -> stored(
                        wave,
                        row.getString("id"),
                        row.getObject("frozen_on", LocalDate.class),
                        row.getLong("revision"),
                        row.getString("figures")))
                .optional();
    }

    private Stored stored(WaveId wave, String id, LocalDate day, long revision, String figures) {
        return new Stored(id, day, revision, json.read(wave, figures));
    }

    private static String names(List<CountryCode> countries) {
        return countries.stream().map(CountryCode::iso).collect(Collectors.joining(" "));
    }

    /** 64 bits of SHA-256 over the wave and the figures. */
    private static String id(String text) {
        return HexFormat.of().formatHex(DigestUtils.sha256(text), 0, 8);
    }
}
