package org.ovoz.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Groups of the study of 2018 compared: differences with their intervals, and all questions at once. */
class ComparisonsApiTests extends DemonstrationApi {

    @Test
    void givesDifferencesOfEveryTwoCountries() throws Exception {
        var body = json("/differences?variable=website&by=country");
        assertThat(body.get("groups")).hasSize(4);
        assertThat(body.get("rows")).hasSize(2);
        assertThat(body.has("means")).isFalse();
        assertThat(body.get("caveat").asString()).contains("random sample");
        var groups = json("/crosstab?row=website&column=country");
        var yes = groups.at("/table/0/columnPercentsExact");
        var pairs = body.at("/rows/0/pairs");
        assertThat(pairs).hasSize(6);
        var pair = pairs.get(1);
        assertThat(pair.get("one").asInt()).isEqualTo(1);
        assertThat(pair.get("other").asInt()).isEqualTo(3);
        assertThat(pair.get("nOne").asInt()).isEqualTo(41);
        assertThat(pair.get("nOther").asInt()).isEqualTo(34);
        var difference = pair.get("difference").asDouble();
        assertThat(difference).isCloseTo((yes.get(0).asDouble() - yes.get(2).asDouble()) / 100, within(1e-12));
        assertThat(pair.get("lower").asDouble()).isLessThan(difference);
        assertThat(pair.get("upper").asDouble()).isGreaterThan(difference);
    }

    @Test
    void givesDifferencesOfMeansWhereAnswersHaveAnOrder() throws Exception {
        var body = json("/differences?variable=optimism&by=country&country=KZ,UZ");
        var groups = json("/kruskal?variable=optimism&by=country&country=KZ,UZ").get("groups");
        assertThat(body.get("means")).hasSize(1);
        assertThat(body.at("/means/0/difference").asDouble())
                .isCloseTo(
                        groups.at("/0/mean").asDouble() - groups.at("/1/mean").asDouble(), within(1e-12));
    }

    /** Human rights defenders were offered in three countries only. */
    @Test
    void givesNoDifferenceWhereACountryWasNotOfferedTheAnswer() throws Exception {
        var rows = json("/differences?variable=actor_type&by=country&country=KZ,UZ")
                .get("rows");
        assertThat(rows.valueStream().filter(row -> row.at("/pairs/0").has("difference")))
                .extracting(row -> row.get("code").asInt())
                .containsExactly(1, 2, 4);
        assertThat(rows).hasSize(5);
    }

    @Test
    void testsAllQuestionsAtOnce() throws Exception {
        var body = json("/tests?by=country");
        var lines = body.get("lines").valueStream().toList();
        var website = lines.stream()
                .filter(line -> line.at("/variable/name").asString().equals("website"))
                .findFirst()
                .orElseThrow();
        var alone = json("/crosstab?row=website&column=country");
        for (var name : new String[] {"chiSquare", "cramersV", "p", "df", "n"}) {
            assertThat(website.get(name)).as(name).isEqualTo(alone.get(name));
        }
        assertThat(website.get("adjustedP").asDouble())
                .isGreaterThan(website.get("p").asDouble());
        assertThat(lines).extracting(line -> line.get("kind").asString()).contains("nominal", "ordered", "tick");
        assertThat(body.get("tested").asInt())
                .isEqualTo((int) lines.stream().filter(line -> line.has("p")).count())
                .isGreaterThan(60);
        assertThat(body.get("refused").valueStream())
                .extracting(refused -> refused.at("/variable/name").asString())
                .contains("media_collab", "media_collab_set_invite");
        assertThat(body.at("/refused/0/comparability/verdict").asString()).isEqualTo("refused");
        assertThat(json("/tests?by=country&country=KZ,KG,UZ").get("refused").valueStream())
                .extracting(refused -> refused.at("/variable/name").asString())
                .doesNotContain("media_collab")
                .contains("media_collab_set_invite");
    }
}
