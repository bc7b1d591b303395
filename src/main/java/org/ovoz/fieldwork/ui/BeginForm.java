package org.ovoz.fieldwork.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ovoz.fieldwork.FieldCoupons;
import org.ovoz.fieldwork.FieldworkService;
import org.ovoz.interview.Interview;
import org.ovoz.interview.Mode;
import org.ovoz.interview.QuotaFull;
import org.ovoz.interview.WaveNotOpen;
import org.ovoz.interview.coupon.Told;
import org.ovoz.interview.invitation.Invited;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.interview.ui.CouponQuestions;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.ui.Choices;
import org.ovoz.ui.Dropdown;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;

/** Begins an interview, one for practice too. It suggests what the interviewer chose last time. */
final class BeginForm extends Div {

    private static final List<Mode> MODES = List.of(Mode.FACE_TO_FACE, Mode.ENTERED_LATER, Mode.TELEPHONE);

    /** What happens with a new interview. */
    interface Begun {
        void accept(Interview interview);
    }

    private final FieldworkService service;
    private final FieldCoupons coupons;
    private final Begun begun;
    private final Choices<CountryCode> countries;
    private final Choices<Mode> modes = Choices.one(getTranslation("fieldwork.mode"));
    private final Dropdown languages;
    private final Field coupon = new Field("coupon-code", getTranslation("fieldwork.coupon.code"));
    private final CouponQuestions questions;
    private final Paragraph problem = new Paragraph();

    BeginForm(
            FieldworkService service,
            FieldCoupons coupons,
            Definitions definitions,
            Optional<InterviewSummary> last,
            Begun begun) {
        this.service = service;
        this.coupons = coupons;
        this.begun = begun;
        addClassName("panel");
        var labels = new CaseLabels(definitions, getLocale());
        var wave = service.wave().orElseGet(() -> definitions.waves().getLast().id());
        countries = OwnCountries.of(this, service.countries(), labels, last);
        MODES.forEach(mode -> modes.offer(mode, labels.mode(wave, mode), ""));
        modes.choose(Set.of(last.map(InterviewSummary::mode).orElse(Mode.FACE_TO_FACE)));
        languages = new Dropdown(
                "language-of-interview", getTranslation("fieldwork.language"), labels.ownNames(wave), _ -> {});
        languages.offer(
                labels.ownNames(wave),
                last.map(InterviewSummary::language)
                        .map(Language::tag)
                        .orElse(getLocale().getLanguage()));
        problem.addClassName("error-text");
        problem.getElement().setAttribute("role", "alert");
        var form = new Form(() -> begin(false));
        var rule = coupons.rule();
        questions = new CouponQuestions(rule.asksDegree());
        form.add(countries, modes, languages);
        if (rule.coupons() > 0) {
            form.add(coupon());
        }
        form.add(problem, buttons());
        add(new H2(getTranslation("fieldwork.new")), form);
    }

    /** Where the code of a coupon is typed; without one, the interview begins as any other. */
    private NativeDetails coupon() {
        coupon.hint(getTranslation("fieldwork.coupon.hint")).autocomplete("off");
        coupon.input().addClassName("code");
        var details = new NativeDetails(getTranslation("fieldwork.coupon.title"));
        details.setContent(new Div(coupon, questions));
        return details;
    }

    private void begin(CountryCode country, String code) {
        questions.told().ifPresent(told -> begin(country, code, told));
    }

    private void begin(CountryCode country, String code, Told told) {
        var mode = modes.chosen().iterator().next();
        switch (coupons.begin(code, country, mode, new Language(languages.value()), told)) {
            case Invited.Begun by -> begun.accept(by.interview());
            case Invited.Refused refused -> {
                var key = "interview." + refused.reason().key();
                problem.setText(getTranslation(key + ".title") + ". " + getTranslation("fieldwork.coupon.without"));
            }
            case Invited.Ready _, Invited.ByCoupon _ -> throw new IllegalStateException("neither begun nor refused");
        }
    }

    private Div buttons() {
        var start = new NativeButton(getTranslation("fieldwork.start"));
        start.addClassName("primary");
        start.setVisible(service.wave().isPresent());
        var practise = new NativeButton(getTranslation("fieldwork.practise"), _ -> begin(true));
        practise.getElement().setAttribute("type", "button");
        var hint = new Paragraph(getTranslation("fieldwork.practiseHint"));
        hint.addClassName("hint");
        var buttons = new Div(start, practise);
        buttons.addClassName("buttons");
        return new Div(buttons, hint);
    }

    private void begin(boolean practice) {
        var country = countries.chosen();
        if (country.isEmpty()) {
            problem.setText(getTranslation("fieldwork.chooseCountry"));
            return;
        }
        if (!practice && !coupon.value().isBlank()) {
            begin(country.iterator().next(), coupon.value());
            return;
        }
        try {
            begun.accept(service.begin(
                    country.iterator().next(),
                    modes.chosen().iterator().next(),
                    new Language(languages.value()),
                    practice));
        } catch (WaveNotOpen _) {
            problem.setText(getTranslation("fieldwork.closed"));
        } catch (QuotaFull _) {
            problem.setText(getTranslation("fieldwork.full"));
        }
    }
}
