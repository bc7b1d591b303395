package org.ovoz.study.ui.questions;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.dom.Element;
import java.util.Arrays;
import java.util.List;
import org.ovoz.study.questions.Difference;

/** What two versions differ in, by kind, each kind with what it does to comparisons. */
final class Differences extends Section {

    Differences(String title, List<Difference> found) {
        addClassName("differences");
        getElement().setAttribute("aria-label", title);
        add(new H3(title));
        if (found.isEmpty()) {
            add(new Paragraph(getTranslation("study.questions.same")));
        }
        Arrays.stream(Difference.Kind.values()).forEach(kind -> {
            var some = found.stream()
                    .filter(difference -> difference.kind() == kind)
                    .toList();
            if (!some.isEmpty()) {
                show(kind, some);
            }
        });
    }

    private void show(Difference.Kind kind, List<Difference> some) {
        var details = new Element("details");
        details.setProperty("open", some.size() <= 12);
        details.appendChild(new Element("summary")
                .setText(getTranslation(
                        "study.questions.kind." + kind, Integer.toString(some.size()))));
        details.appendChild(
                new Element("p").setText(getTranslation("study.questions.effect." + kind.effect())));
        var list = new Element("ul");
        some.forEach(difference -> list.appendChild(line(difference)));
        details.appendChild(list);
        getElement().appendChild(details);
    }

    private Element line(Difference difference) {
        var place = difference.item() + (difference.part().isEmpty() ? "" : " (" + difference.part() + ")");
        var line = new Element("li").appendChild(new Element("code").setText(place));
        if (!difference.before().isEmpty()) {
            line.appendChild(new Element("del").setText(difference.before()));
        }
        if (!difference.after().isEmpty()) {
            line.appendChild(new Element("ins").setText(difference.after()));
        }
        return line;
    }
}
