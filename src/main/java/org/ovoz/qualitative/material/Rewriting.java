package org.ovoz.qualitative.material;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.Turn;
import org.ovoz.qualitative.material.TextChanged.Replacement;

/** A text with other words in some places: the next version, whose turns stand where their words have moved. */
final class Rewriting {

    private final DocumentText before;
    private final List<Replacement> replacements;

    private Rewriting(DocumentText before, List<Replacement> replacements) {
        this.before = before;
        this.replacements = replacements.stream().sorted().toList();
        for (int i = 1; i < this.replacements.size(); i++) {
            if (this.replacements
                    .get(i)
                    .span()
                    .overlaps(this.replacements.get(i - 1).span())) {
                throw new IllegalArgumentException("two replacements of one place");
            }
        }
    }

    /** Masks stand for what would tell who somebody is. */
    static TextChanged masked(DocumentText before, List<Replacement> masks) {
        return new Rewriting(before, masks).changed(true);
    }

    /** What was wrong is written anew. */
    static TextChanged corrected(DocumentText before, List<Replacement> corrections) {
        return new Rewriting(before, corrections).changed(false);
    }

    /** The words that masks hid are back; who speaks is called as it says before the turn. */
    static TextChanged unmasked(DocumentText before, List<Replacement> words) {
        var changed = new Rewriting(before, words).changed(true);
        var turns = new ArrayList<Turn>();
        var end = 0;
        for (int i = 0; i < before.turns().size(); i++) {
            var old = before.turns().get(i);
            var from = end;
            var label = words.stream()
                    .filter(one -> one.span().start() >= from
                            && one.span().end() <= old.span().start())
                    .toList();
            turns.add(called(changed.now().turns().get(i), new Rewriting(before, label).speaker(old.speaker())));
            end = old.span().end();
        }
        var now = changed.now();
        return new TextChanged(
                before, new DocumentText(now.document(), now.version(), now.text(), turns), changed.replaced(), true);
    }

    /** A text whose turns are said by those who say them in another. */
    static DocumentText named(DocumentText text, DocumentText like) {
        var turns = new ArrayList<Turn>();
        for (int i = 0; i < text.turns().size(); i++) {
            turns.add(called(text.turns().get(i), like.turns().get(i).speaker()));
        }
        return new DocumentText(text.document(), text.version(), text.text(), turns);
    }

    private static Turn called(Turn turn, @Nullable String speaker) {
        return new Turn(turn.number(), turn.span(), speaker, turn.isInterviewer(), turn.language(), turn.question());
    }

    private TextChanged changed(boolean isMasked) {
        var text = new StringBuilder(before.text().length());
        var unit = 0;
        var point = 0;
        for (var replacement : replacements) {
            var from = before.text().offsetByCodePoints(unit, replacement.span().start() - point);
            text.append(before.text(), unit, from).append(replacement.words());
            unit = before.text().offsetByCodePoints(from, replacement.span().length());
            point = replacement.span().end();
        }
        text.append(before.text(), unit, before.text().length());
        var turns = before.turns().stream().map(this::moved).toList();
        var now = new DocumentText(before.document(), before.version() + 1, text.toString(), turns);
        return new TextChanged(before, now, replacements, isMasked);
    }

    private Turn moved(Turn turn) {
        var span = new Span(place(turn.span().start(), false), place(turn.span().end(), true));
        return new Turn(
                turn.number(), span, speaker(turn.speaker()), turn.isInterviewer(), turn.language(), turn.question());
    }

    /** A place inside replaced words goes to the nearer edge of the turn that it bounds. */
    private int place(int old, boolean isEnd) {
        var moved = old;
        for (var replacement : replacements) {
            var span = replacement.span();
            var longer = CodePoints.length(replacement.words()) - span.length();
            if (span.end() <= old) {
                moved += longer;
            } else if (span.start() < old) {
                var start = moved - (old - span.start());
                return isEnd ? start + CodePoints.length(replacement.words()) : start;
            }
        }
        return moved;
    }

    /** Whoever is named in the text by a name that was replaced is called as it now says. */
    private @Nullable String speaker(@Nullable String name) {
        if (name == null) {
            return null;
        }
        var called = name;
        for (var replacement : replacements) {
            var old = before.cut(replacement.span());
            called = called.equalsIgnoreCase(old) ? replacement.words() : called.replace(old, replacement.words());
        }
        return called.length() > 80 ? called.substring(0, 80) : called;
    }
}
