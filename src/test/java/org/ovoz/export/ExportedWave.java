package org.ovoz.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.DataFolder;
import org.ovoz.testing.Slow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What tests of the exported wave of 2018 share; they share its application too. */
@SpringBootTest(properties = "ovoz.demonstration=true")
@Slow
public abstract class ExportedWave {

    protected static final WaveId WAVE = new WaveId("cso-2018");
    static final String NAME = "cso-2018-KG-KZ-TJ-UZ";

    private static final Path DATA = DataFolder.temporary();

    @TempDir
    Path folder;

    @Autowired
    ExportService exports;

    @Autowired
    protected LiveTables live;

    @Autowired
    Definitions definitions;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ovoz.data", DATA::toString);
    }

    @BeforeEach
    protected void signIn() {
        SignedInAs.role(Role.ADMIN);
    }

    @AfterEach
    protected void signOut() {
        SignedInAs.nobody();
    }

    Set<CountryCode> countries() {
        return definitions.study().countryCodes().stream().collect(Collectors.toSet());
    }

    ExportRequest request(Format format, DisclosureLevel level) {
        return new ExportRequest(WAVE, countries(), format, new Language("ru"), false, Selection.ALL, level);
    }

    /** The files of an export of all countries with Russian labels. */
    Map<String, byte[]> files(Format format, DisclosureLevel level) throws IOException {
        return ExportTest.files(exports, request(format, level));
    }

    /** The same, written into the folder of the test. */
    Map<String, byte[]> unpacked(Format format, DisclosureLevel level) throws IOException {
        var files = files(format, level);
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return files;
    }
}
