package org.ovoz.tabulation.ui;

import java.math.BigDecimal;
import java.util.Locale;

/**
 * How figures are written: whole numbers plainly, decimals with the mark of the language, a point in English and a comma
 * in the others, never a thousands mark, so that a pasted cell stays a number.
 */
record Figures(Locale locale) {

    String decimal(BigDecimal value) {
        var plain = value.toPlainString();
        return locale.getLanguage().equals("en") ? plain : plain.replace('.', ',');
    }

    String percent(BigDecimal value) {
        return decimal(value) + "%";
    }

    String count(int value) {
        return Integer.toString(value);
    }
}
