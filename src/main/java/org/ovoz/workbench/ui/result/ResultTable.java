package org.ovoz.workbench.ui.result;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.ui.ShownTable;

/**
 * One table of a result, ready to be shown.
 *
 * @param caption what it shows and for whom
 * @param warnings what a reader must know before reading
 * @param leads what it comes to, effect sizes first
 * @param html the table, or empty when there is none to show; every text in it is escaped
 * @param notes base and tests
 * @param around what holds of the whole result, filter and caveats: shown once, and written with each table that leaves
 * @param chart a picture of it, or null
 */
record ResultTable(
        String caption,
        List<String> warnings,
        List<String> leads,
        String html,
        List<String> notes,
        List<String> around,
        @Nullable Chart chart) {

    /** A cell that is withheld, in brackets or with a dagger. */
    private static final Pattern SMALL = Pattern.compile(">(–|\\[-?\\d[^<;–]*])<|†<");

    ResultTable {
        warnings = List.copyOf(warnings);
        leads = List.copyOf(leads);
        notes = List.copyOf(notes);
        around = List.copyOf(around);
    }

    static ResultTable of(String caption, String html) {
        return new ResultTable(caption, List.of(), List.of(), html, List.of(), List.of(), null);
    }

    /** Words instead of a table. */
    static ResultTable refusal(String caption, String why) {
        return of(caption, "").warn(why);
    }

    boolean hasTable() {
        return !html.isEmpty();
    }

    ResultTable warn(String warning) {
        return new ResultTable(caption, with(warnings, warning), leads, html, notes, around, chart);
    }

    ResultTable lead(String lead) {
        return new ResultTable(caption, warnings, with(leads, lead), html, notes, around, chart);
    }

    ResultTable note(String note) {
        return note.isEmpty()
                ? this
                : new ResultTable(caption, warnings, leads, html, with(notes, note), around, chart);
    }

    ResultTable notes(List<String> more) {
        var sheet = this;
        for (var note : more) {
            sheet = sheet.note(note);
        }
        return sheet;
    }

    ResultTable drawn(@Nullable Chart picture) {
        return new ResultTable(caption, warnings, leads, html, notes, around, picture);
    }

    /** Whether a figure is withheld or stands in brackets, which has to be explained. */
    boolean isOfFew() {
        return SMALL.matcher(html).find() || chart != null && chart.isOfFew();
    }

    /** With what holds of the whole result, and the picture with what stands around it. */
    ResultTable in(ResultNotes surroundings, int number) {
        var whole = surroundings.lines(isOfFew());
        var sheet = new ResultTable(caption, warnings, leads, html, notes, whole, chart);
        if (chart == null) {
            return sheet;
        }
        var under = new ArrayList<>(warnings);
        notes.stream().findFirst().ifPresent(under::add);
        if (chart.isOfFew()) {
            under.add(surroundings.small());
        }
        under.addAll(surroundings.picture());
        return sheet.drawn(chart.around(caption, under, surroundings.file(number)));
    }

    /** What is downloaded: the table with everything that is written around it. */
    ShownTable shown() {
        var written = new ArrayList<>(warnings);
        written.addAll(leads);
        written.addAll(notes);
        written.addAll(around);
        return ShownTable.of(html, written);
    }

    private static List<String> with(List<String> list, String one) {
        var longer = new ArrayList<>(list);
        longer.add(one);
        return longer;
    }
}
