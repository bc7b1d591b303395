package org.ovoz.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.export.spss.SavWriter;
import org.ovoz.export.spss.Shortenings;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;
import org.ovoz.testing.Pspp;
import org.ovoz.testing.Rscript;
import org.ovoz.testing.Slow;

/** R's haven and PSPP read what is hard in a system file: labels, ranges, levels, long names, very long texts. */
@Slow
class HavenTests {

    private static final Language RU = new Language("ru");
    private static final String LONG_NAME = "an_option_" + "x".repeat(70);
    private static final String LONG_TEXT = "Қазақстан 🌍 әғқңөұүһі "
            .repeat(500)
            .codePoints()
            .limit(9_999)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .append('ә')
            .toString();

    @TempDir
    Path folder;

    private static Codebook.Column column(
            String name, Codebook.Storage storage, Level level, String label, Map<Integer, String> values) {
        var kind = storage == Codebook.Storage.TEXT ? Variable.Kind.TEXT : Variable.Kind.SINGLE;
        var variable = new Variable(
                name, kind, name, Text.of(RU, label), List.of(), List.of(), level, java.util.Set.of(), false);
        var missing = values.isEmpty() ? Map.<Integer, String>of() : Map.of(-1, "Не спрашивали", -9, "Нет ответа");
        return new Codebook.Column(name, storage, level, label, variable, values, missing);
    }

    private static Codebook codebook() {
        return new Codebook(
                "Проверка",
                RU,
                List.of(
                        column(
                                "all",
                                Codebook.Storage.NUMBER,
                                Level.ORDINAL,
                                "Ы".repeat(200),
                                Map.of(1, "ж".repeat(100))),
                        column(
                                LONG_NAME + "1",
                                Codebook.Storage.NUMBER,
                                Level.NOMINAL,
                                "one",
                                Map.of(0, "no", 1, "yes")),
                        column(
                                LONG_NAME + "2",
                                Codebook.Storage.NUMBER,
                                Level.NOMINAL,
                                "two",
                                Map.of(0, "no", 1, "yes")),
                        column("amount", Codebook.Storage.NUMBER, Level.SCALE, "Сколько?", Map.of()),
                        column("why", Codebook.Storage.TEXT, Level.NOMINAL, "Почему?", Map.of()),
                        column("word", Codebook.Storage.TEXT, Level.NOMINAL, "Слово", Map.of())),
                List.of(new Codebook.ResponseSet("s", "Набор", List.of(LONG_NAME + "1", LONG_NAME + "2"))));
    }

    private Path written() throws IOException {
        var file = folder.resolve("hard.sav");
        var counted = new TextWidths(codebook());
        var interviews = List.of(
                new CodedInterview(
                        InterviewId.random(),
                        new int[] {1, 1, 0, 123_456},
                        Map.of("why", LONG_TEXT, "word", "да"),
                        LocalDate.EPOCH,
                        5),
                new CodedInterview(InterviewId.random(), new int[] {-9, 0, -1, 7}, Map.of(), LocalDate.EPOCH, 5));
        interviews.forEach(counted::see);
        try (var out = Files.newOutputStream(file)) {
            var writer = new SavWriter(
                    codebook(),
                    counted.widths(),
                    2,
                    "Метка " + "ф".repeat(60),
                    LocalDateTime.of(2026, 11, 29, 0, 30),
                    out);
            for (var interview : interviews) {
                writer.write(interview);
            }
            writer.end();
        }
        return file;
    }

    @Test
    void rReadsEveryPartOfTheDictionaryAndEveryCharacter() throws IOException {
        written();
        var expected = Files.writeString(folder.resolve("long.txt"), LONG_TEXT).getFileName();
        var printed = Rscript.run(folder, """
                d <- haven::read_sav("hard.sav", user_na = TRUE)
                cat(names(d), sep = "\\n")
                cat(identical(as.character(d$why[1]), readChar("%s", 100000)), nchar(d$why[1]), d$why[2] == "", "\\n")
                cat(d$all_, d$amount, "\\n")
                cat(attr(d$all_, "na_range"), nchar(attr(d$all_, "label"), "bytes"), max(nchar(names(attr(d$all_, "labels")), "bytes")), "\\n")
                cat(names(attr(d$all_, "labels")[attr(d$all_, "labels") == -9]), "\\n")
                cat(attr(d$all_, "format.spss"), attr(d$amount, "format.spss"), attr(d$word, "format.spss"), "\\n")
                cat(attr(d$all_, "display_width"), "\\n")
                cat(attr(d, "label"), "\\n")
                """.formatted(expected));
        assertThat(printed.subList(0, 6))
                .containsExactly(
                        "all_", LONG_NAME.substring(0, 64), LONG_NAME.substring(0, 62) + "_2", "amount", "why", "word");
        assertThat(printed.get(6)).isEqualTo("TRUE 10000 TRUE ");
        assertThat(printed.get(7)).isEqualTo("1 -9 123456 7 ");
        assertThat(printed.get(8)).isEqualTo("-9 -1 255 119 ");
        assertThat(printed.get(9)).isEqualTo("Нет ответа ");
        assertThat(printed.get(10)).isEqualTo("F4.0 F8.0 A4 ");
    }

    @Test
    void psppReadsLevelsWidthsAndSetsOfLongNames() throws IOException {
        var tables = Pspp.run(
                folder, "GET FILE='%s'.%nDISPLAY DICTIONARY.%nMRSETS /DISPLAY NAME=ALL.%n".formatted(written()));
        assertThat(tables.get(0).lines())
                .anySatisfy(line -> assertThat(line).contains("all_", "Ordinal", "8", "Right", "F4.0", "-9 THRU -1"))
                .anySatisfy(line -> assertThat(line).contains("amount", "Scale", "10", "F8.0"))
                .anySatisfy(line -> assertThat(line).contains("why", "Nominal", "40", "Left"));
        assertThat(tables.getLast().lines().toString())
                .contains("$s", LONG_NAME.substring(0, 64), LONG_NAME.substring(0, 62) + "_2");
    }

    @Test
    void warnsOfEverythingThatIsShortened() {
        var counted = new TextWidths(codebook());
        counted.see(new CodedInterview(
                InterviewId.random(), new int[4], Map.of("why", "🌍".repeat(9_000)), LocalDate.EPOCH, 5));
        assertThat(Shortenings.of(codebook(), ProgramNames.spss(codebook()), counted))
                .extracting(one -> one.variable() + " " + one.kind())
                .containsExactly(
                        "all name", "all label", "all value", LONG_NAME + "1 name", LONG_NAME + "2 name", "why text");
    }
}
