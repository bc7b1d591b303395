package org.ovoz.qualitative.coding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.coding.CodingEvent.Kind;
import org.ovoz.qualitative.coding.CodingRefused.Reason;

/** What can be done to the codebook, decided on the newest state. Pure. */
final class CodebookCommands {

    private final CodingState state;

    CodebookCommands(CodingState state) {
        this.state = state;
    }

    /** A code that is there and may be used. */
    Code usable(CodeId id) {
        var code = existing(id);
        if (code.isRetired()) {
            throw new CodingRefused(Reason.CODE_RETIRED, code.name());
        }
        return code;
    }

    Code existing(CodeId id) {
        return state.code(id)
                .orElseThrow(() -> state.mergedInto(id)
                        .map(into -> new CodingRefused(Reason.CODE_MERGED, into.name()))
                        .orElseGet(() -> new CodingRefused(Reason.CODE_GONE)));
    }

    Draft add(CodeId id, @Nullable CodeId parent, String name, String colour, Code.Words words) {
        var code = fresh(id, parent, name, colour, words);
        return Draft.of(Kind.CODE_ADDED, List.of(Edit.OfCode.adding(code)), code.name());
    }

    Code fresh(CodeId id, @Nullable CodeId parent, String name, String colour, Code.Words words) {
        if (parent != null) {
            usable(parent);
        }
        CodeNames.checkColour(colour);
        CodeNames.check(words);
        var checked = free(name, null);
        return new Code(id, parent, state.codebook().under(parent).size(), checked, colour, words, false);
    }

    private String free(String name, @Nullable CodeId own) {
        var checked = CodeNames.checked(name);
        state.codebook().named(checked).filter(other -> !other.id().equals(own)).ifPresent(other -> {
            throw new CodingRefused(Reason.NAME_TAKEN, other.name());
        });
        return checked;
    }

    /** @param seen the code as it was shown to whoever changes it */
    Draft change(Code seen, String name, String colour, Code.Words words) {
        var now = existing(seen.id());
        CodeNames.checkColour(colour);
        CodeNames.check(words);
        var after = new Code(
                seen.id(), seen.parent(), seen.position(), free(name, seen.id()), colour, words, seen.isRetired());
        if (after.equals(seen)) {
            return Draft.NOTHING;
        }
        return Draft.of(Kind.CODE_CHANGED, List.of(Edit.OfCode.changing(seen, after)), now.name());
    }

    /** @param position among its new neighbours, from 0 */
    Draft move(CodeId id, @Nullable CodeId parent, int position) {
        var code = existing(id);
        if (parent != null) {
            existing(parent);
            if (state.codebook().isWithin(parent, id)) {
                throw new CodingRefused(Reason.INTO_ITSELF, code.name());
            }
        }
        var neighbours = new ArrayList<>(state.codebook().under(parent));
        neighbours.removeIf(other -> other.id().equals(id));
        neighbours.add(Math.clamp(position, 0, neighbours.size()), code);
        var edits = new ArrayList<Edit>();
        for (var at = 0; at < neighbours.size(); at++) {
            var one = neighbours.get(at);
            var after = placed(one, one.id().equals(id) ? parent : one.parent(), at);
            if (!after.equals(one)) {
                edits.add(Edit.OfCode.changing(one, after));
            }
        }
        return edits.isEmpty() ? Draft.NOTHING : Draft.of(Kind.CODE_MOVED, edits, code.name());
    }

    private static Code placed(Code code, @Nullable CodeId parent, int position) {
        return new Code(code.id(), parent, position, code.name(), code.colour(), code.words(), code.isRetired());
    }

    /** Every coding of the one is one of the other then; what one coder had put on one place twice is there once. */
    Draft merge(CodeId from, CodeId into) {
        var gone = existing(from);
        var stays = usable(into);
        if (from.equals(into)) {
            throw new CodingRefused(Reason.INTO_ITSELF, gone.name());
        }
        if (state.codebook().isWithin(into, from)) {
            throw new CodingRefused(Reason.INTO_ITSELF, gone.name());
        }
        var edits = new ArrayList<Edit>();
        moveCodings(from, into, codingsOf(from), edits);
        state.memos().stream()
                .filter(memo -> from.equals(memo.code()))
                .forEach(memo -> edits.add(Edit.OfMemo.changing(memo, memo.withCode(into))));
        var position = state.codebook().under(into).size();
        for (var child : state.codebook().under(from)) {
            edits.add(Edit.OfCode.changing(child, placed(child, into, position++)));
        }
        edits.add(Edit.OfCode.removing(gone));
        return Draft.of(Kind.CODES_MERGED, edits, gone.name(), stays.name(), into.toString());
    }

    private List<Coding> codingsOf(CodeId code) {
        return state.codings().stream()
                .filter(coding -> coding.code().equals(code))
                .toList();
    }

    private void moveCodings(CodeId from, CodeId into, List<Coding> codings, List<Edit> edits) {
        for (var coding : codings) {
            var after = coding.withCode(into);
            var isThere = state.of(coding.document()).stream().anyMatch(other -> CodingState.isSame(other, after));
            edits.add(isThere ? Edit.OfCoding.removing(coding) : Edit.OfCoding.changing(coding, after));
        }
    }

    /** A new code beside one, to which the chosen codings of it go. */
    Draft split(CodeId from, CodeId id, String name, Set<CodingId> chosen) {
        var code = usable(from);
        var codings = codingsOf(from).stream()
                .filter(coding -> chosen.contains(coding.id()))
                .toList();
        if (codings.isEmpty()) {
            throw new CodingRefused(Reason.NOTHING_CHOSEN);
        }
        if (!codings.stream().map(Coding::id).toList().containsAll(new HashSet<>(chosen))) {
            throw new CodingRefused(Reason.CHANGED_MEANWHILE);
        }
        var colour = CodeNames.colour(state.codebook().codes().size());
        var fresh = fresh(id, code.parent(), name, colour, Code.Words.NONE);
        var edits = new ArrayList<Edit>();
        edits.add(Edit.OfCode.adding(fresh));
        moveCodings(from, id, codings, edits);
        return Draft.of(Kind.CODE_SPLIT, edits, code.name(), fresh.name(), Integer.toString(codings.size()));
    }

    Draft retire(CodeId id, boolean isRetired) {
        var code = existing(id);
        if (code.isRetired() == isRetired) {
            return Draft.NOTHING;
        }
        var after = new Code(id, code.parent(), code.position(), code.name(), code.colour(), code.words(), isRetired);
        return Draft.of(
                isRetired ? Kind.CODE_RETIRED : Kind.CODE_RESTORED,
                List.of(Edit.OfCode.changing(code, after)),
                code.name());
    }

    /** Many codes at once, where there are none yet. */
    Draft start(List<Code> codes) {
        if (!state.codebook().codes().isEmpty()) {
            throw new CodingRefused(Reason.NOT_EMPTY);
        }
        var edits = codes.stream().<Edit>map(Edit.OfCode::adding).toList();
        return Draft.of(Kind.CODEBOOK_STARTED, edits, Integer.toString(codes.size()));
    }
}
