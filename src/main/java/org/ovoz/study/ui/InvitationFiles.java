package org.ovoz.study.ui;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ovoz.ui.QrCode;

/**
 * The invitations of a batch as files to hand out.
 *
 * @param codes as they are printed
 * @param links one for each code, in the same order
 */
record InvitationFiles(List<String> codes, List<String> links) {

    /** @param root the address behind which a code stands, such as {@code https://survey.example.org/invited#} */
    static InvitationFiles of(List<String> codes, String root) {
        return new InvitationFiles(
                codes, codes.stream().map(code -> root + code.replace("-", "")).toList());
    }

    /** A table that spreadsheet programs open by a double click. */
    byte[] csv(String number, String code, String link) {
        var lines = Stream.concat(
                Stream.of(List.of(number, code, link)),
                IntStream.range(0, codes.size())
                        .mapToObj(i -> List.of(Integer.toString(i + 1), codes.get(i), links.get(i))));
        return lines.map(cells -> cells.stream()
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(";", "", "\r\n")))
                .collect(Collectors.joining("", "\uFEFF", ""))
                .getBytes(StandardCharsets.UTF_8);
    }

    byte[] svgs() {
        return zip("svg", link -> QrCode.svg(link).getBytes(StandardCharsets.UTF_8));
    }

    byte[] pngs() {
        return zip("png", QrCode::png);
    }

    /** Pictures by the number that the table has, with the code as their name. */
    private byte[] zip(String ending, Function<String, byte[]> picture) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < codes.size(); i++) {
                zip.putNextEntry(new ZipEntry("%03d-%s.%s".formatted(i + 1, codes.get(i), ending)));
                zip.write(picture.apply(links.get(i)));
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
