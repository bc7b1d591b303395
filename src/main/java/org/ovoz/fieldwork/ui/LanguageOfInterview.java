package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.dom.Element;
import java.util.Map;
import java.util.function.Consumer;
import org.ovoz.questionnaire.Language;

/** A native list of the languages in which an interview can be held; the interface keeps its own. */
final class LanguageOfInterview extends Div {

    private Language chosen;

    LanguageOfInterview(Map<Language, String> languages, Language first, Consumer<Language> onChange) {
        addClassName("field");
        chosen = first;
        var select = new Element("select").setAttribute("id", "language-of-interview");
        languages.forEach((language, name) -> {
            var option = new Element("option").setText(name).setAttribute("value", language.tag());
            option.setAttribute("lang", language.tag());
            if (language.equals(first)) {
                option.setAttribute("selected", "");
            }
            select.appendChild(option);
        });
        select.addEventListener("change", event -> {
                    var language = new Language(
                            event.getEventData().get("element.value").asString());
                    if (languages.containsKey(language)) {
                        chosen = language;
                        onChange.accept(language);
                    }
                })
                .addEventData("element.value");
        var label = new NativeLabel(getTranslation("fieldwork.language"));
        label.setFor("language-of-interview");
        add(label);
        getElement().appendChild(select);
    }

    Language chosen() {
        return chosen;
    }
}
