package org.ovoz.report.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ovoz.disclosure.Range;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Span;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.themes.ReleasedCount;
import org.ovoz.report.themes.ThemeSection;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Theme sections, and what was published of their codes. */
@Repository
public class ThemeSectionStore {

    private final JdbcClient jdbc;

    ThemeSectionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One who releases at a time: the others wait until the transaction is over. */
    public void lock() {
        jdbc.sql("select number from change_counter where id = 1 for update")
                .query(Long.class)
                .single();
    }

    public List<ThemeSection> of(WaveId wave, Language language) {
        return jdbc.sql("""
                        select id, wave, lang, version, title, content, is_public from theme_section
                        where wave = :wave and lang = :lang order by title, id
                        """)
                .param("wave", wave.value())
                .param("lang", language.tag())
                .query((row, _) -> section(row))
                .list();
    }

    private ThemeSection section(ResultSet row) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new ThemeSection(
                id,
                new WaveId(row.getString("wave")),
                new Language(row.getString("lang")),
                row.getInt("version"),
                row.getString("title"),
                row.getString("content"),
                codes(id),
                quotations(id),
                row.getBoolean("is_public"));
    }

    private List<ThemeSection.CountedCode> codes(UUID section) {
        return jdbc.sql("select code, name from theme_section_code where section = :section order by place")
                .param("section", section)
                .query((row, _) -> new ThemeSection.CountedCode(
                        new CodeId(row.getObject("code", UUID.class)), row.getString("name")))
                .list();
    }

    private List<ThemeSection.Chosen> quotations(UUID section) {
        return jdbc.sql("""
                        select document, text_version, span_start, span_end, tells_kind, tells_country
                        from theme_section_quotation where section = :section order by place
                        """)
                .param("section", section)
                .query((row, _) -> new ThemeSection.Chosen(
                        new DocumentId(row.getObject("document", UUID.class)),
                        row.getInt("text_version"),
                        new Span(row.getInt("span_start"), row.getInt("span_end")),
                        row.getBoolean("tells_kind"),
                        row.getBoolean("tells_country")))
                .list();
    }

    /** Keeps a section unless somebody changed it since the version before; tells whether it did. */
    public boolean replace(ThemeSection section) {
        if (section.version() == 1 ? !isAdded(section) : !isChanged(section)) {
            return false;
        }
        jdbc.sql("delete from theme_section_code where section = :id")
                .param("id", section.id())
                .update();
        jdbc.sql("delete from theme_section_quotation where section = :id")
                .param("id", section.id())
                .update();
        for (int place = 0; place < section.codes().size(); place++) {
            add(section.id(), place, section.codes().get(place));
        }
        for (int place = 0; place < section.quotations().size(); place++) {
            add(section.id(), place, section.quotations().get(place));
        }
        return true;
    }

    private boolean isAdded(ThemeSection section) {
        try {
            jdbc.sql("""
                            insert into theme_section (id, wave, lang, version, title, content, is_public)
                            values (:id, :wave, :lang, 1, :title, :content, :isPublic)
                            """)
                    .param("id", section.id())
                    .param("wave", section.wave().value())
                    .param("lang", section.language().tag())
                    .param("title", section.title())
                    .param("content", section.text())
                    .param("isPublic", section.isPublic())
                    .update();
            return true;
        } catch (DuplicateKeyException _) {
            return false;
        }
    }

    private boolean isChanged(ThemeSection section) {
        return jdbc.sql("""
                                update theme_section
                                set title = :title, content = :content, is_public = :isPublic, version = :version
                                where id = :id and version = :version - 1
                                """)
                        .param("title", section.title())
                        .param("content", section.text())
                        .param("isPublic", section.isPublic())
                        .param("version", section.version())
                        .param("id", section.id())
                        .update()
                == 1;
    }

    private void add(UUID section, int place, ThemeSection.CountedCode code) {
        jdbc.sql("insert into theme_section_code (section, place, code, name) values (:section, :place, :code, :name)")
                .param("section", section)
                .param("place", place)
                .param("code", code.id().value())
                .param("name", code.name())
                .update();
    }

    private void add(UUID section, int place, ThemeSection.Chosen chosen) {
        jdbc.sql("""
                        insert into theme_section_quotation
                            (section, place, document, text_version, span_start, span_end, tells_kind, tells_country)
                        values (:section, :place, :document, :version, :start, :end, :tellsKind, :tellsCountry)
                        """)
                .param("section", section)
                .param("place", place)
                .param("document", chosen.document().value())
                .param("version", chosen.version())
                .param("start", chosen.span().start())
                .param("end", chosen.span().end())
                .param("tellsKind", chosen.tellsKind())
                .param("tellsCountry", chosen.tellsCountry())
                .update();
    }

    public void remove(UUID id) {
        jdbc.sql("delete from theme_section where id = :id").param("id", id).update();
    }

    /** Everything that was ever published of a wave, the earlier first. */
    public List<ReleasedCount> released(WaveId wave) {
        return jdbc.sql("""
                        select code, country, number, persons, with_low, with_high, without_low, without_high
                        from theme_release where wave = :wave order by code, country, number
                        """)
                .param("wave", wave.value())
                .query((row, _) -> new ReleasedCount(
                        new CodeId(row.getObject("code", UUID.class)),
                        new CountryCode(row.getString("country")),
                        row.getInt("number"),
                        row.getInt("persons"),
                        new Range(row.getInt("with_low"), row.getInt("with_high")),
                        new Range(row.getInt("without_low"), row.getInt("without_high"))))
                .list();
    }

    public void release(WaveId wave, ReleasedCount count, LocalDate day) {
        jdbc.sql("""
                        insert into theme_release (wave, code, country, number, persons,
                            with_low, with_high, without_low, without_high, released_on)
                        values (:wave, :code, :country, :number, :persons,
                            :withLow, :withHigh, :withoutLow, :withoutHigh, :day)
                        """)
                .param("wave", wave.value())
                .param("code", count.code().value())
                .param("country", count.country().iso())
                .param("number", count.number())
                .param("persons", count.persons())
                .param("withLow", count.with().low())
                .param("withHigh", count.with().high())
                .param("withoutLow", count.without().low())
                .param("withoutHigh", count.without().high())
                .param("day", day)
                .update();
    }

    /** In no section anything is told of the speaker of a document any more but what the speaker allows by name. */
    public void tellNothing(DocumentId document) {
        jdbc.sql(
                        "update theme_section_quotation set tells_kind = false, tells_country = false where document = :document")
                .param("document", document.value())
                .update();
    }
}
