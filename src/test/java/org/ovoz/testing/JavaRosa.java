package org.ovoz.testing;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.IntegerData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.xform.parse.XFormParser;
import org.javarosa.xform.util.XFormUtils;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Row;

/** The engine of ODK Collect with a questionnaire as an XForm: a judge of branching that nobody here wrote. */
public final class JavaRosa {

    private final Questionnaire questionnaire;
    private final FormDef form;
    private final TreeElement root;

    /** Nodes that hold what somebody answered. */
    private final Map<String, TreeElement> given = new HashMap<>();

    public JavaRosa(Questionnaire questionnaire) {
        this.questionnaire = questionnaire;
        try {
            var xml = XForm.of(questionnaire).getBytes(StandardCharsets.UTF_8);
            form = XFormUtils.getFormFromInputStream(new ByteArrayInputStream(xml));
        } catch (XFormParser.ParseException fault) {
            throw new AssertionError("JavaRosa refuses the form", fault);
        }
        form.initialize(true, new InstanceInitializationFactory());
        root = form.getMainInstance().getRoot();
        questionnaire.caseFacts().forEach(fact -> given.put(fact.name(), child(root, fact.name())));
        for (var page : questionnaire.pages()) {
            page.items()
                    .forEach(item -> item.variables()
                            .forEach(variable -> given.put(variable, child(group(page, item), variable))));
        }
    }

    /** Answers the form anew. */
    public void answer(Answers answers) {
        given.forEach((variable, node) -> {
            var code = answers.code(variable);
            var value = code.isPresent()
                    ? new IntegerData(code.getAsInt())
                    : answers.text(variable)
                            .filter(text -> !text.isBlank())
                            .<IAnswerData>map(StringData::new)
                            .orElse(null);
            var before = node.getValue();
            if (before == null
                    ? value != null
                    : value == null || !before.getValue().equals(value.getValue())) {
                form.setValue(value, node.getRef(), node, true);
            }
        });
    }

    /** Whether a variable is asked now; of others nothing is allowed. */
    public boolean isAsked(String variable) {
        return given.get(variable).isRelevant();
    }

    /** Whether a code may be the answer of a variable that is asked. */
    public boolean isAllowed(String variable, int code) {
        return form.evaluateConstraint(given.get(variable).getRef(), new IntegerData(code));
    }

    /** What is shown and what counts, a line for each item that is shown and each answer that is counted. */
    public List<String> lines() {
        var told = new ArrayList<String>();
        for (var page : questionnaire.pages()) {
            for (var item : page.items()) {
                if (isShown(page, item)) {
                    told.add(item.id() + " offers " + offered(page, item)
                            + (isFailed(page, item) ? " and its constraint fails" : ""));
                }
            }
        }
        given.forEach((variable, node) -> {
            var value = questionnaire.item(variable).orElse(null) instanceof Item.SingleChoice
                    ? child(child(root, "counted"), variable).getValue()
                    : node.isRelevant() ? node.getValue() : null;
            if (value != null) {
                told.add(variable + "=" + value.getDisplayText());
            }
        });
        return told.stream().sorted().toList();
    }

    private boolean isShown(Page page, Item item) {
        return group(page, item).isRelevant()
                && switch (item) {
                    case Item.SingleChoice _, Item.MultipleChoice _, Item.Grid _ ->
                        !offered(page, item).isEmpty();
                    case Item.Information _, Item.NumberItem _, Item.TextItem _ -> true;
                };
    }

    private String offered(Page page, Item item) {
        var group = group(page, item);
        var names = switch (item) {
            case Item.SingleChoice choice -> choice.options().stream().map(Option::name);
            case Item.MultipleChoice choice -> choice.options().stream().map(Option::name);
            case Item.Grid grid -> grid.rows().stream().map(Row::name);
            case Item.Information _, Item.NumberItem _, Item.TextItem _ -> java.util.stream.Stream.<String>empty();
        };
        return names.filter(name -> child(group, XForm.offer(name)).isRelevant())
                .collect(Collectors.joining(" "));
    }

    private boolean isFailed(Page page, Item item) {
        return item.facts().constraint() != null
                && child(group(page, item), XForm.offer("failed")).isRelevant();
    }

    private TreeElement group(Page page, Item item) {
        return child(child(root, "p_" + page.id()), "i_" + item.id());
    }

    private static TreeElement child(TreeElement parent, String name) {
        var child = parent.getChild(name, 0);
        if (child == null) {
            throw new AssertionError(parent.getName() + " has no " + name);
        }
        return child;
    }
}
