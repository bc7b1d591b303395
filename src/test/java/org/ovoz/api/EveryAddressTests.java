package org.ovoz.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.PopulationMargins;
import org.ovoz.questionnaire.PopulationMargins.Population;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.Slow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.http.HttpMethod;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import tools.jackson.databind.json.JsonMapper;

/** Every address of the description answers the token of the demonstration, with the content that it promises. */
@SpringBootTest(properties = "ovoz.demonstration=true")
@AutoConfigureMockMvc
@Slow
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

    private OpenApi description;

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
    void countTheDemonstration() throws Exception {
        live.refresh();
        description = new OpenApi(http.perform(get("/api/v1/openapi.json"))
                .andReturn()
                .getResponse()
                .getContentAsString(StandardCharsets.UTF_8));
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
        var response = ask(filled(address));
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

    @ParameterizedTest
    @MethodSource("addresses")
    void refusesAParameterThatItDoesNotTake(String address) throws Exception {
        var request = filled(address);
        var joined = request + (request.contains("?") ? "&" : "?");
        for (var parameter : new String[] {"contry=KZ", "moed=online", "Lang=ru", "verylongname".repeat(50) + "=1"}) {
            var response = ask(joined + parameter);
            var body = response.getContentAsString(StandardCharsets.UTF_8);
            assertThat(response.getStatus()).as(joined + parameter).isEqualTo(400);
            assertThat(response.getContentType()).startsWith("application/problem+json");
            assertThat(description.differences(address, 400, body)).isEmpty();
            assertThat(body).contains("No such parameter").hasSizeLessThan(600);
        }
        if (description.parameters(address).contains("country")) {
            assertThat(ask(joined + "contry=KZ").getContentAsString()).contains("Did you mean 'country'?");
        }
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void refusesOtherMethodsStrangersAndUnknownWaves(String address) throws Exception {
        for (var method : new HttpMethod[] {HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.PATCH}) {
            var response = answer(request(method, filled(address)).header("Authorization", "Bearer demo"));
            assertThat(response.getStatus()).as(method.name()).isEqualTo(405);
            assertThat(response.getHeader("Allow")).contains("GET");
            assertThat(response.getContentType()).startsWith("application/problem+json");
            assertThat(description.problemDifferences(response.getContentAsString()))
                    .isEmpty();
        }
        var options = answer(request(HttpMethod.OPTIONS, filled(address)).header("Authorization", "Bearer demo"));
        assertThat(options.getStatus()).isEqualTo(200);
        assertThat(options.getHeader("Allow")).contains("GET").doesNotContain("POST");
        if (!address.endsWith("openapi.json")) {
            var stranger = answer(get(filled(address)));
            assertThat(stranger.getStatus()).isEqualTo(401);
            assertThat(description.differences(address, 401, stranger.getContentAsString()))
                    .isEmpty();
        }
        if (address.contains("{wave}")) {
            var unknown = ask(filled(address).replace("cso-2018", "cso-1918"));
            assertThat(unknown.getStatus()).isEqualTo(404);
            assertThat(description.differences(address, 404, unknown.getContentAsString()))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api",
                "/api/",
                "/api/v1",
                "/api/v2/waves",
                "/api/v1/waves/",
                "/api/v1/wave",
                "/api/v1/waves/cso-2018",
                "/api/v1/waves/cso-2018/tables",
                "/api/v1/waves/cso-2018/tables/website/more",
                "/api/v1/waves/cso-2018/export.exe"
            })
    void saysThatThereIsNoSuchAddress(String address) throws Exception {
        var response = ask(address);
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(response.getContentAsString()).contains("No such address", "/api/v1/openapi.json");
        assertThat(description.problemDifferences(response.getContentAsString()))
                .isEmpty();
        var posted = answer(request(HttpMethod.POST, address).header("Authorization", "Bearer demo"));
        assertThat(posted.getStatus()).isEqualTo(404);
        assertThat(description.problemDifferences(posted.getContentAsString())).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "GET,//waves,400",
        "GET,/waves/cso-2018;x=1/counts,400",
        "GET,/waves/%2e%2e/waves,400",
        "GET,/waves/%2Fcounts,400",
        "TRACE,/waves,405",
        "BREW,/waves,405"
    })
    void refusesWhatNoProgramAsks(String method, String address, int status) throws Exception {
        var response = answer(request(HttpMethod.valueOf(method), URI.create("/api/v1" + address))
                .header("Authorization", "Bearer demo"));
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(description.problemDifferences(response.getContentAsString()))
                .isEmpty();
    }

    @Test
    void saysWhatItCannotAnswerWith() throws Exception {
        for (var address : new String[] {"/api/v1/openapi.json", "/api/v1/waves", "/api/v1/waves/cso-2018/counts"}) {
            var response =
                    answer(get(address).header("Authorization", "Bearer demo").accept("application/xml"));
            assertThat(response.getStatus()).as(address).isEqualTo(406);
            assertThat(response.getContentType()).startsWith("application/problem+json");
            assertThat(description.problemDifferences(response.getContentAsString()))
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

    static String filled(String address) {
        var request = REQUESTS.containsKey(address) ? WAVE + REQUESTS.get(address) : address;
        return request.replace("{wave}", "cso-2018");
    }

    private MockHttpServletResponse ask(String address) throws Exception {
        return answer(get(URI.create(address)).header("Authorization", "Bearer demo"));
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return http.perform(request).andReturn().getResponse();
    }
}
