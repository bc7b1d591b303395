package org.ovoz.qualitative;

import java.security.SecureRandom;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rows of documents, for whatever hangs on them in the database. */
public final class StoredDocuments {

    private static final SecureRandom RANDOM = new SecureRandom();

    private StoredDocuments() {}

    public static void add(JdbcClient jdbc, Document document) {
        jdbc.sql("""
                        insert into material_document (place, id, kind, title, country, language, pseudonym, spot, speaker,
                            attribution, version, made_by, made_on)
                        values (:place, :id, :kind, :title, :country, :language, :pseudonym, :spot, :speaker,
                            :attribution, :version, :madeBy, :madeOn)
                        """)
                .param("place", RANDOM.nextLong())
                .param("id", document.id().value())
                .param("kind", document.kind().name())
                .param("title", document.title())
                .param("country", document.country().iso())
                .param("language", document.language().tag())
                .param("pseudonym", document.speaker().pseudonym())
                .param("spot", document.speaker().place())
                .param("speaker", document.speaker().kind().name())
                .param("attribution", document.speaker().attribution().name())
                .param("version", document.version())
                .param("madeBy", document.madeBy())
                .param("madeOn", document.madeOn())
                .update();
    }
}
