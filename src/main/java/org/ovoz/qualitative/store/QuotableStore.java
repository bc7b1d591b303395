package org.ovoz.qualitative.store;

import java.util.Optional;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Quotable;
import org.ovoz.qualitative.Span;
import org.ovoz.questionnaire.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Passages of newest texts whose speakers allow that something is said of them, and in which they speak. */
@Repository
class QuotableStore implements Quotable {

    private final JdbcClient jdbc;

    QuotableStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Optional<Quoted> of(DocumentId document, int version, Span span) {
        return jdbc.sql("""
                        select * from material_document
                        where id = :id and version = :version and attribution in ('ROLE', 'NAME')
                        """)
                .param("id", document.value())
                .param("version", version)
                .query(MaterialStore::read)
                .optional()
                .flatMap(found -> quoted(found, text(found), span));
    }

    private Optional<Quoted> quoted(Document document, String text, Span span) {
        return CodePoints.has(text, span) && isAnswer(document, span)
                ? Optional.of(new Quoted(document, language(document, span), CodePoints.cut(text, span)))
                : Optional.empty();
    }

    /** What the interviewer says alone is nobody's to be quoted; sides can be corrected after a passage was chosen. */
    private boolean isAnswer(Document document, Span span) {
        return jdbc.sql("""
                        select count(*) from material_turn
                        where document = :id and version = :version and interviewer = false
                            and starts < :end and ends > :start
                        """)
                        .param("id", document.id().value())
                        .param("version", document.version())
                        .param("start", span.start())
                        .param("end", span.end())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private String text(Document document) {
        return String.join(
                "",
                jdbc.sql("select words from material_text where document = :id and version = :version order by piece")
                        .param("id", document.id().value())
                        .param("version", document.version())
                        .query(String.class)
                        .list());
    }

    private Language language(Document document, Span span) {
        return jdbc.sql("""
                        select language from material_turn
                        where document = :id and version = :version and starts <= :start and ends > :start
                        """)
                .param("id", document.id().value())
                .param("version", document.version())
                .param("start", span.start())
                .query(String.class)
                .optional()
                .map(Language::new)
                .orElse(document.language());
    }
}
