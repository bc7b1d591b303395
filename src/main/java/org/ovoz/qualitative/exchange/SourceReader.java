package org.ovoz.qualitative.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Composed;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Turn;
import org.ovoz.qualitative.exchange.ProjectReader.Reading;
import org.ovoz.qualitative.exchange.ReadProject.MissingText;

/**
 * Reads the sources of a project: texts with what is coded in them, and of pictures, pages and recordings the text that goes
 * with them.
 */
final class SourceReader {

    static final int LONGEST_TITLE = 200;

    private final Reading reading;
    private final Remarks remarks;
    private final MarkReader marks;
    private final List<Project.Source> sources = new ArrayList<>();
    private final List<MissingText> missing = new ArrayList<>();
    private final Set<String> used = new HashSet<>();
    private final Set<String> mentioned = new HashSet<>();
    private final Set<DocumentId> ids = new HashSet<>();
    private final Map<UUID, DocumentId> documents = new HashMap<>();

    SourceReader(Reading reading) {
        this.reading = reading;
        this.remarks = reading.remarks();
        this.marks = new MarkReader(reading);
    }

    List<Project.Source> sources() {
        return sources;
    }

    /** What stands on the texts. */
    MarkReader marks() {
        return marks;
    }

    List<MissingText> missing() {
        return missing;
    }

    /** Names of plain texts in the archive that were read. */
    Set<String> used() {
        return used;
    }

    /** Last parts of all paths, in small letters. */
    Set<String> mentioned() {
        return mentioned;
    }

    /** The document that a source became. */
    @Nullable
    DocumentId document(UUID source) {
        return documents.get(source);
    }

    void read(Tag tag) {
        switch (tag.name()) {
            case "TextSource" -> text(tag, tag, tag.written("name"));
            case "PictureSource" -> {
                remarks.add(Remark.Kind.PICTURE, tag.written("name"));
                beside(tag, "TextDescription", "PictureSelection");
            }
            case "PDFSource" -> {
                remarks.add(Remark.Kind.PDF, tag.written("name"));
                beside(tag, "Representation", "PDFSelection");
            }
            case "AudioSource" -> {
                remarks.add(Remark.Kind.AUDIO, tag.written("name"));
                beside(tag, "Transcript", "AudioSelection");
            }
            case "VideoSource" -> {
                remarks.add(Remark.Kind.VIDEO, tag.written("name"));
                beside(tag, "Transcript", "VideoSelection");
            }
            default -> remarks.add(Remark.Kind.UNKNOWN_PART, tag.name());
        }
    }

    /** The texts beside something that is no text; without one, what is said of the whole is told, since nothing holds it. */
    private void beside(Tag tag, String part, String area) {
        mention(tag.written("path"), tag.written("currentPath"));
        remarks.add(Remark.Kind.AREA, tag.written("name"), (int) tag.all(area).count());
        var texts = tag.all(part).toList();
        for (int i = 0; i < texts.size(); i++) {
            var name = texts.size() == 1 ? tag.written("name") : tag.written("name") + " (" + (i + 1) + ")";
            text(texts.get(i), tag, name);
        }
        if (texts.isEmpty()) {
            var said = tag.all("Coding").count()
                    + tag.all("NoteRef").count()
                    + Selections.of(tag).size()
                    + (tag.textOf("Description").isBlank() ? 0 : 1);
            remarks.add(Remark.Kind.AREA, tag.written("name"), (int) said);
        }
    }

    /**
     * @param tag of the text
     * @param owner of what is said about the whole: the text itself, or the recording to which it belongs
     */
    private void text(Tag tag, Tag owner, String name) {
        var title = remarks.fitting(title(tag, owner, name), LONGEST_TITLE);
        var guid = guid(tag, title);
        var id = new DocumentId(guid);
        if (!ids.add(id)) {
            remarks.add(Remark.Kind.SAME_ID, title);
            id = new DocumentId(Guids.derived(guid, title, ids.size()));
        }
        mention(tag.written("plainTextPath"), tag.written("richTextPath"));
        if (!tag.written("richTextPath").isEmpty()) {
            remarks.add(Remark.Kind.FORMATTED, title);
        }
        var selections = new ArrayList<>(Selections.of(tag));
        if (owner.first(tag.name()).filter(first -> first == tag).isPresent()) {
            // Some programs mark the text of pages beside it, on the pages.
            selections.addAll(Selections.of(owner));
        }
        var raw = raw(tag, id, title);
        if (raw == null) {
            missing(tag, id, title, codings(selections, owner));
        } else if (CodePoints.normalised(raw).isBlank()) {
            blank(tag, id, title, codings(selections, owner));
        } else {
            documents.put(guid, id);
            if (!owner.written("guid").isBlank()) {
                documents.put(Guids.of(owner.written("guid")), id);
            }
            var text = CodePoints.normalised(raw);
            sources.add(new Project.Source(id, title, text, new LinkedHashMap<>(), turns(tag, title, text)));
            marks.passages(selections, id, title, raw);
            marks.whole(owner, id, title, raw);
        }
    }

    private static UUID guid(Tag tag, String title) {
        var written = tag.written("guid");
        return written.isBlank() ? Guids.derived("source", title, tag.written("plainTextPath")) : Guids.of(written);
    }

    /** A text without a name is called as its file is, without the folders and the ending. */
    private static String title(Tag tag, Tag owner, String name) {
        return Stream.concat(
                        Stream.of(name, tag.written("name")),
                        Stream.of(
                                        tag.written("plainTextPath"),
                                        tag.written("richTextPath"),
                                        owner.written("currentPath"),
                                        owner.written("path"))
                                .map(ProjectArchive::lastOf)
                                .map(file -> file.replaceFirst("(?<=.)\\.[A-Za-z0-9]{1,5}$", "")))
                .map(String::strip)
                .filter(one -> !one.isEmpty())
                .findFirst()
                .orElse("");
    }

    private static int codings(List<Selections.Marked> selections, Tag owner) {
        return (int) Stream.concat(selections.stream().map(Selections.Marked::tag), Stream.of(owner))
                .flatMap(one -> one.all("Coding"))
                .count();
    }

    private void missing(Tag tag, DocumentId id, String title, int codings) {
        var path = tag.written("plainTextPath");
        var rich = tag.written("richTextPath");
        missing.add(new MissingText(
                id,
                title,
                ProjectArchive.lastOf(path.isEmpty() ? rich : path),
                codings,
                path.isEmpty() && !rich.isEmpty()));
    }

    /** Without a word in it nothing comes; but where something was coded, the words must be somewhere. */
    private void blank(Tag tag, DocumentId id, String title, int codings) {
        if (codings > 0 && !reading.given().containsKey(id)) {
            missing(tag, id, title, codings);
        } else {
            remarks.add(Remark.Kind.EMPTY_TEXT, title);
            remarks.add(Remark.Kind.OUTSIDE, title, codings);
        }
    }

    /** As the file says who speaks where, if it does; empty where the text itself must show it. */
    private List<Turn> turns(Tag tag, String title, String text) {
        var written = tag.first(WrittenTurns.TAG);
        var read = written.flatMap(one -> WrittenTurns.read(one.text(), text));
        if (written.isPresent() && read.isEmpty()) {
            remarks.add(Remark.Kind.TURNS, title);
        }
        return read.orElse(List.of());
    }

    private @Nullable String raw(Tag tag, DocumentId id, String title) {
        var given = reading.given().get(id);
        if (given != null) {
            return told(RawText.of(given), title);
        }
        var inside = tag.first("PlainTextContent");
        if (inside.isPresent()
                && (!inside.get().text().isEmpty()
                        || tag.written("plainTextPath").isEmpty())) {
            return inside.get().text();
        }
        var path = tag.written("plainTextPath");
        var file = path.isEmpty()
                ? Optional.<Map.Entry<String, byte[]>>empty()
                : reading.archive().text(path);
        if (file.isEmpty()) {
            return null;
        }
        used.add(file.get().getKey());
        return told(RawText.of(file.get().getValue()), title);
    }

    private String told(RawText text, String title) {
        if (text.isOtherEncoding()) {
            remarks.add(Remark.Kind.OTHER_ENCODING, title);
        }
        remarks.add(Remark.Kind.LETTERS_LOST, title, text.lost());
        return text.text();
    }

    private void mention(String... paths) {
        for (var path : paths) {
            if (!path.isEmpty()) {
                mentioned.add(Composed.key(ProjectArchive.lastOf(path)));
            }
        }
    }
}
