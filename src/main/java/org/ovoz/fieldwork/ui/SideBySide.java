package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovoz.fieldwork.offline.ArrivalDecisions;
import org.ovoz.interview.ui.AnswerText;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Piping;
import org.ovoz.questionnaire.Route;
import org.ovoz.ui.Rows;

/** Two contents of one interview, question by question, where they differ. */
final class SideBySide extends Div {

    SideBySide(String number, List<ArrivalDecisions.Side> sides, Definitions definitions, Language reader) {
        setClassName("panel");
        add(new H2(word("beside", number)));
        var questions = new LinkedHashMap<String, String>();
        var answers = sides.stream()
                .map(side -> lines(side, definitions, reader, questions))
                .toList();
        if (answers.size() < 2) {
            add(new Paragraph(word("beside.gone")));
            return;
        }
        var differing = questions.keySet().stream()
                .filter(item -> !answers.getFirst()
                        .getOrDefault(item, "")
                        .equals(answers.getLast().getOrDefault(item, "")))
                .toList();
        if (differing.isEmpty()) {
            add(new Paragraph(word("beside.same")));
            return;
        }
        var rows = new Rows(
                word("beside", number), List.of(word("question"), word("beside.present"), word("beside.other")));
        differing.forEach(item -> rows.row(List.<Component>of(
                Rows.text(questions.get(item)),
                Rows.text(answers.getFirst().getOrDefault(item, "–")),
                Rows.text(answers.getLast().getOrDefault(item, "–")))));
        add(rows);
    }

    private static Map<String, String> lines(
            ArrivalDecisions.Side side, Definitions definitions, Language reader, Map<String, String> questions) {
        var route = Route.of(side.questionnaire(), side.answers());
        var piping = new Piping(
                side.questionnaire(),
                definitions.study().country(side.country()).orElseThrow());
        var text = new AnswerText(piping, reader, side.answers());
        var lines = new LinkedHashMap<String, String>();
        route.items().forEach(shown -> {
            questions.putIfAbsent(shown.item().id(), piping.render(shown.item().text(), reader, side.answers()));
            lines.put(shown.item().id(), String.join("; ", text.lines(shown)));
        });
        return lines;
    }

    private String word(String key, Object... values) {
        return getTranslation("fieldwork.undecided." + key, values);
    }
}
