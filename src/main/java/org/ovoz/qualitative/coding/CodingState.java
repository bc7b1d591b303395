package org.ovoz.qualitative.coding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.Composed;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MemoId;
import org.ovoz.qualitative.coding.CodingRefused.Reason;

/** Codes, codings and memos as a list of events leaves them. It never changes; events make another one of it. */
public final class CodingState {

    public static final CodingState EMPTY = new CodingState(0, Map.of(), Map.of(), Map.of(), Map.of());

    private static final Comparator<Coding> BY_PLACE = Comparator.comparing(Coding::span)
            .thenComparing(Coding::madeOn)
            .thenComparing(coding -> coding.id().value());

    private final int version;
    private final Map<CodeId, Code> codes;
    private final Map<CodingId, Coding> codings;
    private final Map<MemoId, Memo> memos;
    private final Map<CodeId, CodeId> mergedInto;
    private final Codebook codebook;
    private final Map<DocumentId, List<Coding>> byDocument = new HashMap<>();

    private CodingState(
            int version,
            Map<CodeId, Code> codes,
            Map<CodingId, Coding> codings,
            Map<MemoId, Memo> memos,
            Map<CodeId, CodeId> mergedInto) {
        this.version = version;
        this.codes = codes;
        this.codings = codings;
        this.memos = memos;
        this.mergedInto = mergedInto;
        this.codebook = new Codebook(version, List.copyOf(codes.values()));
        codings.values()
                .forEach(coding -> byDocument
                        .computeIfAbsent(coding.document(), _ -> new ArrayList<>())
                        .add(coding));
        byDocument.values().forEach(list -> list.sort(BY_PLACE));
    }

    /**
     * With what these events did. Events that were kept are taken as they are; of what a deleted document left behind, what is
     * there no more is passed over.
     */
    public CodingState after(Collection<CodingEvent> events) {
        if (events.isEmpty()) {
            return this;
        }
        var maker = new Maker(this);
        events.forEach(maker::take);
        return maker.made();
    }

    /**
     * With what a new event would do.
     *
     * @throws CodingRefused if that does not fit what is there now
     */
    CodingState trying(CodingEvent event) {
        for (var edit : event.edits()) {
            var fits = switch (edit) {
                case Edit.OfCode of -> Fitting.fits(codes.get(of.id()), of);
                case Edit.OfCoding of -> Fitting.fits(codings.get(of.id()), of);
                case Edit.OfMemo of -> Fitting.fits(memos.get(of.id()), of);
            };
            if (!fits) {
                throw new CodingRefused(Reason.CHANGED_MEANWHILE);
            }
        }
        var then = after(List.of(event));
        then.check(event);
        return then;
    }

    private void check(CodingEvent event) {
        for (var code : codes.values()) {
            var parent = code.parent();
            if (parent != null && !codes.containsKey(parent)) {
                throw new CodingRefused(Reason.IN_USE, code.name());
            }
        }
        if (event.changesCodes()) {
            requireNamesOfTheirOwn(event);
        }
        for (var edit : event.edits()) {
            if (edit instanceof Edit.OfCode(var id, var before, var after) && after == null && before != null) {
                requireUnused(id, before.name());
            }
            if (edit instanceof Edit.OfCoding(var _, var _, var after) && after != null) {
                requireOnce(after);
            }
        }
        requireNoCircle();
    }

    /** Of codes that were changed alone: two that came to be called alike long ago hold up nothing else. */
    private void requireNamesOfTheirOwn(CodingEvent event) {
        var names = codes.values().stream()
                .collect(Collectors.groupingBy(code -> Composed.key(code.name()), Collectors.counting()));
        for (var edit : event.edits()) {
            if (edit instanceof Edit.OfCode(var id, var _, var after) && after != null) {
                var name = codes.getOrDefault(id, after).name();
                if (names.getOrDefault(Composed.key(name), 0L) > 1) {
                    throw new CodingRefused(Reason.NAME_TAKEN, name);
                }
            }
        }
    }

    private void requireUnused(CodeId id, String name) {
        if (codings.values().stream().anyMatch(coding -> coding.code().equals(id))
                || memos.values().stream().anyMatch(memo -> id.equals(memo.code()))) {
            throw new CodingRefused(Reason.IN_USE, name);
        }
    }

    private void requireOnce(Coding coding) {
        if (!codes.containsKey(coding.code())) {
            throw new CodingRefused(Reason.CODE_GONE);
        }
        var doubled = of(coding.document()).stream()
                .anyMatch(other -> !other.id().equals(coding.id()) && isSame(other, coding));
        if (doubled) {
            throw new CodingRefused(Reason.CHANGED_MEANWHILE);
        }
    }

    private void requireNoCircle() {
        for (var code : codes.values()) {
            var seen = new LinkedHashSet<CodeId>();
            for (var at = code; at != null; at = at.parent() == null ? null : codes.get(at.parent())) {
                if (!seen.add(at.id())) {
                    throw new CodingRefused(Reason.INTO_ITSELF, code.name());
                }
            }
        }
    }

    /** Whether both say the same: one coder, one code, one place. */
    static boolean isSame(Coding one, Coding other) {
        return one.document().equals(other.document())
                && one.version() == other.version()
                && one.span().equals(other.span())
                && one.code().equals(other.code())
                && one.coder().equals(other.coder());
    }

    public Codebook codebook() {
        return codebook;
    }

    public Optional<Coding> coding(CodingId id) {
        return Optional.ofNullable(codings.get(id));
    }

    public Optional<Code> code(CodeId id) {
        return Optional.ofNullable(codes.get(id));
    }

    public Collection<Coding> codings() {
        return codings.values();
    }

    /** Of a document, by their places, those that could not be carried onto a newer text too. */
    public List<Coding> of(DocumentId document) {
        return byDocument.getOrDefault(document, List.of());
    }

    public Set<DocumentId> documents() {
        return byDocument.keySet();
    }

    public Collection<Memo> memos() {
        return memos.values();
    }

    public Optional<Memo> memo(MemoId id) {
        return Optional.ofNullable(memos.get(id));
    }

    /** The code that another one is part of now, at the end of all merges; nothing for one that is there, or is there again. */
    public Optional<Code> mergedInto(CodeId gone) {
        if (codes.containsKey(gone)) {
            return Optional.empty();
        }
        var at = mergedInto.get(gone);
        for (var steps = 0; at != null && !codes.containsKey(at) && steps < mergedInto.size(); steps++) {
            at = mergedInto.get(at);
        }
        return Optional.ofNullable(at).map(codes::get);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CodingState state
                && codes.equals(state.codes)
                && codings.equals(state.codings)
                && memos.equals(state.memos);
    }

    @Override
    public int hashCode() {
        return codes.hashCode() + codings.hashCode() + memos.hashCode();
    }

    /** Copies once, however many events come. */
    private static final class Maker {
        private final Map<CodeId, Code> codes;
        private final Map<CodingId, Coding> codings;
        private final Map<MemoId, Memo> memos;
        private final Map<CodeId, CodeId> mergedInto;
        private int version;

        Maker(CodingState from) {
            version = from.version;
            codes = new LinkedHashMap<>(from.codes);
            codings = new HashMap<>(from.codings);
            memos = new LinkedHashMap<>(from.memos);
            mergedInto = new HashMap<>(from.mergedInto);
        }

        void take(CodingEvent event) {
            event.edits().forEach(edit -> {
                switch (edit) {
                    case Edit.OfCode of -> Fitting.put(codes, of.id(), Fitting.code(codes.get(of.id()), of));
                    case Edit.OfCoding of -> Fitting.put(codings, of.id(), Fitting.coding(codings.get(of.id()), of));
                    case Edit.OfMemo of -> Fitting.put(memos, of.id(), Fitting.memo(memos.get(of.id()), of));
                }
            });
            if (event.changesCodes()) {
                version++;
            }
            if (event.kind() == CodingEvent.Kind.CODES_MERGED) {
                merged(event);
            }
        }

        private void merged(CodingEvent event) {
            event.edits().stream()
                    .filter(Edit.OfCode.class::isInstance)
                    .map(Edit.OfCode.class::cast)
                    .filter(of -> of.after() == null)
                    .findFirst()
                    .ifPresent(gone ->
                            mergedInto.put(gone.id(), CodeId.of(event.about().getLast())));
        }

        CodingState made() {
            return new CodingState(version, codes, codings, memos, mergedInto);
        }
    }
}
