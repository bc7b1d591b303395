package org.ovoz.fieldwork.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.UnaryOperator;
import org.ovoz.fieldwork.FieldRow;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.ui.list.ListColumn;

/**
 * The columns of the field page.
 *
 * @param kind {@code interviewers} or {@code online}: contacts are of interviewers alone
 */
record FieldColumns(CaseLabels labels, UnaryOperator<String> words, String kind, Function<FieldRow, String> name) {

    private static final String NONE = "–";

    /** A number of a row, which is a column and an order. */
    private record Figure(String key, ToIntFunction<FieldRow> number) {}

    private List<Figure> figures() {
        var figures = new ArrayList<>(List.of(
                new Figure("young", row -> row.drafts().young()),
                new Figure("older", row -> row.drafts().older()),
                new Figure("old", row -> row.drafts().old())));
        if (kind.equals("interviewers")) {
            figures.add(new Figure("open", row -> row.tried().open()));
            figures.add(new Figure("overdue", row -> row.tried().overdue()));
            figures.add(new Figure("notReached", row -> row.tried().notReached()));
            figures.add(new Figure("refused", row -> row.tried().refused()));
        }
        return figures;
    }

    List<ListColumn<FieldRow>> all() {
        var columns = new ArrayList<ListColumn<FieldRow>>();
        columns.add(ListColumn.text("who", words.apply(kind + ".who"), name).staying());
        columns.add(ListColumn.text("country", words.apply("country"), row -> labels.country(row.country())));
        columns.add(number(new Figure("started", FieldRow::started)));
        columns.add(number(new Figure("sent", FieldRow::sent)));
        columns.add(ListColumn.text("minutes", words.apply("minutes"), FieldColumns::minutes));
        columns.add(ListColumn.text("blank", words.apply("blank"), this::blank));
        columns.add(number(new Figure("flagged", FieldRow::flagged)));
        columns.add(ListColumn.text(
                "last", words.apply("last"), row -> row.last().map(labels::day).orElse(NONE)));
        figures().forEach(figure -> columns.add(number(figure)));
        return columns;
    }

    private ListColumn<FieldRow> number(Figure figure) {
        return ListColumn.text(
                figure.key(),
                words.apply(figure.key()),
                row -> Integer.toString(figure.number().applyAsInt(row)));
    }

    private static String minutes(FieldRow row) {
        return row.minutes().isPresent()
                ? Long.toString(Math.round(row.minutes().getAsDouble()))
                : NONE;
    }

    private String blank(FieldRow row) {
        return row.blank()
                .map(BigDecimal::toPlainString)
                .map(plain -> labels.locale().getLanguage().equals("en") ? plain : plain.replace('.', ','))
                .map(percent -> percent + "%")
                .orElse(NONE);
    }

    List<FieldRow> inOrder(List<FieldRow> rows) {
        return rows.stream()
                .sorted(Comparator.comparing((FieldRow row) -> labels.country(row.country()))
                        .thenComparing(name))
                .toList();
    }

    Map<String, Comparator<FieldRow>> orders() {
        var orders = new LinkedHashMap<String, Comparator<FieldRow>>();
        orders.put("who", Comparator.comparing(name));
        orders.put("country", Comparator.comparing(row -> labels.country(row.country())));
        orders.put("started", Comparator.comparingInt(FieldRow::started));
        orders.put("sent", Comparator.comparingInt(FieldRow::sent));
        orders.put("minutes", Comparator.comparingDouble(row -> row.minutes().orElse(-1)));
        orders.put("blank", Comparator.comparing(row -> row.blank().orElse(BigDecimal.ONE.negate())));
        orders.put("flagged", Comparator.comparingInt(FieldRow::flagged));
        orders.put("last", Comparator.comparing(row -> row.last().orElse(LocalDate.MIN)));
        figures().forEach(figure -> orders.put(figure.key(), Comparator.comparingInt(figure.number())));
        return orders;
    }
}
