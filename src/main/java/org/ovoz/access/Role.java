package org.ovoz.access;

import static org.ovoz.access.Permission.CODE_MATERIAL;
import static org.ovoz.access.Permission.CORRECT_INTERVIEWS;
import static org.ovoz.access.Permission.DEFINE_VARIABLES;
import static org.ovoz.access.Permission.ENTER_INTERVIEWS;
import static org.ovoz.access.Permission.EXPORT;
import static org.ovoz.access.Permission.INVITE;
import static org.ovoz.access.Permission.LEAD_FIELDWORK;
import static org.ovoz.access.Permission.READ_MATERIAL;
import static org.ovoz.access.Permission.SEE_INTERVIEWS;
import static org.ovoz.access.Permission.SEE_OVERVIEW;
import static org.ovoz.access.Permission.SEE_REFERRALS;
import static org.ovoz.access.Permission.SEE_RESULTS;
import static org.ovoz.access.Permission.SEE_TABLES;
import static org.ovoz.access.Permission.WRITE_REPORT;

import java.util.EnumSet;
import java.util.Set;

/** The roles of the study's staff. This is the only place that says which role may do what. */
public enum Role {
    /** Reads published results and sees nothing else. */
    VIEWER,
    FIELD_STAFF,
    COUNTRY_LEAD,
    ANALYST,
    ADMIN;

    /** What this role may do, within the countries of the user. */
    public Set<Permission> permissions() {
        return switch (this) {
            case VIEWER -> EnumSet.of(SEE_RESULTS);
            case FIELD_STAFF -> EnumSet.of(ENTER_INTERVIEWS);
            case COUNTRY_LEAD ->
                EnumSet.of(
                        ENTER_INTERVIEWS,
                        SEE_OVERVIEW,
                        SEE_TABLES,
                        INVITE,
                        SEE_INTERVIEWS,
                        CORRECT_INTERVIEWS,
                        EXPORT,
                        WRITE_REPORT,
                        SEE_RESULTS,
                        LEAD_FIELDWORK,
                        SEE_REFERRALS,
                        READ_MATERIAL,
                        CODE_MATERIAL);
            case ANALYST ->
                EnumSet.of(
                        SEE_OVERVIEW,
                        SEE_TABLES,
                        SEE_INTERVIEWS,
                        EXPORT,
                        WRITE_REPORT,
                        SEE_RESULTS,
                        DEFINE_VARIABLES,
                        READ_MATERIAL,
                        CODE_MATERIAL);
            case ADMIN -> EnumSet.allOf(Permission.class);
        };
    }

    /** Whether a user of this role may be given all countries by naming none. */
    public boolean mayHaveAllCountries() {
        return switch (this) {
            case FIELD_STAFF, COUNTRY_LEAD -> false;
            case VIEWER, ANALYST, ADMIN -> true;
        };
    }
}
