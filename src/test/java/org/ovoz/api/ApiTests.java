package org.ovoz.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program gets from the API. */
class ApiTests extends DemonstrationApi {

    @Test
    void comparesWebsitesOfTheCountries() throws Exception {
        var body = json("/crosstab?row=website&column=country");
        assertThat(body.get("n").asInt()).isEqualTo(234);
        assertThat(body.get("asked").asInt()).isEqualTo(235);
        assertThat(body.get("missing").asInt()).isEqualTo(1);
        assertThat(body.get("chiSquare").asDouble()).isCloseTo(11.75, within(0.005));
        assertThat(body.get("df").asInt()).isEqualTo(3);
        assertThat(body.at("/printed/p").asString()).isEqualTo(".008");
        assertThat(body.at("/printed/cramersV").asString()).isEqualTo(".22");
        assertThat(body.has("monteCarloP")).isFalse();
        assertThat(body.has("fisherP")).isFalse();
        assertThat(body.at("/table/0/label").asString()).isEqualTo("Yes");
        assertThat(body.at("/table/0/counts/2").asInt()).isEqualTo(20);
        assertThat(body.at("/table/0/columnPercents/2").asString()).isEqualTo("58.8");
        assertThat(body.at("/table/0/columnPercentsExact/2").asDouble()).isCloseTo(2000.0 / 34, within(1e-9));
        assertThat(body.at("/comparability/verdict").asString()).isEqualTo("sound");
    }

    @Test
    void drawsTablesWhereLittleIsExpectedAndUsesFisherForTwoByTwo() throws Exception {
        var effect = json("/crosstab?row=effect_change&column=country");
        assertThat(effect.get("shareExpectedBelow5").asDouble()).isCloseTo(0.55, within(1e-9));
        assertThat(effect.get("monteCarloP").asDouble()).isBetween(0.04, 0.12);
        var website = json("/crosstab?row=website&column=country&country=kz,TJ");
        assertThat(website.get("fisherP").asDouble()).isBetween(0.0, 1.0);
        assertThat(website.get("columns")).hasSize(2);
    }

    @Test
    void putsTheCountriesTogetherTwoWays() throws Exception {
        var body = json("/pooled/website");
        assertThat(body.get("countries")).hasSize(4);
        assertThat(body.get("valid").asInt()).isEqualTo(234);
        var all = 0;
        var mean = 0.0;
        for (var country : new String[] {"KZ", "KG", "TJ", "UZ"}) {
            for (var row : json("/tables/website?country=" + country).get("rows")) {
                if (row.get("code").asInt() == 1) {
                    all += row.get("frequency").asInt();
                    mean += row.get("validPercentExact").asDouble() / 4;
                }
            }
        }
        assertThat(body.at("/rows/0/frequency").asInt()).isEqualTo(all);
        assertThat(body.at("/rows/0/unweightedExact").asDouble()).isCloseTo(100.0 * all / 234, within(1e-9));
        assertThat(body.at("/rows/0/equalCountryExact").asDouble()).isCloseTo(mean, within(1e-9));
        assertThat(body.at("/comparability/verdict").asString()).isEqualTo("sound");
        assertThat(json("/pooled/media_collab").at("/comparability/verdict").asString())
                .isEqualTo("refused");
    }

    @Test
    void comparesOptimismByRanks() throws Exception {
        var body = json("/kruskal?variable=optimism&by=country");
        assertThat(body.get("n").asInt()).isEqualTo(229);
        assertThat(body.get("df").asInt()).isEqualTo(3);
        assertThat(body.get("groups")).hasSize(4);
        assertThat(body.get("pairs")).hasSize(6);
        assertThat(body.at("/groups/2/label").asString()).isEqualTo("Tajikistan");
        assertThat(body.at("/groups/2/n").asInt()).isEqualTo(33);
        assertThat(body.get("epsilonSquared").asDouble())
                .isCloseTo(body.get("h").asDouble() / 228, within(1e-12));
        assertThat(body.get("caveat").asString()).contains("random sample");
        assertThat(json("/kruskal?variable=optimism&by=mode").has("mannWhitney"))
                .isTrue();
    }

    @Test
    void givesGridsWithIntervalsAndReliability() throws Exception {
        var body = json("/means/affect?country=UZ");
        assertThat(body.at("/rows/1/printed/mean").asString()).isEqualTo("3.06");
        assertThat(body.at("/rows/1/printed/sd").asString()).isEqualTo("1.09");
        assertThat(body.at("/rows/1/n").asInt()).isEqualTo(83);
        assertThat(body.at("/rows/1/interval/low").asDouble())
                .isLessThan(body.at("/rows/1/mean").asDouble());
        assertThat(body.at("/reliability/items").asInt()).isEqualTo(6);
    }

    @Test
    void givesMultipleChoicesWithBothBasesAndTests() throws Exception {
        var body = json("/multiple/org_sn?country=KZ");
        assertThat(body.at("/rows/0/variable").asString()).isEqualTo("org_sn_facebook");
        assertThat(body.at("/rows/0/percentOfCases").asString()).isEqualTo("65.9");
        assertThat(body.at("/rows/0/percentOfCasesExact").asDouble()).isCloseTo(2700.0 / 41, within(1e-9));
        assertThat(body.has("tests")).isFalse();
        var tests = json("/multiple/org_sn?by=country").get("tests");
        assertThat(tests).hasSize(5);
        assertThat(tests.get(0).get("groups")).hasSize(4);
        assertThat(tests.get(3).get("groups")).hasSize(2);
        assertThat(tests.get(0).get("adjustedP").asDouble())
                .isGreaterThanOrEqualTo(tests.get(0).get("p").asDouble());
    }

    @Test
    void addsExactTwinsToFrequencyTables() throws Exception {
        var row = json("/tables/website?country=TJ").at("/rows/0");
        assertThat(row.get("validPercent").asString()).isEqualTo("58.8");
        assertThat(row.get("validPercentExact").asDouble()).isCloseTo(2000.0 / 34, within(1e-9));
        assertThat(row.get("percentExact").asDouble()).isCloseTo(2000.0 / 35, within(1e-9));
        assertThat(row.at("/interval/low").asDouble()).isBetween(0.4, 0.5);
    }

    @ParameterizedTest
    @CsvSource({
        "'',/api/v1/waves",
        "/counts,/api/v1/waves/{wave}/counts",
        "/tables/occupation?country=TJ&empty=true&lang=tg,/api/v1/waves/{wave}/tables/{variable}",
        "/pooled/website,/api/v1/waves/{wave}/pooled/{variable}",
        "/pooled/media_collab?country=KZ&mode=online&lang=ru,/api/v1/waves/{wave}/pooled/{variable}",
        "/crosstab?row=effect_change&column=country,/api/v1/waves/{wave}/crosstab",
        "/crosstab?row=occupation&column=actor_type&country=TJ&lang=ru,/api/v1/waves/{wave}/crosstab",
        "/crosstab?row=gender&column=synthetic,/api/v1/waves/{wave}/crosstab",
        "/crosstab?row=website&column=gender,/api/v1/waves/{wave}/crosstab",
        "/kruskal?variable=optimism&by=gender&language=ru,/api/v1/waves/{wave}/kruskal",
        "/kruskal?variable=barrier_finance&by=country&mode=phone,/api/v1/waves/{wave}/kruskal",
        "/differences?variable=actor_type&by=country&lang=ru,/api/v1/waves/{wave}/differences",
        "/differences?variable=barrier_finance&by=gender,/api/v1/waves/{wave}/differences",
        "/differences?variable=website&by=country&mode=phone,/api/v1/waves/{wave}/differences",
        "/tests?by=gender&country=TJ&lang=ru,/api/v1/waves/{wave}/tests",
        "/tests?by=country&mode=phone,/api/v1/waves/{wave}/tests",
        "/means/collab,/api/v1/waves/{wave}/means/{grid}",
        "/means/collab?mode=phone,/api/v1/waves/{wave}/means/{grid}",
        "/multiple/verif?by=mode,/api/v1/waves/{wave}/multiple/{set}",
        "/multiple/media_collab_set?by=country,/api/v1/waves/{wave}/multiple/{set}"
    })
    void answersAsDescribed(String request, String address) throws Exception {
        var response = ask(request.isEmpty() ? "/api/v1/waves" : WAVE + request);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(description.differences(address, body(response))).isEmpty();
    }

    @Test
    void countsOnlyTheCountriesOfTheToken() throws Exception {
        token = token("KZ", "TJ");
        var body = json("/crosstab?row=website&column=country");
        assertThat(body.get("columns")).hasSize(2);
        assertThat(body.get("n").asInt()).isEqualTo(41 + 34);
        assertThat(json("/crosstab?row=website&column=gender").get("n").asInt()).isLessThan(76);
        assertThat(json("/means/affect").get("countries")).hasSize(2);
        assertThat(ask(WAVE + "/crosstab?row=website&column=gender&country=UZ").getStatus())
                .isEqualTo(403);
        assertThat(ask(WAVE + "/means/affect?country=KZ,KG").getStatus()).isEqualTo(403);
        assertThat(json("/differences?variable=website&by=country").get("groups"))
                .hasSize(2);
        assertThat(json("/tests?by=country").get("countries")).hasSize(2);
        assertThat(ask(WAVE + "/tests?by=gender&country=UZ").getStatus()).isEqualTo(403);
    }

    @Test
    void countsOnlyWhatTheFiltersChoose() throws Exception {
        var men = json("/tables/website?country=TJ&filter=gender:1").get("base").asInt();
        var women =
                json("/tables/website?country=TJ&filter=gender:2").get("base").asInt();
        assertThat(men).isPositive();
        assertThat(women).isPositive();
        assertThat(json("/tables/website?country=TJ&filter=gender:1&filter=gender:2")
                        .get("base")
                        .asInt())
                .isEqualTo(men + women);
        var outside = "/crosstab?row=website&column=gender&country=TJ&filter=country:1";
        assertThat(json(outside).get("n").asInt()).isZero();
        assertThat(json("/crosstab?row=website&column=gender&to=1999-12-31")
                        .get("n")
                        .asInt())
                .isZero();
    }
}
