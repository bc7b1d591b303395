package org.ovoz.intake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.FrequencyTable;
import org.ovoz.tabulation.GridTable;
import org.ovoz.tabulation.MultipleResponseTable;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a wave holds, as text that can be compared before and after. */
record StoredWave(WaveId wave, InterviewRows rows, LiveTables live, Definitions definitions, JdbcClient jdbc) {

    /** Every counted case with id, day, length and codes. */
    List<String> codes() {
        var lines = new ArrayList<String>();
        rows.forEachWithTexts(
                wave,
                one -> lines.add(
                        one.id() + ";" + one.completedOn() + ";" + one.seconds() + ";" + Arrays.toString(one.codes())));
        lines.sort(null);
        return lines;
    }

    /** Every table of every country, as text. */
    List<String> tables() {
        var counted = codes().size();
        for (int i = 0; i < 100 && (i < 2 || live.snapshot(wave).size() != counted); i++) {
            live.refresh();
        }
        var cases = live.snapshot(wave).all();
        var tables = new LinkedHashMap<String, Object>();
        for (var country : definitions.study().countries()) {
            definitions.questionnaire(wave).items().forEach(item -> {
                var key = country.code() + " " + item.id();
                switch (item) {
                    case Item.SingleChoice choice ->
                        FrequencyTable.of(cases, choice.id(), country.code(), FrequencyTable.Empty.SHOWN)
                                .ifPresent(table -> tables.put(key, table.rows() + " " + table.missing()));
                    case Item.MultipleChoice choice ->
                        MultipleResponseTable.of(cases, choice, country.code(), FrequencyTable.Empty.SHOWN)
                                .ifPresent(table -> tables.put(
                                        key,
                                        table.asked() + " " + table.answered() + table.missing()
                                                + table.rows().stream()
                                                        .map(row -> row.option().name() + row.ticks() + " "
                                                                + row.percentOfCases())
                                                        .toList()));
                    case Item.Grid grid ->
                        GridTable.of(cases, grid, country.code())
                                .ifPresent(table -> tables.put(
                                        key,
                                        table.rows().stream()
                                                .map(row -> row.row().variable()
                                                        + row.n()
                                                        + row.counts().byCode())
                                                .toList()));
                    case Item.Information _, Item.NumberItem _, Item.TextItem _ -> {}
                }
            });
        }
        return tables.entrySet().stream().map(Map.Entry::toString).toList();
    }

    /** What the tables of interviews hold, as one text, but what is of other waves. */
    String everythingStored() {
        var all = new StringBuilder();
        jdbc.sql("select * from interview where wave = :wave")
                .param("wave", wave.value())
                .query()
                .listOfRows()
                .forEach(all::append);
        jdbc.sql("select interview, kind, item, reason from interview_event")
                .query()
                .listOfRows()
                .forEach(all::append);
        jdbc.sql("""
                select t.envelope from answer_text t
                where not exists (select 1 from interview i where i.id = t.interview and i.wave <> :wave)
                """).param("wave", wave.value()).query(row -> {
            all.append(new String(row.getBytes("envelope"), StandardCharsets.UTF_8));
        });
        return all.toString();
    }
}
