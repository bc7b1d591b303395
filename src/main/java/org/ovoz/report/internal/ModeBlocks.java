package org.ovoz.report.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Variable;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportWording;
import org.ovoz.tabulation.Percent;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.tabulation.comparison.ModeComparison;
import org.ovoz.tabulation.statistics.CochranMantelHaenszel;
import org.ovoz.tabulation.statistics.EffectSize;
import org.ovoz.tabulation.statistics.Holm;
import org.ovoz.tabulation.ui.Figures;

/**
 * The single choices of the plan by mode of interview, the countries together, with Cramér's V, and the two answers of a
 * question also within the countries (analysis.md §11). Finer than any table that may be published: for the team alone.
 */
record ModeBlocks(InternalReportContext context) {

    private static final String MODE = "mode";

    /** V of a table of two columns has one degree of freedom. */
    private static final int DF_OF_TWO = 1;

    /** A question that both modes were asked. */
    private record Question(Item.SingleChoice item, ModeComparison answers, List<CountryCode> countries) {

        double p() {
            return answers.withinCountries().map(CochranMantelHaenszel::p).orElse(Double.NaN);
        }
    }

    List<ReportBlock> write() {
        var blocks = new ArrayList<ReportBlock>();
        blocks.add(new ReportBlock.Heading(2, "modes", wording().of("modes")));
        var online = interviews("online");
        var faceToFace = interviews("f2f") + interviews("f2f_later");
        if (online == 0 || faceToFace == 0) {
            blocks.add(report("few", Integer.toString(online), Integer.toString(faceToFace)));
            return blocks;
        }
        blocks.add(report("text"));
        blocks.add(report(context.figures().countries().size() == 1 ? "oneCountry" : "pooled"));
        var left = context.figures().cases() - online - faceToFace;
        if (left > 0) {
            blocks.add(report("left", Integer.toString(left)));
        }
        blocks.add(note(wording().of("modes.how") + " " + context.word("workbench.test.caveat")));
        var questions = questions().toList();
        var adjusted = Holm.adjust(questions.stream().mapToDouble(Question::p).toArray());
        for (int number = 0; number < adjusted.length; number++) {
            question(blocks, questions.get(number), adjusted[number]);
        }
        return blocks;
    }

    private int interviews(String mode) {
        return mode().values().stream()
                .filter(option -> option.name().equals(mode))
                .flatMap(option ->
                        context.figures().byCountry().values().stream().map(figures -> figures.of(MODE, option.code())))
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** Those that more than one country was asked, or any where the report has one country. */
    private Stream<Question> questions() {
        var all = context.figures().countries();
        return context.plan().chapter().stream()
                .flatMap(part -> context.questionnaire().item(part.item()).stream())
                .filter(Item.SingleChoice.class::isInstance)
                .map(Item.SingleChoice.class::cast)
                .flatMap(item -> Optional.ofNullable(context.figures().modes().get(item.id())).stream()
                        .map(answers -> new Question(item, answers, askedIn(item.id()))))
                .filter(question -> !question.answers().codes().isEmpty())
                .filter(question -> question.countries().size() > 1 || all.size() == 1);
    }

    private List<CountryCode> askedIn(String variable) {
        return context.figures().countries().stream()
                .filter(country -> context.marginals(context.country(country))
                                .counts(variable)
                                .asked()
                        > 0)
                .toList();
    }

    private void question(List<ReportBlock> blocks, Question question, double adjusted) {
        var test = question.answers().chiSquare();
        var size = EffectSize.ofCramersV(test.cramersV(), DF_OF_TWO).name().toLowerCase(Locale.ROOT);
        blocks.add(table(question));
        blocks.add(base(question));
        var both = question.answers().pooled();
        var base = SmallBase.ofGroups(both.online().valid(), both.faceToFace().valid());
        blocks.add(new ReportBlock.Paragraph(
                ReportBlock.Voice.NOTE,
                test.isDefined()
                        ? guarded(
                                base,
                                test.n(),
                                context.word(
                                        "workbench.effect.v",
                                        figures().decimal(test.cramersV(), 2),
                                        context.word("workbench.effect." + size),
                                        Long.toString(test.n())))
                        : context.word("workbench.effect.none")));
        if (!base.isShown()) {
            return;
        }
        if (test.expectsTooLittle()) {
            blocks.add(note(wording().of("modes.sparse")));
        }
        question.answers().withinCountries().ifPresent(within -> blocks.add(strata(question, within, adjusted)));
    }

    /** The effect as far as the two groups carry it. */
    private String guarded(SmallBase base, long n, String effect) {
        return switch (base) {
            case PERCENTS -> effect;
            case COUNTS_FIRST -> effect + " " + context.word("tabulation.small.warning");
            case COUNTS_ONLY -> context.word("tabulation.small.effect", Long.toString(n));
        };
    }

    private ReportBlock strata(Question question, CochranMantelHaenszel test, double adjusted) {
        var first = question.answers().codes().stream().sorted().findFirst().orElseThrow();
        return note(wording()
                .of(
                        "modes.strata",
                        Integer.toString(test.strata()),
                        figures().decimal(test.statistic(), 2),
                        figures().p(test.p()),
                        figures().p(adjusted),
                        wording().value(context.variable(question.item().id()), first),
                        figures().decimal(test.oddsRatio(), 2)));
    }

    private ReportBlock table(Question question) {
        var headings = new ArrayList<>(List.of(""));
        for (var mode : List.of("online", "f2f")) {
            headings.add(label(mode) + ", " + context.word("tabulation.n"));
            headings.add(label(mode) + ", %");
        }
        var both = question.answers().pooled();
        var rows = new ArrayList<ReportBlock.Row>();
        for (var code : question.answers().codes()) {
            var cells = new ArrayList<>(
                    List.of(wording().value(context.variable(question.item().id()), code)));
            cells.addAll(cells(both.online(), both.online().of(code)));
            cells.addAll(cells(both.faceToFace(), both.faceToFace().of(code)));
            rows.add(new ReportBlock.Row(false, cells));
        }
        var total = new ArrayList<>(List.of(context.word("tabulation.total")));
        total.addAll(cells(both.online(), both.online().valid()));
        total.addAll(cells(both.faceToFace(), both.faceToFace().valid()));
        rows.add(new ReportBlock.Row(true, total));
        return new ReportBlock.Table(wording().heading(question.item(), null), 1, headings, rows, true);
    }

    /** The count, and its share of the valid answers as far as their number carries it. */
    private List<String> cells(Counts counts, int frequency) {
        var percent = Percent.of(frequency, counts.valid());
        return List.of(Integer.toString(frequency), figures().share(percent, counts.valid()));
    }

    private ReportBlock base(Question question) {
        var both = question.answers().pooled();
        var countries = question.countries().stream()
                .map(country -> wording().in(context.country(country)))
                .toList();
        var synthetic = question.countries().stream()
                .mapToInt(country -> context.of(context.country(country)).synthetic())
                .sum();
        var line = wording()
                .of(
                        "modes.base",
                        wording().joined(countries),
                        Integer.toString(both.online().asked()),
                        Integer.toString(both.faceToFace().asked()),
                        Integer.toString(both.online().valid()),
                        Integer.toString(both.faceToFace().valid()));
        return note(
                synthetic == 0
                        ? line
                        : line + " " + wording().sentence(wording().of("base.synthetic", Integer.toString(synthetic)))
                                + ".");
    }

    private String label(String mode) {
        return mode().values().stream()
                .filter(option -> option.name().equals(mode))
                .map(option -> wording().label(option.label(), null))
                .findFirst()
                .orElse(mode);
    }

    private Variable mode() {
        return context.questionnaire().caseFacts().stream()
                .filter(fact -> fact.name().equals(MODE))
                .findFirst()
                .orElseThrow();
    }

    private ReportBlock report(String key, Object... arguments) {
        return new ReportBlock.Paragraph(ReportBlock.Voice.REPORT, wording().of("modes." + key, arguments));
    }

    private static ReportBlock note(String text) {
        return new ReportBlock.Paragraph(ReportBlock.Voice.NOTE, text);
    }

    private Figures figures() {
        return new Figures(wording().language().locale());
    }

    private ReportWording wording() {
        return context.wording();
    }
}
