package org.ovoz.questionnaire;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Texts in cells that a spreadsheet opens. A spreadsheet runs a text that begins like a formula, and makes a date of "1-2",
 * a fraction of "3/4", a number of "007", a truth of "TRUE", each in its own language. An apostrophe in front keeps all of
 * them texts, in Excel and in LibreOffice (decision 0014).
 *
 * <pre>{@code CellText.kept("1-2")          // '1-2
 * CellText.kept("5 years")      // 5 years
 * CellText.original("'1-2")     // 1-2}</pre>
 */
public final class CellText {

    private static final String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";
    private static final Pattern WHOLE_NUMBER = Pattern.compile("0|[1-9]\\d{0,10}");
    private static final Pattern DIGIT = Pattern.compile("\\p{Nd}");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}ʻʼ’]+");

    /** Marks that are in no number and no date: "18–24" and "[42,4]" stay texts by themselves. */
    private static final Pattern FOREIGN = Pattern.compile("[\\[\\]{}<>|–—…;!?&«»„“”]");

    /** Nothing longer is taken for a date or a number. */
    private static final int LONGEST = 60;

    private static final int SHORTEST_MONTH = 3;

    private static final Set<String> TRUTHS =
            Set.of("true", "false", "истина", "ложь", "ақиқат", "шын", "жалған", "чын", "жалган", "рост", "дурӯғ");

    /** Exponents, halves of the day, parts of an ISO moment, years and currencies. */
    private static final Set<String> UNITS = Set.of(
            "e", "е", "am", "pm", "a", "p", "t", "z", "г", "ж", "с", "ч", "р", "руб", "rub", "сом", "сомони", "сўм",
            "soʻm", "so’m", "сум", "тг", "тенге", "теңге", "kzt", "kgs", "tjs", "uzs", "usd", "eur");

    private static final Set<String> CALENDAR = calendar();

    private CellText() {}

    /** The text as a cell of a CSV or of the clipboard holds it, so that it stays a text. */
    public static String kept(String text) {
        return isTaken(withoutApostrophes(text)) ? "'" + text : text;
    }

    /** The same, but only what could be run as a formula is changed: for files that programs read. */
    public static String harmless(String text) {
        return isFormula(text) || text.startsWith("'") && isTaken(withoutApostrophes(text)) ? "'" + text : text;
    }

    /** The text that was there before {@link #kept} or {@link #harmless}. */
    public static String original(String cell) {
        return cell.startsWith("'") && isTaken(withoutApostrophes(cell)) ? cell.substring(1) : cell;
    }

    /** Whether a spreadsheet takes it for something else than the text it is. Short whole numbers look the same either way. */
    private static boolean isTaken(String text) {
        var bare = text.strip();
        if (isFormula(text) || isFormula(bare) || TRUTHS.contains(bare.toLowerCase(Locale.ROOT))) {
            return true;
        }
        return bare.length() <= LONGEST
                && !FOREIGN.matcher(bare).find()
                && DIGIT.matcher(bare).find()
                && !WHOLE_NUMBER.matcher(bare).matches()
                && WORD.matcher(bare.toLowerCase(Locale.ROOT))
                        .results()
                        .allMatch(word -> isOfADateOrAmount(word.group()));
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean isOfADateOrAmount(String word) {
        return UNITS.contains(word)
                || CALENDAR.contains(word)
                || word.length() >= SHORTEST_MONTH
                        && CALENDAR.stream().anyMatch(name -> name.startsWith(word) || isInflected(name, word));
    }

    /** "апрели" of "апрел": an ending of one or two letters. */
    private static boolean isInflected(String name, String word) {
        return name.length() > SHORTEST_MONTH && word.startsWith(name) && word.length() <= name.length() + 2;
    }

    private static String withoutApostrophes(String text) {
        var start = 0;
        while (start < text.length() && text.charAt(start) == '\'') {
            start++;
        }
        return text.substring(start);
    }

    /** Months and days of the week, long and short, alone and in dates, in the languages of the study. */
    private static Set<String> calendar() {
        var names = new HashSet<String>();
        for (var language : List.of("en", "ru", "kk", "ky", "tg", "uz")) {
            var locale = Locale.of(language);
            for (var style : TextStyle.values()) {
                if (style != TextStyle.NARROW && style != TextStyle.NARROW_STANDALONE) {
                    Stream.of(Month.values()).forEach(month -> names.add(month.getDisplayName(style, locale)));
                    Stream.of(DayOfWeek.values()).forEach(day -> names.add(day.getDisplayName(style, locale)));
                }
            }
        }
        var words = new HashSet<String>();
        names.forEach(
                name -> WORD.matcher(name.toLowerCase(Locale.ROOT)).results().forEach(word -> words.add(word.group())));
        return Set.copyOf(words);
    }
}
