package org.ovoz.qualitative.exchange;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.Turn;
import org.ovoz.questionnaire.Language;

/**
 * Turns as a project of ours carries them: an instruction to programs within the source, which the schema allows anywhere and
 * which every other program passes over. It begins with a digest of the text, so that turns are never put on other words.
 * See decision 58.
 */
final class WrittenTurns {

    static final String TARGET = "ovoz-turns";

    /** How the reader of XML names the instruction. */
    static final String TAG = Tag.instruction(TARGET);

    private static final int LONGEST_LANGUAGE = 8;
    private static final int LONGEST_SPEAKER = 80;
    private static final int LONGEST_QUESTION = 64;
    private static final int DIGITS = 32;

    /** From, to, whether it is the interviewer's, language, speaker and question, the last two as in addresses. */
    private static final Pattern TURN = Pattern.compile("(\\d{1,9})-(\\d{1,9}),([01]),([^,]*),([^,]*),([^,]*)");

    private WrittenTurns() {}

    static String written(String text, List<Turn> turns) {
        var written = new StringBuilder(digest(text));
        for (var turn : turns) {
            written.append(' ')
                    .append(turn.span().start())
                    .append('-')
                    .append(turn.span().end())
                    .append(turn.isInterviewer() ? ",1," : ",0,")
                    .append(turn.language().tag())
                    .append(',')
                    .append(encoded(turn.speaker()))
                    .append(',')
                    .append(encoded(turn.question()));
        }
        return written.toString();
    }

    private static String encoded(@Nullable String words) {
        return words == null ? "" : URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    /** The turns of this very text; nothing if they are of another, or none that can be. */
    static Optional<List<Turn>> read(String written, String text) {
        var parts = written.strip().split(" +");
        if (parts.length < 2 || !parts[0].equals(digest(text))) {
            return Optional.empty();
        }
        var turns = new ArrayList<Turn>(parts.length - 1);
        var length = CodePoints.length(text);
        var before = 0;
        for (int number = 1; number < parts.length; number++) {
            var turn = turn(number, parts[number]);
            if (turn.isEmpty()
                    || turn.get().span().start() < before
                    || turn.get().span().end() > length) {
                return Optional.empty();
            }
            turns.add(turn.get());
            before = turn.get().span().end();
        }
        return Optional.of(turns);
    }

    private static Optional<Turn> turn(int number, String written) {
        var parts = TURN.matcher(written);
        if (!parts.matches()) {
            return Optional.empty();
        }
        try {
            var speaker = URLDecoder.decode(parts.group(5), StandardCharsets.UTF_8);
            var question = URLDecoder.decode(parts.group(6), StandardCharsets.UTF_8);
            if (parts.group(4).length() > LONGEST_LANGUAGE
                    || !isName(speaker, LONGEST_SPEAKER)
                    || !isName(question, LONGEST_QUESTION)) {
                return Optional.empty();
            }
            return Optional.of(new Turn(
                    number,
                    new Span(Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2))),
                    speaker.isEmpty() ? null : speaker,
                    parts.group(3).equals("1"),
                    new Language(parts.group(4)),
                    question.isEmpty() ? null : question));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isName(String words, int longest) {
        return words.length() <= longest && words.codePoints().noneMatch(Character::isISOControl);
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
