package org.ovoz.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a program is told that asks for what it may not have or what is not there. */
class ApiProblemTests extends DemonstrationApi {

    @Test
    void refusesToCompareDifferentQuestions() throws Exception {
        var response = ask(WAVE + "/crosstab?row=media_collab&column=country");
        assertThat(response.getStatus()).isEqualTo(409);
        assertThat(body(response))
                .contains("\"title\":\"Not comparable\"", "\"reason\":\"not_asked\",\"countries\":[\"TJ\"]");
        assertThat(ask(WAVE + "/crosstab?row=media_collab&column=country&country=KZ,KG,UZ")
                        .getStatus())
                .isEqualTo(200);
        assertThat(json("/crosstab?row=optimism&column=country")
                        .at("/comparability/verdict")
                        .asString())
                .isEqualTo("doubtful");
    }

    @ParameterizedTest
    @CsvSource({
        "400,/crosstab?row=website",
        "400,/crosstab?row=website&column=country&mode=telepathy",
        "400,/crosstab?row=website&column=country&country=XX",
        "400,/crosstab?row=website&column=country&filter=weather:1",
        "400,/tables/website?country=KZ&filter=gender",
        "400,/tables/website?country=KZ&from=yesterday",
        "400,'/tables/website?country=KZ,TJ'",
        "400,/means/affect?lang=xx",
        "400,/report.pdf?edition=secret",
        "400,/report.pdf?edition=public&country=KZ",
        "404,/crosstab?row=website&column=weather",
        "404,/crosstab?row=occupation_oth&column=country",
        "404,/means/org_sn",
        "404,/pooled/weather",
        "404,/pooled/media_collab?country=TJ",
        "404,/raked/website?country=TJ",
        "404,/raked/media_collab?country=TJ",
        "400,/raked/website",
        "400,'/raked/website?country=KZ,TJ'",
        "404,/multiple/affect",
        "404,/multiple/media_collab_set?country=KZ",
        "409,/crosstab?row=country&column=media_collab",
        "400,/differences?variable=website",
        "404,/differences?variable=weather&by=country",
        "409,/differences?variable=media_collab&by=country",
        "400,/tests",
        "404,/tests?by=weather",
        "422,/kruskal?variable=website&by=country"
    })
    void explainsWhatIsWrong(int status, String request) throws Exception {
        var response = ask(WAVE + request);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).startsWith("application/problem+json");
        assertThat(body(response)).contains("\"help\":\"/api/v1/openapi.json\"");
        assertThat(description.problemDifferences(body(response))).isEmpty();
    }

    /** Of a wave without interviews: in the other the first release may come while tests run. */
    @Test
    void saysThatNothingIsReleasedYet() throws Exception {
        var response = ask("/api/v1/waves/cso-2026/report.pdf?edition=public");
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(body(response)).contains("Nothing is released yet");
        assertThat(description.problemDifferences(body(response))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/crosstab?row=website&column=country",
                "/differences?variable=website&by=country",
                "/tests?by=country",
                "/means/affect",
                "/multiple/org_sn"
            })
    void needsAToken(String request) throws Exception {
        token = "wrong";
        assertThat(ask(WAVE + request).getStatus()).isEqualTo(401);
    }

    @Test
    void describesItselfWithoutAToken() throws Exception {
        var response = http.perform(get("/api/v1/openapi.json")).andReturn().getResponse();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).startsWith("application/json");
        assertThat(body(response)).contains("\"openapi\": \"3.1.0\"");
        assertThat(http.perform(get("/api/v1/waves")).andReturn().getResponse().getStatus())
                .isEqualTo(401);
    }
}
