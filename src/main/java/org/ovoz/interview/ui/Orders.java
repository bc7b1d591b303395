package org.ovoz.interview.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Row;

/** The order in which options and rows are shown: as written, or shuffled once per interview. */
final class Orders {

    private Orders() {}

    static List<Option> of(List<Option> options, Item.Order order, InterviewSession session, String item) {
        return arranged(options, order, session, item, option -> option.exclusive() || option.specify() != null);
    }

    static List<Row> ofRows(List<Row> rows, Item.Order order, InterviewSession session, String item) {
        return arranged(rows, order, session, item, row -> row.specify() != null);
    }

    /** "Other" and "none" stay last. */
    private static <T> List<T> arranged(
            List<T> things, Item.Order order, InterviewSession session, String item, Predicate<T> isLast) {
        if (order == Item.Order.FIXED) {
            return things;
        }
        var free = things.stream().filter(isLast.negate()).toList();
        var arranged = new ArrayList<>(Route.shuffled(free, session.interview().orderSeed(), item));
        things.stream().filter(isLast).forEach(arranged::add);
        return arranged;
    }
}
