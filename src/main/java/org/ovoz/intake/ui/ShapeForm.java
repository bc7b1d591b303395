package org.ovoz.intake.ui;

import com.vaadin.flow.component.html.Div;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Consumer;
import org.ovoz.intake.file.HeadingRows;
import org.ovoz.intake.file.csv.CsvShape;
import org.ovoz.ui.Dropdown;

/** How a CSV is taken apart, as it was found out and can be changed. */
class ShapeForm extends Div {

    ShapeForm(CsvShape shape, ImportWizard wizard) {
        addClassName("fields");
        add(
                encoding(shape, wizard),
                choice(
                        "delimiter",
                        CsvShape.DELIMITERS,
                        shape.delimiter(),
                        delimiter -> wizard.reshape(shape.cutAt(delimiter))),
                headings(shape, wizard),
                choice(
                        "decimal",
                        CsvShape.DECIMALS,
                        shape.decimal(),
                        decimal -> wizard.reshape(shape.withDecimal(decimal))));
    }

    private Dropdown encoding(CsvShape shape, ImportWizard wizard) {
        var encodings = new LinkedHashMap<String, String>();
        CsvShape.ENCODINGS.forEach(encoding -> encodings.put(encoding.name(), encoding.displayName()));
        var dropdown = new Dropdown(
                "intake-encoding",
                getTranslation("intake.csv.encoding"),
                encodings,
                name -> wizard.reshape(shape.in(Charset.forName(name))));
        dropdown.offer(encodings, shape.encoding().name());
        return dropdown;
    }

    /** A character is chosen by its place among those that can be, because a blank is no good key. */
    private Dropdown choice(String what, List<Character> all, char now, Consumer<Character> onChange) {
        var options = new LinkedHashMap<String, String>();
        for (int i = 0; i < all.size(); i++) {
            options.put(Integer.toString(i), getTranslation("intake.csv." + what + "." + i));
        }
        var dropdown = new Dropdown(
                "intake-" + what,
                getTranslation("intake.csv." + what),
                options,
                place -> onChange.accept(all.get(Integer.parseInt(place))));
        dropdown.offer(options, Integer.toString(all.indexOf(now)));
        return dropdown;
    }

    private Dropdown headings(CsvShape shape, ImportWizard wizard) {
        var options = new LinkedHashMap<String, String>();
        for (var rows : HeadingRows.values()) {
            options.put(rows.name(), getTranslation("intake.csv.headings." + rows));
        }
        var dropdown = new Dropdown(
                "intake-headings",
                getTranslation("intake.csv.headings"),
                options,
                name -> wizard.reshape(shape.under(HeadingRows.valueOf(name))));
        dropdown.offer(options, shape.headings().name());
        return dropdown;
    }
}
