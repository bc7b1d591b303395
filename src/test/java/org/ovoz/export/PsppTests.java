package org.ovoz.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.MultipleResponseTable;
import org.ovoz.testing.Pspp;
import org.ovoz.testing.Slow;

/** PSPP opens the exported file of 2018 and makes the same tables from it as we do. */
@Slow
class PsppTests extends ExportedWave {

    private Path sav;

    @BeforeEach
    void export() throws IOException {
        sav = Files.write(
                folder.resolve("wave.sav"),
                files(Format.SAV, DisclosureLevel.FULL).get("cso-2018-KG-KZ-TJ-UZ.sav"));
    }

    private List<Variable> singleChoices() {
        return definitions.questionnaire(WAVE).variables().stream()
                .filter(variable -> variable.kind() == Variable.Kind.SINGLE)
                .toList();
    }

    private String get() {
        return "GET FILE='" + sav + "'.\n";
    }

    @Test
    void makesTheSameFrequencyTableOfEverySingleChoiceInEveryCountry() {
        var asked = new ArrayList<FrequencyTable>();
        var syntax = new StringBuilder(get());
        for (var variable : singleChoices()) {
            // Without labels PSPP prints codes, and titles are names.
            syntax.append("VALUE LABELS %1$s 999 'none'.%nVARIABLE LABELS %1$s '%1$s'.%n".formatted(variable.name()));
        }
        var cases = live.snapshot(WAVE).all();
        for (var variable : singleChoices()) {
            for (var country : definitions.study().countries()) {
                FrequencyTable.of(cases, variable.name(), country.code(), FrequencyTable.Empty.HIDDEN)
                        .ifPresent(table -> {
                            asked.add(table);
                            syntax.append(
                                    "TEMPORARY.\nSELECT IF (country = %d AND VALUE(%2$s) <> -1).%nFREQUENCIES %2$s /FORMAT=DFREQ.%n"
                                            .formatted(country.number(), variable.name()));
                        });
            }
        }
        var printed = Pspp.run(folder, syntax.toString()).stream()
                .filter(table -> !table.title().equals("Statistics"))
                .toList();
        assertThat(asked).hasSizeGreaterThan(30);
        assertThat(printed).hasSameSizeAs(asked);
        for (int i = 0; i < asked.size(); i++) {
            assertThat(printed.get(i).title()).isEqualTo(asked.get(i).variable().name());
            assertThat(lines(printed.get(i)))
                    .as(printed.get(i).toString())
                    .containsExactlyInAnyOrderElementsOf(lines(asked.get(i)));
        }
    }

    /** Every row of our table as {@code code frequency percent valid cumulative}; the cumulative only where order is certain. */
    private static List<String> lines(FrequencyTable table) {
        var lines = new ArrayList<String>();
        for (var row : table.rows()) {
            lines.add("%d %d %s %s".formatted(row.code(), row.frequency(), row.percent(), row.validPercent()));
        }
        for (var row : table.missing()) {
            lines.add("%d %d %s ".formatted(row.code(), row.frequency(), row.percent()));
        }
        lines.add("Total " + table.asked());
        return lines;
    }

    private static List<String> lines(Pspp.Table table) {
        var lines = new ArrayList<String>();
        for (var line : table.lines().subList(1, table.lines().size())) {
            lines.add(
                    line.getFirst().equals("Total")
                            ? "Total " + line.get(2)
                            : "%s %s %s %s"
                                    .formatted(line.get(1), line.get(2), number(line.get(3)), number(line.get(4))));
        }
        return lines;
    }

    private static String number(String percent) {
        return percent.isEmpty() ? "" : new BigDecimal(percent.replace("%", "")).toString();
    }

    @Test
    void countsMultipleResponsesAsWeDo() {
        var sets = definitions
                .questionnaire(WAVE)
                .items()
                .filter(Item.MultipleChoice.class::isInstance)
                .map(Item.MultipleChoice.class::cast)
                .toList();
        assertThat(sets).isNotEmpty();
        var cases = live.snapshot(WAVE).all();
        for (var set : sets) {
            for (var country : definitions.study().countries()) {
                var ours = MultipleResponseTable.of(cases, set, country.code(), FrequencyTable.Empty.HIDDEN);
                if (ours.isPresent()) {
                    assertThat(ticks(set, country.number()))
                            .as("%s %s", set.id(), country.code())
                            .isEqualTo(ours.get().rows().stream()
                                    .map(row -> set.variable(row.option()) + "=" + row.ticks())
                                    .collect(Collectors.toSet()));
                }
            }
        }
    }

    private Set<String> ticks(Item.MultipleChoice set, int country) {
        var syntax = new StringBuilder(get())
                .append("SELECT IF (country = ")
                .append(country)
                .append(").\n");
        set.options()
                .forEach(option ->
                        syntax.append("VARIABLE LABELS %1$s '%1$s'.%nVALUE LABELS %1$s 999 'none'.%nFREQUENCIES %1$s.%n"
                                .formatted(set.variable(option))));
        return Pspp.run(folder, syntax.toString()).stream()
                .filter(table -> !table.title().equals("Statistics"))
                .flatMap(table -> table.lines().stream()
                        .filter(line -> line.size() > 2 && line.get(1).equals("1"))
                        .map(line -> table.title() + "=" + line.get(2)))
                .collect(Collectors.toSet());
    }

    @Test
    void readsLabelsLevelsMissingRangeAndSets() {
        var tables = Pspp.run(
                folder,
                get()
                        + "DISPLAY DICTIONARY /VARIABLES=interview completed_on occupation.\nMRSETS /DISPLAY NAME=ALL.\n");
        var variables = tables.get(0).lines();
        assertThat(variables)
                .anySatisfy(
                        line -> assertThat(line).startsWith("interview", "1").contains("A36"))
                .anySatisfy(
                        line -> assertThat(line).startsWith("completed_on", "2").contains("DATE11"))
                .anySatisfy(line ->
                        assertThat(line).contains("occupation", "Вид Вашей деятельности?", "Nominal", "-9 THRU -1"));
        var values = tables.get(1).lines();
        assertThat(values)
                .anySatisfy(line -> assertThat(line).contains("5", "Окружающая среда"))
                .anySatisfy(line -> assertThat(line).contains("-9[a]", "Нет ответа"));
        assertThat(tables.get(2).lines())
                .anySatisfy(line -> assertThat(line)
                        .startsWith("$media_collab_set", "Как Вы сотрудничаете со СМИ?", "Dichotomies", "1"));
    }
}
