package org.ovoz.qualitative.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.Turn;
import org.ovoz.qualitative.material.Translation;
import org.ovoz.qualitative.material.Version;
import org.ovoz.questionnaire.Language;
import org.ovoz.storage.Erasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Texts of documents in their versions, and translations beside them. */
@Repository
public class MaterialTextStore {

    /** In UTF-16 units; both databases take so much in one field. */
    private static final int PIECE = 20_000;

    /** Documents whose texts are asked for in one statement. */
    private static final int TOGETHER = 500;

    private final JdbcClient jdbc;
    private final MaterialStore documents;
    private final Erasure erasure;

    MaterialTextStore(JdbcClient jdbc, MaterialStore documents, Erasure erasure) {
        this.jdbc = jdbc;
        this.documents = documents;
        this.erasure = erasure;
    }

    /** Adds a version, which becomes the newest. */
    public void add(DocumentText text, Version version) {
        var id = text.document().value();
        jdbc.sql("""
                        insert into material_version (place, document, version, reason, apart, made_by, made_on)
                        values (:place, :document, :version, :reason, false, :by, :on)
                        """)
                .param("place", MaterialStore.randomPlace())
                .param("document", id)
                .param("version", text.version())
                .param("reason", version.reason().name())
                .param("by", version.madeBy())
                .param("on", version.madeOn())
                .update();
        var pieces = pieces(text.text());
        for (int i = 0; i < pieces.size(); i++) {
            jdbc.sql("""
                            insert into material_text (place, document, version, piece, words)
                            values (:place, :document, :version, :piece, :words)
                            """)
                    .param("place", MaterialStore.randomPlace())
                    .param("document", id)
                    .param("version", text.version())
                    .param("piece", i)
                    .param("words", pieces.get(i))
                    .update();
        }
        text.turns().forEach(turn -> add(id, text.version(), turn));
        documents.setVersion(text.document(), text.version());
    }

    void add(UUID document, int version, Turn turn) {
        jdbc.sql("""
                        insert into material_turn (place, document, version, number, starts, ends, speaker, interviewer,
                            language, question)
                        values (:place, :document, :version, :number, :starts, :ends, :speaker, :interviewer,
                            :language, :question)
                        """)
                .param("place", MaterialStore.randomPlace())
                .param("document", document)
                .param("version", version)
                .param("number", turn.number())
                .param("starts", turn.span().start())
                .param("ends", turn.span().end())
                .param("speaker", turn.speaker())
                .param("interviewer", turn.isInterviewer())
                .param("language", turn.language().tag())
                .param("question", turn.question())
                .update();
    }

    /** Pairs of surrogates stay together. */
    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        for (int from = 0; from < text.length(); ) {
            var to = Math.min(text.length(), from + PIECE);
            if (to < text.length() && Character.isHighSurrogate(text.charAt(to - 1))) {
                to--;
            }
            pieces.add(text.substring(from, to));
            from = to;
        }
        return pieces;
    }

    /** The newest versions of some documents. */
    public List<DocumentText> newest(Collection<DocumentId> ids) {
        var all = ids.stream().map(DocumentId::value).toList();
        var texts = new ArrayList<DocumentText>();
        for (int from = 0; from < all.size(); from += TOGETHER) {
            texts.addAll(read(
                    "join material_document d on d.id = t.document and d.version = t.version where t.document in (:ids)",
                    Map.of("ids", all.subList(from, Math.min(all.size(), from + TOGETHER)))));
        }
        return texts;
    }

    /** One version; nothing if its words were not kept. */
    public Optional<DocumentText> version(DocumentId id, int version) {
        return read(
                        "where t.document = :document and t.version = :version",
                        Map.of("document", id.value(), "version", version))
                .stream()
                .findFirst();
    }

    private List<DocumentText> read(String which, Map<String, Object> parameters) {
        var words = new LinkedHashMap<Key, StringBuilder>();
        jdbc.sql("select t.document, t.version, t.words from material_text t " + which
                        + " order by t.document, t.version, t.piece")
                .params(parameters)
                .query(row -> {
                    words.computeIfAbsent(
                                    new Key(row.getObject("document", UUID.class), row.getInt("version")),
                                    _ -> new StringBuilder())
                            .append(row.getString("words"));
                });
        var turns = new LinkedHashMap<Key, List<Turn>>();
        jdbc.sql("""
                        select t.document, t.version, t.number, t.starts, t.ends, t.speaker, t.interviewer, t.language,
                            t.question
                        from material_turn t
                        """ + which + " order by t.document, t.version, t.number")
                .params(parameters)
                .query(row -> {
                    turns.computeIfAbsent(
                                    new Key(row.getObject("document", UUID.class), row.getInt("version")),
                                    _ -> new ArrayList<>())
                            .add(new Turn(
                                    row.getInt("number"),
                                    new Span(row.getInt("starts"), row.getInt("ends")),
                                    row.getString("speaker"),
                                    row.getBoolean("interviewer"),
                                    new Language(row.getString("language")),
                                    row.getString("question")));
                });
        return words.entrySet().stream()
                .map(entry -> new DocumentText(
                        new DocumentId(entry.getKey().document()),
                        entry.getKey().version(),
                        entry.getValue().toString(),
                        turns.getOrDefault(entry.getKey(), List.of())))
                .toList();
    }

    private record Key(UUID document, int version) {}

    /** The newest first. */
    public List<Version> versions(DocumentId id) {
        return jdbc.sql("""
                        select v.version, v.reason, v.apart, v.made_by, v.made_on,
                            (select count(*) from material_text t
                                where t.document = v.document and t.version = v.version) as pieces
                        from material_version v where v.document = :id order by v.version desc
                        """)
                .param("id", id.value())
                .query((row, _) -> new Version(
                        row.getInt("version"),
                        Version.Reason.valueOf(row.getString("reason")),
                        row.getBoolean("apart"),
                        row.getInt("pieces") > 0,
                        row.getString("made_by"),
                        row.getObject("made_on", LocalDate.class)))
                .list();
    }

    /** Puts versions before one apart, or deletes their words, because it masks what they show. */
    public void setApart(DocumentId id, int before, boolean isKept) {
        var key = Map.<String, Object>of("id", id.value(), "before", before);
        jdbc.sql("update material_version set apart = true where document = :id and version < :before")
                .params(key)
                .update();
        if (!isKept) {
            jdbc.sql("delete from material_text where document = :id and version < :before")
                    .params(key)
                    .update();
            jdbc.sql("delete from material_turn where document = :id and version < :before")
                    .params(key)
                    .update();
            erasure.due();
        }
    }

    public List<Translation> translations(DocumentId id) {
        return jdbc.sql("""
                        select number, language, words, made_by, made_on from material_translation
                        where document = :id order by number, language
                        """)
                .param("id", id.value())
                .query((row, _) -> new Translation(
                        row.getInt("number"),
                        new Language(row.getString("language")),
                        row.getString("words"),
                        row.getString("made_by"),
                        row.getObject("made_on", LocalDate.class)))
                .list();
    }

    /** Those of the turns after one have other numbers. */
    public void moveTranslations(DocumentId id, int after, int by) {
        var numbers = translations(id).stream()
                .map(Translation::turn)
                .filter(number -> number > after)
                .distinct()
                .sorted(by > 0 ? Comparator.reverseOrder() : Comparator.naturalOrder())
                .toList();
        numbers.forEach(number -> jdbc.sql(
                        "update material_translation set number = :now where document = :id and number = :number")
                .param("now", number + by)
                .param("id", id.value())
                .param("number", number)
                .update());
    }

    /** Puts a translation in the place of an earlier one; without words there is none. */
    public void put(DocumentId id, Translation translation) {
        jdbc.sql("delete from material_translation where document = :id and number = :number and language = :language")
                .param("id", id.value())
                .param("number", translation.turn())
                .param("language", translation.language().tag())
                .update();
        erasure.due();
        if (!translation.words().isEmpty()) {
            jdbc.sql("""
                            insert into material_translation (place, document, number, language, words, made_by, made_on)
                            values (:place, :id, :number, :language, :words, :by, :on)
                            """)
                    .param("place", MaterialStore.randomPlace())
                    .param("id", id.value())
                    .param("number", translation.turn())
                    .param("language", translation.language().tag())
                    .param("words", translation.words())
                    .param("by", translation.madeBy())
                    .param("on", translation.madeOn())
                    .update();
        }
    }
}
