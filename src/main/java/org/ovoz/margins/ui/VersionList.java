package org.ovoz.margins.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.ovoz.margins.Margin;
import org.ovoz.margins.MarginsVersion;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Variable;

/** Every version of the margins of a country: who, when, and what. */
final class VersionList extends Div {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private final SequencedMap<Variable, SequencedMap<Integer, String>> choices;
    private final Locale locale;

    /** @param choices the questions with their categories, by code */
    VersionList(
            List<MarginsVersion> versions,
            SequencedMap<Variable, SequencedMap<Integer, String>> choices,
            Locale locale) {
        this.choices = choices;
        this.locale = locale;
        addClassName("margins-history");
        var list = new OrderedList();
        list.getElement().setAttribute("reversed", "");
        list.getElement().setAttribute("start", Integer.toString(versions.size()));
        versions.forEach(version -> list.add(item(version)));
        add(new H2(getTranslation("margins.history")), list);
    }

    /** "version 2, by Aigul, on 29.11.2026" */
    static String made(MarginsVersion version, Locale locale) {
        return I18NProvider.translate(
                locale,
                "margins.made",
                Integer.toString(version.number()),
                version.changedBy(),
                locale.getLanguage().equals("en") ? version.changedOn().toString() : DAY.format(version.changedOn()));
    }

    private ListItem item(MarginsVersion version) {
        var item = new ListItem(new Span(made(version, locale)));
        if (version.margins().isEmpty()) {
            item.add(new Paragraph(getTranslation("margins.version.none")));
        }
        version.margins().forEach((name, margin) -> item.add(new Paragraph(sentence(name, margin))));
        return item;
    }

    private String sentence(String name, Margin margin) {
        var known = choices.entrySet().stream()
                .filter(entry -> entry.getKey().name().equals(name))
                .findFirst();
        var label = known.map(entry -> entry.getKey().label().master(new Language(locale.getLanguage())))
                .orElse(name);
        var categories = known.map(Map.Entry::getValue);
        var shares = margin.percents().entrySet().stream()
                .map(entry -> categories
                                .map(labels -> labels.get(entry.getKey()))
                                .orElse(entry.getKey().toString())
                        + " " + MarginForm.written(entry.getValue(), locale) + " %")
                .collect(Collectors.joining("; "));
        return getTranslation("margins.version.one", label, shares, margin.source());
    }
}
