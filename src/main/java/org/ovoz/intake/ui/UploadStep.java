package org.ovoz.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.file.Limits;
import org.ovoz.intake.file.UnreadableFile;
import org.ovoz.intake.file.csv.CsvShape;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.FileInput;

/** The wave and the file. */
class UploadStep extends Section {

    private final Div problem = new Div();

    UploadStep(Definitions definitions, ImportWizard wizard) {
        var reader = new Language(getLocale().getLanguage());
        var waves = new LinkedHashMap<String, String>();
        definitions
                .waves()
                .reversed()
                .forEach(wave -> waves.put(wave.id().value(), wave.title().master(reader)));
        var wave = new Dropdown("intake-wave", getTranslation("intake.wave"), waves, _ -> {});
        var file = new FileInput(
                "intake-file",
                getTranslation("intake.file"),
                getTranslation("intake.fileHint", Limits.FILE / 1024 / 1024, Limits.ROWS, Limits.COLUMNS),
                ".sav,.zsav,.csv,.txt,.tsv",
                Limits.FILE,
                content -> wizard.read(new WaveId(wave.value()), content));
        problem.getElement().setAttribute("role", "alert");
        var promise = new Paragraph(getTranslation("intake.promise"));
        promise.addClassName("hint");
        var panel = new Div(wave, file, problem, promise);
        panel.addClassName("panel");
        add(new H2(getTranslation("intake.step.UPLOAD")), panel);
    }

    /** Where it may be a matter of how the text is taken apart, that can be changed here. */
    void refuse(UnreadableFile refused, @Nullable CsvShape shape, ImportWizard wizard) {
        var text = new Paragraph(getTranslation(
                "intake.refused." + refused.reason(), refused.arguments().toArray()));
        problem.removeAll();
        problem.addClassNames("note", "error");
        problem.add(text);
        if (shape != null) {
            problem.add(new Paragraph(getTranslation("intake.csv.otherwise")), new ShapeForm(shape, wizard));
        }
    }
}
