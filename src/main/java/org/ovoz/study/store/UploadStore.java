package org.ovoz.study.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questionnaires that were added in the application. */
@Repository
public class UploadStore {

    private final JdbcClient jdbc;
    private final StudyEdition edition;

    UploadStore(JdbcClient jdbc, StudyEdition edition) {
        this.jdbc = jdbc;
        this.edition = edition;
    }

    List<SequencedMap<String, String>> uploads() {
        var uploads = new LinkedHashMap<String, SequencedMap<String, String>>();
        jdbc.sql(
                        "select questionnaire, version, name, content from uploaded_file order by questionnaire, version, position")
                .query(row -> {
                    uploads.computeIfAbsent(
                                    row.getString("questionnaire") + " " + row.getInt("version"),
                                    _ -> new LinkedHashMap<>())
                            .put(row.getString("name"), row.getString("content"));
                });
        return new ArrayList<>(uploads.values());
    }

    /**
     * Adds a questionnaire.
     *
     * @return false if there is one of this version already; nothing is changed then
     */
    public boolean add(String id, int version, SequencedMap<String, String> files, LocalDate day) {
        var added = jdbc.sql("""
                        insert into uploaded_questionnaire (id, version, uploaded_on)
                        values (:id, :version, :day) on conflict do nothing
                        """)
                .param("id", id)
                .param("version", version)
                .param("day", day)
                .update();
        if (added == 0) {
            return false;
        }
        var position = 0;
        for (var file : files.entrySet()) {
            jdbc.sql("""
                            insert into uploaded_file (questionnaire, version, position, name, content)
                            values (:id, :version, :position, :name, :content)
                            """)
                    .param("id", id)
                    .param("version", version)
                    .param("position", position++)
                    .param("name", file.getKey())
                    .param("content", file.getValue())
                    .update();
        }
        edition.changed();
        return true;
    }
}
