package org.ovoz.export;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.DataFolder;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The small study with awkward answers, to be exported. */
@SpringBootTest(properties = "ovoz.config=src/test/resources/tiny")
@Slow
public abstract class AwkwardInterviews {

    private static final Path DATA = DataFolder.temporary();

    public static final CountryCode KZ = new CountryCode("KZ");
    static final CountryCode TJ = new CountryCode("TJ");
    static final String LONG = "Ы\uD83D\uDE00 ё".repeat(60);
    static final String FORMULA = "=cmd|' /C calc'!A0";
    static final String LINES = "две\n\"строки\", запятая";

    @Autowired
    ExportService exports;

    @Autowired
    BeanFactory product;

    @Autowired
    ExclusionsAndWithdrawals decisions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    LiveTables live;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ovoz.data", DATA::toString);
    }

    @BeforeEach
    void begin() {
        jdbc.sql("delete from interview").update();
        jdbc.sql("delete from audit_row").update();
        SignedInAs.role(Role.ADMIN);
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    InterviewId sent(CountryCode country, String word, String why, int media) {
        return InterviewScenario.in(country.iso(), product)
                .consented()
                .answer("occupation", -8)
                .answer("networks_facebook", 1)
                .answer("partners_media", media)
                .answer("why", why)
                .answer("word", word)
                .send()
                .id();
    }

    static ExportRequest request(Format format, boolean forExcel, CountryCode... countries) {
        return new ExportRequest(Tiny.WAVE, Set.of(countries), format, new Language("ru"), forExcel);
    }

    List<NamedCsvRecord> csv(ExportRequest request) throws IOException {
        var file = ExportTest.files(exports, request).get(request.name() + ".csv");
        var text = new String(file, StandardCharsets.UTF_8);
        return CsvReader.builder().ofNamedCsvRecord(text.replaceFirst("^\uFEFF", "")).stream()
                .toList();
    }
}
