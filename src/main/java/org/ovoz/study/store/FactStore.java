package org.ovoz.study.store;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.StudyEdits;
import org.ovoz.questionnaire.Text;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was set in the application about the study itself. */
@Repository
public class FactStore {

    private static final String TITLE = "TITLE";
    private static final String ORGANIZATION = "ORGANIZATION";
    private static final String CONTACT = "CONTACT";
    private static final String NO_LANGUAGE = "und";

    private final JdbcClient jdbc;
    private final StudyEdition edition;

    FactStore(JdbcClient jdbc, StudyEdition edition) {
        this.jdbc = jdbc;
        this.edition = edition;
    }

    /** Null in it is what the files say. */
    public StudyEdits.Facts facts() {
        var facts = new HashMap<String, Map<Language, String>>();
        jdbc.sql("select what, lang, wording from study_fact").query(row -> {
            facts.computeIfAbsent(row.getString("what"), _ -> new HashMap<>())
                    .put(new Language(row.getString("lang")), row.getString("wording"));
        });
        return new StudyEdits.Facts(
                text(facts.get(TITLE)),
                text(facts.get(ORGANIZATION)),
                facts.getOrDefault(CONTACT, Map.of()).get(new Language(NO_LANGUAGE)));
    }

    private static @Nullable Text text(@Nullable Map<Language, String> wordings) {
        return wordings == null ? null : new Text(wordings, Map.of());
    }

    /** Replaces the facts; what is null is as the files say again. */
    public void set(StudyEdits.Facts facts) {
        jdbc.sql("delete from study_fact").update();
        if (facts.title() != null) {
            facts.title().master().forEach((language, wording) -> put(TITLE, language.tag(), wording));
        }
        if (facts.organization() != null) {
            facts.organization().master().forEach((language, wording) -> put(ORGANIZATION, language.tag(), wording));
        }
        if (facts.contact() != null) {
            put(CONTACT, NO_LANGUAGE, facts.contact());
        }
        edition.changed();
    }

    private void put(String what, String language, String wording) {
        jdbc.sql("insert into study_fact (what, lang, wording) values (:what, :lang, :wording)")
                .param("what", what)
                .param("lang", language)
                .param("wording", wording)
                .update();
    }
}
