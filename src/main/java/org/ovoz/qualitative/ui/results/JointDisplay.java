package org.ovoz.qualitative.ui.results;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.results.Answers;
import org.ovoz.qualitative.results.Themes;
import org.ovoz.qualitative.results.ThemesService;
import org.ovoz.qualitative.ui.TablePart;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.RowOrder;
import org.ovoz.tabulation.ui.Figures;

/** The survey's table of a question, and beside it what was said on a theme, by those who gave each answer. */
final class JointDisplay extends Div {

    private final ThemeTexts texts;

    JointDisplay(
            ThemesService service,
            ThemeTexts texts,
            Themes themes,
            CodeId code,
            QuestionChoice question,
            Answers answers,
            @Nullable Consumer<String> onDownload) {
        this.texts = texts;
        addClassNames("joint", "side-by-side");
        var table = service.table(question.wave(), answers.variable(), service.countries())
                .in(RowOrder.SCALE);
        var caption = texts.word("joint.caption", question.label());
        add(new TablePart(
                caption, markup(caption, table, answers), List.of(texts.word("joint.note")), "ovoz-joint", onDownload));
        var said = new Div();
        said.addClassName("said");
        for (var group : answers.groups()) {
            var quotations = themes.quotations(code, answers, Set.of(group));
            if (!quotations.shown().isEmpty() || quotations.withheld() > 0) {
                said.add(new H3(texts.answer(answers, group)), new QuotationList(texts, quotations));
            }
        }
        if (said.getComponentCount() == 0) {
            said.add(new Paragraph(texts.word("joint.none")));
        }
        add(said);
    }

    private String markup(String caption, FrequencyTable table, Answers answers) {
        var figures = new Figures(texts.locale());
        var markup = TablePart.begin(caption, List.of(texts.word("joint.answer"), "n", "%"));
        for (var row : table.rows()) {
            markup.open("tr")
                    .element("th", texts.answer(answers, Integer.toString(row.code())), "scope", "row")
                    .element("td", Integer.toString(row.frequency()), "class", "number")
                    .element("td", figures.share(row.validPercent(), table.valid()), "class", "number")
                    .close();
        }
        markup.open("tr", "class", "total")
                .element("th", texts.word("joint.valid"), "scope", "row")
                .element("td", Integer.toString(table.valid()), "class", "number")
                .element("td", "", "class", "number")
                .close();
        return TablePart.end(markup);
    }
}
