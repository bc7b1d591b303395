package org.ovoz.access.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Rows;

/** The audit trail, newest first, a page at a time. */
@Route(value = "audit", layout = MainLayout.class)
@Menu(title = "access.menu.audit", order = 46)
@RolesAllowed("MANAGE_USERS")
@CssImport("./access.css")
class AuditView extends Div implements HasDynamicTitle {

    private final AuditTrail auditTrail;
    private final StudyFacts study;
    private final Div list = new Div();
    private @Nullable AuditAction action;

    AuditView(AuditTrail auditTrail, StudyFacts study, CurrentUser user) {
        this.auditTrail = auditTrail;
        this.study = study;
        add(
                new H1(getTranslation("access.menu.audit")),
                new Paragraph(getTranslation("access.audit.intro")
                        + (user.hasAllCountries() ? "" : " " + getTranslation("access.audit.ofYours"))),
                filter(),
                list);
        show(Optional.empty());
    }

    private Div filter() {
        var select = new Element("select").setAttribute("id", "action");
        select.appendChild(new Element("option")
                .setText(getTranslation("access.audit.all"))
                .setAttribute("value", ""));
        for (var offered : AuditAction.values()) {
            select.appendChild(new Element("option")
                    .setText(getTranslation("access.audit." + offered))
                    .setAttribute("value", offered.name()));
        }
        select.addPropertyChangeListener("value", "change", change -> filterBy(String.valueOf(change.getValue())));
        var field = new Div();
        field.addClassName("field");
        field.getElement()
                .appendChild(
                        new Element("label")
                                .setText(getTranslation("access.audit.action"))
                                .setAttribute("for", "action"),
                        select);
        return field;
    }

    /** Shows rows of one action only, or of all for an empty or unknown name. */
    void filterBy(String name) {
        action = List.of(AuditAction.values()).stream()
                .filter(offered -> offered.name().equals(name))
                .findFirst()
                .orElse(null);
        show(Optional.empty());
    }

    private void show(Optional<Long> before) {
        list.removeAll();
        var page = auditTrail.read(action, before);
        if (page.isEmpty()) {
            var empty = new Paragraph(getTranslation("access.audit.none"));
            empty.addClassName("empty");
            list.add(empty);
        } else {
            var rows = new Rows(
                    getTranslation("access.menu.audit"),
                    List.of(
                            getTranslation("access.audit.time"),
                            getTranslation("access.audit.actor"),
                            getTranslation("access.audit.action"),
                            getTranslation("access.audit.object")));
            rows.addClassName("plain");
            page.forEach(row -> rows.row(List.of(
                    Rows.text(study.time(row.at(), getLocale())),
                    Rows.text(row.actor()),
                    Rows.text(getTranslation("access.audit." + row.action())),
                    Rows.text(row.object()))));
            list.add(rows);
        }
        var paging = new Div();
        paging.addClassName("actions");
        if (before.isPresent()) {
            paging.add(new NativeButton(getTranslation("access.audit.newest"), _ -> show(Optional.empty())));
        }
        if (page.size() == AuditTrail.PAGE) {
            paging.add(new NativeButton(
                    getTranslation("access.audit.older"),
                    _ -> show(Optional.of(page.getLast().id()))));
        }
        list.add(paging);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("access.menu.audit") + " – Ovoz";
    }
}
