package org.ovoz.study.ui.setup;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.setup.SetUp.Status;
import org.ovoz.study.setup.SetUp.Step;

/** The steps of the set-up as a reader says them. */
record StepWords(Definitions definitions, Component page) {

    String title(Step step) {
        return page.getTranslation("study.setup.step." + step);
    }

    /** What is missing of a step, in a sentence. */
    String missing(Status status) {
        var names = status.open().stream()
                .map(what -> name(status.step(), what))
                .collect(Collectors.joining(", "));
        return names.isEmpty()
                ? page.getTranslation("study.setup.missing." + status.step())
                : page.getTranslation("study.setup.missingOf." + status.step(), names);
    }

    private String name(Step step, String what) {
        return switch (step) {
            case LANGUAGES, TRY -> definitions.study().languages().getOrDefault(new Language(what), what);
            case TARGETS ->
                definitions
                        .study()
                        .country(new CountryCode(what))
                        .map(country -> country.name().master(reader()))
                        .orElse(what);
            case FACTS, ADDRESS, PEOPLE, LINKS -> what;
        };
    }

    String title(WaveId wave) {
        return definitions
                .study()
                .wave(wave)
                .map(Study.Wave::title)
                .map(title -> title.master(reader()))
                .orElse(wave.value());
    }

    Language reader() {
        return new Language(UI.getCurrent().getLocale().getLanguage());
    }
}
