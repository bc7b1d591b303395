package org.ovoz.export;

import java.util.Locale;
import java.util.Map;
import org.ovoz.ui.markup.Markup;

/**
 * The description of a data file in Triple-S XML 2.0, the interchange of market research. Its elements and their order
 * are those of the standard ("The triple-s Survey Interchange Standard, version 2.0", 2006).
 */
final class TripleS {

    private final Export export;
    private final Markup xml = Markup.xml();

    /** The description of an export whose data have been written. */
    TripleS(Export export) {
        this.export = export;
    }

    String of(String dataFile) {
        var codebook = export.codebook();
        xml.open("sss", "version", "2.0", "languages", codebook.language().tag());
        xml.element("date", export.made().toLocalDate().toString());
        xml.element("origin", "Ovoz");
        xml.open("survey");
        xml.element("name", export.request().wave().value());
        xml.element("title", codebook.title());
        xml.open("record", "ident", "A", "href", dataFile, "format", "csv", "skip", "1");
        var number = 0;
        for (var field : new TripleSLayout(codebook).fields()) {
            variable(field, ++number);
        }
        return xml.close().close().close() + "\n";
    }

    private void variable(TripleSLayout.Field field, int number) {
        xml.open(
                "variable",
                "ident",
                Integer.toString(number),
                "type",
                field.type().name().toLowerCase(Locale.ROOT));
        xml.element("name", field.name());
        xml.element("label", field.label());
        xml.open("position", "start", Integer.toString(number)).close();
        switch (field.type()) {
            case SINGLE -> values(field.values());
            case MULTIPLE -> options(field);
            case QUANTITY -> quantity(field);
            case CHARACTER -> xml.element("size", Integer.toString(size(field)));
            case DATE -> {}
        }
        xml.close();
    }

    private void values(Map<Integer, String> labels) {
        xml.open("values");
        labels.forEach(this::value);
        xml.close();
    }

    private void value(int code, String label) {
        xml.element("value", label, "code", Integer.toString(code));
    }

    /** The options by their places in the field, from 1; each is named by the end of its variable's label. */
    private void options(TripleSLayout.Field field) {
        xml.open("values");
        for (int i = 0; i < field.columns().size(); i++) {
            var label = field.columns().get(i).label();
            var start = field.label() + " – ";
            value(i + 1, label.startsWith(start) ? label.substring(start.length()) : label);
        }
        xml.close();
    }

    private void quantity(TripleSLayout.Field field) {
        var digits = field.first().decimals();
        var decimals = digits == 0 ? "" : "." + "0".repeat(digits);
        xml.open("values")
                .open("range", "from", "0" + decimals, "to", "899999" + decimals)
                .close();
        field.values().forEach(this::value);
        xml.close();
    }

    /** The longest text in bytes is at least as long in characters. */
    private int size(TripleSLayout.Field field) {
        return Math.max(1, export.counted().widths().getOrDefault(field.name(), 1));
    }
}
