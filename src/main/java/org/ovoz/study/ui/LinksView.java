package org.ovoz.study.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import org.ovoz.access.CurrentUser;
import org.ovoz.interview.WaveGate;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.PrintButton;
import org.ovoz.ui.QrCode;
import org.ovoz.ui.SiteAddress;

/** The country's links with their QR codes, to send and to print: one sheet for each country. */
@Route(value = "links", layout = MainLayout.class)
@Menu(title = "study.menu.links", order = 18)
@RolesAllowed("SEE_OVERVIEW")
@CssImport("./study.css")
class LinksView extends Div implements HasDynamicTitle {

    /** Before the country in links to the edition that needs no script. */
    private static final String LIGHT = "/light";

    private final Definitions definitions;
    private final CurrentUser user;
    private final SiteAddress site;
    private final CaseLabels labels;
    private final Div sheets = new Div();
    private String channel = "";
    private String edition = "";

    LinksView(Definitions definitions, WaveGate gate, CurrentUser user, SiteAddress site) {
        this.definitions = definitions;
        this.user = user;
        this.site = site;
        this.labels = new CaseLabels(definitions, getLocale());
        var title = new H1(word("title"));
        title.addClassName("no-print");
        add(title);
        site.warning().ifPresent(this::add);
        gate.current()
                .flatMap(definitions.study()::wave)
                .ifPresentOrElse(this::offer, () -> add(new Paragraph(word("closed"))));
    }

    @Override
    public String getPageTitle() {
        return word("title") + " – Ovoz";
    }

    private void offer(Study.Wave wave) {
        var channels = new LinkedHashMap<String, String>();
        channels.put("", word("noChannel"));
        wave.offered().forEach(channel -> channels.put(channel, channel));
        var print = PrintButton.ofPage(word("print"));
        var editions = new LinkedHashMap<String, String>();
        editions.put("", word("edition.full"));
        editions.put(LIGHT, word("edition.light"));
        var choice = new Div(
                new Dropdown("channel", word("channel"), channels, chosen -> show(chosen, edition)),
                new Dropdown("edition", word("edition"), editions, chosen -> show(channel, chosen)),
                print);
        choice.addClassNames("fields", "no-print");
        var hint = new Paragraph(word("hint"));
        hint.addClassNames("hint", "no-print");
        var editionHint = new Paragraph(word("edition.hint"));
        editionHint.addClassNames("hint", "no-print");
        add(hint, choice, editionHint, sheets);
        show("", "");
    }

    private void show(String chosenChannel, String chosenEdition) {
        channel = chosenChannel;
        edition = chosenEdition;
        sheets.removeAll();
        var all = definitions.study().countries();
        var mine = user.countries(all.stream().map(Study.Country::code).toList());
        all.stream().filter(country -> mine.contains(country.code())).forEach(country -> sheets.add(sheet(country)));
    }

    private Section sheet(Study.Country country) {
        var path = edition + "/" + country.code().iso().toLowerCase(Locale.ROOT)
                + (channel.isEmpty() ? "" : "/" + channel);
        var address = site.of(path);
        var code = new Div();
        code.getElement().setProperty("innerHTML", QrCode.svg(address));
        var link = new Anchor(address, address);
        link.setRouterIgnore(true);
        var sheet = new Section(new H2(labels.country(country.code())));
        country.languages().forEach(language -> sheet.add(invitation(country, language)));
        sheet.add(code, new Paragraph(link), pictures(country, address));
        sheet.addClassName("sheet");
        return sheet;
    }

    private static Paragraph pictures(Study.Country country, String address) {
        var name = "ovoz-" + country.code().iso().toLowerCase(Locale.ROOT);
        var svg = new FileLink(
                "SVG", name + ".svg", "image/svg+xml", () -> QrCode.svg(address).getBytes(StandardCharsets.UTF_8));
        var png = new FileLink("PNG", name + ".png", "image/png", () -> QrCode.png(address));
        var line = new Paragraph(new Span(svg.getTranslation("study.links.pictures") + " "), svg, new Span(" · "), png);
        line.addClassName("no-print");
        return line;
    }

    /** The study's name in a language of the country. */
    private Paragraph invitation(Study.Country country, Language language) {
        var text = new Paragraph(definitions.study().title().in(language, country.code()));
        text.getElement().setAttribute("lang", language.tag());
        text.addClassName("invitation");
        return text;
    }

    private String word(String key) {
        return getTranslation("study.links." + key);
    }
}
