package org.ovoz.access;

/**
 * What a signed-in person may do. {@link Role} says who may do what.
 *
 * <p>Views name a permission in their access annotation: {@code @RolesAllowed("SEE_TABLES")}. Services check it again
 * with {@link CurrentUser#require}.
 */
public enum Permission {
    /** Enter face-to-face interviews and see, go on with and correct one's own. */
    ENTER_INTERVIEWS,
    SEE_OVERVIEW,
    SEE_TABLES,
    /** Read single interviews of everybody. */
    SEE_INTERVIEWS,
    /** Correct interviews of everybody. */
    CORRECT_INTERVIEWS,
    EXPORT,
    /** Make the study's report and write its texts. */
    WRITE_REPORT,
    /** Make and revoke personal invitations. */
    INVITE,
    /** Open and close waves, set targets. */
    MANAGE_WAVES,
    /** Create, change and disable users; read the audit trail. */
    MANAGE_USERS,
    MANAGE_TOKENS,
    /** Read published results, in which small numbers are protected; nothing else. */
    SEE_RESULTS,
    /** Take over data from files, and withdraw them again. */
    IMPORT_DATA,
    /** Define, change and withdraw derived variables, enter margins of the population; whoever sees tables uses them. */
    DEFINE_VARIABLES,
    /** Give assignments, see how interviewers go on and who held which interview. */
    LEAD_FIELDWORK,
    /** See who passed coupons on to whom while that is known, and chains exactly. */
    SEE_REFERRALS,
    /** Read open answers, in-depth interviews and what is coded of them; it opens texts. */
    READ_MATERIAL,
    /** Take material in, redact it, keep the codebook, code. */
    CODE_MATERIAL
}
