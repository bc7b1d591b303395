package org.ovoz.qualitative.material.file;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.material.file.ReadFile.Format;
import org.ovoz.qualitative.material.file.Told.What;
import org.ovoz.qualitative.material.file.Unreadable.Why;

/** Reads a file of a transcript, whatever it is called: its content says what it is. */
public final class TextFile {

    /** The largest file, in bytes: most of it can be pictures. */
    public static final int LARGEST = 20_000_000;

    /** The longest text, in code points: some thirty hours of conversation. */
    public static final int LONGEST = 1_000_000;

    private TextFile() {}

    /**
     * Reads a file.
     *
     * @param asked the encoding that a person chose, or nothing to find it
     * @throws Unreadable if it gives no text
     */
    public static ReadFile read(byte[] content, @Nullable Encoding asked) {
        if (content.length == 0) {
            throw new Unreadable(Why.EMPTY);
        } else if (content.length > LARGEST) {
            throw new Unreadable(Why.TOO_LARGE);
        } else if (begins(content, "PK\u0003\u0004")) {
            return packed(content);
        }
        refuseOthers(content);
        return plain(content, asked);
    }

    /** Reads what was pasted. */
    public static ReadFile pasted(String text) {
        var told = new ArrayList<Told>();
        return new ReadFile(Format.PASTED, null, cleaned(text, told), Set.of(), told);
    }

    /**
     * Words that somebody typed in the place of others, as those of files are kept; possibly none. Signs that nobody sees, and
     * that stood there before, stay: codings are carried only where the words are the same.
     */
    public static String typed(String words, String before) {
        var hadUnseen = Cleaning.of(before).removed() > 0;
        return (hadUnseen ? CodePoints.normalised(words) : Cleaning.of(words).text()).strip();
    }

    private static ReadFile packed(byte[] content) {
        var parts = ZipParts.read(
                content,
                Set.of(
                        WordParts.RELATIONS,
                        WordParts.USUAL,
                        WordParts.USUAL_STYLES,
                        OpenDocumentText.PART,
                        OpenDocumentText.STYLES,
                        OpenDocumentText.MANIFEST));
        var told = new ArrayList<Told>();
        var word = WordParts.of(content, parts);
        if (word.isPresent()) {
            var text = WordText.read(word.get(), told);
            return new ReadFile(Format.DOCX, null, cleaned(text, told), Set.of(), told);
        } else if (parts.part(OpenDocumentText.PART).isPresent()) {
            var text = OpenDocumentText.read(parts, told);
            return new ReadFile(Format.ODT, null, cleaned(text, told), Set.of(), told);
        }
        throw new Unreadable(Why.NO_TEXT);
    }

    private static void refuseOthers(byte[] content) {
        if (begins(content, "\u00D0\u00CF\u0011\u00E0")) {
            throw new Unreadable(Why.OLD_WORD);
        } else if (begins(content, "%PDF")) {
            throw new Unreadable(Why.PDF);
        } else if (begins(content, "{\\rtf")) {
            throw new Unreadable(Why.RTF);
        }
    }

    private static ReadFile plain(byte[] content, @Nullable Encoding asked) {
        var encoding = asked == null ? Encoding.of(content) : asked;
        var told = new ArrayList<Told>();
        var decoded = CodePoints.normalised(encoding.decode(content));
        if (isBinary(decoded)) {
            throw new Unreadable(Why.NO_TEXT);
        }
        if (asked == null && encoding == Encoding.WINDOWS_1251) {
            told.add(Told.of(What.ENCODING_GUESSED, 1));
        }
        var lost = (int) decoded.chars().filter(unit -> unit == '\uFFFD').count();
        if (lost > 0) {
            told.add(Told.of(What.LETTERS_LOST, lost));
        }
        var subtitles = Subtitles.of(decoded);
        if (subtitles.isPresent()) {
            told.addAll(subtitles.get().told());
            var text = cleaned(subtitles.get().text(), told);
            var format = subtitles.get().isWeb() ? Format.VTT : Format.SRT;
            return new ReadFile(format, encoding, text, subtitles.get().voices(), told);
        }
        return new ReadFile(Format.TXT, encoding, cleaned(decoded, told), Set.of(), told);
    }

    /** A text has no control characters to speak of; a picture or a program is full of them. */
    private static boolean isBinary(String decoded) {
        var controls = decoded.chars()
                .filter(unit -> unit < ' ' && unit != '\n' && unit != '\t' && unit != '\f')
                .count();
        return controls > 8 && controls > decoded.length() / 100;
    }

    private static String cleaned(String text, List<Told> told) {
        var cleaned = Cleaning.of(text);
        if (cleaned.removed() > 0) {
            told.add(Told.of(What.CONTROLS, cleaned.removed()));
        }
        var length = CodePoints.length(cleaned.text());
        if (cleaned.text().isBlank()) {
            throw new Unreadable(Why.EMPTY);
        } else if (length > LONGEST) {
            throw new Unreadable(Why.TOO_LONG, length);
        }
        return cleaned.text();
    }

    private static boolean begins(byte[] content, String magic) {
        var wanted = magic.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= wanted.length && Arrays.equals(content, 0, wanted.length, wanted, 0, wanted.length);
    }
}
