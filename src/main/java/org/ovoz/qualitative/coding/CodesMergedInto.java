package org.ovoz.qualitative.coding;

import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.MergedCodes;
import org.springframework.stereotype.Component;

/** What became of merged codes, as the journal has it now: an undone merge is none. */
@Component
class CodesMergedInto implements MergedCodes {

    private final CodingJournal journal;

    CodesMergedInto(CodingJournal journal) {
        this.journal = journal;
    }

    @Override
    public CodeId now(CodeId code) {
        return journal.known().state().mergedInto(code).map(Code::id).orElse(code);
    }
}
