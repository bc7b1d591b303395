package org.ovoz.interview.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.ovoz.interview.coupon.Relation;
import org.ovoz.interview.coupon.Told;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Field;

/** What somebody who comes with a coupon is asked beside the questionnaire; all of it may be left blank. */
public final class CouponQuestions extends Div {

    private final Choices<Relation> relations = Choices.one(getTranslation("interview.coupon.relation"));
    private final Field degree = new Field("coupon-degree", getTranslation("interview.coupon.degree"));
    private final Paragraph problem = new Paragraph();

    /** @param asksDegree whether one is asked how many others one knows */
    public CouponQuestions(boolean asksDegree) {
        addClassName("coupon-questions");
        for (var relation : Relation.values()) {
            relations.offer(relation, getTranslation("interview." + relation.key()), "");
        }
        relations.hint(getTranslation("interview.coupon.blank"));
        degree.autocomplete("off");
        degree.input().getElement().setAttribute("inputmode", "numeric").setAttribute("maxlength", "9");
        degree.setVisible(asksDegree);
        problem.addClassName("error-text");
        problem.setId("coupon-degree-problem");
        problem.getElement().setAttribute("role", "alert");
        add(relations, degree, problem);
    }

    /** Takes over what was answered on a page that is shown anew. */
    void fill(CouponQuestions before) {
        relations.choose(before.relations.chosen());
        degree.input().setValue(before.degree.value());
    }

    /** What was told; empty if the number is none, and then the page says so. */
    public Optional<Told> told() {
        var relation = relations.chosen().stream().findFirst().orElse(null);
        var typed = degree.isVisible() ? degree.value().strip() : "";
        var number = Told.degree(typed);
        var isWrong = !typed.isEmpty() && number.isEmpty();
        problem.setText(isWrong ? getTranslation("interview.coupon.degreeProblem") : "");
        degree.setClassName("invalid", isWrong);
        degree.input().getElement().setAttribute("aria-invalid", Boolean.toString(isWrong));
        degree.input().getElement().setAttribute("aria-describedby", "coupon-degree-problem");
        return isWrong ? Optional.empty() : Optional.of(new Told(relation, number.orElse(null)));
    }
}
