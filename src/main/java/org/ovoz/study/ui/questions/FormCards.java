package org.ovoz.study.ui.questions;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Row;
import org.ovoz.ui.markup.Markup;

/**
 * The cards of a grid, which a respondent holds: its scale and its rows, large. Where the rows are shuffled on a screen there
 * are two cards, A and B, in two orders that are the same on every print, so that neither row is always the first.
 */
record FormCards(FormMarkup form, Markup markup, int number, Item.Grid grid) {

    void write() {
        var rows = form.rows(grid);
        if (grid.order() == Item.Order.RANDOM && rows.size() > 1) {
            var first = shuffled(rows);
            card(form.word("study.form.cardOf", Integer.toString(number), "A"), first);
            card(form.word("study.form.cardOf", Integer.toString(number), "B"), turned(first));
        } else {
            card(form.word("study.form.card", Integer.toString(number)), rows);
        }
    }

    private void card(String title, List<Row> rows) {
        markup.open("div", "class", "card").element("h1", title);
        markup.element("p", form.text(grid.text()), "class", "scale");
        markup.open("div", "class", "scale");
        form.scale(grid)
                .forEach(option -> markup.open("div")
                        .text(option.code() + "  " + form.text(option.label()))
                        .close());
        markup.close().open("ul");
        rows.forEach(row -> markup.element("li", form.text(row.label())));
        markup.close().close();
    }

    /** By the name of the question alone, so that every print has the same cards; "other" stays last. */
    private List<Row> shuffled(List<Row> rows) {
        var shuffled = new ArrayList<>(moving(rows));
        Collections.shuffle(shuffled, new Random(grid.id().hashCode()));
        shuffled.addAll(staying(rows));
        return shuffled;
    }

    private List<Row> turned(List<Row> rows) {
        var turned = new ArrayList<>(moving(rows).reversed());
        turned.addAll(staying(rows));
        return turned;
    }

    private static List<Row> moving(List<Row> rows) {
        return rows.stream().filter(row -> row.specify() == null).toList();
    }

    private static List<Row> staying(List<Row> rows) {
        return rows.stream().filter(row -> row.specify() != null).toList();
    }
}
