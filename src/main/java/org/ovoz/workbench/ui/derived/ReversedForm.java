package org.ovoz.workbench.ui.derived;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Derivation;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Variable;
import org.ovoz.ui.Dropdown;

/** A scale to turn round: a row of a grid or a choice with order. */
final class ReversedForm extends Div implements KindForm {

    private final Surroundings around;
    private final Dropdown source;

    ReversedForm(Surroundings around, Derivation.@Nullable Reversed start) {
        this.around = around;
        var offered = around.variables(getTranslation("derived.choose"), this::isScale);
        source = new Dropdown(
                "derived-source",
                getTranslation("derived.source"),
                offered,
                _ -> around.changed().run());
        if (start != null) {
            source.offer(offered, start.source());
        }
        add(source);
    }

    private boolean isScale(Variable variable) {
        return around.isOwn(variable)
                && (variable.kind() == Variable.Kind.RATING
                        || variable.kind() == Variable.Kind.SINGLE && variable.level() != Level.NOMINAL);
    }

    @Override
    public Derivation derivation() {
        var points = around.variable(source.value()).stream()
                .flatMap(variable -> variable.values().stream())
                .mapToInt(Option::code)
                .summaryStatistics();
        return points.getCount() == 0
                ? new Derivation.Reversed("", 0, 0)
                : new Derivation.Reversed(source.value(), points.getMin(), points.getMax());
    }

    @Override
    public Component component() {
        return this;
    }
}
