package org.ovoz.study.ui.questions;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
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
import org.ovoz.ui.markup.Markup;

/** The pages of a form on paper as markup, the cards behind the questions. */
final class FormMarkup {

    private static final String BOX = "☐ ";
    private static final String STYLE = """
            @page { size: A4; margin: 16mm 15mm 16mm 15mm;
              @bottom-right { content: counter(page) ' / ' counter(pages); font: 7pt 'DejaVu Sans Condensed' }
              @bottom-left { content: element(mark) } }
            body { font-family: 'DejaVu Sans Condensed'; font-size: 9pt; line-height: 1.3; color: #000 }
            .mark { position: running(mark); font-size: 7pt }
            h1 { font-size: 15pt; margin: 0 0 2mm } h2 { font-size: 11.5pt; margin: 5mm 0 1.5mm; border-bottom: .4mm solid #000; page-break-after: avoid }
            h3 { font-size: 9.5pt; margin: 0 0 .6mm; page-break-after: avoid } p { margin: .5mm 0 }
            .head td { border: .2mm solid #000; padding: 1.2mm; height: 6mm } table { border-collapse: collapse; width: 100% }
            .item { page-break-inside: avoid; margin: 3mm 0 } .variable { font-weight: 400; font-size: 7pt }
            .rule { font-size: 8pt; font-weight: 700; page-break-after: avoid } .hint { font-size: 8pt }
            .options { margin: .6mm 0 0 5mm } .options p { margin: .3mm 0 }
            .grid { margin-top: 1mm; page-break-inside: auto; -fs-table-paginate: paginate } .grid th, .grid td { border: .2mm solid #000; padding: .7mm 1mm; font-size: 8pt; vertical-align: middle }
            .grid th { font-weight: 400; font-size: 7pt; text-align: center } .grid .code { text-align: center; font-size: 9pt; width: 11% } tr { page-break-inside: avoid }
            .line { border-bottom: .2mm solid #000; height: 6mm }
            .card { page-break-before: always } .card h1 { font-size: 20pt } .card li { font-size: 15pt; margin: 3mm 0 } .card .scale { font-size: 15pt; margin: 3mm 0 }
            """;

    private final Markup markup = new Markup();
    private final Questionnaire questionnaire;
    private final Study.Country country;
    private final Language language;
    private final RoutingWords routing;
    private final Piping piping;
    private final List<Item.Grid> cards = new ArrayList<>();
    private int number;

    FormMarkup(Questionnaire questionnaire, Study.Country country, Language language) {
        this.questionnaire = questionnaire;
        this.country = country;
        this.language = language;
        this.routing = new RoutingWords(
                (key, arguments) -> I18NProvider.translate(language.locale(), key, arguments), questionnaire, language);
        this.piping = new Piping(questionnaire, country);
    }

    String write() {
        markup.open("html", "lang", language.tag()).open("head");
        markup.element("title", text(questionnaire.title())).style(STYLE).close();
        markup.open("body").element("div", line(), "class", "mark");
        head();
        questionnaire.pages().stream().filter(page -> isAsked(page.only())).forEach(this::section);
        for (int i = 0; i < cards.size(); i++) {
            new FormCards(this, markup, i + 1, cards.get(i)).write();
        }
        return markup.close().close().toString();
    }

    /** Which questionnaire this is, as it stands at the foot of every page. */
    private String line() {
        return word(
                "study.questions.line",
                questionnaire.id(),
                Integer.toString(questionnaire.version()),
                country.name().master(language));
    }

    private void head() {
        markup.element("h1", text(questionnaire.title()));
        markup.element("p", line());
        markup.element("p", word("study.form.how"), "class", "hint");
        markup.open("table", "class", "head").open("tr");
        markup.element("td", word("study.form.number"));
        markup.element("td", word("study.form.interviewer"));
        markup.element("td", word("study.form.cards") + "  " + BOX + "A   " + BOX + "B");
        markup.close().close();
    }

    private void section(Page page) {
        markup.element("h2", text(page.title()));
        if (page.audience() == Page.Audience.INTERVIEWER) {
            markup.element("p", word("study.questions.interviewer"), "class", "rule");
        }
        condition(page.relevant());
        page.items().stream().filter(item -> isAsked(item.facts().only())).forEach(this::item);
    }

    private void item(Item item) {
        markup.open("div", "class", "item");
        if (item instanceof Item.Information) {
            condition(item.facts().relevant());
            markup.element("p", text(item.text()));
        } else {
            condition(item.facts().relevant());
            markup.open("h3").text(++number + ". " + text(item.text()) + " ");
            markup.element("span", "[" + item.id() + "]", "class", "variable").close();
        }
        hint(item.facts().words().hint());
        hint(item.facts().words().interviewerHint());
        answers(item);
        markup.close();
    }

    private void answers(Item item) {
        switch (item) {
            case Item.SingleChoice choice -> options(choice.options(), item);
            case Item.MultipleChoice choice -> {
                markup.element("p", word("study.questions.several"), "class", "hint");
                options(choice.options(), item);
            }
            case Item.Grid grid -> grid(grid);
            case Item.NumberItem asked -> {
                markup.element(
                        "p",
                        word("study.questions.number", Integer.toString(asked.min()), Integer.toString(asked.max())),
                        "class",
                        "hint");
                line(1);
                missing(item);
            }
            case Item.TextItem _ -> {
                line(3);
                missing(item);
            }
            case Item.Information _ -> {}
        }
    }

    private void options(List<Option> options, Item item) {
        markup.open("div", "class", "options");
        options.stream().filter(option -> isAsked(option.only())).forEach(option -> {
            markup.open("p").text(BOX + option.code() + "  " + text(option.label()));
            if (option.specify() != null) {
                markup.text(" ______________________________");
            }
            notes(option.relevant(), option.exclusive());
            markup.close();
        });
        item.facts()
                .missing()
                .forEach(option -> markup.element("p", BOX + signed(option.code()) + "  " + text(option.label())));
        markup.close();
    }

    private void notes(Condition relevant, boolean exclusive) {
        if (exclusive) {
            markup.text(" ").element("span", word("study.questions.exclusive"), "class", "hint");
        }
        if (!relevant.equals(Condition.ALWAYS)) {
            markup.text(" ").element("span", word("study.questions.if", routing.of(relevant)), "class", "hint");
        }
    }

    private void grid(Item.Grid grid) {
        cards.add(grid);
        markup.element("p", word("study.form.showCard", Integer.toString(cards.size())), "class", "rule");
        markup.open("table", "class", "grid").open("thead").open("tr").element("th", "");
        scale(grid).forEach(option -> markup.element("th", text(option.label())));
        grid.facts().missing().forEach(option -> markup.element("th", text(option.label())));
        markup.close().close().open("tbody");
        rows(grid).forEach(row -> {
            markup.open("tr").open("td").text(text(row.label()));
            if (row.specify() != null) {
                markup.text(" __________________");
            }
            notes(row.relevant(), false);
            markup.close();
            scale(grid).forEach(option -> markup.element("td", Integer.toString(option.code()), "class", "code"));
            grid.facts().missing().forEach(option -> markup.element("td", signed(option.code()), "class", "code"));
            markup.close();
        });
        markup.close().close();
    }

    List<Option> scale(Item.Grid grid) {
        return grid.scale().stream().filter(option -> isAsked(option.only())).toList();
    }

    List<Row> rows(Item.Grid grid) {
        return grid.rows().stream().filter(row -> isAsked(row.only())).toList();
    }

    private void missing(Item item) {
        item.facts()
                .missing()
                .forEach(option -> markup.element(
                        "p", BOX + signed(option.code()) + "  " + text(option.label()), "class", "hint"));
    }

    private void line(int lines) {
        for (int i = 0; i < lines; i++) {
            markup.element("div", " ", "class", "line");
        }
    }

    private void condition(Condition relevant) {
        if (!relevant.equals(Condition.ALWAYS)) {
            markup.element("p", "→ " + word("study.questions.if", routing.of(relevant)), "class", "rule");
        }
    }

    private void hint(@Nullable Text hint) {
        if (hint != null) {
            markup.element("p", text(hint), "class", "hint");
        }
    }

    private static String signed(int code) {
        return code < 0 ? "−" + -code : Integer.toString(code);
    }

    private boolean isAsked(Set<CountryCode> only) {
        return only.isEmpty() || only.contains(country.code());
    }

    String text(Text text) {
        var isSpoken = questionnaire.languages().stream()
                .anyMatch(status -> status.language().equals(language));
        return (isSpoken ? piping.render(text, language, Answers.NONE) : text.master(language)).strip();
    }

    String word(String key, Object... arguments) {
        return I18NProvider.translate(language.locale(), key, arguments);
    }
}
