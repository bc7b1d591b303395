package org.ovoz.intake.file.sav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.intake.file.Column;
import org.ovoz.intake.file.DataFiles;
import org.ovoz.intake.file.SourceFile;
import org.ovoz.intake.file.UnreadableFile;
import org.ovoz.testing.Pspp;
import org.ovoz.testing.Slow;

/** System files that PSPP, R and a hand wrote are read as they were meant. */
@Slow
public class SavFileTests {

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"UNCOMPRESSED", "COMPRESSED", "ZCOMPRESSED"})
    void readsWhatPsppWrites(String compression) throws IOException {
        var sav = folder.resolve("pspp.sav");
        Pspp.run(folder, """
                DATA LIST LIST NOTABLE /a_rather_long_name (F8.2) day (DATE11) short (A6) lengthy (A600) facebook telegram (F1.0).
                BEGIN DATA.
                1 05-MAR-2018 "КЗ" "%s" 1 0
                2.5 06-MAR-2018 "" "b" 0 1
                -8 . "x" "" . 1
                . 07-MAR-2018 "y" "d" 1 1
                END DATA.
                VARIABLE LABELS a_rather_long_name 'Насколько важно?' lengthy 'Своими словами'.
                VALUE LABELS a_rather_long_name 1 'Совсем не важно' 2 'Важно' -8 'Затрудняюсь'.
                MISSING VALUES a_rather_long_name (LO THRU -1).
                MRSETS /MDGROUP NAME=$nets LABEL='Сети' VARIABLES=facebook telegram VALUE=1.
                SAVE OUTFILE='%s' /%s.
                """.formatted("я".repeat(290), sav, compression));
        var file = DataFiles.read(Files.readAllBytes(sav), null);
        assertThat(file.kind()).isEqualTo(SourceFile.Kind.SPSS);
        assertThat(file.encoding()).isEqualTo("UTF-8");
        assertThat(file.rows()).isEqualTo(4);
        assertThat(file.columns())
                .extracting(Column::name)
                .containsExactly("a_rather_long_name", "day", "short", "lengthy", "facebook", "telegram");
        var first = file.columns().getFirst();
        assertThat(first.question()).isEqualTo("Насколько важно?");
        assertThat(first.labels()).isEqualTo(Map.of("1", "Совсем не важно", "2", "Важно", "-8", "Затрудняюсь"));
        assertThat(first.missing()).containsExactly("-8");
        assertThat(cells(file, 0)).containsExactly("1", "2.5", "-8", null);
        assertThat(cells(file, 1)).containsExactly("2018-03-05", "2018-03-06", null, "2018-03-07");
        assertThat(cells(file, 2)).containsExactly("КЗ", null, "x", "y");
        assertThat(cells(file, 3)).containsExactly("я".repeat(290), "b", null, "d");
        assertThat(file.columns().get(4).counted()).isEqualTo("1");
    }

    @Test
    void readsWhatHavenWrites() throws IOException, InterruptedException {
        var sav = folder.resolve("haven.sav");
        var script = Files.writeString(folder.resolve("write.R"), """
                library(haven)
                d <- data.frame(id = c(1, 2, 3))
                d$choice <- labelled_spss(c(1, 2, -9), c("Да" = 1, "Нет" = 2), na_values = -9, label = "Вопрос")
                d$text <- c("первый", "", strrep("ж", 400))
                d$day <- as.Date(c("2018-03-05", NA, "2018-03-07"))
                for (compress in c("byte", "none", "zsav"))
                  write_sav(d, sub("haven", paste0("haven-", compress), "%s"), compress = compress)
                """.formatted(sav));
        run(script);
        for (var compress : List.of("byte", "none", "zsav")) {
            var file = DataFiles.read(Files.readAllBytes(folder.resolve("haven-" + compress + ".sav")), null);
            assertThat(file.identity()).as(compress).isNotNull();
            assertThat(cells(file, 0)).as(compress).containsExactly("1", "2", "-9");
            assertThat(file.columns().getFirst().labels()).containsEntry("1", "Да");
            assertThat(file.columns().getFirst().missing()).containsExactly("-9");
            assertThat(file.columns().getFirst().question()).isEqualTo("Вопрос");
            assertThat(cells(file, 1)).containsExactly("первый", null, "ж".repeat(400));
            assertThat(cells(file, 2)).containsExactly("2018-03-05", null, "2018-03-07");
        }
    }

    private static void run(Path script) throws IOException, InterruptedException {
        Process process;
        try {
            process = new ProcessBuilder("Rscript", script.toString())
                    .redirectErrorStream(true)
                    .start();
        } catch (IOException missing) {
            Assumptions.abort("R is not installed.");
            return;
        }
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Assumptions.assumeFalse(said.contains("there is no package"), "R is without haven.");
        assertThat(process.waitFor()).as(said).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1251, 65001, 2})
    void readsBigEndianFilesAndCodePages(int codePage) {
        var encoding = codePage == 65001 ? StandardCharsets.UTF_8 : Charset.forName("windows-1251");
        var file = DataFiles.read(byHand(ByteOrder.BIG_ENDIAN, encoding, codePage, 2), null);
        assertThat(file.encoding()).isEqualTo(encoding.name());
        assertThat(file.columns().getFirst().question()).isEqualTo("Вопрос");
        assertThat(file.columns().getFirst().labels()).containsEntry("5", "Природа");
        assertThat(cells(file, 0)).containsExactly("5", "5");
        assertThat(cells(file, 1)).containsExactly("да", "да");
    }

    @Test
    void saysThatAFileIsCutOffWhenCasesAreMissing() {
        var whole = byHand(ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8, 65001, 3);
        for (int length = 4; length < whole.length; length++) {
            var part = java.util.Arrays.copyOf(whole, length);
            assertThatThrownBy(() -> DataFiles.read(part, null)).isInstanceOf(UnreadableFile.class);
        }
    }

    @Test
    void refusesEndlessValueLabelsCasesAndColumns() {
        var labels = byHand(ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8, 65001, 1);
        var at = indexOfLabels(labels);
        ByteBuffer.wrap(labels).order(ByteOrder.LITTLE_ENDIAN).putInt(at + 4, Integer.MAX_VALUE);
        assertReason(labels, UnreadableFile.Reason.TOO_MANY_LABELS);
        var cases = byHand(ByteOrder.LITTLE_ENDIAN, StandardCharsets.UTF_8, 65001, 1);
        ByteBuffer.wrap(cases).order(ByteOrder.LITTLE_ENDIAN).putInt(80, 200_001);
        assertReason(cases, UnreadableFile.Reason.TOO_MANY_ROWS);
    }

    @Test
    void stopsAZipBombAtTheLimitOfRows() throws IOException {
        var sav = folder.resolve("bomb.sav");
        Pspp.run(folder, """
                INPUT PROGRAM.
                LOOP #i = 1 TO 250000.
                COMPUTE x = 1.
                END CASE.
                END LOOP.
                END FILE.
                END INPUT PROGRAM.
                SAVE OUTFILE='%s' /ZCOMPRESSED.
                """.formatted(sav));
        var bytes = Files.readAllBytes(sav);
        assertThat(bytes.length).isLessThan(10_000);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(80, -1);
        assertReason(bytes, UnreadableFile.Reason.TOO_MANY_ROWS);
    }

    private static void assertReason(byte[] content, UnreadableFile.Reason reason) {
        assertThatThrownBy(() -> DataFiles.read(content, null))
                .isInstanceOfSatisfying(
                        UnreadableFile.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static int indexOfLabels(byte[] content) {
        var buffer = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        for (int at = SavHeader.LENGTH; at < content.length - 8; at += 4) {
            if (buffer.getInt(at) == 3 && buffer.getInt(at + 4) == 1) {
                return at;
            }
        }
        throw new AssertionError("no labels");
    }

    private static List<String> cells(SourceFile file, int column) {
        var cells = new java.util.ArrayList<String>();
        for (int row = 0; row < file.rows(); row++) {
            cells.add(file.columns().get(column).value(row));
        }
        return cells;
    }

    /** An uncompressed file of a number with a label and a short text. */
    public static byte[] byHand(ByteOrder order, Charset encoding, int codePage, int cases) {
        var out = ByteBuffer.allocate(2_000).order(order);
        out.put("$FL2".getBytes(StandardCharsets.US_ASCII))
                .put(new byte[60])
                .putInt(2)
                .putInt(2)
                .putInt(0)
                .putInt(0);
        out.putInt(cases).putDouble(100);
        out.put("05 Mar 1810:00:00".getBytes(StandardCharsets.US_ASCII)).put(new byte[64 + 3]);
        var label = "Вопрос".getBytes(encoding);
        out.putInt(2)
                .putInt(0)
                .putInt(1)
                .putInt(0)
                .putInt(5 << 16)
                .putInt(5 << 16)
                .put("NUMBER  ".getBytes());
        out.putInt(label.length).put(label).put(new byte[-label.length & 3]);
        out.putInt(2)
                .putInt(6)
                .putInt(0)
                .putInt(0)
                .putInt(1 << 16)
                .putInt(1 << 16)
                .put("TEXT    ".getBytes());
        var value = "Природа".getBytes(encoding);
        out.putInt(3).putInt(1).putDouble(5).put((byte) value.length).put(value).put(new byte[-(value.length + 1) & 7]);
        out.putInt(4).putInt(1).putInt(1);
        out.putInt(7).putInt(3).putInt(4).putInt(8);
        out.putInt(1)
                .putInt(0)
                .putInt(0)
                .putInt(-1)
                .putInt(1)
                .putInt(0)
                .putInt(1)
                .putInt(codePage);
        out.putInt(999).putInt(0);
        for (int i = 0; i < cases; i++) {
            var text = "да".getBytes(encoding);
            out.putDouble(5).put(text).put(" ".repeat(8 - text.length).getBytes());
        }
        var bytes = new ByteArrayOutputStream();
        bytes.write(out.array(), 0, out.position());
        return bytes.toByteArray();
    }
}
