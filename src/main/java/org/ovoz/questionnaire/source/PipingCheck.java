package org.ovoz.questionnaire.source;

import java.util.stream.Stream;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Piping;
import org.ovoz.questionnaire.Text;

/** Checks that what is piped into a text is the country or an earlier single choice or text. */
record PipingCheck(KnownVariables known, Errors errors) {

    void check(Item item, Yaml place) {
        var facts = item.facts();
        Stream.of(facts.text(), facts.hint(), facts.interviewerHint())
                .filter(text -> text != null)
                .forEach(text -> check(text, place));
    }

    private void check(Text text, Yaml place) {
        Stream.concat(
                        text.master().values().stream(),
                        text.variants().values().stream().flatMap(wordings -> wordings.values().stream()))
                .flatMap(Piping::names)
                .distinct()
                .filter(name -> !Piping.COUNTRY.equals(name) && !Piping.IN_COUNTRY.equals(name))
                .filter(name -> !isPipeable(name))
                .forEach(name -> errors.add(
                        place,
                        "{" + name + "} is no earlier single choice or text",
                        "Pipe {country}, {in_country} or the id of an earlier item"));
    }

    private boolean isPipeable(String name) {
        return known.item(name)
                .filter(item -> item instanceof Item.SingleChoice || item instanceof Item.TextItem)
                .isPresent();
    }
}
