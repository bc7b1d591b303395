package org.ovoz.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.ApiTokens;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.derived.DerivedVariables;
import org.ovoz.derived.UnusableDefinition;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Derivation;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Row;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.testing.Derived;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Programs read what the team derived, and tables of it. */
class DerivedApiTests extends DemonstrationApi {

    private static final WaveId OF_2018 = new WaveId("cso-2018");

    @Autowired
    private DerivedVariables derived;

    @Autowired
    private Definitions definitions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private ApiTokens tokens;

    @BeforeEach
    void define() throws UnusableDefinition {
        jdbc.sql("delete from derived_variable").update();
        var grid = definitions
                .questionnaire(OF_2018)
                .items()
                .flatMap(item -> item instanceof Item.Grid some ? Stream.of(some) : Stream.of())
                .findFirst()
                .orElseThrow();
        var rows = grid.rows().stream().map(Row::variable).limit(3).toList();
        SignedInAs.role(Role.ANALYST);
        derived.save(Derived.variable("api_mean", "Mean of three", new Derivation.Mean(rows, 2)), OF_2018, 0);
        derived.save(
                Derived.variable(
                        "api_level",
                        "Level of three",
                        new Derivation.Bands(
                                "api_mean",
                                List.of(Derived.band(1, "Low", null, 399), Derived.band(2, "High", 400, null)))),
                OF_2018,
                0);
        SignedInAs.nobody();
    }

    @Test
    void listsTheDefinitionsWithTheirExplanations() throws Exception {
        var list = json("/derived");
        assertThat(description.differences("/api/v1/waves/{wave}/derived", list.toString()))
                .isEmpty();
        assertThat(list.size()).isEqualTo(2);
        assertThat(list.get(1).get("name").asString()).isEqualTo("api_mean");
        assertThat(list.get(1).get("explanation").asString()).startsWith("“Mean of three” is the mean of");
        assertThat(list.get(1).get("decimals").asInt()).isEqualTo(2);
        assertThat(list.get(0).get("categories").get(1).get("label").asString()).isEqualTo("High");
        assertThat(json("/derived?lang=ru").get(1).get("explanation").asString())
                .contains("среднее");
    }

    @Test
    void makesTablesOfThem() throws Exception {
        var table = json("/tables/api_level?country=KZ");
        assertThat(table.get("label").asString()).isEqualTo("Level of three");
        assertThat(table.get("rows").get(0).get("label").asString()).isIn("Low", "High");
        var means = json("/tables/api_mean?country=KZ&order=scale");
        assertThat(means.get("valid").asInt()).isEqualTo(table.get("valid").asInt());
        assertThat(means.get("rows").get(0).get("label").asString()).matches("\\d\\.\\d\\d");
        var filtered = json("/tables/gender?country=KZ&filter=api_level:2");
        assertThat(filtered.get("base").asInt()).isLessThan(table.get("base").asInt());
    }

    @Test
    void isInFilesWhereItIsAskedForAndInNoOthers() throws Exception {
        SignedInAs.role(Role.ADMIN);
        token = tokens.make("archive", Set.of(), true).secret();
        SignedInAs.nobody();
        assertThat(body(ask(WAVE + "/export.csv?derived=true"))
                        .lines()
                        .findFirst()
                        .orElseThrow())
                .endsWith(",api_level,api_mean");
        assertThat(body(ask(WAVE + "/export.csv")).lines().findFirst().orElseThrow())
                .doesNotContain("api_mean");
        assertThat(body(ask(WAVE + "/export.csv?deidentified=true"))).doesNotContain("api_mean");
        assertThat(ask(WAVE + "/export.csv?deidentified=true&derived=true").getStatus())
                .isEqualTo(400);
    }
}
