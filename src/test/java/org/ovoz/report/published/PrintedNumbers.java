package org.ovoz.report.published;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.disclosure.PlannedVariables;
import org.ovoz.disclosure.ProtectedTable;
import org.ovoz.disclosure.PublishedTable;
import org.ovoz.disclosure.Together;
import org.ovoz.questionnaire.Item;
import org.ovoz.report.Demonstrated;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportDocument;
import org.ovoz.tabulation.Percent;

/** The numbers that a report prints, against those that the release of the question and country prints. */
final class PrintedNumbers {

    private static final Pattern NUMBER = Pattern.compile("\\d+(?:[.,]\\d+)?");
    private static final Set<String> RULE = Set.of("1", "4", "5", "30", "25", "11", "2026");

    private PrintedNumbers() {}

    /** Numbers with where they stand, unless the release of that question and country prints them. */
    static List<String> foreign(ReportDocument report, Released released, String language) {
        var foreign = new ArrayList<String>();
        var place = "";
        for (var block : report.blocks()) {
            if (block instanceof ReportBlock.Heading heading) {
                place = heading.id();
                if (place.equals("questionnaire")) {
                    break;
                }
            }
            var allowed = allowed(place, released, language);
            var here = place;
            texts(List.of(block))
                    .flatMap(text -> numbers(text).stream())
                    .filter(number -> !allowed.contains(number))
                    .forEach(number -> foreign.add(here + ": " + number));
        }
        return foreign;
    }

    private static Set<String> allowed(String place, Released released, String language) {
        var allowed = new TreeSet<>(RULE);
        Demonstrated.QUESTIONNAIRE.items().forEach(item -> allowed.addAll(wordsOf(item, language)));
        if (place.equals("limits")) {
            allowed.add("100");
        }
        var sum = 0;
        for (var country : Demonstrated.COUNTRIES) {
            if (released.isOf(country)) {
                allowed.add(Integer.toString(released.cases(country)));
                sum += released.cases(country);
            }
            var prefix = country.iso().toLowerCase() + "-";
            for (var item : Demonstrated.QUESTIONNAIRE.items().toList()) {
                if (place.equals(prefix + item.id().replace('_', '-'))
                        || place.equals("comparative")
                        || place.equals("summary")) {
                    PlannedVariables.of(item, country)
                            .flatMap(name -> released.of(country, name).stream())
                            .map(PublishedTable::table)
                            .forEach(table -> allowed.addAll(printed(table)));
                }
            }
        }
        allowed.add(Integer.toString(sum));
        if (place.equals("comparative")) {
            Demonstrated.QUESTIONNAIRE
                    .items()
                    .flatMap(item -> Together.of(released.tables().stream()
                                    .filter(table -> table.variable().equals(item.id()))
                                    .map(PublishedTable::table)
                                    .toList())
                            .stream())
                    .forEach(table -> allowed.addAll(printed(table)));
        }
        return allowed;
    }

    /** Counts, ends of ranges, percents of all and of those who answered, mean and deviation, as both marks write them. */
    private static Set<String> printed(ProtectedTable table) {
        var printed = new HashSet<String>();
        var n = table.n();
        printed.add(Integer.toString(n));
        for (var range : Stream.concat(table.groups().stream(), Stream.of(table.missing(), table.valid()))
                .toList()) {
            printed.add(Integer.toString(range.low()));
            printed.add(Integer.toString(range.high()));
            if (range.isExact()) {
                printed.add(Percent.of(range.low(), n).toPlainString());
            } else {
                printed.add(Integer.toString(range.percentOf(n).low()));
                printed.add(Integer.toString(range.percentOf(n).high()));
            }
            if (range.isExact() && table.valid().isExact() && table.valid().low() > 0) {
                var valid = Percent.of(range.low(), table.valid().low());
                printed.add(valid.toPlainString());
                printed.add(valid.stripTrailingZeros().toPlainString());
            }
        }
        table.mean().ifPresent(mean -> {
            printed.add(mean.mean().toPlainString());
            printed.add(mean.sd().toPlainString());
        });
        return printed.stream()
                .flatMap(text -> Stream.of(text, text.replace('.', ',')))
                .collect(Collectors.toSet());
    }

    private static Set<String> wordsOf(Item item, String language) {
        var wording = Demonstrated.wording(language);
        var texts = new ArrayList<>(List.of(wording.label(item.text(), null), wording.heading(item, null)));
        switch (item) {
            case Item.SingleChoice choice ->
                choice.options().forEach(option -> texts.add(wording.label(option.label(), null)));
            case Item.Grid grid ->
                grid.scale().forEach(point -> {
                    texts.add(Integer.toString(point.code()));
                    texts.add(wording.label(point.label(), null));
                });
            default -> {}
        }
        return texts.stream().flatMap(text -> numbers(text).stream()).collect(Collectors.toSet());
    }

    static Stream<String> texts(List<ReportBlock> blocks) {
        return blocks.stream().flatMap(block -> switch (block) {
            case ReportBlock.Heading heading -> Stream.of(heading.text());
            case ReportBlock.Paragraph paragraph -> Stream.of(paragraph.text());
            case ReportBlock.Listing list ->
                Stream.concat(
                        Stream.of(list.title()),
                        list.entries().stream().map(entry -> entry.figure() + " " + entry.label()));
            case ReportBlock.Table table ->
                Stream.concat(
                        Stream.of(table.caption(), String.join(" ", table.headings())),
                        table.rows().stream().flatMap(row -> row.cells().stream()));
            case ReportBlock.Chart chart ->
                Stream.concat(
                        Stream.of(chart.source()),
                        chart.series().stream()
                                .flatMap(series -> series.values().stream())
                                .map(value -> value.toPlainString()));
            case ReportBlock.Pair pair -> texts(List.of(pair.left(), pair.right()));
        });
    }

    static Set<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(found -> found.group()).collect(Collectors.toSet());
    }
}
