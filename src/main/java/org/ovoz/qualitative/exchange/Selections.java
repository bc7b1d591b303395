package org.ovoz.qualitative.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;

/** The passages that a file marks in a text, in a text's own way or, in transcripts, between points of time. */
final class Selections {

    /**
     * A marked passage.
     *
     * @param place as the file counts
     */
    record Marked(Tag tag, Counting.Place place) {}

    private Selections() {}

    static List<Marked> of(Tag text) {
        var marked = new ArrayList<Marked>();
        text.all("PlainTextSelection").forEach(tag -> marked.add(new Marked(tag, plain(tag))));
        var points = new HashMap<UUID, Integer>();
        text.all("SyncPoint")
                .forEach(point -> points.put(Guids.of(point.written("guid")), number(point.written("position"))));
        text.all("TranscriptSelection").forEach(tag -> {
            var from = points.getOrDefault(Guids.of(tag.written("fromSyncPoint")), -1);
            var to = points.getOrDefault(Guids.of(tag.written("toSyncPoint")), -1);
            marked.add(new Marked(tag, new Counting.Place(from, to, "")));
        });
        return marked;
    }

    private static Counting.Place plain(Tag tag) {
        return new Counting.Place(
                number(tag.written("startPosition")), number(tag.written("endPosition")), tag.written("name"));
    }

    private static int number(String written) {
        try {
            return Integer.parseInt(written.strip());
        } catch (NumberFormatException _) {
            return -1;
        }
    }
}
