package org.ovoz.qualitative.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.Turn;
import org.ovoz.questionnaire.Language;
import org.springframework.stereotype.Component;

/** The stems of texts, in memory only: made once for each version of a text, and forgotten with it. */
@Component
class WordIndex {

    private final Map<DocumentId, Indexed> texts = new ConcurrentHashMap<>();

    /**
     * A turn with its words.
     *
     * @param words their places count in the whole text
     * @param stems of all of them, so that most turns are passed over at once
     */
    record IndexedTurn(Turn turn, List<Stems.Word> words, Set<String> stems) {
        IndexedTurn(Turn turn, List<Stems.Word> words) {
            this(turn, words, words.stream().map(Stems.Word::stem).collect(Collectors.toUnmodifiableSet()));
        }
    }

    private record Indexed(int version, List<Turn> divided, List<IndexedTurn> turns) {
        /** The same words can be divided into turns anew. */
        boolean isOf(DocumentText text) {
            return version == text.version() && divided.equals(text.turns());
        }
    }

    /** Of a text whose version is the newest. */
    List<IndexedTurn> of(DocumentText text) {
        return texts.compute(text.document(), (_, before) -> before != null && before.isOf(text) ? before : index(text))
                .turns();
    }

    /** Forgets all but these; whoever reads all texts of the study tells it. */
    void keepOnly(List<DocumentText> all) {
        texts.keySet().retainAll(all.stream().map(DocumentText::document).collect(Collectors.toSet()));
    }

    /** The stems of a part of a text. */
    List<String> in(DocumentText text, Span span) {
        return of(text).stream()
                .filter(turn -> turn.turn().span().overlaps(span))
                .flatMap(turn -> turn.words().stream())
                .filter(word -> word.span().overlaps(span))
                .map(Stems.Word::stem)
                .toList();
    }

    private static Indexed index(DocumentText text) {
        var turns = new ArrayList<IndexedTurn>();
        for (var turn : text.turns()) {
            var start = turn.span().start();
            turns.add(new IndexedTurn(
                    turn,
                    words(text.cut(turn.span()), turn.language()).stream()
                            .map(word -> new Stems.Word(word.span().shifted(start), word.stem()))
                            .toList()));
        }
        return new Indexed(text.version(), text.turns(), turns);
    }

    private static List<Stems.Word> words(String text, Language language) {
        return Stems.of(text, language);
    }
}
