package org.ovoz.interview.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Questionnaire versions that interviews were started with: their hash, their files, the order of their codes. */
@Repository
public class VersionStore {

    private final JdbcClient jdbc;

    VersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Optional<String> fingerprint(String questionnaire, int version) {
        return jdbc.sql("select fingerprint from questionnaire_version where id = :id and version = :version")
                .param("id", questionnaire)
                .param("version", version)
                .query(String.class)
                .optional();
    }

    /** A published version by id and number. */
    public record Named(String questionnaire, int version) {}

    /** The published version that has this hash. */
    public Optional<Named> named(String fingerprint) {
        return jdbc.sql(
                        "select id, version from questionnaire_version where fingerprint = :fingerprint order by id limit 1")
                .param("fingerprint", fingerprint)
                .query((row, _) -> new Named(row.getString("id"), row.getInt("version")))
                .optional();
    }

    /**
     * Publishes a version; one that is published already stays as it is.
     *
     * @param variables names of the coded variables, in the order of the coded rows
     * @param files texts of the definition's files by name
     */
    public void publish(
            String questionnaire,
            int version,
            String fingerprint,
            List<String> variables,
            SequencedMap<String, String> files,
            LocalDate day) {
        var inserted = jdbc.sql("""
                        insert into questionnaire_version (id, version, fingerprint, published_on)
                        values (:id, :version, :fingerprint, :day) on conflict do nothing
                        """)
                .param("id", questionnaire)
                .param("version", version)
                .param("fingerprint", fingerprint)
                .param("day", day)
                .update();
        if (inserted == 1) {
            describe(questionnaire, version, variables, files);
        }
    }

    /** Adds variables and files to a published version that is without them. */
    public void describe(
            String questionnaire, int version, List<String> variables, SequencedMap<String, String> files) {
        jdbc.sql("update questionnaire_version set coded_variables = :variables where id = :id and version = :version")
                .param("variables", String.join("\n", variables))
                .param("id", questionnaire)
                .param("version", version)
                .update();
        var position = 0;
        for (var file : files.entrySet()) {
            jdbc.sql("""
                            insert into questionnaire_file (questionnaire, version, position, name, content)
                            values (:id, :version, :position, :name, :content)
                            """)
                    .param("id", questionnaire)
                    .param("version", version)
                    .param("position", position++)
                    .param("name", file.getKey())
                    .param("content", file.getValue())
                    .update();
        }
    }

    /** The coded variables of a published version, in the order of its coded rows; empty if it was never published. */
    public List<String> variables(String questionnaire, int version) {
        return jdbc
                .sql("select coded_variables from questionnaire_version where id = :id and version = :version")
                .param("id", questionnaire)
                .param("version", version)
                .query((row, number) -> row.getString(1))
                .list()
                .stream()
                .filter(Objects::nonNull)
                .flatMap(String::lines)
                .toList();
    }

    /** The published versions of a questionnaire, the latest first. */
    public List<Integer> numbers(String questionnaire) {
        return jdbc.sql("select version from questionnaire_version where id = :id order by version desc")
                .param("id", questionnaire)
                .query(Integer.class)
                .list();
    }

    /** The files of a published version by name, in their order; empty if it was never published. */
    public SequencedMap<String, String> files(String questionnaire, int version) {
        var files = new LinkedHashMap<String, String>();
        jdbc.sql("""
                        select name, content from questionnaire_file
                        where questionnaire = :id and version = :version order by position
                        """).param("id", questionnaire).param("version", version).query(row -> {
            files.put(row.getString("name"), row.getString("content"));
        });
        return files;
    }
}
