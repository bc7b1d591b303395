package org.ovoz.qualitative.coding;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Codings;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.coding.WordIndex.IndexedTurn;
import org.ovoz.questionnaire.Language;
import org.springframework.stereotype.Service;

/** Searches the material that the user may read, by stems of words, and filters by codes. */
@Service
public class Finding {

    private final CodingRights rights;
    private final Codings codings;
    private final WordIndex index;

    /**
     * A turn in which all words were found.
     *
     * @param turn its place
     * @param sentence the sentence with the first of them
     * @param words their places
     * @param text the words of the turn
     */
    public record Hit(Document document, Span turn, Span sentence, List<Span> words, String text) {
        /** The passage that is coded. */
        public Passage passage(boolean isWholeTurn) {
            return new Passage(document.id(), document.version(), isWholeTurn ? turn : sentence);
        }
    }

    /**
     * What is looked for.
     *
     * @param words all of which a turn must have; empty for any turn with the code
     * @param code only turns that have it, or a code under it
     * @param isUncoded only turns without any code
     */
    public record Query(String words, @Nullable CodeId code, boolean isUncoded) {}

    Finding(CodingRights rights, Codings codings, WordIndex index) {
        this.rights = rights;
        this.codings = codings;
        this.index = index;
    }

    /** The hits, by document and place; none of interviewers' turns. */
    public List<Hit> find(Query query, int most) {
        rights.requireReader();
        var typed = Arrays.stream(query.words().strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .toList();
        if (typed.isEmpty() && query.code() == null && !query.isUncoded()) {
            return List.of();
        }
        var documents = rights.documents().stream().collect(Collectors.toMap(Document::id, Function.identity()));
        var coded = coded(query);
        Map<Language, Set<String>> stems = new ConcurrentHashMap<>();
        var hits = new ArrayList<Hit>();
        for (var text : rights.texts()) {
            var document = documents.get(text.document());
            if (document == null) {
                continue;
            }
            for (var turn : index.of(text)) {
                if (turn.turn().isInterviewer() || !fits(query, turn, coded.get(text.document()))) {
                    continue;
                }
                var sought = stems.computeIfAbsent(turn.turn().language(), language -> stems(typed, language));
                hit(document, text, turn, sought).ifPresent(hits::add);
                if (hits.size() == most) {
                    return hits;
                }
            }
        }
        return hits;
    }

    private static Set<String> stems(List<String> typed, Language language) {
        var stems = new HashSet<String>();
        typed.forEach(word -> Stems.of(word, language).forEach(one -> stems.add(one.stem())));
        return stems;
    }

    /** Where the codings stand that decide whether a turn fits. */
    private Map<DocumentId, List<Span>> coded(Query query) {
        var codebook = codings.codebook();
        var code = query.code();
        if (code == null && !query.isUncoded()) {
            return Map.of();
        }
        return codings.all().stream()
                .filter(coding -> code == null || codebook.isWithin(coding.code(), code))
                .collect(Collectors.groupingBy(
                        coding -> coding.document(), Collectors.mapping(coding -> coding.span(), Collectors.toList())));
    }

    private static boolean fits(Query query, IndexedTurn turn, @Nullable List<Span> coded) {
        var span = turn.turn().span();
        var isCoded = coded != null && coded.stream().anyMatch(span::overlaps);
        return (query.code() == null || isCoded) && !(query.isUncoded() && isCoded);
    }

    private static Optional<Hit> hit(Document document, DocumentText text, IndexedTurn turn, Set<String> sought) {
        if (!turn.stems().containsAll(sought)) {
            return Optional.empty();
        }
        var found = turn.words().stream()
                .filter(word -> sought.contains(word.stem()))
                .toList();
        var words = text.cut(turn.turn().span());
        var places = found.stream().map(Stems.Word::span).toList();
        var span = turn.turn().span();
        var sentence = places.isEmpty() ? span : sentence(words, span.start(), places.getFirst(), turn);
        return Optional.of(new Hit(document, span, sentence, places, words));
    }

    private static Span sentence(String words, int start, Span word, IndexedTurn turn) {
        var sentences = BreakIterator.getSentenceInstance(
                Locale.forLanguageTag(turn.turn().language().tag()));
        sentences.setText(words);
        var at = CodePoints.toUtf16(words, word.start() - start);
        var from = sentences.isBoundary(at) ? at : Math.max(0, sentences.preceding(at));
        var end = sentences.following(at);
        var to = end == BreakIterator.DONE ? words.length() : end;
        var length = words.substring(from, to).stripTrailing().length();
        return CodePoints.ofUtf16(words, from, from + Math.max(1, length)).shifted(start);
    }
}
