package org.ovoz.workbench.ui.result;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import org.ovoz.tabulation.ui.TableActions;

/** One table with its leads, notes, chart and what can be done with it. Only what changed is replaced. */
class ResultBlock extends Div {

    private final Div warnings = new Div();
    private final Div leads = new Div();
    private final Div table = new Div();
    private final Div notes = new Div();
    private final TableActions actions = new TableActions(() -> sheet().file(), () -> sheet().shown());
    private final ChartPicture chart = new ChartPicture();

    /** What is downloaded; read by downloads, which run beside the page. */
    private volatile ResultTable sheet = ResultTable.of("", "");

    private Set<String> elsewhere = Set.of();

    ResultBlock() {
        addClassName("result");
        table.addClassName("scroll");
        table.getElement().setAttribute("tabindex", "0").setAttribute("role", "region");
        notes.addClassName("notes");
        leads.addClassName("leads");
        add(warnings, leads, table, notes, actions, chart);
    }

    /**
     * Shows a table with what stands around it.
     *
     * @param said what is said above or below already, for other tables too; it goes with a copy of the table all the same
     */
    void update(ResultTable next, Set<String> said) {
        var isSame = said.equals(elsewhere);
        elsewhere = Set.copyOf(said);
        if (!isSame || !next.warnings().equals(sheet.warnings())) {
            lines(warnings, next.warnings(), "note", "warn", "note-line");
            hide(warnings);
        }
        if (!next.leads().equals(sheet.leads())) {
            lines(leads, next.leads(), "lead", "note-line");
        }
        if (!isSame || !next.notes().equals(sheet.notes())) {
            lines(notes, next.notes(), "hint", "note-line");
            hide(notes);
        }
        table.getElement().setAttribute("aria-label", next.caption());
        table.setVisible(next.hasTable());
        actions.setVisible(next.hasTable());
        if (!next.html().equals(sheet.html())) {
            table.getElement().setProperty("innerHTML", next.html());
        }
        chart.show(next.chart());
        sheet = next;
    }

    private void hide(Div place) {
        place.getChildren()
                .map(Component::getElement)
                .filter(line -> elsewhere.contains(line.getText()))
                .forEach(line -> line.setAttribute("hidden", ""));
    }

    static void lines(Div place, List<String> texts, String... classes) {
        place.removeAll();
        for (var text : texts) {
            var line = new Paragraph(text);
            line.addClassNames(classes);
            place.add(line);
        }
    }

    private ResultTable sheet() {
        return sheet;
    }
}
