package org.ovoz.study.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.ovoz.access.CurrentUser;
import org.ovoz.interview.WaveGate;
import org.ovoz.interview.invitation.InvitationBatch;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.study.InvitationService;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.Question;
import org.ovoz.ui.SiteAddress;

/** Personal invitations for partners to hand out: how far each batch came, a new batch, revoking one. */
@Route(value = "invitations", layout = MainLayout.class)
@Menu(title = "study.menu.invitations", order = 19)
@RolesAllowed("INVITE")
@CssImport("./study.css")
class InvitationsView extends Div implements HasDynamicTitle {

    private static final List<String> COLUMNS = List.of("given", "opened", "begun", "sent");

    private final Definitions definitions;
    private final InvitationService invitations;
    private final SiteAddress site;
    private final CaseLabels labels;
    private final Div batches = new Div();
    private final Div made = new Div();
    private final Paragraph problem = new Paragraph();

    InvitationsView(
            Definitions definitions, InvitationService invitations, WaveGate gate, CurrentUser user, SiteAddress site) {
        this.definitions = definitions;
        this.invitations = invitations;
        this.site = site;
        this.labels = new CaseLabels(definitions, getLocale());
        var title = new H1(word("title"));
        title.addClassName("no-print");
        var intro = new Paragraph(word("intro"));
        intro.addClassNames("hint", "no-print");
        batches.addClassNames("invitations-made", "no-print");
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        add(title);
        site.warning().ifPresent(this::add);
        add(intro);
        gate.current()
                .flatMap(definitions.study()::wave)
                .ifPresentOrElse(wave -> add(form(wave, user)), () -> add(new Paragraph(word("closed"))));
        add(made, batches);
        showBatches();
    }

    @Override
    public String getPageTitle() {
        return word("title") + " – Ovoz";
    }

    private Form form(Study.Wave wave, CurrentUser user) {
        var countries = new LinkedHashMap<String, String>();
        user.countries(definitions.study().countryCodes())
                .forEach(country -> countries.put(country.iso(), labels.country(country)));
        var editions = new LinkedHashMap<String, String>();
        editions.put("", getTranslation("study.links.edition.full"));
        editions.put("light", getTranslation("study.links.edition.light"));
        var country = new Dropdown("invitation-country", word("country"), countries, _ -> {});
        var edition = new Dropdown("invitation-edition", getTranslation("study.links.edition"), editions, _ -> {});
        var name = new Field("invitation-name", word("name")).hint(word("nameHint"));
        name.input().getElement().setAttribute("maxlength", Integer.toString(InvitationService.LONGEST_NAME));
        var number = new Field("invitation-count", word("count"));
        number.input().getElement().setAttribute("inputmode", "numeric");
        var form =
                new Form(() -> make(wave, country.value(), name, edition.value().equals("light"), number));
        var fields = new Div(country, name, number, edition);
        fields.addClassName("fields");
        var button = new NativeButton(word("make"));
        button.addClassName("primary");
        form.add(new H2(word("new")), fields, problem, button);
        form.addClassName("no-print");
        return form;
    }

    private void make(Study.Wave wave, String country, Field name, boolean light, Field number) {
        var wanted = number(number.value());
        name.setClassName("invalid", name.value().isBlank());
        number.setClassName("invalid", wanted.isEmpty());
        if (name.value().isBlank() || wanted.isEmpty()) {
            problem.setText(getTranslation(
                    "study.invitations.wrong",
                    Integer.toString(InvitationService.FEWEST),
                    Integer.toString(InvitationService.MOST)));
            return;
        }
        problem.setText("");
        var batch = invitations.make(wave.id(), new CountryCode(country), name.value(), light, wanted.get());
        name.input().setValue("");
        number.input().setValue("");
        made.removeAll();
        made.add(new InvitationSheet(definitions.study(), site, batch));
        made.getElement().executeJs("this.scrollIntoView({block: 'start'})");
        showBatches();
    }

    private static Optional<Integer> number(String typed) {
        return Optional.of(typed.strip())
                .filter(text -> text.matches("\\d{1,4}"))
                .map(Integer::valueOf)
                .filter(number -> number >= InvitationService.FEWEST && number <= InvitationService.MOST);
    }

    private void showBatches() {
        batches.removeAll();
        for (var wave : definitions.waves().reversed()) {
            var found = invitations.batches(wave.id());
            if (!found.isEmpty()) {
                batches.add(new H2(wave.title().master(new Language(getLocale().getLanguage()))), table(wave, found));
            }
        }
        if (batches.getElement().getChildCount() == 0) {
            batches.add(new Paragraph(word("none")));
        } else {
            var hint = new Paragraph(word("countsHint"));
            hint.addClassName("hint");
            batches.add(hint);
        }
    }

    private Div table(Study.Wave wave, List<InvitationBatch> found) {
        var head = new Element("tr").appendChild(cell("th", word("name")).setAttribute("scope", "col"));
        head.appendChild(cell("th", word("country")).setAttribute("scope", "col"));
        COLUMNS.forEach(column -> head.appendChild(
                cell("th", word(column)).setAttribute("scope", "col").setAttribute("class", "number")));
        head.appendChild(cell("th", word("madeOn")).setAttribute("scope", "col"), new Element("td"));
        var body = new Element("tbody");
        found.forEach(batch -> body.appendChild(line(batch)));
        var table = new Element("table")
                .setAttribute("class", "overview batches")
                .appendChild(new Element("thead").appendChild(head), body);
        var frame = new Div();
        frame.addClassName("scroll");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute(
                        "aria-label",
                        word("title") + " – "
                                + wave.title().master(new Language(getLocale().getLanguage())))
                .appendChild(table);
        return frame;
    }

    private Element line(InvitationBatch batch) {
        var counts = batch.counts();
        var line = new Element("tr").appendChild(cell("th", batch.name()).setAttribute("scope", "row"));
        line.appendChild(cell("td", labels.country(batch.country())));
        for (var count : List.of(counts.given(), counts.opened(), counts.begun(), counts.sent())) {
            line.appendChild(cell("td", Integer.toString(count)).setAttribute("class", "number"));
        }
        line.appendChild(cell("td", labels.day(batch.madeOn())));
        var last = new Element("td");
        if (batch.revoked()) {
            last.setText(word("revoked"));
        } else {
            last.appendChild(revocation(batch).getElement());
        }
        return line.appendChild(last);
    }

    private NativeButton revocation(InvitationBatch batch) {
        var button = new NativeButton(word("revoke"));
        button.addClickListener(_ -> new Question(
                        getTranslation("study.invitations.revokeQuestion", batch.name()),
                        word("revokeFollows"),
                        word("revoke"))
                .ask(button, () -> {
                    invitations.revoke(batch.id());
                    showBatches();
                }));
        return button;
    }

    private static Element cell(String tag, String text) {
        return new Element(tag).setText(text);
    }

    private String word(String key) {
        return getTranslation("study.invitations." + key);
    }
}
