package org.ovoz.workbench.ui.result;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of one result, in place: an update moves nothing that stays. What holds of all of them stands once below. */
public class ResultList extends Section {

    private final H2 heading = new H2();
    private final List<ResultBlock> blocks = new ArrayList<>();
    private final Div around = new Div();
    private List<String> lines = List.of();
    private Set<String> once = Set.of();

    public ResultList() {
        addClassName("results");
        heading.setId("result-heading");
        getElement().setAttribute("aria-labelledby", "result-heading");
        around.addClassName("result-notes");
        add(heading, around);
    }

    /** What several tables would say alike, in the order in which they do. */
    private static Set<String> repeated(List<ResultTable> sheets) {
        var seen = new HashSet<String>();
        return sheets.stream()
                .flatMap(sheet -> sheet.notes().stream().filter(sheet.general()::contains))
                .filter(note -> !seen.add(note))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Shows these tables; what was said above one is not said again above those that follow. */
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
        var newOnce = repeated(sheets);
        var said = new HashSet<>(newOnce);
        for (int i = 0; i < sheets.size(); i++) {
            blocks.get(i).update(sheets.get(i).in(notes, i), said);
            said.addAll(sheets.get(i).warnings());
        }
        var next = notes.lines(sheets.stream().anyMatch(ResultTable::isOfFew));
        if (!next.equals(lines) || !newOnce.equals(once)) {
            ResultBlock.lines(
                    around, Stream.concat(newOnce.stream(), next.stream()).toList(), "hint", "note-line");
            // A copy of a table has those of them that are its own.
            around.getChildren()
                    .limit(newOnce.size())
                    .forEach(line -> line.getElement().getClassList().add("of-some"));
            lines = next;
            once = newOnce;
        }
    }
}
