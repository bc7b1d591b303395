package org.ovoz.workbench.ui.result;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.ovoz.tabulation.ui.ShownTable;
import org.ovoz.ui.Punctuation;

/**
 * One table of a result, ready to be shown.
 *
 * @param caption what it shows and for whom
 * @param warnings what a reader must know before reading
 * @param leads what it comes to, effect sizes first
 * @param html the table, or empty when there is none to show; every text in it is escaped
 * @param notes base and tests, and what a reader of such tables must know
 * @param general those of the notes that would say the same below other tables too
 * @param around what holds of the whole result, filter and caveats: shown once, and written with each table that leaves
 * @param chart a picture of it, or null
 * @param file the name of a file of it, without ending
 */
record ResultTable(
        String caption,
        List<String> warnings,
        List<String> leads,
        String html,
        List<String> notes,
        Set<String> general,
        List<String> around,
        @Nullable Chart chart,
        String file) {

    ResultTable {
        warnings = List.copyOf(warnings);
        leads = List.copyOf(leads);
        notes = List.copyOf(notes);
        general = Set.copyOf(general);
        around = List.copyOf(around);
    }

    static ResultTable of(String caption, String html) {
        return new ResultTable(caption, List.of(), List.of(), html, List.of(), Set.of(), List.of(), null, "ovoz-table");
    }

    /** Words instead of a table. */
    static ResultTable refusal(String caption, String why) {
        return of(caption, "").warn(why);
    }

    /** The same words with what they are about, where several tables are there or missing. */
    ResultTable refusalByName() {
        var named =
                warnings.stream().map(why -> Punctuation.labelled(caption, why)).toList();
        return new ResultTable(caption, named, leads, html, notes, general, around, chart, file);
    }

    boolean hasTable() {
        return !html.isEmpty();
    }

    ResultTable warn(String warning) {
        return new ResultTable(caption, with(warnings, warning), leads, html, notes, general, around, chart, file);
    }

    ResultTable lead(String lead) {
        return new ResultTable(caption, warnings, with(leads, lead), html, notes, general, around, chart, file);
    }

    ResultTable note(String note) {
        return note.isEmpty()
                ? this
                : new ResultTable(caption, warnings, leads, html, with(notes, note), general, around, chart, file);
    }

    /** With a note that says the same below other tables of a result: where several have it, it is shown once. */
    ResultTable caveat(String note) {
        if (note.isEmpty()) {
            return this;
        }
        var all = new HashSet<>(general);
        all.add(note);
        var noted = note(note);
        return new ResultTable(caption, warnings, leads, html, noted.notes, all, around, chart, file);
    }

    ResultTable notes(List<String> more) {
        var sheet = this;
        for (var note : more) {
            sheet = sheet.note(note);
        }
        return sheet;
    }

    ResultTable drawn(@Nullable Chart picture) {
        return new ResultTable(caption, warnings, leads, html, notes, general, around, picture, file);
    }

    /** Whether a figure is withheld or stands in brackets, which has to be explained. */
    boolean isOfFew() {
        return ShownTable.isOfFew(html) || chart != null && chart.isOfFew();
    }

    /** With what holds of the whole result, and the picture with what stands around it. */
    ResultTable in(ResultNotes surroundings, int number) {
        var whole = surroundings.lines(isOfFew());
        var named = surroundings.file(number);
        var sheet = new ResultTable(caption, warnings, leads, html, notes, general, whole, chart, named);
        if (chart == null) {
            return sheet;
        }
        var under = new ArrayList<>(warnings);
        notes.stream().findFirst().ifPresent(under::add);
        if (chart.isOfFew()) {
            under.add(surroundings.small());
        }
        under.addAll(surroundings.picture());
        return sheet.drawn(chart.around(caption, under, named));
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
