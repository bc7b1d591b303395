package org.ovoz.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.ovoz.access.SignedInAs;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.PopulationMargins;
import org.ovoz.questionnaire.PopulationMargins.Population;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.LiveTables;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.json.JsonMapper;

/** Every address of the description answers the token of the demonstration, with the content that it promises. */
@SpringBootTest(properties = "ovoz.demonstration=true")
@AutoConfigureMockMvc
class EveryAddressTests {

    private static final String WAVE = "/api/v1/waves/{wave}";

    /** What stands for the names in braces and which parameters an address needs. */
    private static final Map<String, String> REQUESTS = Map.of(
            WAVE + "/tables/{variable}", "/tables/website?country=TJ",
            WAVE + "/pooled/{variable}", "/pooled/website",
            WAVE + "/raked/{variable}", "/raked/website?country=TJ",
            WAVE + "/crosstab", "/crosstab?row=website&column=country",
            WAVE + "/kruskal", "/kruskal?variable=optimism&by=country",
            WAVE + "/differences", "/differences?variable=website&by=country",
            WAVE + "/tests", "/tests?by=country",
            WAVE + "/means/{grid}", "/means/affect",
            WAVE + "/multiple/{set}", "/multiple/org_sn");

    /** Files by the ending of their address: how their content begins. */
    private static final Map<String, String> BEGINNINGS = new TreeMap<>(Map.of(
            "csv", "interview", "xlsx", "PK", "docx", "PK", "sav", "$FL2", "pdf", "%PDF-", "html", "<!DOCTYPE html"));

    @TempDir
    static Path folder;

    @Autowired
    private MockMvc http;

    @Autowired
    private LiveTables live;

    private final OpenApi description = new OpenApi();

    /** Something is known of Tajikistan, and what is said of Kazakhstan cannot be. */
    @TestConfiguration
    static class Known {

        @Bean
        @Primary
        PopulationMargins known() {
            var tajikistan = new Population("A register", Map.of("gender", Map.of(1, 0.5, 2, 0.5)));
            var kazakhstan = new Population("A register", Map.of("gender", Map.of(1, 1.0, 2, 0.0)));
            return new PopulationMargins(Map.of(
                    new WaveId("cso-2018"),
                    Map.of(new CountryCode("TJ"), tajikistan, new CountryCode("KZ"), kazakhstan)));
        }
    }

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ovoz.data", () -> folder.toAbsolutePath().toString());
    }

    @BeforeEach
    void countTheDemonstration() {
        live.refresh();
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    static Iterable<String> addresses() {
        return new OpenApi().addresses();
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void answersAsDescribed(String address) throws Exception {
        var response = ask(request(address));
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).startsWith(description.contentType(address));
        var ending = address.substring(address.lastIndexOf('.') + 1);
        if (BEGINNINGS.containsKey(ending)) {
            assertThat(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8).replace("\uFEFF", ""))
                    .startsWithIgnoringCase(BEGINNINGS.get(ending));
            assertThat(response.getHeader("Content-Disposition")).contains("." + ending);
        } else if (!address.endsWith("openapi.json")) {
            assertThat(description.differences(address, response.getContentAsString(StandardCharsets.UTF_8)))
                    .isEmpty();
        }
    }

    @Test
    void tellsWhatWeightsOfThePopulationChange() throws Exception {
        var body = JsonMapper.shared()
                .readTree(ask(WAVE.replace("{wave}", "cso-2018") + "/raked/gender?country=TJ")
                        .getContentAsByteArray());
        assertThat(body.at("/rows/0/weighted").asString()).isEqualTo("50.0");
        assertThat(body.at("/rows/1/weighted").asString()).isEqualTo("50.0");
        assertThat(body.get("effectiveN").asDouble()).isLessThan(body.get("n").asInt());
        assertThat(body.get("source").asString()).isEqualTo("A register");
        assertThat(body.get("caveat").asString()).startsWith("A sensitivity view");
    }

    @Test
    void saysWhyMarginsCannotBeMet() throws Exception {
        var response = ask("/api/v1/waves/cso-2018/raked/website?country=KZ");
        var body = response.getContentAsString(StandardCharsets.UTF_8);
        assertThat(response.getStatus()).isEqualTo(422);
        assertThat(body).contains("Code 2 of 'gender' occurs in the sample, but has no share");
        assertThat(description.problemDifferences(body)).isEmpty();
    }

    private static String request(String address) {
        var filled = REQUESTS.containsKey(address) ? WAVE + REQUESTS.get(address) : address;
        return filled.replace("{wave}", "cso-2018");
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return http.perform(get(address).header("Authorization", "Bearer demo"))
                .andReturn()
                .getResponse();
    }
}
