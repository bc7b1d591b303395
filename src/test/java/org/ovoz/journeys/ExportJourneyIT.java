package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.ovoz.testing.Pspp;

/** An admin takes the data of 2018 away, for R and for SPSS. */
class ExportJourneyIT extends Journey {

    /** Where the column "synthetic" stands. */
    private static final int SYNTHETIC = 8;

    private Browser atTheExportOf2018() {
        var admin = desktop();
        admin.signIn("admin");
        admin.open("/export");
        admin.expectNothingForAxe("export");
        admin.picture("export");
        admin.click("fieldset:nth-of-type(1) label:last-of-type input");
        return admin;
    }

    private Path downloaded(Browser browser, String name) {
        var file = downloads.resolve(name);
        browser.until(name, () -> Files.exists(file));
        return file;
    }

    private static byte[] read(Path zip, String name) throws IOException {
        try (var file = new ZipFile(zip.toFile());
                InputStream entry = file.getInputStream(file.getEntry(name))) {
            return entry.readAllBytes();
        }
    }

    @Test
    void downloadsCsvAndSpssWithTheirContent() throws IOException {
        var admin = atTheExportOf2018();
        admin.click("main a.button");
        var sav = downloads.resolve("data.sav");
        Files.write(sav, read(downloaded(admin, "cso-2018-KG-KZ-TJ-UZ-sav.zip"), "cso-2018-KG-KZ-TJ-UZ.sav"));
        var tables =
                Pspp.run(downloads, "GET FILE='%s'.%nSELECT IF country = 4.%nFREQUENCIES website.%n".formatted(sav));
        assertThat(tables.getFirst().lines())
                .anySatisfy(line -> assertThat(line).contains("Valid"))
                .isNotEmpty();

        admin.click("fieldset:nth-of-type(4) label:nth-of-type(3) input");
        admin.until(
                "the choice for Excel",
                () -> admin.find("fieldset.export-excel").isDisplayed());
        admin.click("main a.button");
        var csv = new String(
                read(downloaded(admin, "cso-2018-KG-KZ-TJ-UZ-csv-codes.zip"), "cso-2018-KG-KZ-TJ-UZ.csv"),
                StandardCharsets.UTF_8);
        assertThat(csv).startsWith("\uFEFFinterview;completed_on;seconds;country;wave;mode;lang");
        assertThat(csv.lines().skip(1).filter(ExportJourneyIT::isSynthetic)).hasSize(235);
    }

    /** Whether a line is a case of the demonstration; other journeys send real ones to the same server. */
    private static boolean isSynthetic(String line) {
        return line.split(";", -1)[SYNTHETIC].equals("1");
    }

    @Test
    void refusesADownloadToThoseWhoMayNot() {
        var field = desktop();
        field.signIn("field-kg");
        field.open("/export");
        assertThat(field.text("main h1")).isNotBlank();
        assertThat(field.has("main a.button.primary[href*=VAADIN]")).isFalse();
        assertThat(filesIn(downloads)).isEmpty();
    }

    private static Optional<Path> filesIn(Path folder) {
        try (var files = Files.list(folder)) {
            return files.findAny();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
