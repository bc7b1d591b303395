package org.ovoz.interview.invitation;

import java.time.LocalDate;
import java.util.UUID;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;

/**
 * Invitations that were made together, to be handed out by one partner.
 *
 * @param name what the team calls it, such as the partner's name
 * @param light whether its links open the light edition
 * @param madeBy the user who made it
 * @param revoked whether none of it begins an interview any more
 */
public record InvitationBatch(
        UUID id,
        WaveId wave,
        CountryCode country,
        String name,
        boolean light,
        String madeBy,
        LocalDate madeOn,
        boolean revoked,
        Counts counts) {

    /**
     * How far its invitations came.
     *
     * @param opened whose page was seen
     * @param begun with which an interview was begun
     * @param sent whose interview was sent
     */
    public record Counts(int given, int opened, int begun, int sent) {

        public static Counts given(int number) {
            return new Counts(number, 0, 0, 0);
        }
    }
}
