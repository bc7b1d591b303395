package org.ovoz.interview;

import java.util.Optional;
import org.ovoz.interview.store.CodeStore;
import org.ovoz.interview.store.CodeStore.Purpose;
import org.ovoz.interview.store.StudyKey;
import org.springframework.stereotype.Component;

/**
 * The codes that respondents write down. They are made of the interview's id with the study's key: the same however often
 * they are asked for, and nowhere stored. Typed ones are read in any case and alphabet. Within the caller's transaction.
 */
@Component
class RespondentCodes {

    private final CodeStore codes;
    private final StudyKey key;

    RespondentCodes(CodeStore codes, StudyKey key) {
        this.codes = codes;
        this.key = key;
    }

    /** The code to go on with elsewhere, good from now on. */
    String keepResumption(InterviewId id) {
        var code = RespondentCode.of(key.hash("resumption of", id.toString()));
        codes.keep(Purpose.RESUME, code, id);
        return RespondentCode.grouped(code);
    }

    Optional<InterviewId> ofResumption(String typed) {
        return find(Purpose.RESUME, typed);
    }

    /** What is got for sending, whether or not it was sent already. */
    Receipt receipt(InterviewId id) {
        return new Receipt(RespondentCode.grouped(receiptCode(id)));
    }

    /** From now on the receipt is good, and no other code of the interview. */
    void keepReceiptOnly(InterviewId id) {
        codes.removeAll(id);
        codes.keep(Purpose.RECEIPT, receiptCode(id), id);
    }

    Optional<InterviewId> ofReceipt(String typed) {
        return find(Purpose.RECEIPT, typed);
    }

    private String receiptCode(InterviewId id) {
        return RespondentCode.of(key.hash("receipt of", id.toString()));
    }

    private Optional<InterviewId> find(Purpose purpose, String typed) {
        return RespondentCode.read(typed).flatMap(code -> codes.find(purpose, code));
    }
}
