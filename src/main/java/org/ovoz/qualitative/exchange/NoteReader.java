package org.ovoz.qualitative.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MemoId;
import org.ovoz.qualitative.exchange.MarkReader.Anchor;
import org.ovoz.qualitative.exchange.ProjectReader.Reading;
import org.ovoz.qualitative.exchange.ReadProject.MissingText;

/** Reads notes as memos: one for each thing that a note is on, and one on nothing for a note of the whole project. */
final class NoteReader {

    private final Reading reading;
    private final SourceReader sources;
    private final Map<UUID, Tag> notes = new HashMap<>();

    NoteReader(Reading reading, SourceReader sources) {
        this.reading = reading;
        this.sources = sources;
    }

    void read() {
        reading.root().all("Notes", "Note").forEach(note -> {
            notes.put(Guids.of(note.written("guid")), note);
            reading.remarks().add(Remark.Kind.CODED_NOTE, note.written("name"), (int)
                    note.all("PlainTextSelection").count());
        });
        reading.root()
                .all("CodeBook", "Codes")
                .forEach(codes -> codes.all("Code").forEach(this::ofCode));
        reading.root().all("Links", "Link").forEach(this::link);
        reading.root().all("Notes", "Note").forEach(this::memos);
        var description = reading.root().textOf("Description").strip();
        if (!description.isEmpty()) {
            var id = new MemoId(
                    Guids.derived("description of project", reading.root().written("name"), description));
            sources.marks().memos().add(memo(id, new Anchor(null, null, null), description, reading.root()));
        }
    }

    private void ofCode(Tag code) {
        var id = new CodeId(Guids.of(code.written("guid")));
        code.all("NoteRef")
                .forEach(note -> sources.marks().refer(note.written("targetGUID"), new Anchor(null, null, id)));
        code.all("Code").forEach(this::ofCode);
    }

    /** Some programs put a note on its passage by a link; a link between other things has no place here. */
    private void link(Tag link) {
        var origin = link.written("originGUID");
        var target = link.written("targetGUID");
        if (!refer(origin, target) && !refer(target, origin)) {
            reading.remarks().add(Remark.Kind.LINK, "");
        }
    }

    private boolean refer(String note, String on) {
        var anchor = sources.marks().anchor(on).filter(_ -> notes.containsKey(Guids.of(note)));
        anchor.ifPresent(found -> sources.marks().refer(note, found));
        return anchor.isPresent();
    }

    private void memos(Tag note) {
        var text = text(note);
        if (text.isEmpty()) {
            return;
        }
        var guid = Guids.of(note.written("guid"));
        var known = sources.marks().of(guid);
        var anchors = known.isEmpty() ? List.of(new Anchor(null, null, null)) : known;
        for (int i = 0; i < anchors.size(); i++) {
            var id = new MemoId(i == 0 ? guid : Guids.derived(guid, anchors.get(i)));
            sources.marks().memos().add(memo(id, anchors.get(i), text, note));
        }
    }

    /** A name that is not the beginning of the text is a heading. */
    private String text(Tag note) {
        var content = Stream.of(note.textOf("PlainTextContent"), file(note), note.textOf("Description"))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
        var name = note.written("name").strip();
        var isHeading = !name.isEmpty() && !content.startsWith(name);
        return isHeading && !content.isEmpty() ? name + "\n" + content : content.isEmpty() ? name : content;
    }

    private String file(Tag note) {
        var path = note.written("plainTextPath");
        if (path.isEmpty()) {
            return "";
        }
        var given = reading.given().get(new DocumentId(Guids.of(note.written("guid"))));
        if (given != null) {
            return CodePoints.normalised(RawText.of(given).text());
        }
        var file = reading.archive().text(path);
        if (file.isEmpty()) {
            sources.missing()
                    .add(new MissingText(
                            new DocumentId(Guids.of(note.written("guid"))),
                            note.written("name"),
                            ProjectArchive.lastOf(path),
                            0,
                            false));
            return "";
        }
        sources.used().add(file.get().getKey());
        return CodePoints.normalised(RawText.of(file.get().getValue()).text());
    }

    private Memo memo(MemoId id, Anchor on, String text, Tag tag) {
        return new Memo(
                id,
                on.document(),
                on.span() == null ? 0 : 1,
                on.span(),
                on.code(),
                CodePoints.normalised(text),
                reading.user(tag),
                reading.day(tag));
    }
}
