package org.ovoz.quality;

import java.math.BigDecimal;
import org.ovoz.tabulation.Percent;

/** A rate of the field work, or why there is none. */
public sealed interface Rate {

    /** The rates, after CHERRIES (Eysenbach 2004) for an open link and the AAPOR Standard Definitions for the others. */
    enum Kind {
        /** Consented of those who saw the first page of the open link, each browser session once. */
        PARTICIPATION,
        /** 1.1 of those who consented. */
        COMPLETION,
        /** 2.12 of 1.1, 1.2 and 2.12. */
        BREAK_OFF,
        /** 1.1 of 1.1, 1.2, 2.111 and 2.12. */
        COOPERATION,
        /** 1.1 of everybody invited. */
        RR1,
        /** 1.1 and 1.2 of everybody invited. */
        RR2
    }

    /** Why a rate cannot be computed. */
    enum Reason {
        /** Not all interviews came through the first page while its visitors were counted. */
        VISITS,
        /** It describes an open link only. */
        OPEN_LINK_ONLY,
        /** It needs refusals to an interviewer; a refusal online leaves nothing behind. */
        REFUSALS,
        /** Nobody knows how many people an open link reached. */
        NO_LIST,
        /** No attempt is recorded that reached nobody. */
        CONTACTS,
        /** What was begun and not sent is not known of this wave. */
        NOT_COLLECTED,
        /** There is nothing to divide by. */
        NOBODY
    }

    /** A share of cases. */
    record Share(int part, int of) implements Rate {

        /** With one decimal. */
        public BigDecimal percent() {
            return Percent.of(part, of);
        }
    }

    /** There is no such rate here. */
    record NotComputable(Reason reason) implements Rate {}

    static Rate share(int part, int of) {
        return of == 0 ? new NotComputable(Reason.NOBODY) : new Share(part, of);
    }

    static Rate none(Reason reason) {
        return new NotComputable(reason);
    }
}
