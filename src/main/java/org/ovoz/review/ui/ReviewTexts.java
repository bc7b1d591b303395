package org.ovoz.review.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.interview.sent.ReviewState;
import org.ovoz.interview.slip.SlipAnswer;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.quality.Flag;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;

/** The words of this room in the reader's language. */
record ReviewTexts(Definitions definitions, Locale locale) {

    CaseLabels labels() {
        return new CaseLabels(definitions, locale);
    }

    String word(String key, Object... arguments) {
        return I18NProvider.translate(locale, "review." + key, arguments);
    }

    String state(ReviewState state) {
        return word("state." + state.name());
    }

    String flag(Flag flag) {
        return I18NProvider.translate(locale, "quality.flag." + flag.key());
    }

    /** All flags in their order. */
    String flags(Collection<Flag> flags) {
        return Arrays.stream(Flag.values())
                .filter(flags::contains)
                .map(this::flag)
                .collect(Collectors.joining("; "));
    }

    /** What the holder of a slip said. */
    String said(SlipAnswer said) {
        var lasted = said.lasted();
        var took = word("slip." + said.tookPlace().name());
        return lasted == null ? took : took + "; " + word("slip.lasted." + lasted.name());
    }

    /** All countries, then each. */
    Map<String, String> countries(Set<CountryCode> countries) {
        var options = new LinkedHashMap<String, String>();
        if (countries.size() != 1) {
            options.put("", word("all"));
        }
        countries.forEach(country -> options.put(country.iso(), labels().country(country)));
        return options;
    }

    static String minutes(int seconds) {
        return seconds == 0 ? "–" : CaseLabels.minutes(seconds);
    }
}
