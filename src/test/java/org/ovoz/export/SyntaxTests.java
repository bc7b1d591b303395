package org.ovoz.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.Variable;
import org.ovoz.tabulation.columns.Counts;
import org.ovoz.testing.Pspp;
import org.ovoz.testing.Rscript;
import org.ovoz.testing.Slow;

/** The programs beside the CSV read it in PSPP and R as our own tables have it. */
@Slow
class SyntaxTests extends ExportedWave {

    private List<Variable> labelled() {
        return definitions.questionnaire(WAVE).variables().stream()
                .filter(variable -> variable.isCoded() && !variable.values().isEmpty())
                .toList();
    }

    /** Every variable with its frequencies as {@code name code=frequency …}. */
    private List<String> ours() {
        var cases = live.snapshot(WAVE).all();
        return labelled().stream()
                .map(variable -> variable.name() + line(cases.counts(variable.name(), countries())))
                .toList();
    }

    private static String line(Counts counts) {
        var line = new StringBuilder();
        counts.byCode()
                .forEach((code, count) ->
                        line.append(' ').append(code).append('=').append(count));
        return line.toString();
    }

    @Test
    void rProgramReadsTheDataWithLabelsAndMissingRange() throws IOException {
        unpacked(Format.CSV_SYNTAX, DisclosureLevel.FULL);
        var names =
                labelled().stream().map(variable -> '"' + variable.name() + '"').toList();
        var printed = Rscript.run(folder, """
                source("%s.R", encoding = "UTF-8")
                for (name in c(%s)) {
                  t <- table(unclass(data[[name]]))
                  cat(name, paste0(names(t), "=", t), "\\n")
                }
                cat(nrow(data), class(data$occupation), attr(data$occupation, "na_range"), "\\n")
                cat(attr(data$occupation, "label"), names(attr(data$occupation, "labels"))[1], class(data$completed_on), "\\n")
                """.formatted(NAME, String.join(", ", names)));
        assertThat(printed.stream().limit(names.size()).map(String::strip)).containsExactlyElementsOf(ours());
        assertThat(printed.get(names.size()))
                .isEqualTo("235 haven_labelled_spss haven_labelled vctrs_vctr double -9 -1 ");
        assertThat(printed.get(names.size() + 1)).isEqualTo("Вид Вашей деятельности? Культура Date ");
    }

    @Test
    void spssProgramReadsTheDataWithLabelsMissingRangeLevelsAndSets() throws IOException {
        var syntax = new String(
                unpacked(Format.CSV_SYNTAX, DisclosureLevel.FULL).get(NAME + ".sps"), StandardCharsets.UTF_8);
        var frequencies = new StringBuilder();
        for (var variable : labelled()) {
            frequencies.append("MISSING VALUES %1$s ().%nVALUE LABELS %1$s 999 'none'.%nVARIABLE LABELS %1$s '%1$s'.%n"
                    .formatted(variable.name()));
            frequencies.append("FREQUENCIES %s.%n".formatted(variable.name()));
        }
        var tables = Pspp.run(
                folder,
                "CD '%s'.%n".formatted(folder) + syntax
                        + "DISPLAY DICTIONARY /VARIABLES=occupation.\nMRSETS /DISPLAY NAME=ALL.\n" + frequencies);
        assertThat(tables.get(0).lines())
                .anySatisfy(line ->
                        assertThat(line).contains("occupation", "Вид Вашей деятельности?", "Nominal", "-9 THRU -1"));
        assertThat(tables)
                .anySatisfy(table -> assertThat(table.lines())
                        .anySatisfy(line -> assertThat(line)
                                .startsWith("$media_collab_set", "Как Вы сотрудничаете со СМИ?", "Dichotomies", "1")));
        var printed = new ArrayList<String>();
        for (var table : tables.subList(tables.size() - 2 * labelled().size(), tables.size())) {
            if (!table.title().equals("Statistics")) {
                printed.add(table.title() + frequencies(table));
            }
        }
        assertThat(printed).containsExactlyElementsOf(ours());
    }

    private static String frequencies(Pspp.Table table) {
        var line = new StringBuilder();
        table.lines().stream()
                .filter(cells -> cells.size() > 2 && cells.get(1).matches("-?\\d+"))
                .forEach(cells ->
                        line.append(' ').append(cells.get(1)).append('=').append(cells.get(2)));
        return line.toString();
    }

    @Test
    void stataProgramNamesEveryVariableOnceAndRecodesMissing() throws IOException {
        var syntax =
                new String(files(Format.CSV_SYNTAX, DisclosureLevel.FULL).get(NAME + ".do"), StandardCharsets.UTF_8);
        var names = syntax.lines()
                .filter(line -> line.startsWith("rename v"))
                .map(line -> line.split(" ")[2])
                .toList();
        assertThat(names)
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(name.length()).isLessThanOrEqualTo(32));
        assertThat(names).hasSize(definitions.questionnaire(WAVE).variables().size() + 3);
        assertThat(syntax)
                .contains("recode occupation (-1 = .a) (-2 = .b) (-9 = .i)", "label values occupation occupation");
    }
}
