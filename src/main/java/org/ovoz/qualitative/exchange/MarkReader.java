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
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MemoId;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.exchange.ProjectReader.Reading;

/** Reads what stands on a text and on its passages: codings, comments, and references to notes. */
final class MarkReader {

    /**
     * What a note can be on.
     *
     * @param document in which it stands
     */
    record Anchor(
            @Nullable DocumentId document,
            @Nullable Span span,
            @Nullable CodeId code) {}

    private final Reading reading;
    private final Remarks remarks;
    private final List<Coding> codings = new ArrayList<>();
    private final List<Memo> memos = new ArrayList<>();
    private final Set<CodingId> ids = new HashSet<>();
    private final Map<UUID, List<Anchor>> notes = new LinkedHashMap<>();
    private final Map<UUID, Anchor> anchors = new HashMap<>();

    MarkReader(Reading reading) {
        this.reading = reading;
        this.remarks = reading.remarks();
        reading.codebook().codes().forEach(code -> anchors.put(code.id().value(), new Anchor(null, null, code.id())));
    }

    List<Coding> codings() {
        return codings;
    }

    List<Memo> memos() {
        return memos;
    }

    /** What a note is on, as far as is known; nothing for a note of the whole project. */
    List<Anchor> of(UUID note) {
        return notes.getOrDefault(note, List.of());
    }

    /** The code, text or passage with an id, if it comes. */
    Optional<Anchor> anchor(String guid) {
        return Optional.ofNullable(anchors.get(Guids.of(guid)));
    }

    void refer(String note, Anchor anchor) {
        var anchors = notes.computeIfAbsent(Guids.of(note), _ -> new ArrayList<>());
        if (!anchors.contains(anchor)) {
            anchors.add(anchor);
        }
    }

    /** Reads the passages of a text. */
    void passages(List<Selections.Marked> selections, DocumentId id, String title, String raw) {
        var origin = reading.root().written("origin");
        var decision = Counting.decide(
                raw, selections.stream().map(Selections.Marked::place).toList(), Counting.Habit.of(origin));
        if (decision.isUnusual()) {
            remarks.add(Remark.Kind.COUNTED_OTHERWISE, title);
        } else if (decision.isUnsure() && !origin.startsWith(ProjectWriter.ORIGIN)) {
            remarks.add(Remark.Kind.COUNT_UNSURE, title);
        }
        // Names of passages are quotations where one is; others call them as they like.
        if (decision.quoted() > 0 || origin.startsWith(ProjectWriter.ORIGIN)) {
            remarks.add(Remark.Kind.MISQUOTED, title, decision.misquoted());
        }
        for (var selection : selections) {
            decision.span(selection.place())
                    .ifPresentOrElse(
                            span -> passage(selection.tag(), id, span, title),
                            () -> remarks.add(Remark.Kind.OUTSIDE, title, Math.max(1, (int)
                                    selection.tag().all("Coding").count())));
        }
    }

    private void passage(Tag tag, DocumentId id, Span span, String title) {
        var anchor = new Anchor(id, span, null);
        anchors.put(Guids.of(tag.written("guid")), anchor);
        tag.all("Coding").forEach(coding -> coding(coding, tag, id, span));
        tag.all("NoteRef").forEach(note -> refer(note.written("targetGUID"), anchor));
        comment(tag, anchor);
        if (tag.all("Coding").findAny().isEmpty()
                && tag.all("NoteRef").findAny().isEmpty()
                && tag.textOf("Description").isBlank()
                && !reading.linked().contains(Guids.of(tag.written("guid")))) {
            remarks.add(Remark.Kind.EMPTY_PASSAGE, title);
        }
    }

    /**
     * Reads what is said of a document as a whole.
     *
     * @param owner of what is said: the text itself, or the recording to which it belongs
     */
    void whole(Tag owner, DocumentId id, String title, String raw) {
        var length = CodePoints.length(CodePoints.normalised(raw));
        owner.all("Coding").forEach(coding -> {
            remarks.add(Remark.Kind.WHOLE_DOCUMENT, title);
            coding(coding, owner, id, new Span(0, length));
        });
        var anchor = new Anchor(id, null, null);
        anchors.put(Guids.of(owner.written("guid")), anchor);
        owner.all("NoteRef").forEach(note -> refer(note.written("targetGUID"), anchor));
        comment(owner, anchor);
    }

    /** A description is a memo whose id follows from what it is of. */
    private void comment(Tag tag, Anchor anchor) {
        var text = tag.textOf("Description").strip();
        if (!text.isEmpty()) {
            var id = new MemoId(Guids.derived("description", Guids.of(tag.written("guid")), anchor.document()));
            memos.add(new Memo(
                    id,
                    anchor.document(),
                    anchor.span() == null ? 0 : 1,
                    anchor.span(),
                    null,
                    CodePoints.normalised(text),
                    reading.user(tag),
                    reading.day(tag)));
        }
    }

    private void coding(Tag coding, Tag selection, DocumentId document, Span span) {
        for (var reference : coding.all("CodeRef").toList()) {
            var target = Guids.of(reference.written("targetGUID"));
            var code = new CodeId(target);
            if (reading.codebook().code(code).isEmpty()) {
                remarks.add(
                        reading.cases().containsKey(target) ? Remark.Kind.CASE_PART : Remark.Kind.UNKNOWN_CODE,
                        reading.cases().getOrDefault(target, ""));
                continue;
            }
            var coder = reading.user(coding, selection);
            var written = coding.written("guid");
            var id = new CodingId(
                    written.isBlank() ? Guids.derived("coding", document, span, code, coder) : Guids.of(written));
            if (!ids.add(id)) {
                id = new CodingId(Guids.derived(id, document, span, code, coder));
                ids.add(id);
            }
            codings.add(new Coding(id, document, 1, span, code, coder, reading.day(coding, selection)));
        }
        coding.all("NoteRef").forEach(note -> refer(note.written("targetGUID"), new Anchor(document, span, null)));
    }
}
