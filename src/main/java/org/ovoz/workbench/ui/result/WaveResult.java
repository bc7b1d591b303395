package org.ovoz.workbench.ui.result;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.Percent;
import org.ovoz.tabulation.Rating;
import org.ovoz.tabulation.SmallBase;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.tabulation.comparison.Comparability;
import org.ovoz.tabulation.statistics.Descriptives;
import org.ovoz.tabulation.statistics.Students;
import org.ovoz.tabulation.statistics.Wilson;
import org.ovoz.ui.Punctuation;
import org.ovoz.ui.markup.Markup;
import org.ovoz.workbench.FilterText;
import org.ovoz.workbench.Statistic;
import org.ovoz.workbench.Subject;

/** The same question in another wave, side by side, in the countries that were asked in both. */
final class WaveResult {

    private final AnalysisContext context;
    private final ResultWording words;

    WaveResult(AnalysisContext context) {
        this.context = context;
        this.words = context.words();
    }

    /** One comparison for every other wave of the study. */
    List<ResultTable> sheets() {
        return words.definitions().waves().stream()
                .filter(wave -> !wave.id().equals(context.analysis().wave()))
                .map(this::compare)
                .toList();
    }

    private ResultTable compare(Study.Wave other) {
        var caption = words.word("waves.caption", context.label(), title(thisWave()), title(other));
        var otherQuestionnaire = words.definitions().questionnaire(other.id());
        var known = otherQuestionnaire.variables().stream().map(Variable::name).toList();
        if (!FilterText.isReadable(context.analysis().filter().condition(), otherQuestionnaire)) {
            return ResultTable.refusal(caption, words.word("waves.otherFilter", title(other)));
        }
        var variables =
                Guard.variables(context.row()).stream().filter(known::contains).toList();
        var findings = new LinkedHashSet<Comparability.Finding>();
        for (var variable : variables) {
            var isLater = other.number() > thisWave().number();
            findings.addAll(Comparability.between(
                            isLater ? context.questionnaire() : otherQuestionnaire,
                            isLater ? otherQuestionnaire : context.questionnaire(),
                            variable,
                            context.countries())
                    .findings());
        }
        return variables.isEmpty()
                ? ResultTable.refusal(caption, words.word("guard.notAsked", ""))
                : guarded(caption, other, variables, List.copyOf(findings));
    }

    private ResultTable guarded(
            String caption, Study.Wave other, List<String> variables, List<Comparability.Finding> findings) {
        var guard = new Guard(context);
        var missing = new LinkedHashSet<CountryCode>();
        findings.stream()
                .filter(finding -> finding.reason() == Comparability.Reason.NOT_ASKED)
                .forEach(finding -> missing.addAll(finding.countries()));
        var countries = context.countries().stream()
                .filter(country -> !missing.contains(country) || variables.size() > 1)
                .toList();
        var refusals = findings.stream()
                .filter(finding -> finding.reason().refuses() && finding.reason() != Comparability.Reason.NOT_ASKED)
                .map(finding -> guard.inWords(finding, context.row()))
                .distinct()
                .toList();
        if (!refusals.isEmpty() || countries.isEmpty()) {
            var why = countries.isEmpty() ? words.word("guard.notAsked", "") : String.join(" ", refusals);
            return ResultTable.refusal(caption, words.word("guard.refused") + " " + why);
        }
        var sheet = table(caption, other, variables, countries);
        for (var finding : findings) {
            sheet = sheet.warn(guard.inWords(finding, context.row()));
        }
        return sheet;
    }

    private ResultTable table(String caption, Study.Wave other, List<String> variables, List<CountryCode> countries) {
        var waves = new LinkedHashMap<Study.Wave, Cases>();
        var here = Map.of(thisWave(), context.cases(), other, context.scope().cases(context.analysis(), other.id()));
        words.definitions().waves().stream().filter(here::containsKey).forEach(wave -> waves.put(wave, here.get(wave)));
        var lines = lines(waves, variables, countries);
        if (isSilent(lines)) {
            return ResultTable.refusal(caption, words.word("waves.silent"));
        }
        var kind = context.row().kind();
        var isMean = kind == Subject.Kind.GRID || kind == Subject.Kind.NUMBER;
        var markup = new Markup().open("table", "class", "frequencies").element("caption", caption);
        head(markup, waves.keySet().stream().toList(), isMean);
        markup.open("tbody");
        lines.forEach((label, cells) -> {
            markup.open("tr").element("th", label, "scope", "row");
            cells.forEach(cell -> cell.write(markup));
            markup.close();
        });
        markup.close().close();
        var sheet = ResultTable.of(caption, markup.toString())
                .note(words.word("waves.base", context.whom(countries)))
                .caveat(words.word("waves.note"));
        return context.shows(Statistic.CHART) && kind != Subject.Kind.NUMBER
                ? sheet.drawn(chart(caption, waves, lines, isMean))
                : sheet;
    }

    /** Whether one of the waves has no answer at all, so that there is nothing to compare. */
    private static boolean isSilent(Map<String, List<Cells>> lines) {
        var waves = lines.values().stream().mapToInt(List::size).max().orElse(0);
        return waves == 0
                || IntStream.range(0, waves)
                        .anyMatch(wave -> lines.values().stream()
                                .allMatch(cells -> cells.get(wave).n() == 0));
    }

    private void head(Markup markup, List<Study.Wave> waves, boolean isMean) {
        markup.open("thead").open("tr").element("td", "");
        for (var wave : waves) {
            var title = title(wave);
            heading(markup, Punctuation.labelled(title, "n"));
            heading(markup, Punctuation.labelled(title, isMean ? words.tables().word("mean") : "%"));
            if (context.shows(Statistic.INTERVALS)) {
                heading(markup, words.word("line.interval"));
            }
        }
        markup.close().close();
    }

    private static void heading(Markup markup, String text) {
        markup.element("th", text, "scope", "col", "class", "number");
    }

    /** The cells of a line in one wave. */
    private record Cells(List<String> texts, int n, Chart.Value value) {
        void write(Markup markup) {
            texts.forEach(text -> markup.element("td", text, "class", "number"));
        }
    }

    /** By label the cells of each wave. */
    private Map<String, List<Cells>> lines(
            Map<Study.Wave, Cases> waves, List<String> variables, List<CountryCode> countries) {
        var lines = new LinkedHashMap<String, List<Cells>>();
        switch (context.row().kind()) {
            case SINGLE, FACT, RATING -> {
                var name = variables.getFirst();
                var codes = new TreeMap<Integer, String>();
                waves.values()
                        .forEach(cases -> cases.counts(name, countries)
                                .validCodes()
                                .keySet()
                                .forEach(code ->
                                        codes.putIfAbsent(code, words.tables().value(cases.variable(name), code))));
                codes.forEach((code, label) -> lines.put(
                        label,
                        waves.values().stream()
                                .map(cases -> share(cases.counts(name, countries), code))
                                .toList()));
            }
            case NUMBER -> {
                var name = variables.getFirst();
                lines.put(
                        words.label(context.row()),
                        waves.values().stream()
                                .map(cases -> amount(cases.variable(name), cases.counts(name, countries)))
                                .toList());
            }
            case MULTIPLE ->
                variables.forEach(name -> lines.put(
                        words.label(context.cases().variable(name).label()),
                        waves.values().stream()
                                .map(cases -> share(cases.counts(name, countries), 1))
                                .toList()));
            case GRID ->
                variables.forEach(name -> lines.put(
                        words.label(context.cases().variable(name).label()),
                        waves.values().stream()
                                .map(cases -> mean(name, cases.counts(name, countries)))
                                .toList()));
            case ALL -> throw new IllegalStateException("waves are compared question by question");
        }
        return lines;
    }

    private Cells share(Counts counts, int code) {
        var valid = counts.valid();
        var percent = Percent.of(counts.of(code), valid);
        var texts = new ArrayList<>(
                List.of(words.figures().count(counts.of(code)), words.figures().share(percent, valid)));
        if (context.shows(Statistic.INTERVALS)) {
            var interval = Wilson.interval(counts.of(code), valid);
            texts.add(!SmallBase.hasPercents(valid) ? "–" : between(interval.low() * 100, interval.high() * 100, 1));
        }
        return new Cells(texts, valid, Chart.Value.of(percent, valid));
    }

    private Cells mean(String variable, Counts counts) {
        var grid = (Item.Grid) context.row().item();
        var row = grid.rows().stream()
                .filter(found -> found.variable().equals(variable))
                .findFirst()
                .orElseThrow();
        var rating = new Rating(
                row, grid.scale().stream().map(option -> option.code()).sorted().toList(), counts);
        var texts = new ArrayList<>(List.of(
                words.figures().count(rating.n()),
                rating.mean()
                        .map(mean -> words.figures().ofRow(words.figures().decimal(mean), rating.n()))
                        .orElse("–")));
        if (context.shows(Statistic.INTERVALS)) {
            texts.add(rating.meanInterval()
                    .filter(_ -> rating.smallBase().isShown())
                    .map(interval -> between(interval.low(), interval.high(), 2))
                    .orElse("–"));
        }
        return new Cells(texts, rating.n(), Chart.Value.of(rating.descriptives().mean(), rating.n()));
    }

    /** The mean of a number. */
    private Cells amount(Variable variable, Counts counts) {
        var of = Descriptives.of(counts.validCodes()).in(variable.amount(1).doubleValue());
        var n = counts.valid();
        var texts = new ArrayList<>(List.of(
                words.figures().count(n),
                n == 0 ? "–" : words.figures().ofRow(words.figures().decimal(of.mean(), 2), n)));
        if (context.shows(Statistic.INTERVALS)) {
            texts.add(Students.interval(of.mean(), of.standardDeviation(), n)
                    .filter(_ -> SmallBase.hasPercents(n))
                    .map(interval -> between(interval.low(), interval.high(), 2))
                    .orElse("–"));
        }
        return new Cells(texts, n, Chart.Value.NONE);
    }

    private String between(double low, double high, int decimals) {
        return words.figures().decimal(low, decimals) + "–" + words.figures().decimal(high, decimals);
    }

    private @Nullable Chart chart(
            String caption, Map<Study.Wave, Cases> waves, Map<String, List<Cells>> lines, boolean isMean) {
        var series = new ArrayList<Chart.Series>();
        var at = 0;
        for (var wave : waves.keySet()) {
            var index = at++;
            var values = new ArrayList<Chart.Value>();
            lines.values().forEach(cells -> values.add(cells.get(index).value()));
            series.add(Chart.Series.of(title(wave), values));
        }
        var names = List.copyOf(lines.keySet());
        if (!isMean) {
            return Chart.percents("bars", words, caption, names, series);
        }
        var scale = ((Item.Grid) context.row().item())
                .scale().stream().mapToInt(option -> option.code()).summaryStatistics();
        return Chart.means(words, caption, names, series, scale.getMin(), scale.getMax());
    }

    private Study.Wave thisWave() {
        return words.definitions().study().wave(context.analysis().wave()).orElseThrow();
    }

    private String title(Study.Wave wave) {
        return words.label(wave.title());
    }
}
