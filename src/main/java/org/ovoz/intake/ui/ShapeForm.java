package org.ovoz.intake.ui;

import com.vaadin.flow.component.html.Div;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.ovoz.intake.file.CsvShape;
import org.ovoz.ui.Dropdown;

/** How a CSV is taken apart, as it was found out and can be changed. */
class ShapeForm extends Div {

    ShapeForm(CsvShape shape, Steps steps) {
        addClassName("fields");
        var encodings = new LinkedHashMap<String, String>();
        CsvShape.ENCODINGS.forEach(encoding -> encodings.put(encoding.name(), encoding.displayName()));
        var encoding = new Dropdown(
                "intake-encoding",
                getTranslation("intake.csv.encoding"),
                encodings,
                name -> steps.reshape(new CsvShape(Charset.forName(name), shape.delimiter(), shape.headings())));
        encoding.offer(encodings, shape.encoding().name());
        var delimiters = new LinkedHashMap<String, String>();
        CsvShape.DELIMITERS.forEach(delimiter -> delimiters.put(
                Integer.toString(CsvShape.DELIMITERS.indexOf(delimiter)),
                getTranslation("intake.csv.delimiter." + CsvShape.DELIMITERS.indexOf(delimiter))));
        var delimiter = new Dropdown(
                "intake-delimiter",
                getTranslation("intake.csv.delimiter"),
                delimiters,
                index -> steps.reshape(new CsvShape(
                        shape.encoding(), CsvShape.DELIMITERS.get(Integer.parseInt(index)), shape.headings())));
        delimiter.offer(delimiters, Integer.toString(CsvShape.DELIMITERS.indexOf(shape.delimiter())));
        var rows = Map.of("1", getTranslation("intake.csv.headings.1"), "2", getTranslation("intake.csv.headings.2"));
        var headings = new Dropdown(
                "intake-headings",
                getTranslation("intake.csv.headings"),
                new LinkedHashMap<>(rows),
                count -> steps.reshape(new CsvShape(shape.encoding(), shape.delimiter(), Integer.parseInt(count))));
        headings.offer(new java.util.TreeMap<>(rows), Integer.toString(shape.headings()));
        add(encoding, delimiter, headings);
    }
}
