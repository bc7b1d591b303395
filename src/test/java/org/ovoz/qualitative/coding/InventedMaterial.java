package org.ovoz.qualitative.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ovoz.access.CurrentUser;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Material;
import org.ovoz.qualitative.MaterialRows;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.Turn;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Texts in memory, invented; each line of a text is a turn. */
@Primary
@TestComponent
public class InventedMaterial implements Material {

    private final CurrentUser currentUser;
    private final JdbcClient jdbc;
    private final Map<DocumentId, Document> documents = new LinkedHashMap<>();
    private final Map<DocumentId, DocumentText> texts = new LinkedHashMap<>();
    private final Map<DocumentId, Map<Integer, DocumentText>> versions = new HashMap<>();

    public InventedMaterial(CurrentUser currentUser, JdbcClient jdbc) {
        this.currentUser = currentUser;
        this.jdbc = jdbc;
    }

    /** Takes a text in. */
    public DocumentId add(String country, String language, String title, String text) {
        var id = DocumentId.random();
        MaterialRows.add(jdbc, id);
        put(id, country, language, title, 1, text);
        return id;
    }

    /** Makes a new version of a text. */
    public void correct(DocumentId id, String text) {
        var before = documents.get(id);
        put(id, before.country().iso(), before.language().tag(), before.title(), before.version() + 1, text);
    }

    private void put(DocumentId id, String country, String language, String title, int version, String text) {
        documents.put(
                id,
                new Document(
                        id,
                        Document.Kind.TRANSCRIPT,
                        title,
                        new CountryCode(country),
                        new Language(language),
                        Provenance.ELSEWHERE,
                        new Speaker(title, null, SpeakerKind.CSO, Attribution.ROLE),
                        version,
                        "tester",
                        LocalDate.of(2026, 11, 30)));
        texts.put(id, new DocumentText(id, version, text, turns(text, language)));
        versions.computeIfAbsent(id, _ -> new HashMap<>()).put(version, texts.get(id));
    }

    private static List<Turn> turns(String text, String language) {
        var turns = new ArrayList<Turn>();
        var at = 0;
        for (var line : text.split("\n", -1)) {
            var length = CodePoints.length(line);
            if (length > 0) {
                turns.add(new Turn(
                        turns.size() + 1,
                        new Span(at, at + length),
                        line.startsWith("?") ? "I" : "R",
                        line.startsWith("?"),
                        new Language(language),
                        null));
            }
            at += length + 1;
        }
        return turns;
    }

    /** As a withdrawal does. */
    public void withdraw(DocumentId id) {
        jdbc.sql("delete from material_document where id = :id")
                .param("id", id.value())
                .update();
        documents.remove(id);
        texts.remove(id);
    }

    public void clear() {
        List.copyOf(documents.keySet()).forEach(this::withdraw);
    }

    private boolean isMine(Document document) {
        return currentUser.get().filter(user -> user.maySee(document.country())).isPresent();
    }

    @Override
    public List<Document> documents() {
        return documents.values().stream().filter(this::isMine).toList();
    }

    @Override
    public Optional<Document> document(DocumentId id) {
        return Optional.ofNullable(documents.get(id)).filter(this::isMine);
    }

    @Override
    public Optional<DocumentText> text(DocumentId id) {
        return document(id).map(document -> texts.get(id));
    }

    @Override
    public List<DocumentText> texts() {
        return documents().stream().map(document -> texts.get(document.id())).toList();
    }

    private Optional<DocumentText> version(DocumentId id, int version) {
        return document(id).map(_ -> versions.getOrDefault(id, Map.of()).get(version));
    }

    @Override
    public Optional<String> earlier(DocumentId id, int version, Span span) {
        return version(id, version).map(text -> text.cut(span));
    }

    @Override
    public List<Turn> turns(DocumentId id, int version) {
        return version(id, version).map(DocumentText::turns).orElse(List.of());
    }
}
