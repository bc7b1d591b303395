package org.ovoz.tabulation.ui;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.ui.Punctuation;

/**
 * What holds of every table of the page: it stands on the page once, and goes with each table that leaves it.
 *
 * @param lines wave and filter, source and day, how many cases are synthetic
 * @param small explains figures that are withheld or in brackets
 * @param wave begins the name of a file
 * @param isFiltered whether some cases of the wave are left out
 */
record TableSurroundings(List<String> lines, String small, String wave, boolean isFiltered) {

    /** Around no table yet. */
    static final TableSurroundings NONE = new TableSurroundings(List.of(), "", "ovoz", false);

    TableSurroundings {
        lines = List.copyOf(lines);
    }

    /**
     * Of what a reader has chosen.
     *
     * @param synthetic how many of the counted cases are
     * @param today the study's day
     */
    static TableSurroundings of(
            Study study,
            Questionnaire questionnaire,
            TableTexts texts,
            TableRequest request,
            int synthetic,
            LocalDate today) {
        var wave = study.wave(request.wave())
                .map(found -> texts.label(found.title()))
                .orElse("");
        var selection = request.selection();
        var parts = new ArrayList<>(List.of(wave));
        new TreeMap<>(selection.codes()).forEach((name, codes) -> parts.add(chosen(questionnaire, texts, name, codes)));
        if (selection.from() != null) {
            parts.add(texts.word("filter.from") + " " + TableTexts.day(texts.locale(), selection.from()));
        }
        if (selection.to() != null) {
            parts.add(texts.word("filter.to") + " " + TableTexts.day(texts.locale(), selection.to()));
        }
        var lines = new ArrayList<String>();
        lines.add(texts.word(selection.isAll() ? "filter.none" : "filter.some", String.join("; ", parts)));
        lines.add(texts.source(texts.label(study.title()), wave, today));
        if (synthetic > 0) {
            lines.add(texts.word("synthetic", Integer.toString(synthetic)));
        }
        return new TableSurroundings(lines, texts.smallBases(), request.wave().value(), !selection.isAll());
    }

    private static String chosen(Questionnaire questionnaire, TableTexts texts, String name, Set<Integer> codes) {
        return questionnaire.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .map(variable -> Punctuation.labelled(
                        texts.label(variable.label()),
                        String.join(
                                ", ",
                                codes.stream()
                                        .sorted()
                                        .map(code -> texts.value(variable, code))
                                        .toList())))
                .findFirst()
                .orElse(name);
    }

    /** The name of a file of a table, without ending: {@code cso-2018-website-TJ-filtered}. */
    String file(String item, String where) {
        return wave + "-" + item + "-" + where + (isFiltered ? "-filtered" : "");
    }

    /** A table with all that has to be known of it. */
    ShownTable around(ItemTables.Written written) {
        var few = ShownTable.isOfFew(written.html()) ? Stream.of(small) : Stream.<String>empty();
        return ShownTable.of(
                written.html(),
                Stream.of(written.notes().stream(), few, lines.stream())
                        .flatMap(some -> some)
                        .toList());
    }
}
