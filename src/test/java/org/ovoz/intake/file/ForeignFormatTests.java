package org.ovoz.intake.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.intake.file.UnreadableFile.Reason;

/** People choose the wrong file, or one that is locked, and are told so. */
class ForeignFormatTests {

    private static Reason reason(byte[] content) {
        var reason = new Reason[1];
        assertThatThrownBy(() -> DataFiles.read(content, null))
                .isInstanceOfSatisfying(UnreadableFile.class, refused -> reason[0] = refused.reason());
        return reason[0];
    }

    @ParameterizedTest
    @ValueSource(strings = {"SAV", "SPS", "SPV"})
    void saysThatAFileIsProtectedByAPassword(String kind) {
        var header = new byte[36 + 160];
        header[0] = 0x1C;
        System.arraycopy(("ENCRYPTED" + kind).getBytes(StandardCharsets.US_ASCII), 0, header, 8, 12);
        assertThat(reason(header)).isEqualTo(Reason.PASSWORD);
    }

    @Test
    void knowsOlderFormatsOfSpss() {
        var portable =
                ("ASCII SPSS PORT FILE".repeat(10) + "0".repeat(256) + "SPSSPORT").replaceAll("(.{80})", "$1\r\n");
        assertThat(reason(portable.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Reason.OLD_SPSS);
        assertThat(reason("$FL2@(#) SPSS DATA FILE".getBytes(Charset.forName("IBM1047"))))
                .isEqualTo(Reason.OLD_SPSS);
    }

    @Test
    void knowsOutputSyntaxAndSpreadsheetsOfPeopleWhoChoseTheWrongFile() {
        var output = "PK\u0003\u0004" + "\0".repeat(26) + "META-INF/MANIFEST.MFallowPivoting=true";
        assertThat(reason(output.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Reason.OUTPUT);
        var sheet = "PK\u0003\u0004" + "\0".repeat(26) + "[Content_Types].xml";
        assertThat(reason(sheet.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(Reason.SPREADSHEET);
        var syntax = "* Recode.\nGET FILE='survey.sav'.\nRECODE gender (9=SYSMIS).\nFREQUENCIES gender.\n";
        assertThat(reason(syntax.getBytes(StandardCharsets.UTF_8))).isEqualTo(Reason.SYNTAX);
    }

    @Test
    void takesATextThatOnlyMentionsCommandsForATable() {
        var csv = "id,comment\n1,Compute it again.\n2,Set it down.\n3,Means nothing.\n";
        assertThat(DataFiles.read(csv.getBytes(StandardCharsets.UTF_8), null).rows())
                .isEqualTo(3);
        var one = "comment\nCompute it again.\nMeans nothing.\nSet it down.\n";
        assertThat(reasonOrRows(one)).isEqualTo("3");
    }

    private static String reasonOrRows(String csv) {
        try {
            return Integer.toString(
                    DataFiles.read(csv.getBytes(StandardCharsets.UTF_8), null).rows());
        } catch (UnreadableFile refused) {
            return refused.reason().toString();
        }
    }
}
