package org.ovoz.qualitative.coding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MemoId;
import org.ovoz.qualitative.coding.CodingEvent.Kind;
import org.ovoz.qualitative.coding.CodingRefused.Reason;

/** What can be done to passages and memos, decided on the newest state. Pure. */
final class PassageCommands {

    private final CodingState state;
    private final CodebookCommands codes;
    private final String user;
    private final LocalDate today;

    PassageCommands(CodingState state, String user, LocalDate today) {
        this.state = state;
        this.codes = new CodebookCommands(state);
        this.user = user;
        this.today = today;
    }

    /** A code on passages; what this coder has put there already is not put there twice. */
    Draft code(List<Passage> passages, CodeId code) {
        var used = codes.usable(code);
        if (passages.isEmpty()) {
            throw new CodingRefused(Reason.NO_PASSAGE);
        }
        var edits = new ArrayList<Edit>();
        for (var passage : new LinkedHashSet<>(passages)) {
            var coding = coding(passage, code);
            if (state.of(passage.document()).stream().noneMatch(other -> CodingState.isSame(other, coding))) {
                edits.add(Edit.OfCoding.adding(coding));
            }
        }
        return edits.isEmpty()
                ? Draft.NOTHING
                : Draft.of(Kind.CODED, edits, used.name(), Integer.toString(edits.size()));
    }

    private Coding coding(Passage passage, CodeId code) {
        return new Coding(CodingId.random(), passage.document(), passage.version(), passage.span(), code, user, today);
    }

    /** A new code, named with words of the passage, on it. */
    Draft codeInVivo(Passage passage, CodeId id, @Nullable CodeId parent, String name) {
        var existing = state.codebook().named(name);
        if (existing.isPresent()) {
            return code(List.of(passage), existing.get().id());
        }
        var colour = CodeNames.colour(state.codebook().codes().size());
        var fresh = codes.fresh(id, parent, name, colour, Code.Words.NONE);
        return Draft.of(
                Kind.CODED_IN_VIVO,
                List.of(Edit.OfCode.adding(fresh), Edit.OfCoding.adding(coding(passage, id))),
                fresh.name());
    }

    Draft uncode(CodingId id) {
        var coding = state.coding(id).orElseThrow(() -> new CodingRefused(Reason.CODING_GONE));
        if (!coding.coder().equals(user)) {
            throw new CodingRefused(Reason.NOT_YOURS, coding.coder());
        }
        var name = state.code(coding.code()).map(Code::name).orElse("");
        return Draft.of(Kind.UNCODED, List.of(Edit.OfCoding.removing(coding)), name);
    }

    /** Puts a coding that was left behind by a correction of the text where its words are now. */
    Draft place(CodingId id, Passage passage) {
        var coding = state.coding(id).orElseThrow(() -> new CodingRefused(Reason.CODING_GONE));
        var after = new Coding(
                id,
                coding.document(),
                passage.version(),
                passage.span(),
                coding.code(),
                coding.coder(),
                coding.madeOn());
        var name = state.code(coding.code()).map(Code::name).orElse("");
        var isThere = state.of(coding.document()).stream()
                .anyMatch(other -> !other.id().equals(id) && CodingState.isSame(other, after));
        return Draft.of(
                Kind.CODED,
                List.of(isThere ? Edit.OfCoding.removing(coding) : Edit.OfCoding.changing(coding, after)),
                name,
                "1");
    }

    /** @param memo a memo with its new text, or a new one */
    Draft write(Memo memo, String about) {
        var text = memo.text().strip();
        if (text.isEmpty()) {
            throw new CodingRefused(Reason.MEMO_EMPTY);
        }
        if (text.length() > CodeNames.LONGEST_MEMO) {
            throw new CodingRefused(Reason.MEMO_LONG, Integer.toString(CodeNames.LONGEST_MEMO));
        }
        if (memo.code() != null) {
            codes.existing(memo.code());
        }
        return Draft.of(Kind.MEMO_WRITTEN, List.of(Edit.OfMemo.adding(memo)), about);
    }

    Draft rewrite(MemoId id, String seen, String text) {
        var now = own(id);
        if (!now.text().equals(seen)) {
            throw new CodingRefused(Reason.CHANGED_MEANWHILE);
        }
        if (text.isBlank()) {
            throw new CodingRefused(Reason.MEMO_EMPTY);
        }
        if (text.length() > CodeNames.LONGEST_MEMO) {
            throw new CodingRefused(Reason.MEMO_LONG, Integer.toString(CodeNames.LONGEST_MEMO));
        }
        if (text.strip().equals(now.text())) {
            return Draft.NOTHING;
        }
        var after = new Memo(
                id, now.document(), now.version(), now.span(), now.code(), text.strip(), now.author(), now.madeOn());
        return Draft.of(Kind.MEMO_CHANGED, List.of(Edit.OfMemo.changing(now, after)), nameOn(now));
    }

    Draft remove(MemoId id) {
        var memo = own(id);
        return Draft.of(Kind.MEMO_REMOVED, List.of(Edit.OfMemo.removing(memo)), nameOn(memo));
    }

    private Memo own(MemoId id) {
        var memo = state.memo(id).orElseThrow(() -> new CodingRefused(Reason.MEMO_GONE));
        if (!memo.author().equals(user)) {
            throw new CodingRefused(Reason.NOT_YOURS, memo.author());
        }
        return memo;
    }

    /** The name of the code it is on, if it is on one. */
    private String nameOn(Memo memo) {
        return Optional.ofNullable(memo.code())
                .flatMap(state::code)
                .map(Code::name)
                .orElse("");
    }

    /**
     * Codings and memos of a document onto its new text; whose words changed stay on the old version.
     *
     * @param version of the new text
     */
    Draft carry(DocumentId document, int version, Carrying carrying) {
        var edits = new ArrayList<Edit>();
        var left = 0;
        for (var coding : state.of(document)) {
            if (coding.version() != version - 1) {
                continue;
            }
            var span = carrying.place(coding.span());
            if (span.isEmpty()) {
                left++;
            } else {
                edits.add(Edit.OfCoding.changing(
                        coding,
                        new Coding(
                                coding.id(),
                                document,
                                version,
                                span.get(),
                                coding.code(),
                                coding.coder(),
                                coding.madeOn())));
            }
        }
        carryMemos(document, version, carrying, edits);
        return edits.isEmpty()
                ? Draft.NOTHING
                : Draft.of(Kind.CARRIED, edits, Integer.toString(edits.size()), Integer.toString(left));
    }

    private void carryMemos(DocumentId document, int version, Carrying carrying, List<Edit> edits) {
        for (var memo : state.memos()) {
            var span = memo.span();
            if (!document.equals(memo.document()) || span == null || memo.version() != version - 1) {
                continue;
            }
            carrying.place(span)
                    .ifPresent(place -> edits.add(Edit.OfMemo.changing(
                            memo,
                            new Memo(
                                    memo.id(),
                                    document,
                                    version,
                                    place,
                                    memo.code(),
                                    memo.text(),
                                    memo.author(),
                                    memo.madeOn()))));
        }
    }
}
