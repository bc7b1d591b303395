package org.ovoz.study.questions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.ovoz.study.questions.QuestionnaireArchive.Fault;
import org.ovoz.study.questions.QuestionnaireArchive.Reason;

class QuestionnaireArchiveTests {

    private static final byte[] MAIN = "id: next\nversion: 1\n".getBytes(StandardCharsets.UTF_8);

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8);

    private QuestionnaireArchiveTests with(String name, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content);
        zip.closeEntry();
        return this;
    }

    private QuestionnaireArchive.Read read() throws IOException {
        zip.close();
        return QuestionnaireArchive.read(bytes.toByteArray());
    }

    private List<Reason> reasons() throws IOException {
        return read().faults().stream().map(Fault::reason).toList();
    }

    @Test
    void isReadFromARootOrAFolderWithWhatPackersAdd() throws IOException {
        var read = with("next/", new byte[0])
                .with("next/text.ru.yaml", "\uFEFFtitle: Опрос\n".getBytes(StandardCharsets.UTF_8))
                .with("next/questionnaire.yaml", MAIN)
                .with("__MACOSX/next/._questionnaire.yaml", new byte[] {0, 5})
                .with("next/.DS_Store", new byte[] {1})
                .read();
        assertThat(read.faults()).isEmpty();
        assertThat(read.id()).isEqualTo("next");
        assertThat(read.files())
                .containsOnlyKeys("questionnaire/next/questionnaire.yaml", "questionnaire/next/text.ru.yaml");
        assertThat(read.files().firstEntry().getKey()).endsWith("questionnaire.yaml");
        assertThat(read.files().lastEntry().getValue()).isEqualTo("title: Опрос\n");
    }

    @Test
    void neverLeadsOutOfItself() throws IOException {
        for (var name : List.of(
                "../questionnaire.yaml", "/etc/text.ru.yaml", "a/../../b.yaml", "..\\text.ru.yaml", "C:text.ru.yaml")) {
            var bytes = new ByteArrayOutputStream();
            try (var zip = new ZipOutputStream(bytes)) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(MAIN);
            }
            assertThat(QuestionnaireArchive.read(bytes.toByteArray()).faults())
                    .as(name)
                    .containsExactly(new Fault(Reason.PLACE, name));
        }
    }

    @Test
    void isNotUnpackedWithoutEnd() throws IOException {
        assertThat(with("questionnaire.yaml", MAIN)
                        .with("text.ru.yaml", new byte[50_000_000])
                        .reasons())
                .containsExactly(Reason.TOO_LARGE);
    }

    @Test
    void isNotUnpackedWithoutEndOverManyFilesEither() throws IOException {
        for (int file = 0; file < 10; file++) {
            with("a" + file + "/text.ru.yaml", new byte[890_000]);
        }
        assertThat(reasons()).contains(Reason.TOO_LARGE);
    }

    @Test
    void holdsNoThousandFiles() throws IOException {
        for (int file = 0; file < 1000; file++) {
            with("a" + file + "/", new byte[0]);
        }
        assertThat(reasons()).containsExactly(Reason.TOO_MANY);
    }

    @Test
    void tellsAllItsFaultsTogether() throws IOException {
        assertThat(with("questionnaire.yaml", MAIN)
                        .with("other/questionnaire.yaml", MAIN)
                        .with("text.ru.yaml", "Опрос".getBytes(Charset.forName("windows-1251")))
                        .with("notes.docx", new byte[] {1})
                        .read()
                        .faults())
                .containsExactly(
                        new Fault(Reason.TWICE, "other/questionnaire.yaml"),
                        new Fault(Reason.NOT_UTF8, "text.ru.yaml"),
                        new Fault(Reason.UNKNOWN_FILE, "notes.docx"));
    }

    @Test
    void isAZipFileWithAQuestionnaireThatHasAName() throws IOException {
        assertThat(QuestionnaireArchive.read(MAIN).faults()).containsExactly(new Fault(Reason.NO_ZIP, ""));
        assertThat(QuestionnaireArchive.read(new byte[0]).faults()).containsExactly(new Fault(Reason.NO_ZIP, ""));
        assertThat(QuestionnaireArchive.read(new byte[QuestionnaireArchive.LARGEST + 1])
                        .faults())
                .containsExactly(new Fault(Reason.TOO_LARGE, ""));
        assertThat(with("text.ru.yaml", MAIN).reasons()).containsExactly(Reason.NO_QUESTIONNAIRE);
    }

    @Test
    void saysWhenTheNameCannotBeOne() throws IOException {
        assertThat(with("questionnaire.yaml", "id: ../../etc\n".getBytes(StandardCharsets.UTF_8))
                        .reasons())
                .containsExactly(Reason.NO_ID);
    }

    @Test
    void isRefusedWhereItIsDamaged() throws IOException {
        with("questionnaire.yaml", MAIN).read();
        var whole = bytes.toByteArray();
        for (int end = 1; end < 60; end++) {
            assertThat(QuestionnaireArchive.read(Arrays.copyOf(whole, end)).faults())
                    .as("%s bytes", end)
                    .isNotEmpty();
        }
    }
}
