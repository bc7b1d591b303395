package org.ovoz.qualitative.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Memo;

/** Finds where the two coders of a round differ, code by code, in the order of documents, turns and codebook. */
final class Differences {

    private final Codebook codebook;
    private final List<String> coders;
    private final Map<DocumentId, Document> documents;
    private final Map<DocumentId, DocumentText> texts;
    private final Map<DocumentId, List<Coding>> codings;
    private final Collection<Memo> memos;
    private final Resolutions resolutions;
    private final Function<Coding, Optional<String>> earlier;

    /** @param earlier the words of a coding that a correction left on an earlier version */
    Differences(
            Codebook codebook,
            List<String> coders,
            Collection<Document> documents,
            Collection<DocumentText> texts,
            Collection<Coding> codings,
            Collection<Memo> memos,
            Resolutions resolutions,
            Function<Coding, Optional<String>> earlier) {
        this.codebook = codebook;
        this.coders = coders;
        this.documents = documents.stream().collect(Collectors.toMap(Document::id, Function.identity()));
        this.texts = texts.stream().collect(Collectors.toMap(DocumentText::document, Function.identity()));
        this.codings =
                codings.stream().collect(Collectors.groupingBy(Coding::document, HashMap::new, Collectors.toList()));
        this.memos = memos;
        this.resolutions = resolutions;
        this.earlier = earlier;
    }

    /** Where anybody put a code that not both coders of the round put: it counts for the themes until it is decided. */
    List<Difference> of(Collection<CodedTurn> turns) {
        var found = new ArrayList<Difference>();
        for (var turn : turns) {
            var anybody = turn.byAnybody();
            codebook.codes().stream()
                    .filter(code -> anybody.contains(code.id())
                            && !coders.stream().allMatch(coder -> turn.by(coder).contains(code.id())))
                    .forEach(code -> found.add(difference(turn, code)));
        }
        return found;
    }

    /** The two coders of the round, and whoever else put the code there. */
    private List<String> sides(CodedTurn turn, CodeId code) {
        var others = turn.byCoder().keySet().stream()
                .filter(coder -> !coders.contains(coder) && turn.by(coder).contains(code))
                .sorted();
        return Stream.concat(coders.stream(), others).toList();
    }

    private Difference difference(CodedTurn turn, Code code) {
        var text = Objects.requireNonNull(texts.get(turn.id().document()));
        return new Difference(
                Objects.requireNonNull(documents.get(turn.id().document())),
                turn,
                text.cut(turn.turn().span()),
                code,
                sides(turn, code.id()).stream()
                        .map(coder -> side(turn, code.id(), text, coder))
                        .toList(),
                resolutions.of(turn, code.id()),
                resolutions.history(turn.id(), code.id()));
    }

    private Difference.Side side(CodedTurn turn, CodeId code, DocumentText text, String coder) {
        var passages = codings.getOrDefault(text.document(), List.of()).stream()
                .filter(coding -> coding.coder().equals(coder)
                        && coding.code().equals(code)
                        && coding.version() == text.version()
                        && coding.span().overlaps(turn.turn().span()))
                .map(coding -> new Difference.Passage(coding, text.cut(coding.span()), false))
                .collect(Collectors.toCollection(ArrayList::new));
        if (passages.isEmpty() && turn.by(coder).contains(code)) {
            leftBehind(text, coder, code).forEach(passages::add);
        }
        Set<CodeId> others = new HashSet<>(turn.by(coder));
        others.remove(code);
        return new Difference.Side(
                coder,
                passages,
                codebook.codes().stream()
                        .filter(other -> others.contains(other.id()))
                        .map(Code::name)
                        .toList(),
                memos(turn, text, coder));
    }

    /** Of a coder who put the code there before the words were corrected. */
    private Stream<Difference.Passage> leftBehind(DocumentText text, String coder, CodeId code) {
        return codings.getOrDefault(text.document(), List.of()).stream()
                .filter(coding -> coding.coder().equals(coder)
                        && coding.code().equals(code)
                        && coding.version() != text.version())
                .map(coding ->
                        new Difference.Passage(coding, earlier.apply(coding).orElse(""), true));
    }

    private List<Memo> memos(CodedTurn turn, DocumentText text, String coder) {
        return memos.stream()
                .filter(memo -> memo.author().equals(coder) && text.document().equals(memo.document()))
                .filter(memo -> memo.span() != null
                        && memo.version() == text.version()
                        && memo.span().overlaps(turn.turn().span()))
                .toList();
    }
}
