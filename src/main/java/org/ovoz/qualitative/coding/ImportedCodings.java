package org.ovoz.qualitative.coding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.CodingIntake;
import org.ovoz.qualitative.Composed;
import org.ovoz.qualitative.DocumentId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what files bring as events of the list: one for the codes and one for each document, so that what was brought in for
 * one can be taken back, and goes with it, alone. It asks for no right.
 */
@Component
class ImportedCodings implements CodingIntake {

    private final CodingJournal journal;

    ImportedCodings(CodingJournal journal) {
        this.journal = journal;
    }

    @Override
    @Transactional
    public void take(String actor, Bundle bundle) {
        var ids = new HashMap<CodeId, CodeId>();
        journal.keep(
                actor,
                known -> Draft.of(CodingEvent.Kind.IMPORTED, codes(known.state(), bundle, ids), bundle.origin()));
        var documents = new LinkedHashSet<@Nullable DocumentId>();
        bundle.memos().stream().filter(memo -> memo.document() == null).forEach(_ -> documents.add(null));
        bundle.codings().forEach(coding -> documents.add(coding.document()));
        bundle.memos().forEach(memo -> documents.add(memo.document()));
        documents.forEach(document -> journal.keep(
                actor,
                known -> Draft.of(
                        CodingEvent.Kind.IMPORTED, edits(known.state(), bundle, document, ids), bundle.origin())));
    }

    private static List<Edit> codes(CodingState state, Bundle bundle, Map<CodeId, CodeId> ids) {
        var edits = new ArrayList<Edit>();
        var names = new HashMap<String, CodeId>();
        state.codebook().codes().forEach(code -> names.put(Composed.key(code.name()), code.id()));
        for (var code : bundle.newCodes()) {
            var here = state.code(code.id()).isPresent() ? code.id() : names.get(Composed.key(code.name()));
            ids.put(code.id(), here == null ? code.id() : here);
            if (here == null) {
                names.put(Composed.key(code.name()), code.id());
                edits.add(Edit.OfCode.adding(under(code, ids)));
            }
        }
        for (var code : bundle.changedCodes()) {
            state.code(code.id())
                    .filter(before -> !before.equals(code))
                    .ifPresent(before -> edits.add(Edit.OfCode.changing(before, under(code, ids))));
        }
        return edits;
    }

    private static Code under(Code code, Map<CodeId, CodeId> ids) {
        var parent = code.parent();
        return new Code(
                code.id(),
                parent == null ? null : ids.getOrDefault(parent, parent),
                code.position(),
                code.name(),
                code.colour(),
                code.words(),
                code.isRetired());
    }

    private static List<Edit> edits(
            CodingState state, Bundle bundle, @Nullable DocumentId document, Map<CodeId, CodeId> ids) {
        var edits = new ArrayList<Edit>();
        var fresh = new ArrayList<Coding>();
        for (var one : bundle.codings()) {
            if (one.document().equals(document)) {
                var coding = one.withCode(ids.getOrDefault(one.code(), one.code()));
                var isHere = state.coding(coding.id()).isPresent()
                        || state.of(coding.document()).stream().anyMatch(other -> CodingState.isSame(other, coding))
                        || fresh.stream().anyMatch(other -> CodingState.isSame(other, coding));
                if (!isHere && state.code(coding.code()).isPresent()) {
                    fresh.add(coding);
                    edits.add(Edit.OfCoding.adding(coding));
                }
            }
        }
        for (var one : bundle.memos()) {
            var code = one.code();
            var memo = code == null ? one : one.withCode(ids.getOrDefault(code, code));
            if (Objects.equals(memo.document(), document)
                    && state.memo(memo.id()).isEmpty()) {
                edits.add(Edit.OfMemo.adding(memo));
            }
        }
        return edits;
    }
}
