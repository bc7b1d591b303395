package org.ovoz.study.ui.questions;

import com.vaadin.flow.component.html.Article;
import com.vaadin.flow.dom.Element;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.Piping;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Row;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Text;

/** A whole questionnaire of a country in a language, as respondents will read it, with the way through it in words. */
final class QuestionnaireText extends Article {

    private final Questionnaire questionnaire;
    private final Study.Country country;
    private final Language language;
    private final RoutingWords routing;
    private final Piping piping;
    private int number;

    /** @param reader the language in which conditions are told */
    QuestionnaireText(Questionnaire questionnaire, Study.Country country, Language language, Language reader) {
        this.questionnaire = questionnaire;
        this.country = country;
        this.language = language;
        this.routing = new RoutingWords(this::getTranslation, questionnaire, reader);
        this.piping = new Piping(questionnaire, country);
        addClassName("questionnaire");
        getElement().appendChild(spoken(new Element("h2"), text(questionnaire.title())));
        questionnaire.pages().stream()
                .filter(page -> isAsked(page.only()))
                .forEach(page -> getElement().appendChild(section(page)));
    }

    private Element section(Page page) {
        var section = new Element("section");
        section.appendChild(spoken(new Element("h3"), text(page.title())));
        if (page.audience() == Page.Audience.INTERVIEWER) {
            section.appendChild(rule(getTranslation("study.questions.interviewer")));
        }
        condition(section, page.relevant());
        page.items().stream()
                .filter(item -> isAsked(item.facts().only()))
                .forEach(item -> section.appendChild(item(item)));
        return section;
    }

    private Element item(Item item) {
        var block = new Element("div").setAttribute("class", "asked").setAttribute("id", "item-" + item.id());
        if (item instanceof Item.Information) {
            block.appendChild(spoken(new Element("p"), text(item.text())));
        } else {
            block.appendChild(spoken(new Element("h4"), ++number + ". " + text(item.text())));
        }
        condition(block, item.facts().relevant());
        hint(block, item.facts().words().hint());
        hint(block, item.facts().words().interviewerHint());
        answers(block, item);
        missing(block, item);
        var constraint = item.facts().constraint();
        if (constraint != null) {
            block.appendChild(rule(getTranslation("study.questions.must", routing.of(constraint.condition()))));
        }
        return block;
    }

    private void answers(Element block, Item item) {
        switch (item) {
            case Item.SingleChoice choice -> block.appendChild(options(choice.options(), "single"));
            case Item.MultipleChoice choice -> {
                block.appendChild(rule(getTranslation("study.questions.several")));
                block.appendChild(options(choice.options(), "several"));
            }
            case Item.Grid grid -> {
                block.appendChild(rule(getTranslation(
                        "study.questions.scale",
                        grid.scale().stream()
                                .filter(option -> isAsked(option.only()))
                                .map(option -> option.code() + " " + text(option.label()))
                                .collect(Collectors.joining(" · ")))));
                block.appendChild(rows(grid.rows()));
            }
            case Item.NumberItem asked ->
                block.appendChild(rule(getTranslation(
                        "study.questions.number", Integer.toString(asked.min()), Integer.toString(asked.max()))));
            case Item.TextItem asked ->
                block.appendChild(rule(getTranslation("study.questions.text", Integer.toString(asked.maxLength()))));
            case Item.Information _ -> {}
        }
    }

    private Element options(List<Option> options, String kind) {
        var list = new Element("ul").setAttribute("class", kind);
        options.stream().filter(option -> isAsked(option.only())).forEach(option -> {
            var line = spoken(new Element("li"), option.code() + " – " + text(option.label()));
            notes(line, option.relevant(), option.specify(), option.exclusive());
            list.appendChild(line);
        });
        return list;
    }

    private Element rows(List<Row> rows) {
        var list = new Element("ul").setAttribute("class", "grid-rows");
        rows.stream().filter(row -> isAsked(row.only())).forEach(row -> {
            var line = spoken(new Element("li"), text(row.label()));
            notes(line, row.relevant(), row.specify(), false);
            list.appendChild(line);
        });
        return list;
    }

    private void notes(Element line, Condition relevant, Option.@Nullable Specify specify, boolean exclusive) {
        if (specify != null) {
            line.appendChild(note(getTranslation("study.questions.specify")));
        }
        if (exclusive) {
            line.appendChild(note(getTranslation("study.questions.exclusive")));
        }
        if (!relevant.equals(Condition.ALWAYS)) {
            line.appendChild(note(getTranslation("study.questions.if", routing.of(relevant))));
        }
    }

    private void missing(Element block, Item item) {
        if (!item.facts().missing().isEmpty()) {
            var offered = item.facts().missing().stream()
                    .map(option -> option.code() + " " + text(option.label()))
                    .collect(Collectors.joining(" · "));
            block.appendChild(rule(getTranslation("study.questions.missing", offered)));
        }
    }

    private void condition(Element place, Condition relevant) {
        if (!relevant.equals(Condition.ALWAYS)) {
            place.appendChild(rule(getTranslation("study.questions.if", routing.of(relevant))));
        }
    }

    private void hint(Element block, @Nullable Text hint) {
        if (hint != null) {
            block.appendChild(spoken(new Element("p").setAttribute("class", "hint"), text(hint)));
        }
    }

    private static Element rule(String text) {
        return new Element("p").setAttribute("class", "hint rule").setText(text);
    }

    private Element note(String text) {
        return new Element("span")
                .setAttribute("class", "hint rule")
                .setAttribute("lang", getLocale().getLanguage())
                .setText(" " + text);
    }

    private Element spoken(Element element, String text) {
        return element.setAttribute("lang", language.tag()).setText(text);
    }

    private boolean isAsked(Set<CountryCode> only) {
        return only.isEmpty() || contains(only);
    }

    private boolean contains(Collection<CountryCode> only) {
        return only.contains(country.code());
    }

    private String text(Text text) {
        var wording = questionnaire.languages().stream()
                        .anyMatch(status -> status.language().equals(language))
                ? piping.render(text, language, Answers.NONE)
                : text.master(language);
        return wording.strip();
    }
}
