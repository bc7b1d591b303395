package org.ovoz.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.tabulation.SmallBase;
import tools.jackson.databind.JsonNode;

/** The API withholds and warns as tables do: the women of Tajikistan, and other small groups of the study of 2018. */
class SmallBasesApiTests extends DemonstrationApi {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/crosstab?row=website&column=actor_type&country=TJ&filter=gender:2",
                "/crosstab?row=website&column=gender&country=TJ",
                "/crosstab?row=occupation&column=actor_type&country=TJ",
                "/crosstab?row=website&column=gender&filter=actor_type:3",
                "/crosstab?row=website&column=gender&country=TJ&filter=actor_type:3"
            })
    void percentsOfTooFewAreNull(String request) throws Exception {
        var body = json(request);
        var columns = new ArrayList<Long>();
        body.get("columns").forEach(column -> columns.add(column.get("n").asLong()));
        body.get("table").forEach(row -> {
            var counts = row.get("counts");
            for (int column = 0; column < columns.size(); column++) {
                agrees(row, "columnPercents", column, columns.get(column));
                agrees(row, "rowPercents", column, row.get("n").asLong());
                agrees(row, "totalPercents", column, body.get("n").asLong());
                assertThat(counts.get(column).isIntegralNumber())
                        .as("counts are always there")
                        .isTrue();
            }
        });
        var base =
                SmallBase.ofGroups(columns.stream().mapToLong(Long::longValue).toArray());
        assertThat(body.get("smallBase").asString()).isEqualTo(base.key());
        if (!base.isShown()) {
            assertThat(body.has("cramersV") || body.has("p") || body.has("fisherP"))
                    .isFalse();
        }
        assertThat(description.differences("/api/v1/waves/{wave}/crosstab", body.toString()))
                .isEmpty();
    }

    private static void agrees(JsonNode row, String name, int column, long base) {
        for (var twin : new String[] {name, name + "Exact"}) {
            assertThat(row.get(twin).get(column).isNull())
                    .as("%s of %d", twin, base)
                    .isEqualTo(!SmallBase.hasPercents(base));
        }
    }

    @Test
    void effectSizesOfTwelveAreFlagged() throws Exception {
        var tests = json("/tests?by=gender&country=TJ&filter=actor_type:1");
        tests.get("lines").forEach(line -> {
            var n = line.get("n").asLong();
            if (n < 10) {
                assertThat(line.get("smallBase").asString()).isEqualTo("counts_only");
                assertThat(line.has("cramersV") || line.has("epsilonSquared") || line.has("p"))
                        .isFalse();
            } else if (n < 30) {
                assertThat(line.get("smallBase").asString()).isEqualTo("counts_first");
            }
        });
        var differences = json("/differences?variable=website&by=actor_type&country=TJ");
        differences
                .get("rows")
                .forEach(row -> row.get("pairs")
                        .forEach(pair -> assertThat(pair.has("difference"))
                                .isEqualTo(pair.get("nOne").asLong() >= 10
                                        && pair.get("nOther").asLong() >= 10)));
    }

    @Test
    void tablesOfFewHaveCountsOnly() throws Exception {
        var table = json("/tables/website?country=TJ&filter=actor_type:3");
        assertThat(table.get("valid").asInt()).isLessThan(10);
        table.get("rows").forEach(row -> {
            assertThat(row.get("frequency").isIntegralNumber()).isTrue();
            for (var name : new String[] {"percent", "validPercent", "cumulativePercentExact", "interval"}) {
                assertThat(row.get(name).isNull()).as(name).isTrue();
            }
        });
        assertThat(description.differences("/api/v1/waves/{wave}/tables/{variable}", table.toString()))
                .isEmpty();
        var means = json("/means/collab?country=TJ&filter=actor_type:3");
        assertThat(description.differences("/api/v1/waves/{wave}/means/{grid}", means.toString()))
                .isEmpty();
        means.get("rows").forEach(row -> assertThat(row.has("interval")).isFalse());
    }

    @Test
    void countsAndTablesKnowTheChannelOfTheLink() throws Exception {
        assertThat(json("/counts").at("/countries/0/byChannel").propertyNames()).contains("mailing", "none", "other");
        assertThat(json("/tables/channel?country=TJ").get("base").asInt())
                .as("nobody of 2018 came by a link with a channel")
                .isZero();
        assertThat(json("/tables/website?country=TJ&channel=mailing")
                        .get("base")
                        .asInt())
                .isZero();
        assertThat(ask(WAVE + "/tables/website?country=TJ&channel=radio").getStatus())
                .isEqualTo(400);
    }
}
