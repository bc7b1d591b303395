package org.ovoz.qualitative.coding;

import java.util.List;
import org.ovoz.qualitative.Codebook;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.StandingCodings;
import org.springframework.stereotype.Component;

/** Codings of everybody. */
@Component
class CodingsOfAll implements StandingCodings {

    private final CodingJournal journal;

    CodingsOfAll(CodingJournal journal) {
        this.journal = journal;
    }

    @Override
    public List<Coding> on(DocumentId document) {
        return journal.known().state().of(document);
    }

    @Override
    public List<Coding> asOf(DocumentId document, long number) {
        return EarlierCodings.at(journal.known().events(), number).of(document);
    }

    @Override
    public List<Memo> memos() {
        return List.copyOf(journal.known().state().memos());
    }

    @Override
    public Codebook codebook() {
        return journal.known().state().codebook();
    }
}
