package org.ovoz.intake.file.sav;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.intake.file.Column;
import org.ovoz.intake.file.DataFiles;
import org.ovoz.intake.file.HavenComparison;
import org.ovoz.intake.file.LeftOut;
import org.ovoz.intake.file.UnreadableFile;
import org.ovoz.testing.Pspp;
import org.ovoz.testing.Rscript;
import org.ovoz.testing.Slow;

/** The shapes of other people's system files, rebuilt with PSPP, R and by hand, are read as R's haven reads them. */
@Slow
class SavFormsTests {

    @TempDir
    Path folder;

    @Test
    void readsEveryShapeAsHavenDoes() throws IOException {
        Pspp.run(folder, """
            DATA LIST LIST NOTABLE /code (F3.1) same (F2.0) day (DATE11) moment (DATETIME20) answer (A3) told (A600) ключ (A20) m1 m2 (F2.0).
            BEGIN DATA.
            1.5 1 05-MAR-2018 05-MAR-2018:10:20:30 "1" "%s" "nie" 1 0
            -2 2 . . "x" "short" "да" 0 9
            97 3 06-MAR-2018 . " 3" "" "не знаю" . 1
            . . . . "" "шалом שלום తెలుగు" "99" 9 9
            END DATA.
            VARIABLE LABELS code 'Größe – Шкала' told 'תשובה'.
            VALUE LABELS code 1.5 'halb' -2 'нет' 97 'other' /same 1 'Yes' 2 'No' 3 'Yes'
             /answer '1' 'eins' 'x' 'weiß nicht' /ключ 'да' 'Yes' '99' 'Refused'.
            MISSING VALUES code (LO THRU -1, 97) /same (3) /answer ('x') /m1 m2 (9) /ключ ('99').
            MRSETS /MDGROUP NAME=$d LABEL='Ticks' VARIABLES=m1 m2 VALUE=1 /MCGROUP NAME=$c LABEL='Options' VARIABLES=m1 m2.
            SAVE OUTFILE='byte.sav' /COMPRESSED.
            SAVE OUTFILE='plain.sav' /UNCOMPRESSED.
            SAVE OUTFILE='zlib.zsav' /ZCOMPRESSED.
            SELECT IF code = 5000.
            SAVE OUTFILE='none.sav'.
            """.formatted("я".repeat(290)).replace("OUTFILE='", "OUTFILE='" + folder + "/"));
        Rscript.run(folder, """
            library(haven)
            d <- data.frame(id = c(1, 2, 3))
            d$n <- labelled_spss(c(1, 2, -9), c("Да" = 1, "Нет" = 2), na_range = c(-9, -1), label = "Вопрос")
            d$s <- labelled_spss(c("a", "b", "z"), c("Эй" = "a"), na_values = "z")
            d$long <- c(strrep("ж", 400), "", "é")
            d$day <- as.Date(c("2018-03-05", NA, "1899-12-31"))
            d$at <- as.POSIXct(c("2018-03-05 23:59:59", NA, "1970-01-01 00:00:00"), tz = "UTC")
            write_sav(d, "r.sav", compress = "byte")
            write_sav(d, "r-none.sav", compress = "none")
            write_sav(d, "r-z.zsav", compress = "zsav")
            """);
        for (var order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            Files.write(folder.resolve(order + ".sav"), SavFileTests.byHand(order, StandardCharsets.UTF_8, 65001, 3));
        }
        var files = HavenComparison.of(folder);
        assertThat(files).hasSize(9);
        assertThat(files.values()).as(files.toString()).allMatch(List::isEmpty);
    }

    @ParameterizedTest
    @CsvSource({
        "windows-1251,1251",
        "KOI8-R,20866",
        "IBM866,866",
        "ISO-8859-5,28595",
        "windows-1251,65001",
        "UTF-8,1251"
    })
    void readsTextsInTheEncodingThatTheyAreWrittenIn(String written, int codePage) {
        var encoding = Charset.forName(written);
        var file = DataFiles.read(SavFileTests.byHand(ByteOrder.LITTLE_ENDIAN, encoding, codePage, 2), null);
        assertThat(file.encoding()).isEqualTo(encoding.name());
        assertThat(file.columns().getFirst().question()).isEqualTo("Вопрос");
        assertThat(file.columns().getFirst().labels()).isEqualTo(Map.of("5", "Природа"));
        assertThat(file.columns().getLast().values()).containsExactly("да");
        var isWrong = codePage == 65001 || written.equals("UTF-8");
        assertThat(file.declared().encoding() != null).isEqualTo(isWrong);
    }

    @Test
    void refusesACodePageThatNobodyKnowsAndMoreCasesThanAreSaid() {
        var unknown = SavFileTests.byHand(ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8, 64999, 1);
        assertThat(reason(unknown)).isEqualTo(UnreadableFile.Reason.UNKNOWN_ENCODING);
        var more = SavFileTests.byHand(ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8, 65001, 3);
        ByteBuffer.wrap(more).order(ByteOrder.LITTLE_ENDIAN).putInt(80, 2);
        assertThat(reason(more)).isEqualTo(UnreadableFile.Reason.MORE_CASES);
    }

    @Test
    void saysTheYearOfADayFarAway() throws IOException {
        Pspp.run(folder, """
            DATA LIST LIST NOTABLE /seconds (F20.0) day (DATE11).
            BEGIN DATA.
            6307200000000 01-JAN-1900
            1 05-MAR-2018
            END DATA.
            FORMATS seconds (DATETIME20).
            SAVE OUTFILE='%s/far.sav'.
            """.formatted(folder));
        var file = DataFiles.read(Files.readAllBytes(folder.resolve("far.sav")), null);
        assertThat(file.columns().getFirst().value(0)).startsWith("201").matches("\\d{6}-\\d\\d-\\d\\d");
    }

    @Test
    void readsAnotherBiasAndUnknownExtensions() throws IOException {
        var bias = bytes("COMPUTE x = 5.", "bias.sav");
        var read = DataFiles.read(bias, null);
        assertThat(read.columns().getFirst().value(0)).isEqualTo("5");
        ByteBuffer.wrap(bias).order(ByteOrder.LITTLE_ENDIAN).putDouble(84, 90);
        assertThat(DataFiles.read(bias, null).columns().getFirst().value(0)).isEqualTo("15");
        var plain = SavFileTests.byHand(ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8, 65001, 1);
        var end = end(plain);
        var extended = ByteBuffer.allocate(plain.length + 24).order(ByteOrder.LITTLE_ENDIAN);
        extended.put(plain, 0, end)
                .putInt(7)
                .putInt(77)
                .putInt(4)
                .putInt(2)
                .putLong(1)
                .put(plain, end, plain.length - end);
        assertThat(DataFiles.read(extended.array(), null).rows()).isEqualTo(1);
    }

    private static int end(byte[] content) {
        var buffer = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = SavHeader.LENGTH; at < content.length - 4; at++) {
            if (buffer.getInt(at) == 999) {
                return at;
            }
        }
        throw new AssertionError("no end");
    }

    @Test
    void takesATickUnderAContactForAnAnswerAlsoBesideMissingValues() throws IOException {
        Pspp.run(folder, """
            DATA LIST LIST NOTABLE /email telephone (F3.0) phone (A20).
            BEGIN DATA.
            1 77 "+7 701 123 45 67"
            0 1 "+7 701 765 43 21"
            -7 0 ""
            END DATA.
            MISSING VALUES email (-7) /telephone (77).
            SAVE OUTFILE='%s/ticks.sav'.
            """.formatted(folder));
        var file = DataFiles.read(Files.readAllBytes(folder.resolve("ticks.sav")), null);
        assertThat(file.columns()).extracting(Column::name).containsExactly("email", "telephone");
        assertThat(file.leftOut()).extracting(LeftOut::heading).containsExactly("phone");
    }

    private byte[] bytes(String command, String name) throws IOException {
        Pspp.run(folder, """
            DATA LIST LIST NOTABLE /x (F8.0) t (A300).
            BEGIN DATA.
            1 "a"
            2 "b"
            END DATA.
            %s
            VALUE LABELS x 5 'five' /t 'a' 'letter'.
            MISSING VALUES x (2).
            SAVE OUTFILE='%s/%s' /%s.
            """.formatted(command, folder, name, name.endsWith("zsav") ? "ZCOMPRESSED" : "COMPRESSED"));
        return Files.readAllBytes(folder.resolve(name));
    }

    @Test
    void saysWhatIsWrongWithDamagedFilesAndNeverBreaks() throws IOException {
        var random = new Random(11);
        var others = new ArrayList<String>();
        for (var whole : List.of(bytes("", "one.sav"), bytes("", "one.zsav"))) {
            for (int i = 0; i < 3_000; i++) {
                var damaged = random.nextInt(4) == 0
                        ? java.util.Arrays.copyOf(whole, random.nextInt(whole.length))
                        : whole.clone();
                for (int flips = random.nextInt(3); flips >= 0 && damaged.length > 0; flips--) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                try {
                    DataFiles.read(damaged, null);
                } catch (UnreadableFile refused) {
                    assertThat(refused.reason()).isNotNull();
                } catch (RuntimeException | OutOfMemoryError broken) {
                    others.add(broken.toString());
                }
            }
        }
        assertThat(others).isEmpty();
    }

    private static UnreadableFile.Reason reason(byte[] content) {
        try {
            DataFiles.read(content, null);
        } catch (UnreadableFile refused) {
            return refused.reason();
        }
        throw new AssertionError("not refused");
    }
}
