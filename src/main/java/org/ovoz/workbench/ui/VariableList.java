package org.ovoz.workbench.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.dependency.JsModule;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.DerivedVariable;
import org.ovoz.questionnaire.Questionnaire;
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
    private record Line(
            String name,
            String label,
            String section,
            String within,
            String level,
            boolean grouping,
            boolean filtering) {}

    /** The words around the list. */
    private record Words(
            String search, String rows, String columns, String filter, String none, Map<String, String> levels) {}

    private @Nullable Questionnaire offered;

    /** @param onPut called with the name of a variable and {@code row}, {@code column} or {@code filter} */
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

    /** Offers these under the sections of their questionnaire, unless it is the one that is offered already. */
    void offer(Questionnaire questionnaire, List<Subject> subjects, ResultWording words) {
        if (questionnaire == offered) {
            return;
        }
        offered = questionnaire;
        var lines = subjects.stream()
                .filter(subject -> !isWithdrawn(questionnaire, subject))
                .map(subject -> new Line(
                        subject.name(),
                        words.ownLabel(subject),
                        section(questionnaire, subject, words),
                        subject.kind() == Subject.Kind.RATING && subject.item() != null
                                ? words.question(subject.item())
                                : "",
                        level(subject),
                        subject.kind().isColumn(),
                        subject.kind() != Subject.Kind.ALL && subject.kind() != Subject.Kind.GRID))
                .toList();
        getElement().setPropertyJson("subjects", tree(lines));
    }

    private static boolean isWithdrawn(Questionnaire questionnaire, Subject subject) {
        return questionnaire
                .derived(subject.name())
                .filter(DerivedVariable::withdrawn)
                .isPresent();
    }

    /** The title of the page that asks for it; facts of the case have a section of their own. */
    private String section(Questionnaire questionnaire, Subject subject, ResultWording words) {
        if (subject.kind() == Subject.Kind.ALL) {
            return "";
        }
        if (questionnaire.derived(subject.name()).isPresent()) {
            return getTranslation("derived.title");
        }
        return questionnaire.pages().stream()
                .filter(page -> subject.item() != null && page.items().contains(subject.item()))
                .map(page -> words.label(page.title()))
                .findFirst()
                .orElseGet(() -> getTranslation("workbench.facts"));
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
                getTranslation("workbench.toFilter"),
                getTranslation("workbench.noVariable"),
                levels);
    }

    private static BaseJsonNode tree(Object value) {
        return JSON.valueToTree(value);
    }
}
