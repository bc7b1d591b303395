package org.ovoz.api;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.access.ApiTokens;
import org.ovoz.access.AuditRows;
import org.ovoz.access.Role;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.export.ExportedWave;
import org.ovoz.questionnaire.CountryCode;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Data files over the API, with the filters of the real chain of security. */
class ExportControllerTests extends ExportedWave {

    @Autowired
    private WebApplicationContext context;

    @Autowired
    private ApiTokens tokens;

    @Autowired
    private AuditTrail audit;

    private final SecurityContextHolderStrategy others = SecurityContextHolder.getContextHolderStrategy();

    /** Each application keeps the signed-in user its own way; that of the last one started is the thread's. */
    @BeforeEach
    void keepTheUserAsThisApplicationDoes() {
        SecurityContextHolder.setContextHolderStrategy(context.getBean(SecurityContextHolderStrategy.class));
    }

    @AfterEach
    void giveBack() {
        SecurityContextHolder.setContextHolderStrategy(others);
    }

    private MockHttpServletResponse get(String token, String path) throws Exception {
        SignedInAs.nobody();
        return MockMvcBuilders.webAppContextSetup(context)
                .addFilters(context.getBean("springSecurityFilterChain", Filter.class))
                .build()
                .perform(MockMvcRequestBuilders.get("/api/v1/waves/cso-2018/" + path)
                        .header("Authorization", "Bearer " + token))
                .andReturn()
                .getResponse();
    }

    private static List<NamedCsvRecord> records(MockHttpServletResponse response) {
        assertThat(response.getStatus()).isEqualTo(200);
        return CsvReader.builder()
                .ofNamedCsvRecord(new String(response.getContentAsByteArray(), StandardCharsets.UTF_8))
                .stream()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"csv, text/csv", "xlsx, spreadsheetml", "sav, application/x-spss-sav"})
    void streamsEveryFormatAsItsFileAlone(String format, String type) throws Exception {
        var response = get("demo", "export." + format);
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentType()).contains(type);
        assertThat(response.getHeader("Content-Disposition")).contains("cso-2018-KG-KZ-TJ-UZ." + format);
        assertThat(response.getContentAsByteArray()).hasSizeGreaterThan(10_000);
    }

    @Test
    void takesCountriesFiltersLabelsAndLanguage() throws Exception {
        assertThat(records(get("demo", "export.csv"))).hasSize(235);
        assertThat(records(get("demo", "export.csv?country=TJ&country=KZ"))).hasSize(76);
        assertThat(records(get("demo", "export.csv?country=TJ&filter=website:1")))
                .hasSize(20);
        assertThat(records(get("demo", "export.csv?country=TJ&filter=website:1&filter=website:2")))
                .hasSize(34);
        assertThat(records(get("demo", "export.csv?country=TJ&labels=true&lang=ru"))
                        .getFirst()
                        .getField("country"))
                .isEqualTo("Таджикистан");
        assertThat(records(get("demo", "export.csv?deidentified=true"))
                        .getFirst()
                        .getHeader())
                .startsWith("row")
                .doesNotContain("interview");
    }

    @Test
    void tellsBeforehandWhatADeidentifiedFileTells() throws Exception {
        var response = get("demo", "export-preview?lang=ru");
        assertThat(response.getStatus()).isEqualTo(200);
        var preview = tools.jackson.databind.json.JsonMapper.shared().readTree(response.getContentAsByteArray());
        assertThat(preview.get("smallest").asInt()).isGreaterThanOrEqualTo(5);
        assertThat(preview.get("cases").asInt()).isEqualTo(235);
        assertThat(preview.get("identifying")
                        .valueStream()
                        .map(told -> told.get("name").asString()))
                .contains("gender", "actor_type", "occupation", "lang", "mode", "completed_in");
    }

    @ParameterizedTest
    @CsvSource({
        "export-preview?k=1, 400",
        "export.csv?country=XX, 400",
        "export.csv?lang=de, 400",
        "export.csv?filter=website, 400",
        "export.csv?filter=nothing:1, 400",
        "export.csv?filter=comment:1, 400",
        "export.csv?from=yesterday, 400",
        "export.csv?deidentified=true&k=1, 400",
        "export.csv?labels=perhaps, 400",
        "export.csv?to=2001-01-01, 404",
        "export.csv?country=TJ&deidentified=true&k=40, 404"
    })
    void saysWhatIsWrong(String path, int status) throws Exception {
        var response = get("demo", path);
        assertThat(response.getStatus()).isEqualTo(status);
        assertThat(response.getContentType()).isEqualTo("application/problem+json");
        assertThat(response.getContentAsString()).contains("\"detail\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "sav"})
    void refusesTokensThatWereNotMadeForExports(String format) throws Exception {
        SignedInAs.role(Role.ADMIN);
        var secret = tokens.make("dashboard", Set.of(), false).secret();
        assertThat(get(secret, "export." + format).getStatus()).isEqualTo(403);
        assertThat(get("wrong", "export." + format).getStatus()).isEqualTo(401);
    }

    @Test
    void givesATokenItsCountriesOnlyAndRecordsTheExport() throws Exception {
        SignedInAs.role(Role.ADMIN);
        var secret = tokens.make("archive", Set.of(new CountryCode("TJ")), true).secret();
        assertThat(records(get(secret, "export.csv"))).hasSize(35);
        assertThat(get(secret, "export.csv?country=KZ").getStatus()).isEqualTo(403);
        SignedInAs.role(Role.ADMIN);
        assertThat(AuditRows.of(audit, null).getFirst())
                .satisfies(row ->
                        assertThat(row.actor() + " " + row.object()).isEqualTo("archive cso-2018, CSV_CODES, TJ"));
    }
}
