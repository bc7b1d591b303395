package org.ovoz.qualitative;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;

/** Material in memory. A turn that begins with "? " is the interviewer's. */
public final class FakeMaterial implements Material {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    private final Map<DocumentId, Document> documents = new LinkedHashMap<>();
    private final Map<DocumentId, DocumentText> texts = new LinkedHashMap<>();
    private Predicate<Document> readable = _ -> true;

    /** A transcript of a person, with the given turns. */
    public Document transcript(String country, String pseudonym, Attribution attribution, String... turns) {
        var speaker = new Speaker(pseudonym, null, SpeakerKind.EXPERT, attribution);
        return add(country, speaker, Provenance.ELSEWHERE, turns);
    }

    /** A transcript of a person of some kind, perhaps linked with an interview. */
    public Document add(String country, Speaker speaker, Provenance provenance, String... turns) {
        var document = new Document(
                DocumentId.random(),
                Document.Kind.TRANSCRIPT,
                "Interview " + speaker.pseudonym(),
                new CountryCode(country),
                new Language("ru"),
                provenance,
                speaker,
                1,
                "taker",
                DAY);
        documents.put(document.id(), document);
        texts.put(document.id(), text(document.id(), 1, turns));
        return document;
    }

    private static DocumentText text(DocumentId id, int version, String... turns) {
        var text = String.join("\n", turns);
        var list = new ArrayList<Turn>();
        var start = 0;
        for (var words : turns) {
            var end = start + CodePoints.length(words);
            list.add(new Turn(
                    list.size() + 1, new Span(start, end), null, words.startsWith("? "), new Language("ru"), null));
            start = end + 1;
        }
        return new DocumentText(id, version, text, list);
    }

    /** A new version of a text. */
    public void correct(DocumentId id, String... turns) {
        var next = Objects.requireNonNull(texts.get(id)).version() + 1;
        texts.put(id, text(id, next, turns));
        documents.computeIfPresent(
                id,
                (_, old) -> new Document(
                        id,
                        old.kind(),
                        old.title(),
                        old.country(),
                        old.language(),
                        old.provenance(),
                        old.speaker(),
                        next,
                        old.madeBy(),
                        old.madeOn()));
    }

    public void remove(DocumentId id) {
        documents.remove(id);
        texts.remove(id);
    }

    /** Who reads may read these only. */
    public void readable(Predicate<Document> which) {
        readable = which;
    }

    @Override
    public List<Document> documents() {
        return documents.values().stream().filter(readable).toList();
    }

    @Override
    public Optional<Document> document(DocumentId id) {
        return Optional.ofNullable(documents.get(id)).filter(readable);
    }

    @Override
    public Optional<DocumentText> text(DocumentId id) {
        return document(id).map(document -> Objects.requireNonNull(texts.get(document.id())));
    }

    @Override
    public List<DocumentText> texts() {
        return documents().stream()
                .map(document -> Objects.requireNonNull(texts.get(document.id())))
                .toList();
    }
}
