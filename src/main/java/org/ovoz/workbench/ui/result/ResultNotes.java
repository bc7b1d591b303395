package org.ovoz.workbench.ui.result;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.tabulation.ui.TableTexts;

/**
 * What is printed with every result: the filters, where the figures come from and of which day they are, the caveat of
 * the sample, and whether cases are synthetic.
 *
 * @param lines under every table
 * @param picture those that a picture carries with it
 * @param small explains figures that are withheld or in brackets
 * @param name of a file of this result: wave, variables, country
 */
public record ResultNotes(List<String> lines, List<String> picture, String small, String name) {

    /** @param today the study's day, on which the figures are shown */
    public static ResultNotes of(AnalysisContext context, LocalDate today) {
        var words = context.words();
        var picture = new ArrayList<String>();
        picture.add(filters(context));
        picture.add(source(context, today));
        var synthetic = context.cases().counts("synthetic", context.countries()).of(1);
        if (synthetic > 0) {
            picture.add(words.word("synthetic", Integer.toString(synthetic)));
        }
        var lines = new ArrayList<>(picture);
        lines.add(2, words.word("caveat"));
        return new ResultNotes(
                List.copyOf(lines), List.copyOf(picture), words.tables().smallBases(), name(context));
    }

    /** The name of a file; results of several tables number them. */
    String file(int number) {
        return number == 0 ? name : name + "-" + (number + 1);
    }

    /** For example {@code cso-2018-website-by-actor_type-TJ}. */
    private static String name(AnalysisContext context) {
        var analysis = context.analysis();
        var study = context.words().definitions().study();
        var all = study.countryCodes();
        var where = context.countries().equals(all)
                ? "all"
                : context.countries().stream().map(CountryCode::iso).collect(Collectors.joining("-"));
        var filtered = analysis.selection().isAll() ? "" : "filtered";
        return Stream.of(
                        analysis.wave().value(),
                        analysis.row().replaceAll("[^A-Za-z0-9_]+", "questions"),
                        analysis.column().isEmpty() ? "" : "by-" + analysis.column(),
                        where,
                        filtered)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
    }

    private static String source(AnalysisContext context, LocalDate today) {
        var words = context.words();
        var study = words.definitions().study();
        var wave = study.wave(context.analysis().wave())
                .map(found -> words.label(found.title()))
                .orElse("");
        return words.tables().source(words.label(study.title()), wave, today);
    }

    /** "Wave: …; Country: …; Gender: Female; sent from …". */
    private static String filters(AnalysisContext context) {
        var words = context.words();
        var analysis = context.analysis();
        var parts = new ArrayList<String>();
        words.definitions().study().wave(analysis.wave()).ifPresent(wave -> parts.add(words.label(wave.title())));
        if (analysis.country() != null) {
            parts.add(words.country(analysis.country()));
        }
        new TreeMap<>(analysis.only())
                .forEach((name, code) -> parts.add(condition(words, context.questionnaire(), name, code)));
        if (analysis.from() != null) {
            parts.add(words.tables().word("filter.from") + " " + day(words, analysis.from()));
        }
        if (analysis.to() != null) {
            parts.add(words.tables().word("filter.to") + " " + day(words, analysis.to()));
        }
        var all = analysis.country() == null && analysis.selection().isAll();
        return words.word(all ? "filter.none" : "filter.some", String.join("; ", parts));
    }

    private static String day(ResultWording words, LocalDate day) {
        return TableTexts.day(words.tables().locale(), day);
    }

    private static String condition(ResultWording words, Questionnaire questionnaire, String name, int code) {
        return questionnaire.variables().stream()
                .filter(variable -> variable.name().equals(name))
                .map(variable ->
                        words.label(variable.label()) + " = " + words.tables().value(variable, code))
                .findFirst()
                .orElse(name);
    }
}
