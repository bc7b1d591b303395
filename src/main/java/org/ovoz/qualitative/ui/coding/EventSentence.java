package org.ovoz.qualitative.ui.coding;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.ovoz.qualitative.coding.CodingEvent;
import org.ovoz.qualitative.coding.CodingEvent.Kind;
import org.ovoz.qualitative.coding.CodingRefused;
import org.ovoz.qualitative.coding.HistoryLine;

/** What was done or refused, in words. */
final class EventSentence {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    /** Memos are on codes, or on texts and passages. */
    private static final Set<Kind> ON_CODES_TOO = EnumSet.of(Kind.MEMO_WRITTEN, Kind.MEMO_CHANGED, Kind.MEMO_REMOVED);

    private EventSentence() {}

    /** "Merged “PAY_FEE” into “PAY”" */
    static String of(CodingEvent event, Locale locale) {
        var about = event.about();
        var key = "coding.event." + event.kind();
        if (ON_CODES_TOO.contains(event.kind())
                && !about.isEmpty()
                && !about.getFirst().isEmpty()) {
            key += ".code";
        }
        return about.isEmpty()
                ? I18NProvider.translate(locale, key)
                : I18NProvider.translate(locale, key, about.toArray());
    }

    /** With who and when, and whether it is an undoing or was undone. */
    static String of(HistoryLine line, Locale locale) {
        var sentence = of(line.about(), locale);
        var done = switch (line.event().kind()) {
            case UNDONE ->
                I18NProvider.translate(
                        locale, line.isRedone() ? "coding.history.redone" : "coding.history.undone", sentence);
            default -> sentence;
        };
        return I18NProvider.translate(
                locale,
                "coding.history.line",
                done,
                line.event().actor(),
                day(line.event().on(), locale));
    }

    static String day(LocalDate day, Locale locale) {
        return locale.getLanguage().equals("en") ? day.toString() : DAY.format(day);
    }

    static String of(CodingRefused refused, Locale locale) {
        var key = "coding.refused." + refused.reason();
        return refused.about().isEmpty()
                ? I18NProvider.translate(locale, key)
                : I18NProvider.translate(locale, key, refused.about().toArray());
    }
}
