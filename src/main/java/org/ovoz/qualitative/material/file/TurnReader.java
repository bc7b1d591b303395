package org.ovoz.qualitative.material.file;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Turn;
import org.ovoz.qualitative.material.file.ReadTurns.Voice;
import org.ovoz.questionnaire.Language;

/** Finds who speaks where in a text. A person looks at what was found, and may say that a name is no speaker. */
public final class TurnReader {

    /** So many of somebody's turns are questions, if they ask. */
    private static final double ASKING = 0.5;

    private final String text;
    private final Wishes wishes;
    private final List<Line> lines = new ArrayList<>();
    private final Map<String, Integer> labels = new HashMap<>();
    private final Set<String> known;
    private final Set<String> refused;

    private TurnReader(String text, Wishes wishes) {
        this.text = text;
        this.wishes = wishes;
        this.known = keys(wishes.voices());
        this.refused = keys(wishes.noSpeakers());
    }

    /**
     * What is known before reading, or decided after looking.
     *
     * @param language of the document
     * @param voices names that are speakers for sure
     * @param noSpeakers names that are none
     * @param interviewers names of those who ask; nothing to find them
     */
    public record Wishes(
            Language language,
            Set<String> voices,
            Set<String> noSpeakers,
            @Nullable Set<String> interviewers) {

        /** Nothing but the language. */
        public static Wishes in(Language language) {
            return new Wishes(language, Set.of(), Set.of(), null);
        }
    }

    private record Line(int start, int end, @Nullable SpeakerLabel label) {}

    private record Part(int start, int end, @Nullable String speaker) {}

    public static ReadTurns read(String text, Wishes wishes) {
        return new TurnReader(text, wishes).read();
    }

    private ReadTurns read() {
        for (int start = 0; start <= text.length(); ) {
            var feed = text.indexOf('\n', start);
            var end = feed < 0 ? text.length() : feed;
            var label = SpeakerLabel.of(text.substring(start, end)).orElse(null);
            if (label != null) {
                labels.merge(SpeakerLabel.key(label.name()), 1, Integer::sum);
            }
            lines.add(new Line(start, end, label));
            start = end + 1;
        }
        var hasSpeakers = lines.stream().anyMatch(this::isSpeaker);
        return turns(hasSpeakers ? bySpeakers() : byParagraphs());
    }

    private boolean isSpeaker(Line line) {
        var label = line.label();
        if (label == null) {
            return false;
        }
        var key = SpeakerLabel.key(label.name());
        if (refused.contains(key)) {
            return false;
        }
        return SpeakerWords.isRole(label.name())
                || known.contains(key)
                || Character.isUpperCase(label.name().codePointAt(0)) && labels.getOrDefault(key, 0) > 1;
    }

    private static Set<String> keys(Set<String> names) {
        return names.stream().map(SpeakerLabel::key).collect(Collectors.toSet());
    }

    private List<Part> bySpeakers() {
        var parts = new ArrayList<Part>();
        String speaker = null;
        var start = 0;
        var end = 0;
        for (var line : lines) {
            var label = line.label();
            if (label != null && isSpeaker(line)) {
                add(parts, start, end, speaker);
                speaker = label.name();
                start = line.start() + label.end();
            }
            end = line.end();
        }
        add(parts, start, end, speaker);
        return parts;
    }

    /** Without names every paragraph is a passage: between blank lines, or else every line. */
    private List<Part> byParagraphs() {
        var hasBlankLines = text.contains("\n\n");
        var parts = new ArrayList<Part>();
        var start = 0;
        for (var line : lines) {
            var isBlank = text.substring(line.start(), line.end()).isBlank();
            if (isBlank || !hasBlankLines) {
                add(parts, start, line.end(), null);
                start = line.end();
            }
        }
        add(parts, start, text.length(), null);
        return parts;
    }

    /** Without white space at its edges, and only where something was said. */
    private void add(List<Part> parts, int from, int to, @Nullable String speaker) {
        var start = from;
        var end = to;
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (start < end) {
            parts.add(new Part(start, end, speaker));
        }
    }

    private ReadTurns turns(List<Part> found) {
        var parts = found.isEmpty() ? List.of(new Part(0, text.length(), null)) : found;
        var asking = wishes.interviewers() == null ? interviewers(parts) : keys(wishes.interviewers());
        var spans = CodePoints.spans(
                text,
                parts.stream().map(part -> new int[] {part.start(), part.end()}).toList());
        var turns = new ArrayList<Turn>();
        var names = new LinkedHashMap<String, Voice>();
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            var name = part.speaker();
            var asks = name != null && asking.contains(SpeakerLabel.key(name));
            var language = LanguageGuess.of(text.substring(part.start(), part.end()), wishes.language());
            turns.add(new Turn(i + 1, spans.get(i), name, asks, language, null));
            if (name != null) {
                names.merge(
                        SpeakerLabel.key(name),
                        new Voice(name, 1, asks),
                        (voice, _) -> new Voice(voice.name(), voice.turns() + 1, asks));
            }
        }
        return new ReadTurns(turns, List.copyOf(names.values()));
    }

    /** By their names, or else the one of several who asks most. */
    private Set<String> interviewers(List<Part> parts) {
        var asking = new HashSet<String>();
        var turns = new LinkedHashMap<String, Integer>();
        var questions = new HashMap<String, Integer>();
        for (var part : parts) {
            if (part.speaker() != null) {
                var key = SpeakerLabel.key(part.speaker());
                if (SpeakerWords.isInterviewer(part.speaker())) {
                    asking.add(key);
                }
                turns.merge(key, 1, Integer::sum);
                questions.merge(key, text.substring(part.start(), part.end()).endsWith("?") ? 1 : 0, Integer::sum);
            }
        }
        if (asking.isEmpty() && turns.size() > 1) {
            turns.keySet().stream()
                    .filter(key -> questions.getOrDefault(key, 0) >= ASKING * turns.get(key))
                    .max((one, other) ->
                            Integer.compare(questions.getOrDefault(one, 0), questions.getOrDefault(other, 0)))
                    .ifPresent(asking::add);
        }
        return asking;
    }
}
