package org.ovoz.disclosure.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.ovoz.disclosure.PublishedTable;
import org.ovoz.disclosure.Together;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.ResultsPlan;
import org.ovoz.questionnaire.Row;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.markup.Markup;
import org.springframework.stereotype.Component;

/** The published tables of a wave as HTML, the same for viewers and for everybody. */
@Component
class ResultsPage {

    private final Definitions definitions;
    private final ResultsPlan plan;
    private final I18NProvider messages;

    ResultsPage(Definitions definitions, ResultsPlan plan, I18NProvider messages) {
        this.definitions = definitions;
        this.plan = plan;
        this.messages = messages;
    }

    ResultTexts texts(Language language) {
        return new ResultTexts(messages, language);
    }

    /**
     * What follows the title of the page.
     *
     * @param files the address under which the wave's report is, relative to the page
     */
    Markup write(WaveId wave, List<PublishedTable> published, Language language, String files) {
        var texts = texts(language);
        var html = new Markup();
        if (published.isEmpty()) {
            return html.element("p", texts.word("empty"), "class", "empty");
        }
        html.element("p", texts.word("intro"));
        if (published.stream().anyMatch(table -> table.batch().synthetic())) {
            html.element("p", texts.word("synthetic"), "class", "note warn");
        }
        files(html, texts, files);
        how(html, texts);
        var writing = new Writing(texts, published);
        for (var one : plan.of(wave)) {
            definitions.questionnaire(wave).item(one.item()).ifPresent(item -> writing.item(html, item));
        }
        return html;
    }

    /** The same tables as a report; these addresses are no pages of the application. */
    private static void files(Markup html, ResultTexts texts, String address) {
        html.open("p", "class", "files no-print").text(texts.word("report"));
        List.of("docx", "pdf", "html")
                .forEach(format -> html.text(" ")
                        .element(
                                "a",
                                texts.format(format),
                                "href",
                                address + "/report." + format + "?lang=" + texts.language(),
                                "router-ignore",
                                ""));
        html.close();
    }

    private void how(Markup html, ResultTexts texts) {
        var k = Integer.toString(plan.threshold());
        var below = Integer.toString(plan.threshold() - 1);
        html.open("details", "class", "how").element("summary", texts.word("how"));
        html.open("ul");
        html.element("li", texts.word("how.merge")).element("li", texts.word("how.range", below));
        html.element("li", texts.word("how.hidden")).element("li", texts.word("how.batch", k));
        html.element("li", texts.word("how.difference")).close().close();
    }

    /** Writes the tables of one item after the other. */
    private final class Writing {

        private final ResultTexts texts;
        private final List<PublishedTable> published;
        private final TableMarkup markup;

        private Writing(ResultTexts texts, List<PublishedTable> published) {
            this.texts = texts;
            this.published = published;
            this.markup = new TableMarkup(texts);
        }

        private void item(Markup html, Item item) {
            var label = item.facts().shortLabel();
            var question = texts.label(label == null ? item.text() : label);
            html.open("section", "class", "result", "id", "result-" + item.id());
            html.element("h2", question);
            html.open("div", "class", "side-by-side");
            var hidden = new ArrayList<String>();
            var reasons = new ArrayList<String>();
            for (var country : definitions.study().countries()) {
                country(html, item, country, question, hidden, reasons);
            }
            if (item instanceof Item.SingleChoice choice) {
                together(html, choice, question);
            }
            html.close();
            note(html, item, hidden);
            reasons.forEach(reason -> html.element("p", reason, "class", "hint"));
            html.close();
        }

        /** Which rows of a country are hidden, or given as ranges, and why; in words. */
        private List<String> reasons(Item item, Study.Country country, List<TableMarkup.Line> lines) {
            var k = Integer.toString(plan.threshold());
            var in = texts.label(country.in());
            var reasons = new ArrayList<String>();
            var ranges = labels(
                    lines,
                    line -> line.published().stream()
                            .anyMatch(found -> found.table().isShare()));
            var hidden = labels(lines, line -> line.published().isEmpty());
            if (!ranges.isEmpty()) {
                reasons.add(texts.word(item instanceof Item.Grid ? "ranges.rating" : "ranges", in, ranges, k));
            }
            if (!hidden.isEmpty()) {
                reasons.add(texts.word("hiddenRows", in, hidden, k));
            }
            return reasons;
        }

        private String labels(List<TableMarkup.Line> lines, Predicate<TableMarkup.Line> chosen) {
            return lines.stream()
                    .filter(line -> !line.label().isEmpty())
                    .filter(chosen)
                    .map(line -> texts.quoted(line.label()))
                    .collect(Collectors.joining(", "));
        }

        private void note(Markup html, Item item, List<String> hidden) {
            var k = Integer.toString(plan.threshold());
            switch (item) {
                case Item.MultipleChoice _ -> html.element("p", texts.word("multiple", k), "class", "hint");
                case Item.Grid _ ->
                    html.element("p", texts.word("rating", Integer.toString(plan.meanFrom())), "class", "hint");
                case Item.SingleChoice _, Item.NumberItem _, Item.TextItem _, Item.Information _ -> {}
            }
            if (!hidden.isEmpty()) {
                html.element("p", texts.word("notShown", String.join(", ", hidden)), "class", "hint");
            }
        }

        private void country(
                Markup html,
                Item item,
                Study.Country country,
                String question,
                List<String> hidden,
                List<String> reasons) {
            var only = item.facts().only();
            if (!isFor(only, country.code()) || published.stream().noneMatch(table -> isOf(table, country.code()))) {
                return;
            }
            var name = texts.label(country.name());
            var lines = lines(item, country.code());
            var shown =
                    lines.stream().flatMap(line -> line.published().stream()).toList();
            if (shown.isEmpty()) {
                hidden.add(name);
                return;
            }
            var table = switch (item) {
                case Item.SingleChoice choice ->
                    markup.groups(
                            name,
                            shown.getFirst().table(),
                            choice.options(),
                            option -> isFor(option.only(), country.code()));
                case Item.MultipleChoice _ -> markup.options(name, lines);
                case Item.Grid grid -> markup.ratings(name, grid, lines);
                case Item.NumberItem _, Item.TextItem _, Item.Information _ -> new Markup();
            };
            reasons.addAll(reasons(item, country, lines));
            frame(html, question + " – " + name, table, base(country, shown));
        }

        /** Where rows are from different releases, the base names the latest. */
        private String base(Study.Country country, List<PublishedTable> shown) {
            var latest = shown.stream()
                    .max((one, other) -> one.batch().number() - other.batch().number())
                    .orElseThrow();
            return texts.word(
                    "base",
                    texts.label(country.in()),
                    Integer.toString(latest.table().n()),
                    texts.day(latest.batch().releasedOn()));
        }

        private void together(Markup html, Item.SingleChoice choice, String question) {
            var tables = published.stream()
                    .filter(table -> table.variable().equals(choice.id()))
                    .map(PublishedTable::table)
                    .toList();
            Together.of(tables)
                    .ifPresent(sum -> frame(
                            html,
                            question + " – " + texts.word("together"),
                            markup.groups(texts.word("together"), sum, choice.options(), _ -> true),
                            texts.word("togetherBase", Integer.toString(sum.n()))));
        }

        private void frame(Markup html, String name, Markup table, String base) {
            html.open("div", "class", "table");
            html.open("div", "class", "scroll", "tabindex", "0", "role", "region", "aria-label", name);
            html.add(table).close();
            html.element("p", base, "class", "base hint").close();
        }

        private List<TableMarkup.Line> lines(Item item, CountryCode country) {
            return switch (item) {
                case Item.SingleChoice choice -> List.of(line(choice.id(), "", country));
                case Item.MultipleChoice choice ->
                    choice.options().stream()
                            .filter(option -> isFor(option.only(), country))
                            .map((Option option) -> line(choice.variable(option), texts.label(option.label()), country))
                            .toList();
                case Item.Grid grid ->
                    grid.rows().stream()
                            .filter(row -> isFor(row.only(), country))
                            .map((Row row) -> line(row.variable(), texts.label(row.label()), country))
                            .toList();
                case Item.NumberItem _, Item.TextItem _, Item.Information _ -> List.of();
            };
        }

        private TableMarkup.Line line(String variable, String label, CountryCode country) {
            Optional<PublishedTable> found = published.stream()
                    .filter(table -> table.variable().equals(variable) && isOf(table, country))
                    .findFirst();
            return new TableMarkup.Line(label, found);
        }
    }

    private static boolean isOf(PublishedTable table, CountryCode country) {
        return table.batch().country().equals(country);
    }

    private static boolean isFor(Set<CountryCode> only, CountryCode country) {
        return only.isEmpty() || only.contains(country);
    }
}
