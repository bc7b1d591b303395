package org.ovoz.qualitative;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.MaskedPlace.Kind;

/**
 * What leaves the team beside the words of texts: titles, speakers, memos and codes, with a block for every word that a mask
 * hides. What belongs to a document is held against the masks of that document, codes and memos on them against all.
 *
 * @param ofDocuments how the words that are written of a document leave; of one without masks as they are
 * @param ofAll how words leave that belong to no document
 */
public record Outgoing(Map<DocumentId, UnaryOperator<String>> ofDocuments, UnaryOperator<String> ofAll) {

    /** Of material in which nothing is masked. */
    public static final Outgoing UNMASKED = new Outgoing(Map.of(), UnaryOperator.identity());

    /** @param document of which they are written, or nothing for what is written of none */
    public String words(@Nullable DocumentId document, String words) {
        return document == null
                ? ofAll.apply(words)
                : ofDocuments.getOrDefault(document, UnaryOperator.identity()).apply(words);
    }

    public Document document(Document document) {
        return ofDocuments.containsKey(document.id())
                ? new Document(
                        document.id(),
                        document.kind(),
                        words(document.id(), document.title()),
                        document.country(),
                        document.language(),
                        document.provenance(),
                        speaker(document),
                        document.version(),
                        document.madeBy(),
                        document.madeOn())
                : document;
    }

    private Speaker speaker(Document document) {
        var speaker = document.speaker();
        var place = speaker.place();
        return new Speaker(
                words(document.id(), speaker.pseudonym()),
                place == null ? null : words(document.id(), place),
                speaker.kind(),
                speaker.attribution());
    }

    /** A text whose voices are called so that nobody is named. */
    public DocumentText text(DocumentText text) {
        return ofDocuments.containsKey(text.document())
                ? new DocumentText(
                        text.document(),
                        text.version(),
                        text.text(),
                        text.turns().stream()
                                .map(turn -> turn(text.document(), turn))
                                .toList())
                : text;
    }

    private Turn turn(DocumentId document, Turn turn) {
        var speaker = turn.speaker();
        return new Turn(
                turn.number(),
                turn.span(),
                speaker == null ? null : words(document, speaker),
                turn.isInterviewer(),
                turn.language(),
                turn.question());
    }

    public Code code(Code code) {
        var said = code.words();
        return new Code(
                code.id(),
                code.parent(),
                code.position(),
                ofAll.apply(code.name()),
                code.colour(),
                new Code.Words(
                        ofAll.apply(said.definition()),
                        ofAll.apply(said.example()),
                        ofAll.apply(said.include()),
                        ofAll.apply(said.exclude())),
                code.isRetired());
    }

    public Codebook codebook(Codebook codebook) {
        return new Codebook(
                codebook.version(), codebook.codes().stream().map(this::code).toList());
    }

    public Memo memo(Memo memo) {
        return memo.saying(words(memo.document(), memo.text()));
    }

    /** Where words of masks stand. Whoever lists them may read all of these. */
    public List<MaskedPlace> places(
            Collection<Document> documents, Collection<DocumentText> texts, Codebook codebook, Collection<Memo> memos) {
        var places = new LinkedHashSet<MaskedPlace>();
        var titles = new HashMap<DocumentId, String>();
        for (var document : documents) {
            titles.put(document.id(), document.title());
            var left = document(document);
            if (!left.title().equals(document.title())) {
                places.add(new MaskedPlace(Kind.TITLE, document.title()));
            }
            if (!left.speaker().equals(document.speaker())) {
                places.add(new MaskedPlace(Kind.SPEAKER, document.title()));
            }
        }
        texts.stream()
                .filter(text -> !text(text).equals(text))
                .forEach(text -> places.add(new MaskedPlace(Kind.SPEAKER, titles.getOrDefault(text.document(), ""))));
        codebook.codes().stream()
                .filter(code -> !code(code).equals(code))
                .forEach(code -> places.add(new MaskedPlace(Kind.CODE, code.name())));
        memos.stream()
                .filter(memo -> !memo(memo).equals(memo))
                .forEach(memo -> places.add(new MaskedPlace(Kind.MEMO, name(memo, titles, codebook))));
        return List.copyOf(places);
    }

    /** What a memo is on. */
    private static String name(Memo memo, Map<DocumentId, String> titles, Codebook codebook) {
        var document = memo.document();
        var code = memo.code();
        if (document != null) {
            return titles.getOrDefault(document, "");
        }
        return code == null ? "" : codebook.code(code).map(Code::name).orElse("");
    }
}
