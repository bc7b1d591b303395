package org.ovoz.study.ui.setup;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import java.util.Set;
import org.ovoz.interview.coupon.CouponRule;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.CouponRules;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/** How many coupons each finished interview of a wave can pass on, and what those who come with one are asked. */
public final class CouponForm extends Div {

    private final CouponRules rules;
    private final WaveId wave;
    private final Field coupons;
    private final Field days;
    private final Choices<Boolean> degree = Choices.several(getTranslation("study.coupons.degree"));
    private final Paragraph answer = new Paragraph();
    private final Form form = new Form(this::save).keepsEntries();

    /** The rule of a wave as it is, to be changed. */
    public CouponForm(CouponRules rules, WaveId wave) {
        this.rules = rules;
        this.wave = wave;
        var known = rules.of(wave);
        form.over(() -> rules.of(wave));
        coupons = number("coupons-" + wave, "study.coupons.number", known.coupons());
        days = number("coupon-days-" + wave, "study.coupons.days", known.days());
        degree.offer(true, getTranslation("study.coupons.asksDegree"), getTranslation("study.coupons.degreeHint"));
        degree.choose(known.asksDegree() ? Set.of(true) : Set.of());
        var hint = new Paragraph(getTranslation("study.coupons.hint"));
        hint.addClassName("hint");
        answer.getElement().setAttribute("role", "status");
        var fields = new Div(coupons, days);
        fields.addClassName("fields");
        form.add(fields, degree, answer, new NativeButton(getTranslation("study.coupons.save")));
        add(new H3(getTranslation("study.coupons.title")), hint, form);
        addClassName("plan");
    }

    private Field number(String id, String key, int value) {
        var field = new Field(id, getTranslation(key)).autocomplete("off");
        field.input().getElement().setAttribute("inputmode", "numeric").setAttribute("maxlength", "3");
        field.input().setValue(Integer.toString(value));
        return field;
    }

    private void save() {
        var rule = rule();
        rule.ifPresent(known -> {
            rules.set(wave, known);
            form.saved();
        });
        answer.setClassName("error-text", rule.isEmpty());
        answer.setText(
                rule.isPresent()
                        ? getTranslation("study.coupons.saved")
                        : getTranslation(
                                "study.coupons.wrong",
                                Integer.toString(CouponRule.MOST_COUPONS),
                                Integer.toString(CouponRule.LONGEST)));
    }

    private Optional<CouponRule> rule() {
        try {
            return Optional.of(new CouponRule(
                    Integer.parseInt(coupons.value().strip()),
                    Integer.parseInt(days.value().strip()),
                    degree.chosen().contains(true)));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
