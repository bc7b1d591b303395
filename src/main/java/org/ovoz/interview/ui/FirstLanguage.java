package org.ovoz.interview.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.server.VaadinRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.RespondentLanguage;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Study;
import org.ovoz.ui.LanguageSwitch;

/** Speaks on a respondent's page what {@link RespondentLanguage} decides. */
final class FirstLanguage {

    private FirstLanguage() {}

    /** @param country of the link, or null if it names none */
    static void setLanguage(Study study, Location address, @Nullable CountryCode country) {
        var link = address.getQueryParameters().getSingleParameter("lang").orElse(null);
        var chosen = LanguageSwitch.isChosen()
                ? new Language(UI.getCurrent().getLocale().getLanguage())
                : null;
        var language = RespondentLanguage.decide(study, link, chosen, ofBrowser(), country);
        LanguageSwitch.setLanguage(language.locale());
    }

    /** Nothing where the browser says nothing: a server would answer with its own language then. */
    private static List<Language> ofBrowser() {
        var request = VaadinRequest.getCurrent();
        if (request.getHeader("Accept-Language") == null) {
            return List.of();
        }
        return Collections.list(request.getLocales()).stream()
                .map(Locale::getLanguage)
                .filter(tag -> tag.matches("[a-z]{2,3}"))
                .map(Language::new)
                .toList();
    }
}
