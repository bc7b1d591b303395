package org.ovoz.qualitative.coding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Codings;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.RemovedWork;
import org.springframework.stereotype.Service;

/** Codes, codings and memos of the material that the user may read. */
@Service
class VisibleCodings implements Codings {

    private final CodingJournal journal;
    private final CodingRights rights;

    VisibleCodings(CodingJournal journal, CodingRights rights) {
        this.journal = journal;
        this.rights = rights;
    }

    @Override
    public Codebook codebook() {
        rights.requireReader();
        return journal.known().state().codebook();
    }

    @Override
    public List<Coding> all() {
        rights.requireReader();
        var state = journal.known().state();
        var hidden = new Hidden();
        return rights.documents().stream()
                .flatMap(document -> state.of(document.id()).stream()
                        .filter(coding -> coding.version() == document.version() && hidden.shows(coding)))
                .toList();
    }

    @Override
    public List<Coding> of(DocumentId document) {
        return of(document, true);
    }

    /** Those whose words were changed by a correction, on the version of the text that they were made on. */
    List<Coding> leftBehind(DocumentId document) {
        return of(document, false);
    }

    private List<Coding> of(DocumentId id, boolean isNewest) {
        rights.requireReader();
        var hidden = new Hidden();
        return rights.document(id).stream()
                .flatMap(document -> journal.known().state().of(id).stream()
                        .filter(coding -> coding.version() == document.version() == isNewest))
                .filter(hidden::shows)
                .toList();
    }

    @Override
    public RemovedWork removed() {
        rights.requireReader();
        return Removals.in(journal.known().events());
    }

    @Override
    public long newest() {
        rights.requireReader();
        return journal.known().stamp().number();
    }

    @Override
    public List<Coding> asOf(long number) {
        rights.requireReader();
        var known = journal.known();
        var state = EarlierCodings.at(known.events(), number);
        var hidden = new Hidden();
        return rights.documents().stream()
                .flatMap(document -> state.of(document.id()).stream().filter(hidden::shows))
                .map(coding -> known.state()
                        .mergedInto(coding.code())
                        .map(into -> coding.withCode(into.id()))
                        .orElse(coding))
                .toList();
    }

    @Override
    public List<Memo> memos() {
        rights.requireReader();
        Map<DocumentId, Document> documents =
                rights.documents().stream().collect(Collectors.toMap(Document::id, Function.identity()));
        return journal.known().state().memos().stream()
                .filter(memo -> memo.document() == null
                        || documents.containsKey(memo.document()) && !rights.isHidden(memo.document(), memo.author()))
                .toList();
    }

    /** Asks once for each coder in each document. */
    private final class Hidden {
        private final Map<List<Object>, Boolean> asked = new HashMap<>();

        boolean shows(Coding coding) {
            return !asked.computeIfAbsent(
                    List.of(coding.document(), coding.coder()),
                    _ -> rights.isHidden(coding.document(), coding.coder()));
        }
    }
}
