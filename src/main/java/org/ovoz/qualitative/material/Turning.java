package org.ovoz.qualitative.material;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.Turn;
import org.ovoz.qualitative.material.file.LanguageGuess;

/** The turns of a text as they are after somebody was corrected, a turn was divided, or two were joined. Words stay. */
final class Turning {

    private final DocumentText before;

    Turning(DocumentText before) {
        this.before = before;
    }

    Optional<Turn> turn(int number) {
        return before.turns().stream().filter(turn -> turn.number() == number).findFirst();
    }

    /** By name, in the order in which they first speak. */
    List<Voice> voices() {
        var voices = new LinkedHashMap<Optional<String>, Voice>();
        for (var turn : before.turns()) {
            var asks = turn.isInterviewer() ? 1 : 0;
            voices.merge(
                    Optional.ofNullable(turn.speaker()),
                    new Voice(turn.speaker(), 1, asks),
                    (one, other) -> new Voice(one.name(), one.turns() + 1, one.asking() + asks));
        }
        return List.copyOf(voices.values());
    }

    DocumentText changed(UnaryOperator<Turn> change) {
        return with(before.turns().stream().map(change).toList());
    }

    private DocumentText with(List<Turn> turns) {
        var numbered = new ArrayList<Turn>(turns.size());
        for (var turn : turns) {
            numbered.add(new Turn(
                    numbered.size() + 1,
                    turn.span(),
                    turn.speaker(),
                    turn.isInterviewer(),
                    turn.language(),
                    turn.question()));
        }
        return new DocumentText(before.document(), before.version(), before.text(), numbered);
    }

    static Turn said(Turn turn, @Nullable String speaker, boolean asks) {
        return new Turn(turn.number(), turn.span(), speaker, asks, turn.language(), turn.question());
    }

    /** With the next one as one, said by who says the first; whatever stands between them is in it. */
    DocumentText joined(Turn first, Turn second) {
        var turns = new ArrayList<>(before.turns());
        var at = turns.indexOf(first);
        var span = new Span(first.span().start(), second.span().end());
        turns.set(
                at,
                new Turn(
                        first.number(),
                        span,
                        first.speaker(),
                        first.isInterviewer(),
                        first.language(),
                        first.question()));
        turns.remove(at + 1);
        return with(turns);
    }

    /** What stands between two turns and is no blank, such as the name of who speaks; nothing if there are only blanks. */
    Optional<Span> between(Turn first, Turn second) {
        var from = first.span().end();
        var to = second.span().start();
        if (from >= to) {
            return Optional.empty();
        }
        var words = before.cut(new Span(from, to));
        var label = words.stripLeading();
        return label.isEmpty() ? Optional.empty() : Optional.of(new Span(to - CodePoints.length(label), to));
    }

    /**
     * Divided at a place, blanks around which belong to neither part.
     *
     * @param at in code points of the words of the turn
     * @return nothing if one part had no words
     */
    Optional<DocumentText> divided(Turn turn, int at, @Nullable String speaker, boolean asks) {
        var words = before.cut(turn.span());
        if (at <= 0 || at >= turn.span().length()) {
            return Optional.empty();
        }
        var place = CodePoints.toUtf16(words, at);
        var head = words.substring(0, place).stripTrailing();
        var tail = words.substring(place).stripLeading();
        if (head.isBlank() || tail.isBlank()) {
            return Optional.empty();
        }
        var start = turn.span().start();
        var end = turn.span().end();
        var turns = new ArrayList<>(before.turns());
        var index = turns.indexOf(turn);
        turns.set(
                index,
                part(
                        turn,
                        new Span(start, start + CodePoints.length(head)),
                        turn.speaker(),
                        turn.isInterviewer(),
                        head));
        turns.add(index + 1, part(turn, new Span(end - CodePoints.length(tail), end), speaker, asks, tail));
        return Optional.of(with(turns));
    }

    private static Turn part(Turn whole, Span span, @Nullable String speaker, boolean asks, String words) {
        return new Turn(
                whole.number(), span, speaker, asks, LanguageGuess.of(words, whole.language()), whole.question());
    }

    static boolean hasAnswers(DocumentText text) {
        return text.turns().stream().anyMatch(turn -> !turn.isInterviewer());
    }

    /** Whether both are answers to the same question of a guide, or to none. */
    static boolean isSameQuestion(Turn one, Turn other) {
        return Objects.equals(one.question(), other.question());
    }
}
