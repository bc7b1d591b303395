package org.ovoz.qualitative;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of documents without texts, for what hangs on them. */
public final class MaterialRows {

    private MaterialRows() {}

    /** Adds a document, whether the tables of the material are there or only what codings hang on. */
    public static void add(JdbcClient jdbc, DocumentId id) {
        var isWhole = jdbc.sql("""
                        select count(*) from information_schema.columns
                        where lower(table_name) = 'material_document' and lower(column_name) = 'place'
                        """).query(Integer.class).single() > 0;
        jdbc.sql(isWhole ? """
                                insert into material_document (place, id, kind, title, country, language, pseudonym, speaker,
                                    attribution, version, made_by, made_on)
                                values (:place, :id, 'TRANSCRIPT', 'Invented', 'KZ', 'en', 'KZ-99', 'CSO', 'ROLE', 1, 'tester',
                                    date '2026-11-30')
                                """ : "insert into material_document (id) values (:id)")
                .param("place", id.value().getMostSignificantBits())
                .param("id", id.value())
                .update();
    }
}
