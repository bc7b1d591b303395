package org.ovoz.fieldwork.ui;

import java.util.function.BiFunction;
import org.ovoz.fieldwork.contact.Contact;
import org.ovoz.interview.ui.CaseLabels;

/** How contacts are said. */
record ContactWords(CaseLabels labels, BiFunction<String, Object[], String> texts) {

    String word(String key, Object... arguments) {
        return texts.apply("contact." + key, arguments);
    }

    /** What is agreed, why, and where. */
    String line(Contact contact) {
        var said = String.join(
                " · ",
                labels.day(contact.last().day()),
                word("result." + contact.last().result()),
                word("reason." + contact.last().reason()),
                labels.country(contact.country()),
                labels.mode(contact.wave(), contact.mode()));
        return contact.last().note().isEmpty()
                ? said
                : said + " · " + contact.last().note();
    }
}
