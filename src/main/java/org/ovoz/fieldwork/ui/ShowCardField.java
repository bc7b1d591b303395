package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.Optional;
import org.ovoz.fieldwork.FieldworkService;
import org.ovoz.interview.Interview;
import org.ovoz.interview.Mode;
import org.ovoz.interview.ShowCards;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.ui.Dropdown;

/** Which order of show cards the respondent of a draft holds. */
final class ShowCardField {

    private ShowCardField() {}

    /** On a telephone nobody holds a card; rows that stand in one order have one card. */
    static boolean isFor(Interview interview, Questionnaire questionnaire) {
        return interview.mode() != Mode.TELEPHONE
                && questionnaire
                        .items()
                        .anyMatch(item -> item instanceof Item.Grid grid && grid.order() == Item.Order.RANDOM);
    }

    static Dropdown of(Interview interview, FieldworkService fieldwork) {
        var ui = UI.getCurrent();
        var options = new LinkedHashMap<String, String>();
        options.put("", ui.getTranslation("fieldwork.cards.none"));
        ShowCards.ORDERS.stream().sorted().forEach(order -> options.put(order, order));
        var cards = new Dropdown(
                "cards-of-interview",
                ui.getTranslation("fieldwork.cards"),
                options,
                order -> fieldwork.setCards(interview.id(), Optional.of(order).filter(ShowCards.ORDERS::contains)));
        cards.offer(options, fieldwork.cards(interview.id()).orElse(""));
        return cards;
    }
}
