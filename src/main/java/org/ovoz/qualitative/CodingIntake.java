package org.ovoz.qualitative;

import java.util.List;

/** Takes codes, codings and memos in that files bring, under the ids and names that they bring. It asks for no right. */
public interface CodingIntake {

    /**
     * What comes together.
     *
     * @param origin where it comes from, as the history tells it
     * @param newCodes parents before their children; one whose name is here is the code that is here
     * @param changedCodes codes that are here, as they shall be
     * @param codings on the newest versions of texts; what is here already stays as it is
     */
    record Bundle(
            String origin, List<Code> newCodes, List<Code> changedCodes, List<Coding> codings, List<Memo> memos) {}

    /** Takes it all, in one transaction. */
    void take(String actor, Bundle bundle);
}
