package org.ovoz.study.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.interview.Mode;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire.LanguageStatus;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.storage.DiskSpace;
import org.ovoz.storage.Erasure;
import org.ovoz.study.InDepthProgress;
import org.ovoz.study.Overview;
import org.ovoz.study.OverviewService;
import org.ovoz.study.WaveService;
import org.ovoz.study.setup.SetUp;
import org.ovoz.study.ui.setup.SetUpChecklist;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.tabulation.ui.LiveUpdates;
import org.ovoz.ui.DemonstrationBanner;
import org.ovoz.ui.MainLayout;
import org.ovoz.ui.SiteAddress;

/** One look tells where the study stands; it changes by itself when an interview is sent anywhere. */
@Route(value = "overview", layout = MainLayout.class)
@Menu(title = "study.menu.overview", order = 10)
@RolesAllowed("SEE_OVERVIEW")
@CssImport("./study.css")
class OverviewView extends Div implements HasDynamicTitle {

    private final Definitions definitions;
    private final OverviewService overviews;
    private final WaveService waves;
    private final LiveTables live;
    private final CaseLabels labels;
    private final DiskSpace disk;
    private final Erasure erasure;
    private final SetUp setUp;
    private final InDepthProgress inDepth;
    private final boolean isDemonstration;
    private final Div content = new Div();

    OverviewView(
            Definitions definitions,
            OverviewService overviews,
            WaveService waves,
            LiveTables live,
            SiteAddress site,
            DemonstrationBanner demonstration,
            DiskSpace disk,
            Erasure erasure,
            SetUp setUp,
            InDepthProgress inDepth) {
        this.setUp = setUp;
        this.inDepth = inDepth;
        this.isDemonstration = demonstration.isOn();
        this.definitions = definitions;
        this.overviews = overviews;
        this.waves = waves;
        this.live = live;
        this.disk = disk;
        this.erasure = erasure;
        this.labels = new CaseLabels(definitions, getLocale());
        add(new H1(getTranslation("study.overview.title")));
        if (!demonstration.isOn()) {
            site.warning().ifPresent(this::add);
        }
        add(content);
        show();
        LiveUpdates.of(this, live, definitions, this::show);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("study.overview.title") + " – Ovoz";
    }

    private void show() {
        var sections = definitions.waves().reversed().stream()
                .flatMap(wave ->
                        Stream.concat(Stream.of(section(wave)), InDepthSection.of(labels, inDepth, wave).stream()))
                .toList();
        content.removeAll();
        content.add(new DiskNotes(disk, erasure));
        if (!isDemonstration) {
            SetUpChecklist.of(definitions, setUp).ifPresent(content::add);
        }
        sections.forEach(content::add);
    }

    private Section section(Study.Wave wave) {
        var overview = overviews.of(wave.id());
        var state = new Span(getTranslation("study.state." + waves.state(wave.id())));
        state.addClassName("tag");
        if (waves.isOpen(wave.id())) {
            state.addClassName("on");
        }
        var title = new Div(new H2(label(wave.title())), state);
        title.addClassName("wave-title");
        var headline = new Paragraph(headline(overview));
        headline.addClassName("headline");
        var section = new Section(title, headline);
        var unreadable = overviews.unreadable(wave.id());
        if (unreadable > 0) {
            var note = new Paragraph(getTranslation("study.overview.unreadable", number(unreadable)));
            note.addClassNames("note", "error");
            note.getElement().setAttribute("role", "status");
            section.add(note);
        }
        section.add(countries(overview), table(wave, overview));
        if (overview.complete() > 0) {
            section.add(
                    new ProgressCharts(labels, overview.progress(), waves.isOpen(wave.id())),
                    new FunnelTable(overview.funnel(), page -> page(wave.id(), page)));
        }
        if (!overview.channels().isEmpty()) {
            section.add(channels(wave, overview));
        }
        section.add(languages(wave.id()));
        section.addClassName("wave");
        return section;
    }

    private String headline(Overview overview) {
        return overview.aim() == 0
                ? getTranslation("study.overview.sent", number(overview.complete()))
                : getTranslation("study.overview.sentOf", number(overview.complete()), number(overview.aim()));
    }

    private Div countries(Overview overview) {
        var cards = new Div();
        cards.addClassName("big-numbers");
        overview.rows().stream().filter(row -> row.mode() == 0).forEach(row -> {
            var figure = new Span(number(row.complete()));
            figure.addClassName("figure");
            var of = new Span(row.aim() == 0 ? "" : "/ " + row.aim());
            of.addClassName("of");
            var card = new Div(new Span(labels.country(row.country())), new Div(figure, of));
            card.addClassName("big-number");
            cards.add(card);
        });
        return cards;
    }

    private Div table(Study.Wave wave, Overview overview) {
        var head = new Element("tr");
        head.appendChild(new Element("td"));
        for (var key : List.of("started", "complete", "share", "today", "week", "minutes")) {
            head.appendChild(
                    heading("col", getTranslation("study.overview." + key)).setAttribute("class", "number"));
        }
        head.appendChild(heading("col", getTranslation("study.overview.breakOff")));
        var body = new Element("tbody");
        overview.rows().forEach(row -> body.appendChild(line(wave, row)));
        return framed(wave, getTranslation("study.overview.table"), new Element("thead").appendChild(head), body);
    }

    /** How many came through which channel, by country. */
    private Div channels(Study.Wave wave, Overview overview) {
        var countries = overview.rows().stream()
                .filter(row -> row.mode() == 0)
                .map(Overview.Row::country)
                .toList();
        var head = new Element("tr").appendChild(new Element("td"));
        countries.forEach(country ->
                head.appendChild(heading("col", labels.country(country)).setAttribute("class", "number")));
        for (var key : List.of("complete", "started")) {
            head.appendChild(
                    heading("col", getTranslation("study.overview." + key)).setAttribute("class", "number"));
        }
        var body = new Element("tbody");
        overview.channels().forEach(channel -> {
            var line = new Element("tr").appendChild(heading("row", labels.channel(wave.id(), channel.name())));
            countries.forEach(
                    country -> line.appendChild(cell(number(channel.complete().getOrDefault(country, 0)))));
            body.appendChild(line.appendChild(cell(number(channel.sent())), cell(number(channel.started()))));
        });
        var caption = getTranslation("study.overview.channels");
        return framed(wave, caption, new Element("thead").appendChild(head), body);
    }

    private Div framed(Study.Wave wave, String caption, Element... parts) {
        var table = new Element("table")
                .setAttribute("class", "overview")
                .appendChild(new Element("caption").setText(caption))
                .appendChild(parts);
        var frame = new Div();
        frame.addClassName("scroll");
        frame.getElement()
                .setAttribute("tabindex", "0")
                .setAttribute("role", "region")
                .setAttribute("aria-label", caption + " " + label(wave.title()))
                .appendChild(table);
        return frame;
    }

    private Element line(Study.Wave wave, Overview.Row row) {
        var line = new Element("tr").setAttribute("class", row.mode() == 0 ? "country" : "mode");
        line.appendChild(heading(
                "row",
                row.mode() == 0 ? labels.country(row.country()) : labels.mode(wave.id(), Mode.ofCode(row.mode()))));
        line.appendChild(cell(number(row.started())), cell(number(row.complete())));
        var share = row.aim() == 0 ? 0 : Math.round(100f * row.complete() / row.aim());
        var text = row.aim() == 0
                ? "–"
                : getTranslation(
                        row.isTarget() ? "study.overview.ofTarget" : "study.overview.ofReference",
                        Integer.toString(share),
                        number(row.aim()));
        line.appendChild(cell(text)
                .setAttribute("class", "number bar")
                .setAttribute("style", "--share:" + Math.min(100, share) + "%"));
        line.appendChild(cell(number(row.today())), cell(number(row.week())));
        line.appendChild(cell(row.medianMinutes() < 0 ? "–" : number(row.medianMinutes())));
        line.appendChild(new Element("td").setText(page(wave.id(), row.breakOff())));
        return line;
    }

    private Paragraph languages(WaveId wave) {
        var statuses = definitions.questionnaire(wave).languages().stream()
                .map(status -> definitions.study().languages().get(status.language()) + " – "
                        + getTranslation("study.review." + status.review())
                        + origin(status.origin()))
                .collect(Collectors.joining(", "));
        var line = new Paragraph(getTranslation("study.overview.languages", statuses));
        line.addClassName("hint");
        return line;
    }

    private String origin(LanguageStatus.Origin origin) {
        return origin == LanguageStatus.Origin.FIELD ? "" : " (" + getTranslation("study.origin." + origin) + ")";
    }

    private static Element heading(String scope, String text) {
        return new Element("th").setAttribute("scope", scope).setText(text);
    }

    private static Element cell(String text) {
        return new Element("td").setAttribute("class", "number").setText(text);
    }

    private static String number(int value) {
        return Integer.toString(value);
    }

    private String page(WaveId wave, String id) {
        return definitions.questionnaire(wave).pages().stream()
                .filter(page -> page.id().equals(id))
                .map(page -> label(page.title()))
                .findFirst()
                .orElse("");
    }

    private String label(Text text) {
        return text.master(labels.reader());
    }
}
