package org.ovoz.qualitative.material.file;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;
import org.ovoz.qualitative.material.file.Told.What;

/**
 * Subtitles as a text: cues in the order of their times, those of one speaker joined. The times themselves are not kept.
 *
 * @param isWeb WebVTT, or else SubRip
 */
record Subtitles(boolean isWeb, String text, Set<String> voices, List<Told> told) {

    private static final String TIME = "(?:(\\d{1,3}):)?(\\d{1,2}):(\\d{2})[.,](\\d{1,3})";
    private static final Pattern TIMES = Pattern.compile("^\\s*" + TIME + "\\s*-->\\s*" + TIME + ".*$");
    private static final Pattern VOICE = Pattern.compile("<v(?:\\.[^ >]*)?\\s+([^>]{1,80})>");
    private static final Pattern TAG = Pattern.compile("<[/a-zA-Z0-9][^<>]{0,200}>|\\{\\\\[^{}]{0,40}}|<\\d[\\d:.]*>");

    /** A pause after which somebody begins anew, in milliseconds. */
    private static final int PAUSE = 2_000;

    /** How far one looks for the first times. */
    private static final int HEAD = 4_000;

    private record Cue(long from, long to, String voice, String words) {}

    static Optional<Subtitles> of(String text) {
        var isWeb = text.startsWith("WEBVTT");
        if (!isWeb && !beginsWithTimes(text)) {
            return Optional.empty();
        }
        var reader = new Reader();
        for (var block : text.split("\\n[ \\t]*\\n")) {
            reader.read(block.strip(), isWeb);
        }
        return Optional.of(reader.subtitles(isWeb));
    }

    private static boolean beginsWithTimes(String text) {
        var head = text.substring(0, Math.min(HEAD, text.length())).stripLeading();
        var lines = head.split("\\n", 3);
        return lines.length > 1
                && lines[0].strip().matches("\\d{1,6}")
                && TIMES.matcher(lines[1]).matches();
    }

    private static final class Reader {
        private final List<Cue> cues = new ArrayList<>();
        private final Set<String> voices = new LinkedHashSet<>();
        private int untimed;

        void read(String block, boolean isWeb) {
            if (block.isEmpty() || isWeb && isNoCue(block)) {
                return;
            }
            var lines = List.of(block.split("\\n"));
            for (int i = 0; i < Math.min(2, lines.size()); i++) {
                var times = TIMES.matcher(lines.get(i));
                if (times.matches()) {
                    cue(time(times, 1), time(times, 5), lines.subList(i + 1, lines.size()));
                    return;
                }
            }
            untimed++;
            var before = cues.isEmpty() ? 0 : cues.getLast().to();
            cue(before, before, lines);
        }

        private static boolean isNoCue(String block) {
            return block.startsWith("WEBVTT")
                    || block.equals("NOTE")
                    || block.startsWith("NOTE ")
                    || block.startsWith("NOTE\n")
                    || block.startsWith("STYLE")
                    || block.startsWith("REGION");
        }

        private static long time(Matcher times, int first) {
            var hours = times.group(first) == null ? 0 : Long.parseLong(times.group(first));
            var thousandths = (times.group(first + 3) + "00").substring(0, 3);
            return ((hours * 60 + Long.parseLong(times.group(first + 1))) * 60 + Long.parseLong(times.group(first + 2)))
                            * 1000
                    + Long.parseLong(thousandths);
        }

        /** A cue can hold several speakers, each after a tag or a dash. */
        private void cue(long from, long to, List<String> lines) {
            var voice = "";
            var words = new StringBuilder();
            for (var line : lines) {
                var tag = VOICE.matcher(line);
                if (tag.find()) {
                    add(from, to, voice, words);
                    voice = unescaped(tag.group(1)).strip();
                    voices.add(voice);
                }
                words.append(' ').append(unescaped(TAG.matcher(line).replaceAll("")));
            }
            add(from, to, voice, words);
        }

        private void add(long from, long to, String voice, StringBuilder words) {
            var said = words.toString().strip();
            words.setLength(0);
            if (!said.isEmpty()) {
                cues.add(new Cue(from, to, voice, said));
            }
        }

        private static String unescaped(String text) {
            // The marks of direction, and the space that does not break, which nobody said.
            return Parser.unescapeEntities(text, false)
                    .replaceAll("[\\u200E\\u200F]", "")
                    .replace('\u00A0', ' ');
        }

        Subtitles subtitles(boolean isWeb) {
            var told = new ArrayList<Told>();
            WordText.tell(told, What.UNTIMED, untimed);
            WordText.tell(told, What.UNSORTED, unsorted());
            cues.sort(Comparator.comparingLong(Cue::from));
            WordText.tell(told, What.OVERLAPS, overlaps());
            return new Subtitles(isWeb, joined(), voices, told);
        }

        private int unsorted() {
            var count = 0;
            for (int i = 1; i < cues.size(); i++) {
                count += cues.get(i).from() < cues.get(i - 1).from() ? 1 : 0;
            }
            return count;
        }

        /** Cues that begin before another has ended, or end before they begin. */
        private int overlaps() {
            var count = 0;
            var until = 0L;
            for (var cue : cues) {
                count += cue.from() < until || cue.to() < cue.from() ? 1 : 0;
                until = Math.max(until, cue.to());
            }
            return count;
        }

        private String joined() {
            var text = new StringBuilder();
            Cue before = null;
            for (var cue : cues) {
                var goesOn = before != null
                        && (cue.voice().isEmpty() || cue.voice().equals(before.voice()))
                        && !SpeakerLabel.begins(cue.words())
                        && (!voices.isEmpty() || cue.from() - before.to() < PAUSE);
                var name = cue.voice().isEmpty() || goesOn ? "" : cue.voice() + ": ";
                text.append(before == null ? "" : goesOn ? " " : "\n")
                        .append(name)
                        .append(cue.words());
                before = cue.voice().isEmpty() && before != null && goesOn
                        ? new Cue(cue.from(), cue.to(), before.voice(), "")
                        : cue;
            }
            return text.toString();
        }
    }
}
