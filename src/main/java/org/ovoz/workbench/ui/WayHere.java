package org.ovoz.workbench.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Pre;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.ui.Dropdown;
import org.ovoz.workbench.Analysis;
import org.ovoz.workbench.AnalysisScope;
import org.ovoz.workbench.UndoHistory;
import org.ovoz.workbench.syntax.ProgramStep;
import org.ovoz.workbench.syntax.RProgram;
import org.ovoz.workbench.syntax.SpssProgram;
import org.ovoz.workbench.ui.result.AnalysisSentence;
import org.ovoz.workbench.ui.result.ResultWording;

/** The way one came: each analysis as a line that can be done again, and all of them as programs of SPSS and R. */
class WayHere extends NativeDetails {

    private static final String THIS = "this";
    private static final String ALL = "all";

    private final OrderedList lines = new OrderedList();
    private final Pre spss = new Pre();
    private final Pre r = new Pre();
    private final Dropdown which;
    private final Supplier<Definitions> definitions;
    private final AnalysisScope scope;
    private final Consumer<Analysis> onReplay;
    private List<Analysis> steps = List.of();

    /** @param onReplay called with an analysis that shall be shown again */
    WayHere(Supplier<Definitions> definitions, AnalysisScope scope, Consumer<Analysis> onReplay) {
        this.definitions = definitions;
        this.scope = scope;
        this.onReplay = onReplay;
        addClassNames("way-here", "no-print");
        setSummaryText(getTranslation("workbench.way"));
        getSummary().setId("way-here");
        var options = new LinkedHashMap<String, String>();
        options.put(THIS, getTranslation("workbench.way.this"));
        options.put(ALL, getTranslation("workbench.way.all"));
        which = new Dropdown("bench-program", getTranslation("workbench.way.which"), options, _ -> programs());
        var hint = new Paragraph(getTranslation("workbench.way.hint"));
        hint.addClassName("hint");
        setContent(new Div(lines, which, hint, program("spss", spss), program("r", r)));
        addToggleListener(_ -> fill());
    }

    /** Shows the analyses that had a row, oldest first; as long as it is folded, nothing is written. */
    void show(UndoHistory history) {
        steps = history.steps().stream().filter(step -> !step.isEmpty()).toList();
        setVisible(!steps.isEmpty());
        fill();
    }

    private void fill() {
        if (!isOpen()) {
            return;
        }
        lines.removeAll();
        for (var step : steps) {
            var again = new NativeButton(sentence(step), _ -> onReplay.accept(step));
            again.getElement()
                    .setAttribute("type", "button")
                    .setAttribute("title", getTranslation("workbench.way.again"));
            again.addClassName("link");
            lines.add(new ListItem(again));
        }
        programs();
    }

    private void programs() {
        if (steps.isEmpty()) {
            return;
        }
        var chosen = which.value().equals(ALL) ? steps : List.of(steps.getLast());
        var program = chosen.stream()
                .flatMap(step -> ProgramStep.of(sentence(step), step, scope, definitions.get()).stream())
                .toList();
        spss.setText(SpssProgram.of(program, definitions.get()));
        r.setText(RProgram.of(program, definitions.get()));
    }

    private String sentence(Analysis step) {
        var questionnaire = definitions.get().questionnaire(step.wave());
        return new AnalysisSentence(ResultWording.of(getLocale(), definitions.get(), questionnaire), questionnaire)
                .of(step);
    }

    private NativeDetails program(String language, Pre text) {
        text.setId("program-" + language);
        text.getElement().setAttribute("tabindex", "0");
        var copy = new NativeButton(getTranslation("workbench.way.copy"));
        copy.getElement()
                .setAttribute("type", "button")
                .setAttribute("data-copy", "program")
                .setAttribute("data-done", getTranslation("tabulation.copied"));
        var block = new NativeDetails(getTranslation("workbench.way." + language), new Div(copy, text));
        block.addClassName("program");
        return block;
    }
}
