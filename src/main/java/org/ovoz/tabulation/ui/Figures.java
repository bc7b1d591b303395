package org.ovoz.tabulation.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import org.ovoz.tabulation.SmallBase;

/**
 * How figures are written: whole numbers plainly, decimals with the mark of the language, a point in English and a comma
 * in the others, never a thousands mark, so that a pasted cell stays a number. Below zero they have the minus of print, which
 * is as wide as a plus and cannot be taken for a hyphen or a range; files and what is copied have a hyphen instead, which
 * alone is a minus for programs.
 */
public record Figures(Locale locale) {

    /** The minus of figures that are read. */
    static final char MINUS = '−';

    /** Stands at figures of few answers where brackets are those of an interval, or none are usual. */
    private static final String FEW = " †";

    /** A number with its decimals. */
    public String decimal(BigDecimal value) {
        var plain = value.toPlainString().replace('-', MINUS);
        return locale.getLanguage().equals("en") ? plain : plain.replace('.', ',');
    }

    /** A percent with its sign, for sentences. */
    public String percent(BigDecimal value) {
        return decimal(value) + "%";
    }

    public String count(long value) {
        return Long.toString(value);
    }

    /** A number with so many decimals, halves away from zero; a dash where there is none. */
    public String decimal(double value, int decimals) {
        return Double.isFinite(value)
                ? decimal(new BigDecimal(Double.toString(value)).setScale(decimals, RoundingMode.HALF_UP))
                : "–";
    }

    /** A share in percentage points with one decimal, halves away from zero: 0.0125 is 1.3. */
    public String points(double share) {
        return decimal(new BigDecimal(Double.toString(share)).movePointRight(2).setScale(1, RoundingMode.HALF_UP));
    }

    /** A p value with three decimals, "< 0.001" below. */
    public String p(double p) {
        return Double.isFinite(p) && p < 0.001 ? "< " + decimal(0.001, 3) : decimal(p, 3);
    }

    /**
     * A mean or another statistic of a rated row, as far as its number of answers carries it: in brackets where the row
     * cannot be ranked.
     */
    public String ofRow(String figure, long n) {
        return SmallBase.hasPercents(n) ? figure : "[" + figure + "]";
    }

    /** A percent of a base with its sign in brackets after a count, and nothing where the base carries none. */
    public String afterCount(BigDecimal percent, long base) {
        return SmallBase.hasPercents(base) ? " (" + percent(percent) + ")" : "";
    }

    /** A figure of a comparison, with a dagger as a warning, a dash where the groups do not carry it. */
    public String compared(String figure, SmallBase base) {
        return switch (base) {
            case PERCENTS -> figure;
            case COUNTS_FIRST -> figure.equals("–") ? figure : figure + FEW;
            case COUNTS_ONLY -> "–";
        };
    }

    /**
     * A percent for a table, as far as its base carries it. The brackets of small bases are square, because
     * spreadsheets take round ones for a minus sign.
     */
    public String share(BigDecimal percent, long base) {
        return switch (SmallBase.of(base)) {
            case PERCENTS -> decimal(percent);
            case COUNTS_FIRST -> "[" + decimal(percent) + "]";
            case COUNTS_ONLY -> "–";
        };
    }
}
