package org.ovoz.tabulation.ui;

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
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.columns.Snapshot;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.ui.MainLayout;

/** All tables of a wave, live: they change while interviews come in, and only where figures changed. */
@Route(value = "tables", layout = MainLayout.class)
@Menu(title = "tabulation.menu", order = 20)
@RolesAllowed("SEE_TABLES")
@CssImport("./tables.css")
class TablesView extends Div implements HasDynamicTitle {

    private final Definitions definitions;
    private final LiveTables live;
    private final List<CountryCode> allowed;
    private final Paragraph summary = new Paragraph();
    private final Paragraph nothing = new Paragraph();
    private final Div contents = new Div();
    private final Map<String, ItemBlock> blocks = new LinkedHashMap<>();
    private final TableFilters filters;
    private TableRequest request;
    private long revision = -1;

    TablesView(Definitions definitions, LiveTables live, CurrentUser user) {
        this.definitions = definitions;
        this.live = live;
        user.require(Permission.SEE_TABLES);
        this.allowed = List.copyOf(user.countries(definitions.study().countryCodes()));
        filters = new TableFilters(definitions, allowed, definitions.study().newestWave(live::hasCases), this::show);
        summary.addClassName("hint");
        summary.getElement().setAttribute("role", "status");
        nothing.addClassName("empty");
        nothing.setText(getTranslation("tabulation.empty"));
        add(new H1(getTranslation("tabulation.title")), filters, summary, nothing, contents);
        request = filters.request();
        show(request);
        LiveUpdates.of(this, live, definitions, this::refresh);
        addAttachListener(_ -> refresh());
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tabulation.title") + " – Ovoz";
    }

    private void show(TableRequest chosen) {
        if (blocks.isEmpty() || !chosen.wave().equals(request.wave())) {
            build(chosen.wave());
        }
        request = chosen;
        fill(live.snapshot(chosen.wave()));
    }

    private void build(WaveId wave) {
        contents.removeAll();
        blocks.clear();
        var language = TableTexts.of(getLocale(), Map.of()).language();
        definitions.questionnaire(wave).items().filter(ItemTables::has).forEach(item -> {
            var block = new ItemBlock(item.id(), heading(item, language));
            blocks.put(item.id(), block);
            contents.add(block);
        });
    }

    private static String heading(Item item, org.ovoz.questionnaire.Language language) {
        var shortLabel = item.facts().shortLabel();
        return (shortLabel == null ? item.text() : shortLabel).master(language);
    }

    private void fill(Snapshot snapshot) {
        revision = snapshot.revision();
        var questionnaire = definitions.questionnaire(request.wave());
        var texts = TableTexts.of(getLocale(), questionnaire.missingLabels());
        var cases = snapshot.select(request.selection());
        var tables = new ItemTables(definitions.study(), texts, request, cases);
        questionnaire
                .items()
                .filter(ItemTables::has)
                .forEach(item -> blocks.get(item.id()).update(tables.of(item)));
        var counted = cases.counts("country", request.countries()).valid();
        var synthetic = cases.counts("synthetic", request.countries()).of(1);
        nothing.setVisible(counted == 0);
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
}
