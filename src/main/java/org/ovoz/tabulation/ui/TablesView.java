package org.ovoz.tabulation.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;
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
import java.util.stream.Stream;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.derived.DerivationSentence;
import org.ovoz.derived.DerivedVariables;
import org.ovoz.questionnaire.DerivedVariable;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.columns.Snapshot;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.ui.MainLayout;

/**
 * All tables of a wave, live: they change while interviews come in, and only where figures changed. What is chosen stands in
 * the address.
 */
@Route(value = "tables", layout = MainLayout.class)
@Menu(title = "tabulation.menu", order = 30)
@RolesAllowed("SEE_TABLES")
@CssImport("./tables.css")
@JsModule("./copy/table.ts")
class TablesView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private static final String REVIEW = "review";

    /** A browser looks for the table that a link names before it is there, and the address is written anew without it. */
    private static final String TO_THE_TABLE = """
            const table = location.hash;
            if (table) {
              setTimeout(() => {
                history.replaceState(history.state, '', table);
                document.getElementById(decodeURIComponent(table.slice(1)))?.scrollIntoView();
              });
            }""";

    private final DerivedVariables derived;
    private final LiveTables live;
    private final StudyDays days;
    private final TableAddress address;
    private final Paragraph problem = new Paragraph();
    private final Paragraph summary = new Paragraph();
    private final Anchor export = new Anchor("", getTranslation("tabulation.export"));
    private final Paragraph toExport = new Paragraph(export);
    private final Paragraph nothing = new Paragraph();
    private final Paragraph few = new Paragraph();
    private final Div around = new Div();
    private TableSurroundings surroundings = TableSurroundings.NONE;
    private boolean isOfFew;
    private final TableContents contents = new TableContents();
    private final Div tables = new Div();
    private final Map<String, ItemBlock> blocks = new LinkedHashMap<>();
    private final Div derivedHeading = new Div();
    private List<DerivedVariable> shownDerived = List.of();
    private final TableFilters filters;
    private TableRequest request;
    private long revision = -1;

    TablesView(DerivedVariables derived, LiveTables live, CurrentUser user, StudyDays days) {
        this.derived = derived;
        this.days = days;
        this.live = live;
        var reader = user.require(Permission.SEE_TABLES);
        var definitions = derived.published();
        var allowed = List.copyOf(user.countries(definitions.study().countryCodes()));
        address = new TableAddress(definitions, allowed);
        request = address.read(Map.of(), newest()).request();
        toExport.setVisible(reader.may(Permission.EXPORT));
        toExport.addClassName("no-print");
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
        few.addClassNames("hint", "note-line", "of-few");
        var above = new Div(few);
        above.addClassName("result-notes");
        around.addClassName("result-notes");
        var title = new H1(getTranslation("tabulation.title"));
        add(title, problem, filters, summary, toExport, above, copied, nothing, beside, around);
    }

    private WaveId newest() {
        return derived.published().study().newestWave(live::hasCases);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tabulation.title") + " – Ovoz";
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = FilterAddress.parameters(
                event.getLocation().getQueryParameters().getParameters());
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
        if (blocks.isEmpty()
                || !chosen.wave().equals(request.wave())
                || !derivedOf(chosen.wave()).equals(shownDerived)) {
            build(chosen.wave());
        }
        request = chosen;
        export.setHref(address.ofExport(chosen));
        fill(live.snapshot(chosen.wave()));
    }

    private void build(WaveId wave) {
        tables.removeAll();
        contents.clear();
        blocks.clear();
        var language = TableTexts.of(getLocale(), Map.of()).language();
        var questionnaire = derived.definitions().questionnaire(wave);
        questionnaire.items().filter(ItemTables::has).forEach(item -> add(item.id(), heading(item, language)));
        shownDerived = derivedOf(wave);
        if (!shownDerived.isEmpty()) {
            derivedHeading.removeAll();
            derivedHeading.addClassName("derived-tables");
            var hint = new Paragraph(getTranslation("tabulation.derived.hint"));
            hint.addClassName("hint");
            derivedHeading.add(new H2(getTranslation("tabulation.derived")), hint);
            tables.add(derivedHeading);
            shownDerived.forEach(one -> add(one.name(), one.label().master(language)));
        }
    }

    private List<DerivedVariable> derivedOf(WaveId wave) {
        return derived.definitions().questionnaire(wave).derived().stream()
                .filter(one -> !one.withdrawn())
                .toList();
    }

    private void add(String id, String heading) {
        var block = new ItemBlock(id, heading);
        blocks.put(id, block);
        tables.add(block);
        contents.add(id, heading);
    }

    private void fill(Snapshot snapshot) {
        revision = snapshot.revision();
        var questionnaire = derived.definitions().questionnaire(request.wave());
        var texts = TableTexts.of(getLocale(), questionnaire.missingLabels());
        var cases = snapshot.with(questionnaire).select(request.selection());
        var study = derived.published().study();
        var written = new ItemTables(study, questionnaire, texts, request, cases);
        var counted = cases.counts("country", request.countries()).valid();
        var synthetic = cases.counts("synthetic", request.countries()).of(1);
        surroundings = TableSurroundings.of(study, questionnaire, texts, request, synthetic, days.today());
        isOfFew = false;
        questionnaire.items().filter(ItemTables::has).forEach(item -> show(item.id(), written.of(item)));
        derivedHeading.setVisible(fillDerived(questionnaire, written));
        contents.update();
        sayAround(counted > 0);
        nothing.setVisible(counted == 0);
        tables.setVisible(counted > 0);
        contents.setVisible(counted > 0);
        summary.setText(getTranslation("tabulation.counted", Integer.toString(counted))
                + (tellsReviews(questionnaire) ? " " + getTranslation("tabulation.reviews") : "")
                + (synthetic > 0 ? " " + getTranslation("tabulation.synthetic", Integer.toString(synthetic)) : ""));
    }

    /** Once for all tables: what their brackets mean, which cases they count, and where they come from. */
    private void sayAround(boolean isAny) {
        few.setVisible(isAny && isOfFew);
        few.setText(surroundings.small());
        around.setVisible(isAny);
        around.removeAll();
        surroundings.lines().forEach(text -> {
            var line = new Paragraph(text);
            line.addClassNames("hint", "note-line");
            around.add(line);
        });
    }

    /** Whether it has to be said which interviews are counted: all, whatever leads decided but an exclusion. */
    private boolean tellsReviews(Questionnaire questionnaire) {
        return questionnaire.caseFacts().stream().anyMatch(fact -> fact.name().equals(REVIEW))
                && !request.selection().codes().containsKey(REVIEW);
    }

    /** Whether anybody has one of them. */
    private boolean fillDerived(Questionnaire questionnaire, ItemTables written) {
        var sentences = new DerivationSentence(I18NProvider::translate, getLocale(), questionnaire);
        var isAny = false;
        for (var variable : questionnaire.variables()) {
            // Defined since the page was built: it comes with the next visit.
            if (questionnaire.derived(variable.name()).isPresent() && blocks.containsKey(variable.name())) {
                var tablesOfOne = written.ofDerived(variable, sentences.of(Stream.of(variable.name())));
                show(variable.name(), tablesOfOne);
                isAny |= !tablesOfOne.isEmpty();
            }
        }
        return isAny;
    }

    private void show(String id, List<ItemTables.Written> shown) {
        isOfFew |= shown.stream().anyMatch(one -> ShownTable.isOfFew(one.html()));
        blocks.get(id).update(shown, surroundings);
        contents.show(id, !shown.isEmpty());
    }

    private void refresh() {
        var snapshot = live.snapshot(request.wave());
        if (snapshot.revision() != revision) {
            fill(snapshot);
        }
    }

    private static String heading(Item item, Language language) {
        var shortLabel = item.facts().shortLabel();
        return (shortLabel == null ? item.text() : shortLabel).master(language);
    }
}
