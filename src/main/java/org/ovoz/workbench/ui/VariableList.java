package org.ovoz.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.ovoz.workbench.Subject;
import org.ovoz.workbench.ui.result.ResultWording;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.node.BaseJsonNode;

/** The variables to pick from: searched, clicked or dragged in the browser; only the choice comes here. */
@Tag("ovoz-variables")
@JsModule("./workbench/variables.ts")
class VariableList extends Component {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** A variable as the browser shows it. */
    private record Line(String name, String label, String within, String level, String kind, boolean grouping) {}

    /** The words around the list. */
    private record Words(String search, String rows, String columns, String none, Map<String, String> levels) {}

    /** @param onPut called with the name of a variable and {@code row} or {@code column} */
    VariableList(BiConsumer<String, String> onPut, Runnable undo, Runnable redo) {
        getElement().setPropertyJson("words", tree(words()));
        getElement()
                .addEventListener("put", event -> {
                    var detail = event.getEventData();
                    onPut.accept(
                            detail.get("event.detail.name").asString(),
                            detail.get("event.detail.to").asString());
                })
                .addEventData("event.detail.name")
                .addEventData("event.detail.to");
        getElement().addEventListener("undo", _ -> undo.run());
        getElement().addEventListener("redo", _ -> redo.run());
    }

    /** Offers these. */
    void offer(List<Subject> subjects, ResultWording words) {
        var lines = subjects.stream()
                .map(subject -> new Line(
                        subject.name(),
                        words.label(subject),
                        subject.kind() == Subject.Kind.RATING && subject.item() != null
                                ? words.question(subject.item())
                                : "",
                        level(subject),
                        subject.kind().name().toLowerCase(Locale.ROOT),
                        subject.kind().isGrouping()))
                .toList();
        getElement().setPropertyJson("subjects", tree(lines));
    }

    /** A multiple choice, a grid and all questions say so; others say their measurement level. */
    private static String level(Subject subject) {
        return switch (subject.kind()) {
            case MULTIPLE -> "multiple";
            case GRID -> "grid";
            case ALL -> "all";
            case SINGLE, FACT, RATING, NUMBER -> subject.level().name().toLowerCase(Locale.ROOT);
        };
    }

    private Words words() {
        var levels = new TreeMap<String, String>();
        for (var level : List.of("nominal", "ordinal", "scale", "multiple", "grid", "all")) {
            levels.put(level, getTranslation("workbench.level." + level));
        }
        return new Words(
                getTranslation("workbench.search"),
                getTranslation("workbench.rows"),
                getTranslation("workbench.toColumns"),
                getTranslation("workbench.noVariable"),
                levels);
    }

    private static BaseJsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }
}
