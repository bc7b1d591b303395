package org.ovoz.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.ovoz.access.ApiTokens;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.DataFolder;
import org.ovoz.testing.Slow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What tests of the API of the study of 2018 share; they share its application too. */
@SpringBootTest(properties = "ovoz.demonstration=true")
@AutoConfigureMockMvc
@Slow
abstract class DemonstrationApi {

    static final String WAVE = "/api/v1/waves/cso-2018";

    private static final Path DATA = DataFolder.temporary();

    @Autowired
    MockMvc http;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private LiveTables live;

    final OpenApi description = new OpenApi();
    String token;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ovoz.data", DATA::toString);
    }

    @BeforeEach
    void everyCountry() {
        live.refresh();
        token = token();
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    String token(String... countries) {
        SignedInAs.role(Role.ADMIN);
        var codes = Arrays.stream(countries).map(CountryCode::new).collect(Collectors.toSet());
        var secret = tokens.make("program", codes, false).secret();
        SignedInAs.nobody();
        return secret;
    }

    JsonNode json(String request) throws Exception {
        var response = ask(WAVE + request);
        assertThat(response.getStatus()).as(body(response)).isEqualTo(200);
        return JsonMapper.shared().readTree(body(response));
    }

    MockHttpServletResponse ask(String address) throws Exception {
        return http.perform(get(address).header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    static String body(MockHttpServletResponse response) throws Exception {
        return response.getContentAsString(StandardCharsets.UTF_8);
    }
}
