package org.ovoz.qualitative.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MemoId;
import org.ovoz.qualitative.Span;

/**
 * The material of the demonstration as a project: an interview in each language that nobody held, a codebook, what two coders put
 * on it, agreeing here and there, and memos. In the texts a coded passage stands in braces after who coded it how:
 * {@code {A:PAY_FEE,B:PAY_FEE|words}}.
 */
final class InventedInterviews {

    static final List<String> LANGUAGES = List.of("en", "ru", "kk", "ky", "tg", "uz");

    private static final String FOLDER = "/qualitative/invented/";
    private static final int EXAMPLE = 4;
    static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Pattern MARK = Pattern.compile("\\{([AB:,A-Z_]+)\\|([^{}]*)}");

    /** Accounts of the demonstration that read every country. */
    static final String FIRST = "analyst";

    static final String SECOND = "admin";
    private static final Map<String, String> CODERS = Map.of("A", FIRST, "B", SECOND);

    private final List<Code> codes = new ArrayList<>();
    private final List<Project.Source> sources = new ArrayList<>();
    private final List<Coding> codings = new ArrayList<>();
    private final List<Memo> memos = new ArrayList<>();

    private InventedInterviews() {}

    /** What was decided in a round of second coding: in an interview, of a code that one coder put there. */
    record Decided(DocumentId document, CodeId code, boolean isPresent, String reason) {}

    /** A line is {@code language|code|present or absent|reason}. */
    static List<Decided> decisions() {
        return read("decisions")
                .strip()
                .lines()
                .map(line -> line.split("\\|", -1))
                .map(cells -> new Decided(interviewIn(cells[0]), code(cells[1]), cells[2].equals("present"), cells[3]))
                .toList();
    }

    private static DocumentId interviewIn(String language) {
        return new DocumentId(Guids.derived("invented interview", language));
    }

    static Project project() {
        var interviews = new InventedInterviews();
        interviews.codebook();
        LANGUAGES.forEach(interviews::interview);
        interviews.memos();
        return new Project(
                "Demonstration",
                ProjectWriter.ORIGIN,
                interviews.codes,
                interviews.sources,
                interviews.codings,
                interviews.memos);
    }

    private static String read(String name) {
        try (var file = InventedInterviews.class.getResourceAsStream(FOLDER + name + ".txt")) {
            return CodePoints.normalised(
                    new String(Objects.requireNonNull(file, name).readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static CodeId code(String name) {
        return new CodeId(Guids.derived("invented code", name));
    }

    /**
     * A group is {@code NAME|colour|definition||}, a code of it {@code GROUP.NAME|definition|include|exclude|example}, the last
     * of which may be missing. A code has one name and one definition for readers of all languages: these are in Russian, in
     * which a team of four countries works.
     */
    private void codebook() {
        var colour = "";
        var group = "";
        for (var line : read("codebook").strip().split("\n")) {
            var cells = line.split("\\|", -1);
            var dot = cells[0].indexOf('.');
            if (dot < 0) {
                group = cells[0];
                colour = cells[1];
                var words = new Code.Words(cells[2], "", "", "");
                codes.add(new Code(code(group), null, under(null), group, colour, words, false));
            } else {
                var words = new Code.Words(cells[1], cells.length > EXAMPLE ? cells[EXAMPLE] : "", cells[2], cells[3]);
                codes.add(new Code(
                        code(cells[0].substring(dot + 1)),
                        code(group),
                        under(code(group)),
                        cells[0].substring(dot + 1),
                        colour,
                        words,
                        false));
            }
        }
    }

    private int under(@Nullable CodeId parent) {
        return (int) codes.stream()
                .filter(code -> Objects.equals(code.parent(), parent))
                .count();
    }

    private void interview(String language) {
        var file = read(language);
        var begin = file.indexOf("\n\n");
        var facts = new LinkedHashMap<String, String>();
        var said = new LinkedHashMap<String, String>();
        for (var line : file.substring(0, begin).split("\n")) {
            var colon = line.indexOf(':');
            said.put(line.substring(0, colon), line.substring(colon + 1).strip());
        }
        facts.put(Facts.COUNTRY, said.getOrDefault("country", ""));
        facts.put(Facts.LANGUAGE, language);
        facts.put(Facts.SPEAKER, said.getOrDefault("speaker", ""));
        facts.put(Facts.SPEAKER_KIND, said.getOrDefault("kind", ""));
        facts.put(Facts.PLACE, said.getOrDefault("place", ""));
        facts.put(Facts.ATTRIBUTION, said.getOrDefault("attribution", ""));
        var id = interviewIn(language);
        var text = text(file.substring(begin + 2).strip(), id);
        sources.add(new Project.Source(id, said.getOrDefault("title", language), text, facts));
    }

    private String text(String marked, DocumentId document) {
        var text = new StringBuilder();
        var marks = MARK.matcher(marked);
        var at = 0;
        while (marks.find()) {
            text.append(marked, at, marks.start());
            var start = text.codePointCount(0, text.length());
            text.append(marks.group(2));
            var span = new Span(start, text.codePointCount(0, text.length()));
            for (var one : marks.group(1).split(",")) {
                var colon = one.indexOf(':');
                var coder = CODERS.get(one.substring(0, colon));
                var code = one.substring(colon + 1);
                codings.add(new Coding(
                        new CodingId(Guids.derived("invented coding", document, span, code, coder)),
                        document,
                        1,
                        span,
                        code(code),
                        Objects.requireNonNull(coder, one),
                        DAY));
            }
            at = marks.end();
        }
        return text.append(marked.substring(at)).toString();
    }

    private void memos() {
        var first = codings.getFirst();
        memos.add(memo("passage", first.document(), first.span(), null, "Сначала сказать, сколько там людей."));
        memos.add(memo("text", sources.getLast().id(), null, null, "Короткие ответы; в следующий раз просить пример."));
        memos.add(memo("code", null, null, code("PAY_FEE"), "Намёк на цену тоже считается."));
    }

    private static Memo memo(
            String on, @Nullable DocumentId document, @Nullable Span span, @Nullable CodeId code, String text) {
        return new Memo(
                new MemoId(Guids.derived("invented memo", on)),
                document,
                span == null ? 0 : 1,
                span,
                code,
                text,
                "analyst",
                DAY);
    }
}
