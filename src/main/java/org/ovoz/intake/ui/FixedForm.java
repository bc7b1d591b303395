package org.ovoz.intake.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.ovoz.intake.mapping.Mapping;
import org.ovoz.intake.mapping.Targets;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;

/** What is the same for every case where no column says it: country, mode, language, day, consent. */
class FixedForm extends Section {

    private final Div fields = new Div();

    FixedForm(
            Targets targets,
            IntakeTexts texts,
            Mapping mapping,
            ImportWizard wizard,
            java.util.function.Supplier<Mapping> now) {
        var needed = new ArrayList<>(List.of(Mapping.COUNTRY, Mapping.MODE, Mapping.LANGUAGE));
        targets.required().forEach(variable -> needed.add(variable.name()));
        fields.addClassName("fields");
        needed.forEach(name -> fields.add(dropdown(name, targets, texts, mapping, wizard, now)));
        var day = new Field("intake-day", texts.of("target.day"));
        day.input().setType("date");
        day.input().setValue(mapping.fixed().getOrDefault(Mapping.DAY, ""));
        day.input().addValueChangeListener(change -> wizard.map(now.get().withFixed(Mapping.DAY, change.getValue())));
        fields.add(day);
        var hint = new Paragraph(texts.of("fixed.hint"));
        hint.addClassName("hint");
        add(new H3(texts.of("fixed.title")), hint, fields);
    }

    private static Dropdown dropdown(
            String name,
            Targets targets,
            IntakeTexts texts,
            Mapping mapping,
            ImportWizard wizard,
            java.util.function.Supplier<Mapping> now) {
        var variable = targets.variable(name).orElseThrow();
        var options = new LinkedHashMap<String, String>();
        options.put("", texts.of("fixed.none"));
        variable.values()
                .forEach(option -> options.put(Integer.toString(option.code()), texts.label(variable, option.code())));
        var dropdown = new Dropdown(
                "intake-fixed-" + name,
                texts.title(name),
                options,
                value -> wizard.map(now.get().withFixed(name, value)));
        dropdown.offer(options, mapping.fixed().getOrDefault(name, ""));
        return dropdown;
    }
}
