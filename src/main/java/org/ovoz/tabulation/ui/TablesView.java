package org.ovoz.tabulation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.columns.Snapshot;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.ui.MainLayout;

/**
 * All tables of a wave, live: they change while interviews come in, and only where figures changed. What is chosen stands in
 * the address.
 */
@Route(value = "tables", layout = MainLayout.class)
@Menu(title = "tabulation.menu", order = 20)
@RolesAllowed("SEE_TABLES")
@CssImport("./tables.css")
@JsModule("./copy/table.ts")
class TablesView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    /** A browser looks for the table that a link names before it is there, and the address is written anew without it. */
    private static final String TO_THE_TABLE = """
            const table = location.hash;
            if (table) {
              setTimeout(() => {
                history.replaceState(history.state, '', table);
                document.getElementById(decodeURIComponent(table.slice(1)))?.scrollIntoView();
              });
            }""";

    private final Definitions definitions;
    private final LiveTables live;
    private final TableAddress address;
    private final Paragraph problem = new Paragraph();
    private final Paragraph summary = new Paragraph();
    private final Paragraph nothing = new Paragraph();
    private final TableContents contents = new TableContents();
    private final Div tables = new Div();
    private final Map<String, ItemBlock> blocks = new LinkedHashMap<>();
    private final TableFilters filters;
    private TableRequest request;
    private long revision = -1;

    TablesView(Definitions definitions, LiveTables live, CurrentUser user) {
        this.definitions = definitions;
        this.live = live;
        user.require(Permission.SEE_TABLES);
        var allowed = List.copyOf(user.countries(definitions.study().countryCodes()));
        address = new TableAddress(definitions, allowed);
        request = address.read(Map.of(), newest()).request();
        filters = new TableFilters(definitions, allowed, request, this::choose);
        arrange();
        LiveUpdates.of(this, live, definitions, this::refresh);
        addAttachListener(_ -> refresh());
    }

    private void arrange() {
        addClassName("tables-page");
        problem.addClassNames("note", "error");
        problem.getElement().setAttribute("role", "alert");
        problem.setVisible(false);
        summary.addClassName("hint");
        summary.getElement().setAttribute("role", "status");
        nothing.addClassName("empty");
        nothing.setText(getTranslation("tabulation.empty"));
        var copied = new Div();
        copied.addClassNames("visually-hidden", "copied");
        copied.getElement().setAttribute("role", "status");
        var beside = new Div(contents, tables);
        beside.addClassName("beside-contents");
        add(new H1(getTranslation("tabulation.title")), problem, filters, summary, copied, nothing, beside);
    }

    private WaveId newest() {
        return definitions.study().newestWave(live::hasCases);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tabulation.title") + " – Ovoz";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = new LinkedHashMap<String, String>();
        event.getLocation()
                .getQueryParameters()
                .getParameters()
                .forEach((name, values) -> parameters.put(name, values.isEmpty() ? "" : values.getFirst()));
        var read = address.read(parameters, newest());
        problem.setVisible(read.unreadable().isPresent());
        read.unreadable().ifPresent(name -> problem.setText(getTranslation("tabulation.badAddress", name)));
        filters.show(read.request());
        show(read.request());
        // The wave too, which stays when a newer one begins.
        var page = UI.getCurrent().getPage();
        page.getHistory().replaceState(null, location());
        page.executeJs(TO_THE_TABLE);
    }

    /** What is chosen. */
    TableRequest request() {
        return request;
    }

    private Location location() {
        return new Location("tables", QueryParameters.simple(address.of(request)));
    }

    private void choose(TableRequest chosen) {
        problem.setVisible(false);
        show(chosen);
        UI.getCurrent().getPage().getHistory().pushState(null, location());
    }

    private void show(TableRequest chosen) {
        if (blocks.isEmpty() || !chosen.wave().equals(request.wave())) {
            build(chosen.wave());
        }
        request = chosen;
        fill(live.snapshot(chosen.wave()));
    }

    private void build(WaveId wave) {
        tables.removeAll();
        contents.clear();
        blocks.clear();
        var language = TableTexts.of(getLocale(), Map.of()).language();
        definitions.questionnaire(wave).items().filter(ItemTables::has).forEach(item -> {
            var heading = heading(item, language);
            var block = new ItemBlock(item.id(), heading);
            blocks.put(item.id(), block);
            tables.add(block);
            contents.add(item.id(), heading);
        });
    }

    private void fill(Snapshot snapshot) {
        revision = snapshot.revision();
        var questionnaire = definitions.questionnaire(request.wave());
        var texts = TableTexts.of(getLocale(), questionnaire.missingLabels());
        var cases = snapshot.select(request.selection());
        var written = new ItemTables(definitions.study(), questionnaire, texts, request, cases);
        questionnaire.items().filter(ItemTables::has).forEach(item -> {
            var shown = written.of(item);
            blocks.get(item.id()).update(shown);
            contents.show(item.id(), !shown.isEmpty());
        });
        contents.update();
        var counted = cases.counts("country", request.countries()).valid();
        var synthetic = cases.counts("synthetic", request.countries()).of(1);
        nothing.setVisible(counted == 0);
        tables.setVisible(counted > 0);
        contents.setVisible(counted > 0);
        summary.setText(getTranslation("tabulation.counted", Integer.toString(counted))
                + (synthetic > 0 ? " " + getTranslation("tabulation.synthetic", Integer.toString(synthetic)) : ""));
    }

    private void refresh() {
        var snapshot = live.snapshot(request.wave());
        if (snapshot.revision() != revision) {
            fill(snapshot);
        }
    }

    private static String heading(Item item, org.ovoz.questionnaire.Language language) {
        var shortLabel = item.facts().shortLabel();
        return (shortLabel == null ? item.text() : shortLabel).master(language);
    }
}
