package org.ovoz.intake.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.Optional;
import org.ovoz.intake.IntakeService;
import org.ovoz.interview.imported.ImportedFile;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.ui.Field;
import org.ovoz.ui.Question;
import org.ovoz.ui.Rows;

/** The imports so far; each can be withdrawn as a whole. */
class ImportsList extends Section {

    private final IntakeService intake;
    private final Definitions definitions;

    ImportsList(IntakeService intake, Definitions definitions) {
        this.intake = intake;
        this.definitions = definitions;
        show();
    }

    void show() {
        removeAll();
        add(new H2(getTranslation("intake.imports.title")));
        var imports = intake.imports();
        if (imports.isEmpty()) {
            var none = new Paragraph(getTranslation("intake.imports.none"));
            none.addClassName("hint");
            add(none);
            return;
        }
        var rows = new Rows(
                getTranslation("intake.imports.title"),
                List.of(
                        getTranslation("intake.wave"),
                        getTranslation("intake.imports.interviews"),
                        getTranslation("intake.imports.day"),
                        getTranslation("intake.imports.by"),
                        getTranslation("intake.imports.hash"),
                        getTranslation("intake.imports.withdraw")));
        var reader = new Language(getLocale().getLanguage());
        for (int i = 0; i < imports.size(); i++) {
            var file = imports.get(i);
            var wave =
                    definitions.study().wave(file.wave()).orElseThrow().title().master(reader);
            rows.row(List.of(
                    Rows.text(wave),
                    Rows.text(Integer.toString(file.interviews())),
                    Rows.text(IntakeTexts.day(file.day(), getLocale())),
                    Rows.text(intake.earlier(file).by()),
                    Rows.text(file.channel().substring("import:".length())),
                    withdraw(i, file)));
        }
        add(rows);
    }

    private NativeButton withdraw(int number, ImportedFile file) {
        var button = new NativeButton(getTranslation("intake.imports.withdraw"));
        button.getElement().setAttribute("aria-label", getTranslation("intake.imports.withdrawAll", file.interviews()));
        button.addClickListener(_ -> {
            var reason = new Field("intake-reason-" + number, getTranslation("intake.imports.reason"));
            new Question(
                            getTranslation("intake.imports.question"),
                            getTranslation("intake.imports.hint"),
                            getTranslation("intake.imports.withdrawAll", file.interviews()))
                    .with(
                            reason,
                            () -> reason.value().isBlank()
                                    ? Optional.of(getTranslation("intake.imports.reasonMissing"))
                                    : Optional.empty())
                    .ask(button, () -> {
                        intake.withdraw(file, reason.value());
                        show();
                    });
        });
        return button;
    }
}
