package org.ovoz.qualitative.ui.results;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.function.Consumer;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.results.Quotations;
import org.ovoz.qualitative.ui.TablePart;
import org.ovoz.tabulation.ui.ShownTable;
import org.ovoz.tabulation.ui.TableActions;

/** All quotations of a code as a file for the team; of a speaker it says what is shown, and never more. */
final class QuotationFile extends Div {

    QuotationFile(ThemeTexts texts, Quotations quotations, Code code, Consumer<String> onDownload) {
        var caption = texts.word("quotations.caption", code.name());
        var markup = TablePart.begin(
                caption, List.of("№", texts.word("quotation"), texts.word("language"), texts.word("said")));
        var number = 0;
        for (var one : quotations.shown()) {
            markup.open("tr")
                    .element("th", Integer.toString(++number), "scope", "row")
                    .element("td", one.words())
                    .element("td", one.language().tag())
                    .element("td", texts.who(one))
                    .close();
        }
        var written = TablePart.end(markup);
        var notes = List.of(texts.word("quotations.team"));
        var actions = new TableActions("ovoz-quotations", () -> {
            onDownload.accept("quotations " + code.id().shortly());
            return ShownTable.of(written, notes);
        });
        // There is no table on the page that could be copied.
        actions.remove(actions.getComponentAt(0));
        add(actions);
    }
}
