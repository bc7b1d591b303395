package org.ovoz.qualitative.ui.coding;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.LinkedHashMap;
import org.ovoz.qualitative.coding.CodebookService;
import org.ovoz.ui.Dropdown;

/** The codebook as it was at an earlier version. */
final class OldVersions extends NativeDetails {

    private final CodebookService codebook;
    private final UnorderedList codes = new UnorderedList();

    OldVersions(CodebookService codebook) {
        this.codebook = codebook;
        setSummaryText(getTranslation("coding.codebook.versions"));
        codes.addClassName("code-tree");
        var choices = new LinkedHashMap<String, String>();
        for (var number = codebook.codebook().version(); number > 0; number--) {
            choices.put(Integer.toString(number), Integer.toString(number));
        }
        setContent(new Div(
                new Dropdown(
                        "codebook-version", getTranslation("coding.codebook.versions.choose"), choices, this::show),
                codes));
    }

    private void show(String version) {
        var book = codebook.at(Integer.parseInt(version));
        codes.removeAll();
        book.codes().forEach(code -> {
            var definition = new Span(code.words().definition());
            definition.addClassName("code-definition");
            var item = new ListItem(CodebookView.mark(code), new Span(code.name()), definition);
            item.getStyle().set("--depth", Integer.toString(book.depth(code)));
            codes.add(item);
        });
    }
}
