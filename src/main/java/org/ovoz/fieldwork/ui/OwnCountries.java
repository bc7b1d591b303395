package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.Component;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.ui.Choices;

/** The countries in which an interviewer works: that of last time is chosen already, and an only one is not asked for. */
final class OwnCountries {

    private OwnCountries() {}

    static Choices<CountryCode> of(
            Component in, Collection<CountryCode> mine, CaseLabels labels, Optional<InterviewSummary> last) {
        var countries = Choices.<CountryCode>one(in.getTranslation("fieldwork.country"));
        mine.forEach(country -> countries.offer(country, labels.country(country), ""));
        countries.choose(last.map(InterviewSummary::country)
                .filter(mine::contains)
                .map(Set::of)
                .orElseGet(() -> mine.size() == 1 ? Set.copyOf(mine) : Set.of()));
        countries.setVisible(mine.size() > 1);
        return countries;
    }
}
