package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A text without an answer; empty lines separate paragraphs. */
final class InformationField extends Div {

    private List<String> shown = List.of();

    InformationField(String id) {
        setId(id);
        addClassNames("item", "information");
    }

    void update(String text) {
        var paragraphs = new ArrayList<>(List.of(text.split("\\n\\s*\\n|\\n")));
        paragraphs.removeIf(String::isBlank);
        if (!Objects.equals(paragraphs, shown)) {
            shown = paragraphs;
            removeAll();
            paragraphs.forEach(paragraph -> add(new Paragraph(paragraph)));
        }
    }
}
