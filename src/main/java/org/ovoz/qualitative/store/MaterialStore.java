package org.ovoz.qualitative.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.storage.Erasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Documents without their texts. */
@Repository
public class MaterialStore {

    private static final String COLUMNS = """
            select id, kind, title, country, language, wave, interview, variable, linked, pseudonym, spot, speaker,
                attribution, version, made_by, made_on
            from material_document
            """;

    /** The first 60 bits of a random id lie in random order. */
    private static final int NOT_IN_PLACE = 4;

    private final JdbcClient jdbc;
    private final Erasure erasure;

    MaterialStore(JdbcClient jdbc, Erasure erasure) {
        this.jdbc = jdbc;
        this.erasure = erasure;
    }

    static long randomPlace() {
        return UUID.randomUUID().getMostSignificantBits() >>> NOT_IN_PLACE;
    }

    public List<Document> all() {
        return jdbc.sql(COLUMNS + "order by country, title, id")
                .query(MaterialStore::read)
                .list();
    }

    public Optional<Document> find(DocumentId id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id.value())
                .query(MaterialStore::read)
                .optional();
    }

    /** Locked until the end of the transaction, so that one version follows another. */
    public Optional<Document> take(DocumentId id) {
        return jdbc.sql(COLUMNS + "where id = :id for update")
                .param("id", id.value())
                .query(MaterialStore::read)
                .optional();
    }

    /** What was taken in already of a wave. */
    public Set<Source> taken(WaveId wave) {
        return new HashSet<>(jdbc.sql(
                        "select interview, variable from material_document where wave = :wave and kind <> 'TRANSCRIPT'")
                .param("wave", wave.value())
                .query((row, _) ->
                        new Source(new InterviewId(row.getObject("interview", UUID.class)), row.getString("variable")))
                .list());
    }

    /** An interview, and the question, or nothing where the document is all of it. */
    public record Source(InterviewId interview, @Nullable String variable) {}

    public void add(Document document) {
        jdbc.sql("""
                        insert into material_document (place, id, kind, title, country, language, wave, interview, variable,
                            linked, pseudonym, spot, speaker, attribution, version, made_by, made_on)
                        values (:place, :id, :kind, :title, :country, :language, :wave, :interview, :variable,
                            :linked, :pseudonym, :spot, :speaker, :attribution, :version, :by, :on)
                        """)
                .param("place", randomPlace())
                .param("id", document.id().value())
                .param("kind", document.kind().name())
                .param("title", document.title())
                .param("country", document.country().iso())
                .param("language", document.language().tag())
                .param(
                        "wave",
                        document.provenance().wave() == null
                                ? null
                                : document.provenance().wave().value())
                .param("interview", id(document.provenance().interview()))
                .param("variable", document.provenance().variable())
                .param("linked", id(document.provenance().linked()))
                .param("pseudonym", document.speaker().pseudonym())
                .param("spot", document.speaker().place())
                .param("speaker", document.speaker().kind().name())
                .param("attribution", document.speaker().attribution().name())
                .param("version", document.version())
                .param("by", document.madeBy())
                .param("on", document.madeOn())
                .update();
    }

    /** Other facts about it; its text and where it comes from stay. */
    public void describe(Document document) {
        jdbc.sql("""
                        update material_document set title = :title, language = :language, linked = :linked,
                            pseudonym = :pseudonym, spot = :spot, speaker = :speaker, attribution = :attribution
                        where id = :id
                        """)
                .param("id", document.id().value())
                .param("title", document.title())
                .param("language", document.language().tag())
                .param("linked", id(document.provenance().linked()))
                .param("pseudonym", document.speaker().pseudonym())
                .param("spot", document.speaker().place())
                .param("speaker", document.speaker().kind().name())
                .param("attribution", document.speaker().attribution().name())
                .update();
    }

    /** Another country, and another interview whose person speaks in it. */
    public void move(DocumentId id, CountryCode country, Provenance provenance) {
        var wave = provenance.wave();
        jdbc.sql(
                        "update material_document set country = :country, wave = :wave, interview = :interview, linked = :linked"
                                + " where id = :id")
                .param("country", country.iso())
                .param("wave", wave == null ? null : wave.value())
                .param("interview", id(provenance.interview()))
                .param("linked", id(provenance.linked()))
                .param("id", id.value())
                .update();
    }

    void setVersion(DocumentId id, int version) {
        jdbc.sql("update material_document set version = :version where id = :id")
                .param("version", version)
                .param("id", id.value())
                .update();
    }

    /** Deletes documents and everything that stands on them; the files of the database follow. */
    public void remove(Collection<DocumentId> ids) {
        if (!ids.isEmpty()) {
            jdbc.sql("delete from material_document where id in (:ids)")
                    .param("ids", ids.stream().map(DocumentId::value).toList())
                    .update();
            erasure.due();
        }
    }

    private static @Nullable UUID id(@Nullable InterviewId interview) {
        return interview == null ? null : interview.value();
    }

    /** A row of {@code material_document}. */
    static Document read(ResultSet row, int number) throws SQLException {
        var wave = row.getString("wave");
        return new Document(
                new DocumentId(row.getObject("id", UUID.class)),
                Document.Kind.valueOf(row.getString("kind")),
                row.getString("title"),
                new CountryCode(row.getString("country")),
                new Language(row.getString("language")),
                new Provenance(
                        wave == null ? null : new WaveId(wave),
                        interview(row, "interview"),
                        row.getString("variable"),
                        interview(row, "linked")),
                new Speaker(
                        row.getString("pseudonym"),
                        row.getString("spot"),
                        SpeakerKind.valueOf(row.getString("speaker")),
                        Attribution.valueOf(row.getString("attribution"))),
                row.getInt("version"),
                row.getString("made_by"),
                row.getObject("made_on", LocalDate.class));
    }

    private static @Nullable InterviewId interview(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, UUID.class);
        return id == null ? null : new InterviewId(id);
    }
}
