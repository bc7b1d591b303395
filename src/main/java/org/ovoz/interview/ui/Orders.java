package org.ovoz.interview.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Row;

/** The order in which options and rows are shown: as written, or shuffled once per interview. */
public final class Orders {

    private Orders() {}

    static List<Option> of(List<Option> options, Item.Order order, InterviewSession session, String item) {
        return of(options, order, session.interview().orderSeed(), item);
    }

    /** @param seed of the interview */
    public static List<Option> of(List<Option> options, Item.Order order, long seed, String item) {
        return arranged(options, order, seed, item, option -> option.exclusive() || option.specify() != null);
    }

    static List<Row> ofRows(List<Row> rows, Item.Order order, InterviewSession session, String item) {
        return ofRows(rows, order, session.interview().orderSeed(), item);
    }

    /** @param seed of the interview */
    public static List<Row> ofRows(List<Row> rows, Item.Order order, long seed, String item) {
        return arranged(rows, order, seed, item, row -> row.specify() != null);
    }

    /** "Other" and "none" stay last. */
    private static <T> List<T> arranged(List<T> things, Item.Order order, long seed, String item, Predicate<T> isLast) {
        if (order == Item.Order.FIXED) {
            return things;
        }
        var free = things.stream().filter(isLast.negate()).toList();
        var arranged = new ArrayList<>(Route.shuffled(free, seed, item));
        things.stream().filter(isLast).forEach(arranged::add);
        return arranged;
    }
}
