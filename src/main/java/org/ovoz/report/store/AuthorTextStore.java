package org.ovoz.report.store;

import java.util.Optional;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.AuthorText;
import org.ovoz.report.Section;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The texts of authors. */
@Repository
public class AuthorTextStore {

    private final JdbcClient jdbc;

    AuthorTextStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<AuthorText> find(WaveId wave, Section section, Language language) {
        return jdbc.sql("""
                        select version, content, is_public from report_text
                        where wave = :wave and section = :section and lang = :lang
                        """)
                .param("wave", wave.value())
                .param("section", section.key())
                .param("lang", language.tag())
                .query((row, _) ->
                        new AuthorText(row.getInt("version"), row.getString("content"), row.getBoolean("is_public")))
                .optional();
    }

    public void add(WaveId wave, Section section, Language language, AuthorText first) {
        jdbc.sql("""
                        insert into report_text (wave, section, lang, version, content, is_public)
                        values (:wave, :section, :lang, 1, :content, :isPublic)
                        """)
                .param("wave", wave.value())
                .param("section", section.key())
                .param("lang", language.tag())
                .param("content", first.content())
                .param("isPublic", first.isPublic())
                .update();
    }

    /** Replaces a text, unless somebody changed it since that version; tells whether it did. */
    public boolean replace(WaveId wave, Section section, Language language, AuthorText changed) {
        return jdbc.sql("""
                                update report_text
                                set content = :content, is_public = :isPublic, version = version + 1
                                where wave = :wave and section = :section and lang = :lang and version = :version
                                """)
                        .param("wave", wave.value())
                        .param("section", section.key())
                        .param("lang", language.tag())
                        .param("version", changed.version())
                        .param("content", changed.content())
                        .param("isPublic", changed.isPublic())
                        .update()
                == 1;
    }
}
