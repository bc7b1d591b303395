package org.ovoz.fieldwork.offline;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.Users;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.fieldwork.FieldInDepth.Flaw;
import org.ovoz.fieldwork.store.ArrivalStore;
import org.ovoz.fieldwork.store.BroughtLinkStore;
import org.ovoz.interview.Durable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.arrived.ArrivedInterview;
import org.ovoz.interview.depth.InDepthLinks;
import org.ovoz.interview.depth.InDepthLinks.Found;
import org.ovoz.questionnaire.CountryCode;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;

/**
 * Interviews in depth without a network name the survey's interview of the same person by its number. It is looked for when the
 * interview arrives; a number that leads nowhere keeps no interview back: a lead is told, and links it or leaves it as it is.
 */
@Service
public class BroughtLinks {

    /** An interview in depth that could not be linked. */
    public record Unlinked(StoredInterview interview, Flaw flaw, String worker) {}

    private final InDepthLinks links;
    private final BroughtLinkStore store;
    private final ArrivalStore arrivals;
    private final Users users;
    private final CurrentUser currentUser;
    private final AuditTrail audit;
    private final Durable durable;

    BroughtLinks(
            InDepthLinks links,
            BroughtLinkStore store,
            ArrivalStore arrivals,
            Users users,
            CurrentUser currentUser,
            AuditTrail audit,
            Durable durable) {
        this.links = links;
        this.store = store;
        this.arrivals = arrivals;
        this.users = users;
        this.currentUser = currentUser;
        this.audit = audit;
        this.durable = durable;
    }

    /** After an interview has become one of the study, in the same transaction; of practice nothing is linked. */
    void link(OpenedInterview opened, ArrivedInterview arrived) {
        var number = opened.survey().filter(_ -> !arrived.practice());
        if (number.isPresent()) {
            var flaw = link(arrived.id(), number.get(), arrived.country());
            store.set(arrived.id().value(), flaw.map(Flaw::name).orElse(null));
            if (flaw.isEmpty()) {
                audit.record(
                        arrived.interviewer(),
                        AuditAction.IN_DEPTH_LINKED,
                        object(arrived.wave().value(), arrived.country(), arrived.id()));
            }
        }
    }

    /** Keeps the links of what is replaced, unless the other content names another number. */
    void linkAgain(OpenedInterview opened, ArrivedInterview arrived, Runnable replacing) {
        var ends = links.ends(arrived.id());
        replacing.run();
        links.restore(arrived.id(), ends);
        link(opened, arrived);
    }

    private Optional<Flaw> link(InterviewId inDepth, String number, CountryCode country) {
        return switch (links.find(number, country)) {
            case Found.One one -> {
                links.link(inDepth, one.id());
                yield Optional.empty();
            }
            case Found.None _ -> Optional.of(Flaw.UNKNOWN);
            case Found.Several _ -> Optional.of(Flaw.SEVERAL);
        };
    }

    /** Interviews in the lead's countries that could not be linked. */
    public List<Unlinked> unlinked() {
        var lead = currentUser.require(Permission.CORRECT_INTERVIEWS);
        return store.unlinked().entrySet().stream()
                .flatMap(entry -> arrivals.find(entry.getKey()).stream()
                        .filter(found -> lead.maySee(found.country()))
                        .map(found ->
                                new Unlinked(found, Flaw.valueOf(entry.getValue()), users.nameOf(found.worker()))))
                .toList();
    }

    /**
     * Links an interview in depth with the survey's interview whose number a lead has found out.
     *
     * @return what is wrong with the number; empty if it is linked
     */
    public Optional<Flaw> link(UUID interview, String number) {
        var found = led(interview);
        return durable.write(() -> {
            var flaw = link(new InterviewId(interview), number, found.country());
            if (flaw.isEmpty()) {
                settle(found);
            }
            return flaw;
        });
    }

    /** The interview stays without a link. */
    public void leave(UUID interview) {
        var found = led(interview);
        durable.write(() -> {
            settle(found);
            return interview;
        });
    }

    private void settle(StoredInterview found) {
        store.set(found.id(), null);
        var isLinked = links.linked(new InterviewId(found.id())).isPresent();
        audit.record(
                AuditAction.IN_DEPTH_LINKED,
                object(found.wave().value(), found.country(), new InterviewId(found.id())) + (isLinked ? "" : ", –"));
    }

    private static String object(String wave, CountryCode country, InterviewId interview) {
        return wave + ", " + country + ", " + interview;
    }

    private StoredInterview led(UUID interview) {
        var lead = currentUser.require(Permission.CORRECT_INTERVIEWS);
        return arrivals.find(interview)
                .filter(found -> store.unlinked().containsKey(interview) && lead.maySee(found.country()))
                .orElseThrow(() -> new AccessDeniedException("not to be linked by this lead"));
    }
}
