package org.ovoz.qualitative.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.qualitative.exchange.UnreadableFile.Reason;

/** Files made to do harm, or damaged: refused with the reason, and nothing of them is taken. */
class HostileFileTests {

    private static Reason refusal(byte[] file) {
        return catchThrowableOfType(
                        UnreadableFile.class, () -> ProjectReader.read(file, Map.of(), LocalDate.of(2026, 3, 1)))
                .reason();
    }

    private static Reason refusal(String description) {
        return refusal(Qdpx.empty().with("project.qde", description).bytes());
    }

    @Test
    void aDocumentTypeIsRefusedBeforeAnythingOfItIsRead() {
        assertThat(refusal("""
                <!DOCTYPE Project [<!ENTITY file SYSTEM "file:///etc/passwd">]>
                <Project xmlns="urn:QDA-XML:project:1.0" name="&file;"/>
                """)).isEqualTo(Reason.DOCTYPE);
        assertThat(refusal("""
                <!DOCTYPE Project SYSTEM "http://127.0.0.1:9/x.dtd"><Project xmlns="urn:QDA-XML:project:1.0" name="a"/>
                """)).isEqualTo(Reason.DOCTYPE);
    }

    @Test
    void entitiesThatGrowAreNotExpanded() {
        var entities = new StringBuilder("<!ENTITY a0 \"ha\">");
        for (int i = 1; i < 40; i++) {
            entities.append("<!ENTITY a%d \"&a%d;&a%d;&a%d;\">".formatted(i, i - 1, i - 1, i - 1));
        }
        assertThat(refusal(
                        "<!DOCTYPE Project [%s]><Project xmlns=\"urn:QDA-XML:project:1.0\" name=\"a\">&a39;</Project>"
                                .formatted(entities)))
                .isEqualTo(Reason.DOCTYPE);
    }

    @Test
    void nestingWithoutEndIsRefused() {
        assertThat(refusal("<Project xmlns=\"urn:QDA-XML:project:1.0\">" + "<Code>".repeat(100_000)))
                .isEqualTo(Reason.NO_XML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"../project.qde", "sources/../../x.txt", "/etc/x.txt", "C:/x.txt", "..\\x.txt", "C:\\x.txt"})
    void aNameThatLeadsOutOfTheArchiveIsRefused(String name) {
        assertThat(refusal(Qdpx.of("").with(name, "text").bytes())).isEqualTo(Reason.PLACE);
    }

    @Test
    void whatUnpacksWithoutEndIsRefused() {
        var zeros = new byte[13_000_000];
        assertThat(refusal(Qdpx.of("").with("sources/a.txt", zeros).bytes())).isEqualTo(Reason.TOO_LARGE);
        assertThat(refusal(
                        Qdpx.empty().with("project.qde", new byte[21_000_000]).bytes()))
                .isEqualTo(Reason.TOO_LARGE);
        var many = Qdpx.of("");
        for (int i = 0; i < 5_001; i++) {
            many.with("sources/" + i + ".jpg", "");
        }
        assertThat(refusal(many.bytes())).isEqualTo(Reason.TOO_MANY);
    }

    @Test
    void whatIsNoProjectIsToldApart() {
        assertThat(refusal(new byte[0])).isEqualTo(Reason.NO_ZIP);
        assertThat(refusal("no zip".getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.NO_ZIP);
        assertThat(refusal(Qdpx.empty().with("word/document.xml", "<a/>").bytes()))
                .isEqualTo(Reason.NO_PROJECT);
        assertThat(refusal("<Project")).isEqualTo(Reason.NO_XML);
        assertThat(refusal("")).isEqualTo(Reason.NO_PROJECT);
        assertThat(refusal("<html xmlns=\"http://www.w3.org/1999/xhtml\"/>")).isEqualTo(Reason.OTHER_FORMAT);
        assertThat(refusal(Qdpx.of("").with("other.qde", "<Project/>").bytes())).isEqualTo(Reason.TWICE);
    }

    @Test
    void damagedFilesAreReadOrRefusedAndNothingElse() throws UnreadableFile {
        var sound = Qdpx.coded("MAXQDA", 0, 2, "We")
                .with("sources/one.txt", "We asked the newspaper.")
                .bytes();
        var random = new Random(17);
        for (int round = 0; round < 500; round++) {
            var damaged = sound.clone();
            for (int i = 0; i < 1 + round % 5; i++) {
                damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
            }
            try {
                ProjectReader.read(damaged, Map.of(), LocalDate.of(2026, 3, 1));
            } catch (UnreadableFile refused) {
                assertThat(refused.reason()).isNotNull();
            }
        }
        assertThat(ProjectReader.read(sound, Map.of(), LocalDate.of(2026, 3, 1))
                        .project()
                        .codings())
                .hasSize(1);
    }
}
