package org.ovoz.qualitative.exchange;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Composed;
import org.ovoz.qualitative.Span;

/**
 * How a file counts places in a text. The standard says code points of the file, but programs of Windows count UTF-16 units,
 * some take CRLF for one sign and some count the byte-order mark. Which it is shows where the file quotes the beginning of a
 * passage beside its place, or where a place would lie behind the end. Programs that quote nothing show it too, once they mark
 * many passages: people mark whole words, and a wrong way cuts them.
 *
 * @param isLineEndOne whether CRLF is one sign
 * @param isUtf16 whether a sign outside the basic plane is two
 * @param isMarkCounted whether the byte-order mark is a sign
 * @param isEndIncluded whether the end is the last sign, not the one after it
 */
record Counting(boolean isLineEndOne, boolean isUtf16, boolean isMarkCounted, boolean isEndIncluded) {

    private static final int SHORTEST_PROOF = 3;

    /** So many more ends at words than another way has, at least, prove a way. */
    private static final int FEWEST_EDGES = 4;

    /** And one more for every so many passages. */
    private static final int PASSAGES_FOR_AN_EDGE = 10;

    /**
     * What a program is known to do: told by its files, where these show it.
     *
     * @param isKnown whether anything is
     */
    record Habit(boolean isLineEndOne, boolean isUtf16, boolean isKnown) {

        static final Habit NONE = new Habit(false, false, false);

        /** By the name with which a program signs its files. */
        static Habit of(String origin) {
            if (origin.startsWith("ATLAS")) {
                return new Habit(true, false, true);
            }
            return origin.startsWith("NVivo") ? new Habit(false, true, true) : NONE;
        }
    }

    /**
     * A place as the file gives it.
     *
     * @param quoted the beginning of its words, if the file says it
     */
    record Place(int start, int end, String quoted) {}

    /**
     * Where the places are.
     *
     * @param spans in code points of the normalised text; places outside it or empty are not here
     * @param isUnusual whether the standard's way would give others
     * @param isUnsure whether other ways give other places, and nothing proves this one
     * @param quoted how many places have the words that the file quotes beside them
     * @param misquoted how many have others
     */
    record Decision(Map<Place, Span> spans, boolean isUnusual, boolean isUnsure, int quoted, int misquoted) {

        Optional<Span> span(Place place) {
            return Optional.ofNullable(spans.get(place));
        }
    }

    /** One way tried. */
    private record Trial(Counting way, Map<Place, Span> spans, int proofs, int quoted, int misquoted) {

        int edges(TextPlaces text) {
            return spans.values().stream().mapToInt(text::edges).sum();
        }

        boolean isAsGoodAs(Trial other) {
            return proofs == other.proofs && spans.size() == other.spans.size();
        }
    }

    static final Counting STANDARD = new Counting(false, false, false, false);

    /**
     * Finds the way in which most quotations fit and most places are within the text, and of those alike the one that leaves
     * words whole; the one that the program is known for, or else the standard's, where none is better.
     *
     * @param raw the text as the file has it, with byte-order mark and ends of lines
     */
    static Decision decide(String raw, List<Place> places, Habit habit) {
        var text = new TextPlaces(CodePoints.normalised(raw));
        var trials = ways(raw, habit).stream()
                .map(way -> way.tried(raw, places, text))
                .toList();
        var likeliest = trials.stream()
                .max(Comparator.comparingInt(Trial::proofs)
                        .thenComparingInt(trial -> trial.spans().size())
                        .thenComparingInt(trial -> -trials.indexOf(trial)))
                .orElseThrow();
        var others = trials.stream()
                .filter(trial -> !trial.way().isEndIncluded
                        && trial.isAsGoodAs(likeliest)
                        && !trial.spans().equals(likeliest.spans()))
                .toList();
        if (others.isEmpty() || likeliest.way().isEndIncluded) {
            return decided(likeliest, trials, false);
        }
        var enough = FEWEST_EDGES + likeliest.spans().size() / PASSAGES_FOR_AN_EDGE;
        var edges = likeliest.edges(text);
        var best = others.stream()
                .max(Comparator.comparingInt((Trial trial) -> trial.edges(text))
                        .thenComparingInt(trial -> -others.indexOf(trial)))
                .orElseThrow();
        if (best.edges(text) - edges >= enough) {
            return decided(best, trials, false);
        }
        var isProved = edges - best.edges(text) >= enough;
        return decided(likeliest, trials, !isProved && !habit.isKnown());
    }

    private static Decision decided(Trial trial, List<Trial> trials, boolean isUnsure) {
        var isUnusual = trials.stream()
                .anyMatch(
                        other -> other.way().equals(STANDARD) && !other.spans().equals(trial.spans()));
        return new Decision(trial.spans(), isUnusual, isUnsure, trial.quoted(), trial.misquoted());
    }

    /** Those that can make a difference in this text, the likelier first. */
    private static List<Counting> ways(String raw, Habit habit) {
        var lineEnds = raw.contains("\r\n") ? List.of(habit.isLineEndOne(), !habit.isLineEndOne()) : List.of(false);
        var units = raw.codePoints().anyMatch(Character::isSupplementaryCodePoint)
                ? List.of(habit.isUtf16(), !habit.isUtf16())
                : List.of(false);
        var marks = raw.startsWith("\uFEFF") ? List.of(false, true) : List.of(false);
        var ways = new ArrayList<Counting>();
        for (var included : List.of(false, true)) {
            for (var mark : marks) {
                for (var unit : units) {
                    lineEnds.forEach(lineEnd -> ways.add(new Counting(lineEnd, unit, mark, included)));
                }
            }
        }
        return ways;
    }

    private Trial tried(String raw, List<Place> places, TextPlaces text) {
        var codePoints = codePoints(raw);
        var spans = new HashMap<Place, Span>();
        var proofs = 0;
        var quoted = 0;
        var misquoted = 0;
        for (var place : places) {
            var end = isEndIncluded ? place.end() + 1 : place.end();
            if (place.start() < 0 || place.start() >= end || end >= codePoints.length) {
                continue;
            }
            var from = codePoints[place.start()];
            var to = codePoints[end];
            if (from < to) {
                var span = new Span(from, to);
                spans.put(place, span);
                var cut = text.cut(span);
                if (isQuoted(cut, place.quoted())) {
                    quoted++;
                    proofs += isWhole(cut, place.quoted()) ? 2 : 1;
                } else if (begins(place.quoted()).length() >= SHORTEST_PROOF) {
                    misquoted++;
                }
            }
        }
        return new Trial(this, spans, proofs, quoted, misquoted);
    }

    /** Whether the passage begins with what is quoted, if that is long enough to prove anything. */
    private static boolean isQuoted(String words, String quoted) {
        var begins = begins(quoted);
        return begins.length() >= SHORTEST_PROOF && plain(words).startsWith(begins);
    }

    /** What is quoted, without the mark that it is cut. */
    private static String begins(String quoted) {
        var begins = plain(quoted);
        var isCut = begins.endsWith("...") || begins.endsWith("…");
        return isCut
                ? begins.substring(0, begins.length() - (begins.endsWith("…") ? 1 : 3))
                        .strip()
                : begins;
    }

    /** Whether the words are quoted whole, which proves the end too. */
    private static boolean isWhole(String words, String quoted) {
        return plain(words).equals(plain(quoted));
    }

    private static String plain(String text) {
        return Composed.words(text).strip().replaceAll("\\s+", " ");
    }

    /** For each place of the file's counting the code point of the normalised text. */
    private int[] codePoints(String raw) {
        var at = new int[raw.length() + 2];
        var place = 0;
        var codePoint = 0;
        for (int i = 0; i < raw.length(); ) {
            var sign = raw.codePointAt(i);
            var isMark = i == 0 && sign == 0xFEFF;
            var isReturnOfPair = sign == '\r' && i + 1 < raw.length() && raw.charAt(i + 1) == '\n';
            var steps = isMark ? (isMarkCounted ? 1 : 0) : isReturnOfPair ? (isLineEndOne ? 0 : 1) : width(sign);
            for (int step = 0; step < steps; step++) {
                at[place++] = codePoint;
            }
            codePoint += isMark || isReturnOfPair ? 0 : 1;
            i += Character.charCount(sign);
        }
        at[place] = codePoint;
        return Arrays.copyOf(at, place + 1);
    }

    private int width(int sign) {
        return isUtf16 ? Character.charCount(sign) : 1;
    }
}
