package org.ovoz.workbench.ui.result;

import com.vaadin.flow.i18n.I18NProvider;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.derived.DerivationSentence;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.tabulation.ui.TableTexts;
import org.ovoz.workbench.Statistic;

/**
 * What is printed with every result: the filters, where the figures come from and of which day they are, the caveats of
 * the sample and of what is computed as if it were a random one, and whether cases are synthetic.
 *
 * @param lines once under the result
 * @param picture those that a picture carries with it
 * @param small explains figures that are withheld or in brackets
 * @param name of a file of this result: wave, variables, country
 */
public record ResultNotes(List<String> lines, List<String> picture, String small, String name) {

    private static final String REVIEW = "review";

    /** @param today the study's day, on which the figures are shown */
    public static ResultNotes of(AnalysisContext context, LocalDate today) {
        var words = context.words();
        var picture = new ArrayList<String>();
        picture.add(filters(context));
        picture.addAll(derived(context));
        picture.add(source(context, today));
        var synthetic = context.cases().counts("synthetic", context.countries()).of(1);
        if (synthetic > 0) {
            picture.add(words.word("synthetic", Integer.toString(synthetic)));
        }
        var lines = new ArrayList<>(picture);
        lines.add(picture.indexOf(source(context, today)) + 1, words.word("caveat"));
        if (tellsReviews(context)) {
            lines.add(words.word("reviews"));
        }
        if (context.shows(Statistic.TESTS) || context.shows(Statistic.MEAN_TESTS)) {
            lines.add(words.word("test.caveat"));
        }
        if (context.shows(Statistic.DIFFERENCES)) {
            lines.add(words.word("differences.caveat"));
        }
        return new ResultNotes(
                List.copyOf(lines), List.copyOf(picture), words.tables().smallBases(), name(context));
    }

    /** Whether it has to be said which interviews are counted; a filter of reviews says it itself. */
    private static boolean tellsReviews(AnalysisContext context) {
        return context.questionnaire().caseFacts().stream()
                        .anyMatch(fact -> fact.name().equals(REVIEW))
                && context.analysis().filter().condition().reads().noneMatch(REVIEW::equals);
    }

    /** How the derived variables of the analysis are made: those of its rows, column, layer and filter. */
    private static List<String> derived(AnalysisContext context) {
        var analysis = context.analysis();
        var names = Stream.of(
                        Stream.of(analysis.row()),
                        analysis.layout().more().stream(),
                        Stream.of(analysis.column(), analysis.layout().layer()),
                        analysis.filter().condition().reads())
                .flatMap(some -> some);
        return new DerivationSentence(
                        I18NProvider::translate, context.words().tables().locale(), context.questionnaire())
                .of(names);
    }

    /** What stands under a result, and if need be what its brackets mean. */
    List<String> lines(boolean isOfFew) {
        return isOfFew ? Stream.concat(Stream.of(small), lines.stream()).toList() : lines;
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
        var filtered = analysis.filter().selection().isAll() ? "" : "filtered";
        return Stream.of(
                        analysis.wave().value(),
                        analysis.row().replaceAll("[^A-Za-z0-9_]+", "questions"),
                        analysis.layout().more().isEmpty()
                                ? ""
                                : "and-" + analysis.layout().more().size(),
                        analysis.column().isEmpty() ? "" : "by-" + analysis.column(),
                        analysis.layout().layer().isEmpty()
                                ? ""
                                : "within-" + analysis.layout().layer(),
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
        var filter = analysis.filter();
        filter.countries().forEach(country -> parts.add(words.country(country)));
        if (!filter.condition().equals(Condition.ALWAYS)) {
            parts.add(new ConditionSentence(words, context.questionnaire()).of(filter.condition()));
        }
        if (filter.from() != null) {
            parts.add(words.tables().word("filter.from") + " " + day(words, filter.from()));
        }
        if (filter.to() != null) {
            parts.add(words.tables().word("filter.to") + " " + day(words, filter.to()));
        }
        return words.word(filter.isNone() ? "filter.none" : "filter.some", String.join("; ", parts));
    }

    private static String day(ResultWording words, LocalDate day) {
        return TableTexts.day(words.tables().locale(), day);
    }
}
