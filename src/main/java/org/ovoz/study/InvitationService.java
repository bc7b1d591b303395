package org.ovoz.study;

import java.util.List;
import java.util.UUID;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.interview.invitation.InvitationBatch;
import org.ovoz.interview.invitation.Invitations;
import org.ovoz.interview.invitation.MadeInvitations;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Makes and revokes batches of personal invitations in the countries of the user, and tells how far they came. */
@Service
public class InvitationService {

    /** Fewer would tell of single people whether they took part. */
    public static final int FEWEST = 10;

    public static final int MOST = 500;
    public static final int LONGEST_NAME = 120;

    private final Definitions definitions;
    private final Invitations invitations;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final StudyDays days;

    InvitationService(
            Definitions definitions, Invitations invitations, CurrentUser user, AuditTrail audit, StudyDays days) {
        this.definitions = definitions;
        this.invitations = invitations;
        this.user = user;
        this.audit = audit;
        this.days = days;
    }

    /** The batches of a wave in the countries of the user. */
    public List<InvitationBatch> batches(WaveId wave) {
        var reader = user.require(Permission.SEE_OVERVIEW);
        return invitations.batches(wave).stream()
                .filter(batch -> reader.maySee(batch.country()))
                .toList();
    }

    /** Whether the user may make and revoke them. */
    public boolean mayInvite() {
        return user.get()
                .map(found -> found.role().permissions().contains(Permission.INVITE))
                .orElse(false);
    }

    /**
     * Makes a batch; its codes are told here and never again.
     *
     * @param name what the team calls it
     * @param light whether its links open the light edition
     * @param number from {@value #FEWEST} to {@value #MOST}
     * @throws IllegalArgumentException for another number, without a name, and for a wave of interviews in depth
     */
    @Transactional
    public MadeInvitations make(WaveId wave, CountryCode country, String name, boolean light, int number) {
        var maker = user.require(Permission.INVITE);
        user.requireCountry(country);
        definitions.study().requireSurvey(wave);
        var called = name.strip();
        if (number < FEWEST || number > MOST || called.isEmpty() || called.length() > LONGEST_NAME) {
            throw new IllegalArgumentException(
                    "A batch has a name and from " + FEWEST + " to " + MOST + " invitations.");
        }
        var made = invitations.make(new InvitationBatch(
                UUID.randomUUID(),
                wave,
                country,
                called,
                light,
                maker.name(),
                days.today(country),
                false,
                InvitationBatch.Counts.given(number)));
        audit.record(AuditAction.INVITATIONS_MADE, wave + ", " + country + ", " + called + ": " + number);
        return made;
    }

    /** Revokes a batch: no interview begins with its invitations any more. Interviews that were begun can be finished. */
    @Transactional
    public void revoke(UUID id) {
        user.require(Permission.INVITE);
        var batch = invitations.batch(id).orElseThrow(() -> new IllegalArgumentException("no such batch"));
        user.requireCountry(batch.country());
        if (!batch.revoked()) {
            invitations.revoke(id);
            audit.record(AuditAction.INVITATIONS_REVOKED, batch.wave() + ", " + batch.country() + ", " + batch.name());
        }
    }
}
