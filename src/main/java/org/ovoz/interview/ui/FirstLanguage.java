package org.ovoz.interview.ui;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Collections;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.ui.LanguageSwitch;

/** The language in which a respondent's first page is shown. */
final class FirstLanguage {

    private FirstLanguage() {}

    /**
     * What was chosen in this session; else the first language of the browser's that the study has, else the first that is
     * usual in the country.
     *
     * @param country of the link, or null if it names none
     */
    static void setLanguage(Study study, @Nullable CountryCode country) {
        if (LanguageSwitch.isChosen()) {
            return;
        }
        Collections.list(VaadinRequest.getCurrent().getLocales()).stream()
                .map(locale -> new Language(locale.getLanguage()))
                .filter(study.languages()::containsKey)
                .findFirst()
                .or(() -> Optional.ofNullable(country)
                        .flatMap(study::country)
                        .map(known -> known.languages().getFirst()))
                .ifPresent(language -> LanguageSwitch.setLanguage(language.locale()));
    }
}
