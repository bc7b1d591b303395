package org.ovoz.qualitative.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.Span;
import org.ovoz.ui.markup.Markup;

/**
 * Writes a REFI-QDA project: its description and a plain text per source, in UTF-8 without a byte-order mark and with line feeds
 * alone, so that every program counts the same places. The same project makes the same bytes; days are in it, times are not.
 */
public final class ProjectWriter {

    /** How our files begin the name of the program. */
    static final String ORIGIN = "Ovoz";

    static final String NAMESPACE = "urn:QDA-XML:project:1.0";

    private static final int LONGEST_QUOTE = 40;
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Project project;
    private final Markup xml = Markup.xml();

    private ProjectWriter(Project project) {
        this.project = project;
    }

    /** Writes a {@code .qdpx} file; the stream stays open. */
    public static void write(Project project, OutputStream out) throws IOException {
        var zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        entry(zip, "project.qde", new ProjectWriter(project).description());
        for (var source : project.sources()) {
            entry(zip, "sources/" + source.id() + ".txt", source.text());
        }
        zip.finish();
    }

    private static void entry(ZipOutputStream zip, String name, String content) throws IOException {
        var entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String description() {
        xml.open("Project", "xmlns", NAMESPACE, "name", project.name(), "origin", project.origin());
        users();
        if (!project.codes().isEmpty()) {
            xml.open("CodeBook");
            new CodesXml(project.codes(), project.memos(), xml).write();
            xml.close();
        }
        variables();
        if (!project.sources().isEmpty()) {
            xml.open("Sources");
            project.sources().forEach(this::source);
            xml.close();
        }
        notes();
        return xml.close().toString();
    }

    private void users() {
        var names = new TreeSet<String>();
        project.codings().forEach(coding -> names.add(coding.coder()));
        project.memos().forEach(memo -> names.add(memo.author()));
        if (!names.isEmpty()) {
            xml.open("Users");
            names.forEach(name -> xml.empty("User", "guid", user(name), "name", name));
            xml.close();
        }
    }

    private static String user(String name) {
        return Guids.derived("user", name).toString();
    }

    private static String variable(String name) {
        return Guids.derived("variable", name).toString();
    }

    private static String moment(LocalDate day) {
        return day + "T00:00:00Z";
    }

    private void variables() {
        var names = Facts.ALL.stream()
                .filter(name -> project.sources().stream()
                        .anyMatch(source -> source.facts().containsKey(name)))
                .toList();
        if (!names.isEmpty()) {
            xml.open("Variables");
            names.forEach(
                    name -> xml.empty("Variable", "guid", variable(name), "name", name, "typeOfVariable", "Text"));
            xml.close();
        }
    }

    /** A passage with what stands on it. */
    private record Passage(Span span, List<Coding> codings, List<Memo> memos) {}

    private void source(Project.Source source) {
        xml.open(
                "TextSource",
                "guid",
                source.id().toString(),
                "name",
                source.title(),
                "plainTextPath",
                "internal://" + source.id() + ".txt");
        if (!source.turns().isEmpty()) {
            xml.instruction(WrittenTurns.TARGET, WrittenTurns.written(source.text(), source.turns()));
        }
        passages(source).forEach(passage -> passage(source, passage));
        noteReferences(
                project.memos().stream().filter(memo -> source.id().equals(memo.document()) && memo.span() == null));
        source.facts()
                .forEach((name, value) -> xml.open("VariableValue")
                        .empty("VariableRef", "targetGUID", variable(name))
                        .element("TextValue", value)
                        .close());
        xml.close();
    }

    private List<Passage> passages(Project.Source source) {
        var codings = project.codings().stream()
                .filter(coding -> coding.document().equals(source.id()))
                .toList();
        var memos = project.memos().stream()
                .filter(memo -> source.id().equals(memo.document()) && memo.span() != null)
                .toList();
        var spans = new TreeSet<Span>();
        codings.forEach(coding -> spans.add(coding.span()));
        memos.forEach(memo -> spans.add(memo.span()));
        var passages = new ArrayList<Passage>();
        for (var span : spans) {
            passages.add(new Passage(
                    span,
                    codings.stream()
                            .filter(coding -> coding.span().equals(span))
                            .sorted(Comparator.comparing(Coding::madeOn)
                                    .thenComparing(coding -> coding.id().value()))
                            .toList(),
                    memos.stream().filter(memo -> span.equals(memo.span())).toList()));
        }
        return passages;
    }

    private void passage(Project.Source source, Passage passage) {
        var span = passage.span();
        xml.open(
                "PlainTextSelection",
                "guid",
                selection(source, span).toString(),
                "name",
                quote(CodePoints.cut(source.text(), span)),
                "startPosition",
                Integer.toString(span.start()),
                "endPosition",
                Integer.toString(span.end()));
        passage.codings()
                .forEach(coding -> xml.open(
                                "Coding",
                                "guid",
                                coding.id().toString(),
                                "creatingUser",
                                user(coding.coder()),
                                "creationDateTime",
                                moment(coding.madeOn()))
                        .empty("CodeRef", "targetGUID", coding.code().toString())
                        .close());
        noteReferences(passage.memos().stream());
        xml.close();
    }

    private static UUID selection(Project.Source source, Span span) {
        return Guids.derived("selection", source.id(), span);
    }

    /** The beginning of the words, by which other programs list a passage and readers check its place. */
    private static String quote(String words) {
        var line = words.replaceAll("\\s+", " ").strip();
        return CodePoints.length(line) <= LONGEST_QUOTE
                ? line
                : CodePoints.cut(line, new Span(0, LONGEST_QUOTE)) + "...";
    }

    private void noteReferences(Stream<Memo> memos) {
        inOrder(memos)
                .forEach(memo -> xml.empty("NoteRef", "targetGUID", memo.id().toString()));
    }

    private static Stream<Memo> inOrder(Stream<Memo> memos) {
        return memos.sorted(Comparator.comparing(memo -> memo.id().value()));
    }

    private void notes() {
        if (project.memos().isEmpty()) {
            return;
        }
        xml.open("Notes");
        inOrder(project.memos().stream())
                .forEach(memo -> xml.open(
                                "Note",
                                "guid",
                                memo.id().toString(),
                                "creatingUser",
                                user(memo.author()),
                                "creationDateTime",
                                moment(memo.madeOn()))
                        .element("PlainTextContent", memo.text())
                        .close());
        xml.close();
    }
}
