package org.ovoz.qualitative.coding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.Codings;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Span;
import org.springframework.stereotype.Service;

/**
 * Codes that suit a passage, by the words of what was coded before: naive Bayes over stems that are there or not. Only a
 * suggestion: a person decides. Only what the user may read and see is learnt from.
 */
@Service
public class Suggestions {

    private static final int MOST = 5;

    /** Fewer codings than these say nothing about words. */
    private static final int LEAST = 2;

    /** Texts of others are read anew when so many of their codings are not known yet. */
    private static final int MANY = 25;

    private final Codings codings;
    private final CodingRights rights;
    private final WordIndex index;
    private final Map<CodingId, Learnt> learnt = new ConcurrentHashMap<>();

    private record Learnt(DocumentId document, int version, Span span, Set<String> stems) {
        boolean isOf(Coding coding) {
            return document.equals(coding.document()) && version == coding.version() && span.equals(coding.span());
        }
    }

    Suggestions(Codings codings, CodingRights rights, WordIndex index) {
        this.codings = codings;
        this.rights = rights;
        this.index = index;
    }

    /** The codes that suit a part of a text best, the best first; none that is there already. */
    public List<CodeId> of(DocumentText text, Span span) {
        rights.requireReader();
        if (rights.document(text.document()).isEmpty()) {
            return List.of();
        }
        var all = codings.all();
        learn(all, text);
        var there = all.stream()
                .filter(coding -> coding.document().equals(text.document())
                        && coding.span().overlaps(span))
                .map(Coding::code)
                .collect(Collectors.toSet());
        var offered = codings.codebook().codes().stream()
                .filter(code -> !code.isRetired())
                .map(Code::id)
                .filter(code -> !there.contains(code))
                .collect(Collectors.toSet());
        return ranked(all, new HashSet<>(index.in(text, span)), offered);
    }

    private void learn(List<Coding> all, DocumentText current) {
        learnt.keySet().retainAll(all.stream().map(Coding::id).collect(Collectors.toSet()));
        var unknown = all.stream()
                .filter(coding -> {
                    var known = learnt.get(coding.id());
                    return known == null || !known.isOf(coding);
                })
                .toList();
        unknown.forEach(coding -> learn(coding, Map.of(current.document(), current)));
        var others = unknown.stream()
                .filter(coding -> !coding.document().equals(current.document()))
                .count();
        if (others >= MANY || others > 0 && learnt.size() < MANY) {
            var texts = rights.texts().stream().collect(Collectors.toMap(DocumentText::document, text -> text));
            unknown.forEach(coding -> learn(coding, texts));
        }
    }

    private void learn(Coding coding, Map<DocumentId, DocumentText> texts) {
        var text = texts.get(coding.document());
        if (text != null && text.version() == coding.version()) {
            learnt.put(
                    coding.id(),
                    new Learnt(
                            coding.document(),
                            coding.version(),
                            coding.span(),
                            Set.copyOf(index.in(text, coding.span()))));
        }
    }

    private List<CodeId> ranked(List<Coding> all, Set<String> words, Set<CodeId> offered) {
        Map<CodeId, Integer> counts = new HashMap<>();
        Map<CodeId, Map<String, Integer>> having = new HashMap<>();
        Map<String, Integer> everywhere = new HashMap<>();
        for (var coding : all) {
            var known = learnt.get(coding.id());
            if (known == null) {
                continue;
            }
            counts.merge(coding.code(), 1, Integer::sum);
            for (var word : words) {
                if (known.stems().contains(word)) {
                    everywhere.merge(word, 1, Integer::sum);
                    having.computeIfAbsent(coding.code(), _ -> new HashMap<>()).merge(word, 1, Integer::sum);
                }
            }
        }
        var total = counts.values().stream().mapToInt(Integer::intValue).sum();
        var scores = new HashMap<CodeId, Double>();
        counts.forEach((code, count) -> {
            var found = having.getOrDefault(code, Map.of());
            if (count >= LEAST && offered.contains(code) && !found.isEmpty()) {
                scores.put(code, score(found, count, everywhere, total));
            }
        });
        return scores.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<CodeId, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(entry -> Objects.toString(entry.getKey())))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** How much more often the words stand under this code than anywhere, as the sum of logarithms, plus how common it is. */
    private static double score(Map<String, Integer> found, int count, Map<String, Integer> everywhere, int total) {
        var score = 0.0;
        for (var word : everywhere.keySet()) {
            var here = (found.getOrDefault(word, 0) + 0.5) / (count + 1);
            var all = (everywhere.get(word) + 0.5) / (total + 1);
            score += Math.log(here / all);
        }
        return score;
    }
}
