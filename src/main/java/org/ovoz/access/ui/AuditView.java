package org.ovoz.access.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditQuery;
import org.ovoz.access.audit.AuditRow;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.list.ListColumn;
import org.ovoz.ui.list.ListRequest;
import org.ovoz.ui.list.ListSource;
import org.ovoz.ui.list.StaffList;

/** The audit trail, newest first, as one scrolls. */
@Route(value = "audit", layout = MainLayout.class)
@Menu(title = "access.menu.audit", order = 66)
@RolesAllowed("MANAGE_USERS")
@CssImport("./access.css")
class AuditView extends Div implements HasDynamicTitle {

    private final AuditTrail auditTrail;
    private final StudyFacts study;
    private final StaffList<AuditRow> list;
    private @Nullable AuditAction action;

    AuditView(AuditTrail auditTrail, StudyFacts study, CurrentUser user) {
        this.auditTrail = auditTrail;
        this.study = study;
        list = new StaffList<>(
                        "audit",
                        getTranslation("access.menu.audit"),
                        getTranslation("access.audit.search"),
                        getTranslation("access.audit.none"),
                        AuditRow::id,
                        columns(),
                        new Lines())
                .downloading("ovoz-audit.csv", lines -> auditTrail.record(AuditAction.EXPORTED, "audit: " + lines));
        add(
                new H1(getTranslation("access.menu.audit")),
                new Paragraph(getTranslation("access.audit.intro")
                        + (user.hasAllCountries() ? "" : " " + getTranslation("access.audit.ofYours"))),
                new Dropdown("action", getTranslation("access.audit.action"), actions(), this::filterBy),
                list);
    }

    private Map<String, String> actions() {
        var actions = new LinkedHashMap<String, String>();
        actions.put("", getTranslation("access.audit.all"));
        for (var offered : AuditAction.values()) {
            actions.put(offered.name(), getTranslation("access.audit." + offered));
        }
        return actions;
    }

    private List<ListColumn<AuditRow>> columns() {
        return List.of(
                ListColumn.<AuditRow>text(
                                "time", getTranslation("access.audit.time"), row -> study.time(row.at(), getLocale()))
                        .staying(),
                ListColumn.text("actor", getTranslation("access.audit.actor"), AuditRow::actor),
                ListColumn.<AuditRow>text(
                                "action",
                                getTranslation("access.audit.action"),
                                row -> getTranslation("access.audit." + row.action()))
                        .width(10),
                ListColumn.<AuditRow>text("object", getTranslation("access.audit.object"), AuditRow::object)
                        .width(18));
    }

    /** Shows rows of one action only, or of all for an empty or unknown name. */
    void filterBy(String name) {
        action = List.of(AuditAction.values()).stream()
                .filter(offered -> offered.name().equals(name))
                .findFirst()
                .orElse(null);
        list.chooseNothing();
        list.refresh();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.menu.audit") + " – Ovoz";
    }

    private final class Lines implements ListSource<AuditRow> {

        @Override
        public int count(String search) {
            return auditTrail.count(new AuditQuery(action, search));
        }

        @Override
        public List<AuditRow> page(ListRequest request) {
            var by = switch (request.sortedBy()) {
                case "actor" -> AuditQuery.By.ACTOR;
                case "action" -> AuditQuery.By.ACTION;
                case "object" -> AuditQuery.By.OBJECT;
                default -> AuditQuery.By.TIME;
            };
            var descending = request.sortedBy().isEmpty() || request.descending();
            return auditTrail.read(
                    new AuditQuery(action, request.search()), by, descending, request.offset(), request.limit());
        }
    }
}
