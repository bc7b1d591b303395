package org.ovoz.export;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The fields of a Triple-S data file: as the columns of the codebook, but a multiple choice is one field of ones and
 * zeros. The standard knows no missing values and no negative codes of categories, so a missing code −n becomes n in the
 * nineties, nine hundreds, …, above every valid code.
 */
final class TripleSLayout {

    /**
     * A field.
     *
     * @param columns of the codebook: one, or the options of a multiple choice
     * @param places where their codes are in an interview, or −1 for what is no code
     * @param base what is added to a missing code with its sign changed
     */
    record Field(String name, String label, Type type, List<Codebook.Column> columns, int[] places, int base) {

        Codebook.Column first() {
            return columns.getFirst();
        }

        /** The code of an answer as the field has it. */
        int stored(int code) {
            return code < 0 ? base - code : code;
        }

        /** A quantity as the field has it, with as many decimals as all of it has. */
        String amount(int code) {
            var stored = code < 0 ? BigDecimal.valueOf(stored(code)) : first().amount(code);
            return stored.setScale(first().decimals()).toPlainString();
        }

        /** Labels by stored code. */
        Map<Integer, String> values() {
            var values = new LinkedHashMap<Integer, String>();
            first().allValues().forEach((code, label) -> values.put(stored(code), label));
            return values;
        }
    }

    /** The types of variables in Triple-S that occur. */
    enum Type {
        SINGLE,
        MULTIPLE,
        QUANTITY,
        CHARACTER,
        DATE
    }

    private final List<Field> fields = new ArrayList<>();

    TripleSLayout(Codebook codebook) {
        var names = codebook.codedNames();
        var setOf = new LinkedHashMap<String, Codebook.ResponseSet>();
        codebook.sets().forEach(set -> set.columns().forEach(column -> setOf.put(column, set)));
        for (var column : codebook.columns()) {
            var set = setOf.get(column.name());
            if (set == null) {
                fields.add(single(column, names.indexOf(column.name())));
            } else if (set.columns().getFirst().equals(column.name())) {
                fields.add(multiple(set, codebook, names));
            }
        }
    }

    List<Field> fields() {
        return fields;
    }

    private static Field single(Codebook.Column column, int place) {
        var type = switch (column.storage()) {
            case TEXT -> Type.CHARACTER;
            case DAY -> Type.DATE;
            case NUMBER -> column.values().isEmpty() ? Type.QUANTITY : Type.SINGLE;
        };
        return new Field(column.name(), column.label(), type, List.of(column), new int[] {place}, base(column));
    }

    private static Field multiple(Codebook.ResponseSet set, Codebook codebook, List<String> names) {
        var byName = codebook.columns().stream().collect(Collectors.toMap(Codebook.Column::name, column -> column));
        var columns = set.columns().stream().map(byName::get).toList();
        var places = set.columns().stream().mapToInt(names::indexOf).toArray();
        return new Field(set.name(), set.label(), Type.MULTIPLE, columns, places, 0);
    }

    /** 90, 900, …: the first above every valid code. Amounts can be anything, so they start at nine hundred thousand. */
    private static int base(Codebook.Column column) {
        if (column.values().isEmpty()) {
            return 900_000;
        }
        var largest = column.values().keySet().stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
        var base = 90;
        while (largest >= base) {
            base *= 10;
        }
        return base;
    }
}
