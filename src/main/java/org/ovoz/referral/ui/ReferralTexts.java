package org.ovoz.referral.ui;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.coupon.Relation;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Variable;
import org.ovoz.referral.ChainReport;
import org.ovoz.tabulation.ui.Figures;

/** How figures of chains are said; small numbers only to who may see them. */
record ReferralTexts(CaseLabels labels, Figures figures, boolean isExact) {

    static ReferralTexts of(Definitions definitions, Locale locale, boolean isExact) {
        return new ReferralTexts(new CaseLabels(definitions, locale), new Figures(locale), isExact);
    }

    String word(String key, Object... arguments) {
        return UI.getCurrent().getTranslation("referral." + key, arguments);
    }

    /** A count; from 1 to 4 not told to who is no lead. */
    String count(long number) {
        return isHidden(number) ? "< " + ChainReport.FEW : figures.count(number);
    }

    boolean isHidden(long number) {
        return !isExact && number > 0 && number < ChainReport.FEW;
    }

    /** A figure that is made of some counts: not told where one of them, or what is left of the other, is not. */
    String madeOf(String figure, long... counts) {
        for (var count : counts) {
            if (isHidden(count)) {
                return "–";
            }
        }
        return figure;
    }

    String percent(double share) {
        return figures.points(share) + "%";
    }

    String decimal(double value) {
        return figures.decimal(value, 2);
    }

    String decimal(OptionalDouble value) {
        return value.isEmpty() ? "–" : decimal(value.getAsDouble());
    }

    String wave(int number) {
        return number == 0 ? word("seed") : word("wave", Integer.toString(number));
    }

    String relation(@Nullable Relation relation) {
        return relation == null ? "–" : UI.getCurrent().getTranslation("interview." + relation.key());
    }

    static String number(InterviewId id) {
        return CaseLabels.number(id);
    }

    String variable(Variable variable) {
        return variable.label().master(labels.reader());
    }

    String value(Variable variable, int code) {
        return variable.values().stream()
                .filter(option -> option.code() == code)
                .findFirst()
                .map(option -> option.label().master(labels.reader()))
                .orElse(Integer.toString(code));
    }
}
