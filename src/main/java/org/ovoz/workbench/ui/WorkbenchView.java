package org.ovoz.workbench.ui;

import com.vaadin.flow.component.ComponentUtil;
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
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.ovoz.derived.DerivedVariables;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.tabulation.ui.LiveUpdates;
import org.ovoz.ui.MainLayout;
import org.ovoz.workbench.Address;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.AnalysisFilter;
import org.ovoz.workbench.AnalysisScope;
import org.ovoz.workbench.FilterText;
import org.ovoz.workbench.Layout;
import org.ovoz.workbench.NamedDefinition;
import org.ovoz.workbench.NamedDefinition.Kind;
import org.ovoz.workbench.NamedDefinitions;
import org.ovoz.workbench.Subject;
import org.ovoz.workbench.UndoHistory;
import org.ovoz.workbench.UnreadableAddress;
import org.ovoz.workbench.ui.derived.DerivedPanel;
import org.ovoz.workbench.ui.result.AnalysisContext;
import org.ovoz.workbench.ui.result.ResultList;
import org.ovoz.workbench.ui.result.ResultNotes;
import org.ovoz.workbench.ui.result.ResultWording;
import org.ovoz.workbench.ui.result.Results;

/**
 * The analysts' workbench: a variable on rows, perhaps another on columns, statistics to tick; the result is there at
 * once and stays live. The whole state stands in the address.
 */
@Route(value = "workbench", layout = MainLayout.class)
@Menu(title = "workbench.menu", order = 31)
@RolesAllowed("SEE_TABLES")
@CssImport("./tables.css")
@CssImport("./workbench.css")
@JsModule("./copy/table.ts")
class WorkbenchView extends Div implements HasDynamicTitle, BeforeEnterObserver {

    private final DerivedVariables derived;
    private final LiveTables live;
    private final AnalysisScope scope;
    private final StudyDays days;
    private final RowColumnPicker picker;
    private final BenchFilters filters;
    private final BenchLayout layout = new BenchLayout(this::lay);
    private final VariableList variables;
    private final DerivedPanel derivedPanel;
    private final Paragraph problem = new Paragraph();
    private final Paragraph start = new Paragraph(getTranslation("workbench.start"));
    private final StepButtons stepButtons = new StepButtons(this::undo, this::redo);
    private final ResultList results = new ResultList();
    private final NamedList named;
    private final Options options;
    private final WayHere way;
    private UndoHistory history;
    private long revision = -1;

    WorkbenchView(
            DerivedVariables derived, LiveTables live, AnalysisScope scope, NamedDefinitions tables, StudyDays days) {
        this.derived = derived;
        this.live = live;
        this.scope = scope;
        this.days = days;
        scope.countries();
        history = new UndoHistory(first());
        picker = new RowColumnPicker(
                this::chooseWave, () -> go(Analysis.of(now().wave()).with(now().filter())), this::chooseColumn);
        var saved = new NamedList(tables, Kind.FILTER, () -> Address.line(now().filter()), this::apply);
        filters = new BenchFilters(this::filter, saved);
        options = new Options(
                (statistic, on) -> change(old -> old.tick(statistic, on)), k -> change(old -> old.withK(k)));
        variables = new VariableList(this::put, this::undo, this::redo);
        derivedPanel = new DerivedPanel(derived, scope, this::show);
        way = new WayHere(derived::definitions, scope, this::go);
        named = new NamedList(tables, Kind.TABLE, () -> Address.line(now()), _ -> {});
        build();
    }

    private void build() {
        addClassName("workbench");
        problem.addClassNames("note", "error");
        problem.getElement().setAttribute("role", "alert");
        start.addClassName("empty");
        var copied = new Div();
        copied.addClassNames("visually-hidden", "copied");
        copied.getElement().setAttribute("role", "status");
        var title = new Div(new H1(getTranslation("workbench.title")), stepButtons);
        title.addClassName("page-title");
        var aside = new Div(variables, derivedPanel, options);
        aside.addClassNames("bench-variables", "no-print");
        var folds = new Div(filters, layout);
        folds.addClassName("bench-folds");
        var controls = new Div(picker, folds);
        controls.addClassNames("bench-controls", "no-print");
        var desk = new Div(controls, start, results, way, named);
        desk.addClassName("bench-desk");
        var bench = new Div(aside, desk);
        bench.addClassName("bench");
        add(title, problem, copied, bench);
        LiveUpdates.of(this, live, derived.published(), this::refresh);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("workbench.title") + " – Ovoz";
    }

    private Analysis first() {
        return Analysis.of(derived.definitions().study().newestWave(live::hasCases));
    }

    private Analysis now() {
        return history.now();
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var parameters = Address.single(event.getLocation().getQueryParameters().getParameters());
        problem.setVisible(false);
        try {
            var asked = parameters.isEmpty() ? first() : Address.read(parameters, derived.definitions());
            var isMine = scope.countries().containsAll(asked.filter().countries());
            // A country of somebody else is no step: nothing may lead back to it.
            enter(isMine ? asked : Analysis.of(asked.wave()));
            if (!isMine) {
                say("workbench.otherCountry");
            }
        } catch (UnreadableAddress e) {
            enter(Address.wave(parameters, derived.definitions())
                    .map(Analysis::of)
                    .orElseGet(this::first));
            say("workbench.badAddress", e.parameter());
        }
        show();
    }

    /** The first address is where the steps begin, unless the tab was here before; a later one is a step. */
    private void enter(Analysis analysis) {
        var kept = ComponentUtil.getData(UI.getCurrent(), UndoHistory.class);
        if (kept == null) {
            history = new UndoHistory(analysis);
            ComponentUtil.setData(UI.getCurrent(), UndoHistory.class, history);
        } else {
            history = kept;
            history.go(analysis);
        }
    }

    private void change(UnaryOperator<Analysis> change) {
        go(change.apply(now()));
    }

    private void say(String key, Object... arguments) {
        problem.setText(getTranslation(key, arguments));
        problem.setVisible(true);
    }

    /** Takes another filter, unless it would not fit into an address. */
    private void filter(UnaryOperator<AnalysisFilter> change) {
        var next = change.apply(now().filter());
        if (FilterText.write(next.condition()).length() > FilterText.LONGEST) {
            say("workbench.filter.long");
        } else {
            go(now().with(next));
        }
    }

    /** Takes a filter of the team, if this wave has what it asks for. */
    private void apply(NamedDefinition saved) {
        try {
            var filter = Address.filter(saved.definition(), now().wave(), derived.definitions());
            if (scope.countries().containsAll(filter.countries())) {
                go(now().with(filter));
            } else {
                say("workbench.otherCountry");
            }
        } catch (UnreadableAddress _) {
            say("workbench.namedFilter.otherWave", saved.name());
        }
    }

    private void go(Analysis next) {
        if (history.go(next)) {
            stepped();
        }
    }

    private void undo() {
        history.undo().ifPresent(_ -> stepped());
    }

    private void redo() {
        history.redo().ifPresent(_ -> stepped());
    }

    private void stepped() {
        problem.setVisible(false);
        var parameters = now().equals(first()) ? QueryParameters.empty() : QueryParameters.simple(Address.of(now()));
        UI.getCurrent().getPage().getHistory().pushState(null, new Location("workbench", parameters));
        show();
    }

    private void put(String name, String to) {
        subject(name).ifPresent(subject -> {
            switch (to) {
                case "column" -> chooseColumn(name);
                case "filter" -> filters.begin(name);
                case "more" -> lay(old -> old.with(name));
                default -> {
                    var column = scope.columnFor(now(), subject);
                    go(now().on(subject, column, subject(column).orElse(null)));
                }
            }
        });
    }

    private void chooseColumn(String column) {
        subject(now().row())
                .filter(row -> !row.name().equals(column))
                .ifPresent(row -> go(now().on(row, column, subject(column).orElse(null))));
    }

    /** Takes other rows or another layer; without a row yet, there is nothing to stand below. */
    private void lay(UnaryOperator<Layout> change) {
        subject(now().row()).ifPresent(row -> {
            var laid = now().with(change.apply(now().layout()));
            go(laid.on(row, now().column(), subject(now().column()).orElse(null)));
        });
    }

    private void chooseWave(String wave) {
        var change = WaveChange.of(now(), new WaveId(wave), derived.definitions(), getLocale());
        go(change.analysis());
        if (!change.left().isEmpty()) {
            say("workbench.notInWave", change.title(), String.join("; ", change.left()));
        }
    }

    private Optional<Subject> subject(String name) {
        return Subject.of(derived.definitions().questionnaire(now().wave()), name);
    }

    private void show() {
        var questionnaire = derived.definitions().questionnaire(now().wave());
        var words = ResultWording.of(getLocale(), derived.definitions(), questionnaire);
        var subjects = Subject.of(questionnaire);
        variables.offer(questionnaire, subjects, words);
        derivedPanel.show(now().wave(), words);
        var row = subject(now().row());
        picker.show(now(), row.orElse(null), subjects, words);
        filters.show(now().filter(), questionnaire, scope.countries(), words);
        layout.show(now(), subjects, words);
        options.show(now(), row.orElse(null), subject(now().column()).orElse(null));
        stepButtons.show(history);
        way.show(history);
        start.setVisible(row.isEmpty());
        results.setVisible(row.isPresent());
        named.offerSaving(row.isPresent());
        fill();
    }

    private void fill() {
        revision = live.snapshot(now().wave()).revision();
        var questionnaire = derived.definitions().questionnaire(now().wave());
        subject(now().row()).ifPresent(row -> {
            var words = ResultWording.of(getLocale(), derived.definitions(), questionnaire);
            var context = AnalysisContext.of(now(), row, scope, words);
            results.update(context.label(), Results.of(context), ResultNotes.of(context, days.today()));
        });
    }

    private void refresh() {
        if (live.snapshot(now().wave()).revision() != revision) {
            fill();
        }
    }
}
