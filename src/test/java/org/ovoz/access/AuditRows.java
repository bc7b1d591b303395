package org.ovoz.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditQuery;
import org.ovoz.access.audit.AuditRow;
import org.ovoz.access.audit.AuditTrail;

/** Rows of the audit trail, newest first, as whoever is signed in reads them. */
public final class AuditRows {

    private AuditRows() {}

    /** @param action or null for all */
    public static List<AuditRow> of(AuditTrail trail, @Nullable AuditAction action) {
        return trail.read(new AuditQuery(action, ""), AuditQuery.By.TIME, true, 0, 50);
    }
}
