package org.ovoz.qualitative.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.material.TextChanged.Replacement;
import org.ovoz.qualitative.material.Version.Reason;

/**
 * Finds what masks hide that were put in before this was kept, by holding each version against the one before. A mask is found
 * if it can stand for these words and no others: between two masks side by side nothing shows which words were whose.
 */
final class EarlierMasks {

    /** In words of any language, as they may have been. */
    private static final Pattern MASK = Pattern.compile("\\[\\p{L}[\\p{L}\\p{M} ʻʼ'’-]{0,40} \\d{1,5}]");

    private List<Mask> present = new ArrayList<>();
    private final List<Mask> ever = new ArrayList<>();

    private EarlierMasks() {}

    /**
     * What was found.
     *
     * @param present masks of the newest version
     * @param ever all that were put in, those that are gone and those of which the words are not sure included
     */
    record Found(List<Mask> present, List<Mask> ever) {}

    /** A version whose words are kept, and why it was made. */
    record Step(DocumentText text, Reason reason) {}

    /** @param versions in their order; where one is missing, what was masked before it is not found */
    static Found in(List<Step> versions) {
        var masks = new EarlierMasks();
        for (int i = 1; i < versions.size(); i++) {
            masks.follow(versions.get(i - 1).text(), versions.get(i));
        }
        var newest = versions.isEmpty() ? null : versions.getLast().text();
        return new Found(
                masks.present.stream()
                        .filter(mask -> newest != null
                                && CodePoints.has(newest.text(), mask.span())
                                && newest.cut(mask.span()).equals(mask.mask()))
                        .toList(),
                List.copyOf(masks.ever));
    }

    private void follow(DocumentText before, Step step) {
        var now = step.text();
        if (now.version() != before.version() + 1) {
            present = new ArrayList<>();
        } else if (step.reason() == Reason.REDACTED) {
            redacted(before, now);
        } else {
            otherWords(before.text(), now.text())
                    .ifPresent(one -> present = Mask.moved(present, new TextChanged(before, now, List.of(one), false)));
        }
    }

    private void redacted(DocumentText before, DocumentText now) {
        var lines = lines(before.text(), now.text());
        var places = new ArrayList<Place>();
        var from = 0;
        for (var line : lines) {
            var found = places(before.text(), line.before(), line.now());
            if (found.isEmpty()) {
                present = new ArrayList<>();
                return;
            }
            for (var place : found.get()) {
                places.add(place.shifted(from));
            }
            from += CodePoints.length(line.before()) + 1;
        }
        var changed = new TextChanged(
                before, now, places.stream().map(Place::replacement).toList(), true);
        var put = Mask.put(changed, present);
        ever.addAll(put);
        var outside = present.stream()
                .filter(mask -> places.stream()
                        .noneMatch(place -> place.replacement().span().overlaps(mask.span())))
                .toList();
        present = new ArrayList<>(Mask.moved(outside, changed));
        for (int i = 0; i < put.size(); i++) {
            if (places.get(i).isSure()) {
                present.add(put.get(i));
            }
        }
    }

    private record Line(String before, String now) {}

    /** Line by line, if masks left the lines as they were. */
    private static List<Line> lines(String before, String now) {
        var old = before.split("\n", -1);
        var fresh = now.split("\n", -1);
        if (old.length != fresh.length) {
            return List.of(new Line(before, now));
        }
        var lines = new ArrayList<Line>();
        for (int i = 0; i < old.length; i++) {
            lines.add(new Line(old[i], fresh[i]));
        }
        return lines;
    }

    /**
     * A mask in the place of words.
     *
     * @param isSure whether it can be in the place of no others
     */
    private record Place(Replacement replacement, boolean isSure) {
        Place shifted(int by) {
            return new Place(new Replacement(replacement.span().shifted(by), replacement.words()), isSure);
        }
    }

    /** In the order of a line; empty if the line was not made by masks alone. */
    private static Optional<List<Place>> places(String whole, String before, String now) {
        if (before.equals(now)) {
            return Optional.of(List.of());
        }
        var masks = new ArrayList<String>();
        var between = new ArrayList<String>();
        var at = 0;
        var found = MASK.matcher(now);
        while (found.find()) {
            if (!whole.contains(found.group())) {
                between.add(now.substring(at, found.start()));
                masks.add(found.group());
                at = found.end();
            }
        }
        between.add(now.substring(at));
        return first(before, between)
                .flatMap(first -> last(before, between).map(last -> {
                    var places = new ArrayList<Place>();
                    for (int i = 0; i < masks.size(); i++) {
                        var from = first.get(i) + between.get(i).length();
                        var to = first.get(i + 1);
                        var isSure = last.get(i).equals(first.get(i))
                                && last.get(i + 1).equals(to);
                        places.add(
                                new Place(new Replacement(CodePoints.ofUtf16(before, from, to), masks.get(i)), isSure));
                    }
                    return places;
                }));
    }

    /** Where the words between masks stand at the earliest. */
    private static Optional<List<Integer>> first(String before, List<String> between) {
        var starts = new ArrayList<>(List.of(0));
        var end = before.length() - between.getLast().length();
        var at = between.getFirst().length();
        var isPossible =
                between.size() > 1 && before.startsWith(between.getFirst()) && before.endsWith(between.getLast());
        for (int i = 1; isPossible && i < between.size() - 1; i++) {
            var next = before.indexOf(between.get(i), at + 1);
            isPossible = next >= 0;
            starts.add(next);
            at = next + between.get(i).length();
        }
        starts.add(end);
        return isPossible && at < end ? Optional.of(starts) : Optional.empty();
    }

    /** And at the latest. */
    private static Optional<List<Integer>> last(String before, List<String> between) {
        var starts = new ArrayList<Integer>();
        var end = before.length() - between.getLast().length();
        starts.add(end);
        for (int i = between.size() - 2; i > 0; i--) {
            end = before.lastIndexOf(between.get(i), end - 1 - between.get(i).length());
            if (end < 0) {
                return Optional.empty();
            }
            starts.addFirst(end);
        }
        starts.addFirst(0);
        return Optional.of(starts);
    }

    /** The lines in which two versions differ, as one part with other words. */
    private static Optional<Replacement> otherWords(String before, String now) {
        if (before.equals(now)) {
            return Optional.empty();
        }
        var least = Math.min(before.length(), now.length());
        var same = 0;
        while (same < least && before.charAt(same) == now.charAt(same)) {
            same++;
        }
        var start = same == 0 ? 0 : before.lastIndexOf('\n', same - 1) + 1;
        var rest = 0;
        while (rest < least - same
                && before.charAt(before.length() - 1 - rest) == now.charAt(now.length() - 1 - rest)) {
            rest++;
        }
        var line = before.indexOf('\n', before.length() - rest);
        var behind = line < 0 ? 0 : before.length() - line;
        var span = start < before.length() - behind ? new int[] {start, behind} : new int[] {0, 0};
        return Optional.of(new Replacement(
                CodePoints.ofUtf16(before, span[0], before.length() - span[1]),
                now.substring(span[0], now.length() - span[1])));
    }
}
