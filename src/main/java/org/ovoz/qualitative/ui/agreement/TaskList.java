package org.ovoz.qualitative.ui.agreement;

import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.Material;
import org.ovoz.qualitative.agreement.CodingRound;
import org.ovoz.qualitative.agreement.SecondCodingRounds;

/** The texts that the user codes in open rounds, each with the way to it and whether it was read to the end. */
final class TaskList extends Section {

    private final SecondCodingRounds rounds;
    private final Material material;
    private final String coder;

    TaskList(SecondCodingRounds rounds, Material material, String coder) {
        this.rounds = rounds;
        this.material = material;
        this.coder = coder;
        addClassName("coding-tasks");
    }

    void show() {
        removeAll();
        var mine = rounds.mine();
        setVisible(!mine.isEmpty());
        if (mine.isEmpty()) {
            return;
        }
        add(new H2(word("tasks")));
        var documents = material.documents();
        mine.forEach(round -> add(round(round, documents)));
    }

    private Section round(CodingRound round, List<Document> documents) {
        var list = new UnorderedList();
        documents.stream()
                .filter(document -> round.documents().contains(document.id()))
                .forEach(document -> list.add(item(round, document)));
        var part = new Section();
        part.add(
                new Paragraph(
                        coder.equals(round.second())
                                ? word("task.second", round.first())
                                : word("task.first", round.second())),
                list);
        return part;
    }

    private ListItem item(CodingRound round, Document document) {
        var item = new ListItem(new Anchor("coding/" + document.id(), document.title()));
        if (round.isFinished(coder, document.id())) {
            var done = new Span(word("task.finished"));
            done.addClassName("hint");
            item.add(new Text(" "), done);
        }
        return item;
    }

    private String word(String key, Object... arguments) {
        return getTranslation("agreement." + key, arguments);
    }
}
