package org.ovoz.workbench.ui.result;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.List;

/** The tables of one result, in place: an update moves nothing that stays. What holds of all of them stands once below. */
public class ResultList extends Section {

    private final H2 heading = new H2();
    private final List<ResultBlock> blocks = new ArrayList<>();
    private final Div around = new Div();
    private List<String> lines = List.of();

    public ResultList() {
        addClassName("results");
        heading.setId("result-heading");
        getElement().setAttribute("aria-labelledby", "result-heading");
        around.addClassName("result-notes");
        add(heading, around);
    }

    public void update(String title, List<ResultTable> sheets, ResultNotes notes) {
        if (!title.equals(heading.getText())) {
            heading.setText(title);
        }
        while (blocks.size() < sheets.size()) {
            var block = new ResultBlock();
            blocks.add(block);
            addComponentAtIndex(blocks.size(), block);
        }
        while (blocks.size() > sheets.size()) {
            remove(blocks.removeLast());
        }
        for (int i = 0; i < sheets.size(); i++) {
            blocks.get(i).update(sheets.get(i).in(notes, i));
        }
        var next = notes.lines(sheets.stream().anyMatch(ResultTable::isOfFew));
        if (!next.equals(lines)) {
            ResultBlock.lines(around, next, "hint", "note-line");
            lines = next;
        }
    }
}
