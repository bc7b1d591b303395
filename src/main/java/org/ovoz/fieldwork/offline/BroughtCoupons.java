package org.ovoz.fieldwork.offline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.Users;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.fieldwork.store.ArrivalStore;
import org.ovoz.fieldwork.store.BroughtCouponStore;
import org.ovoz.interview.Durable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.arrived.ArrivedInterview;
import org.ovoz.interview.coupon.Coupons;
import org.ovoz.interview.coupon.Told;
import org.ovoz.interview.invitation.Invited;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Coupons that respondents brought to interviews without a network. They are judged when the interview arrives; one that is not
 * good keeps no interview back: a lead is told, and links it by another code or leaves it as it is.
 */
@Service
public class BroughtCoupons {

    /** An interview that could not be linked. */
    public record Unlinked(StoredInterview interview, Invited.Reason reason, String worker) {}

    private final Coupons coupons;
    private final BroughtCouponStore store;
    private final ArrivalStore arrivals;
    private final Users users;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Durable durable;
    private final StudyDays days;

    BroughtCoupons(
            Coupons coupons,
            BroughtCouponStore store,
            ArrivalStore arrivals,
            Users users,
            CurrentUser currentUser,
            AuditTrail audit,
            Durable durable,
            StudyDays days) {
        this.coupons = coupons;
        this.store = store;
        this.arrivals = arrivals;
        this.users = users;
        this.currentUser = currentUser;
        this.audit = audit;
        this.durable = durable;
        this.days = days;
    }

    /** After an interview has become one of the study, in the same transaction. */
    void link(OpenedInterview opened, ArrivedInterview arrived) {
        if (!arrived.practice()) {
            opened.coupon()
                    .flatMap(brought -> coupons.link(brought.code(), arrived.id(), brought.told(), arrived.begunOn()))
                    .ifPresent(reason -> store.set(arrived.id().value(), reason.name()));
        }
    }

    /** Interviews in the lead's countries that could not be linked. */
    public List<Unlinked> unlinked() {
        var lead = currentUser.require(Permission.CORRECT_INTERVIEWS);
        return store.unlinked().entrySet().stream()
                .flatMap(entry -> arrivals.find(entry.getKey()).stream()
                        .filter(found -> lead.maySee(found.country()))
                        .map(found -> new Unlinked(
                                found, Invited.Reason.valueOf(entry.getValue()), users.nameOf(found.worker()))))
                .toList();
    }

    /**
     * Links an interview with the coupon whose code a lead has found out.
     *
     * @return why it cannot be; empty if it is linked
     */
    public Optional<Invited.Reason> link(UUID interview, String code) {
        var found = led(interview);
        return durable.write(() -> {
            var refused = coupons.link(code, new InterviewId(interview), Told.NOTHING, days.today(found.country()));
            if (refused.isEmpty()) {
                settle(found, AuditAction.ARRIVAL_CHOSEN);
            }
            return refused;
        });
    }

    /** The interview stays without a coupon. */
    public void leave(UUID interview) {
        var found = led(interview);
        durable.write(() -> {
            settle(found, AuditAction.ARRIVAL_LEFT_OUT);
            return interview;
        });
    }

    private void settle(StoredInterview found, AuditAction action) {
        store.set(found.id(), null);
        audit.record(action, found.wave() + ", " + found.country() + ", " + found.id() + ", coupon");
    }

    private StoredInterview led(UUID interview) {
        var lead = currentUser.require(Permission.CORRECT_INTERVIEWS);
        return arrivals.find(interview)
                .filter(found -> store.unlinked().containsKey(interview) && lead.maySee(found.country()))
                .orElseThrow(() -> new AccessDeniedException("not to be linked by this lead"));
    }
}
