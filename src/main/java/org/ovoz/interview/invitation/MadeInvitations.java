package org.ovoz.interview.invitation;

import java.util.List;

/**
 * A batch with its codes, in a random order: they are told once, and kept nowhere.
 *
 * @param codes as they are printed, in groups
 */
public record MadeInvitations(InvitationBatch batch, List<String> codes) {

    public MadeInvitations {
        codes = List.copyOf(codes);
    }
}
