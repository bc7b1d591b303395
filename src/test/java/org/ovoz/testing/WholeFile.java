package org.ovoz.testing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipFile;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/**
 * All that can be read in a file by somebody who takes it to pieces: parts of archives with their names, the text of a PDF and
 * every string and stream in it, words that are divided by tags, written as in addresses or as references to characters, in
 * small composed letters.
 */
public final class WholeFile {

    private static final Pattern TAG = Pattern.compile("<[^<>]*>");
    private static final Pattern ESCAPED = Pattern.compile("(?:%[0-9A-Fa-f]{2})+");
    private static final Pattern REFERENCE = Pattern.compile("&#(x?)([0-9A-Fa-f]{1,6});");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\s]+");

    private final StringBuilder words = new StringBuilder();

    private WholeFile() {}

    public static String read(byte[] file) throws IOException {
        var whole = new WholeFile();
        whole.add(file);
        return plain(whole.words.toString());
    }

    /** As {@link #read} gives words, so that they can be compared: small, composed, nothing between the letters. */
    public static String plain(String words) {
        return UNSEEN.matcher(Normalizer.normalize(words, Normalizer.Form.NFC).toLowerCase(Locale.ROOT))
                .replaceAll("");
    }

    /** None of these words is in any of what was read. */
    public static void expectNowhere(List<String> words, List<String> all) {
        for (var one : all) {
            words.forEach(word -> assertThat(plain(one).contains(plain(word)))
                    .as(word + " in " + one.substring(0, Math.min(100, one.length())))
                    .isFalse());
        }
    }

    private void add(byte[] file) throws IOException {
        add(new String(file, StandardCharsets.UTF_8));
        words.append(new String(file, StandardCharsets.UTF_16LE)).append(new String(file, StandardCharsets.UTF_16BE));
        if (begins(file, "PK")) {
            var packed = Files.write(Files.createTempFile("packed", ".zip"), file);
            try (var zip = new ZipFile(packed.toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    words.append(entry.getName()).append('\n');
                    try (var part = zip.getInputStream(entry)) {
                        add(part.readAllBytes());
                    }
                }
            } finally {
                Files.delete(packed);
            }
        } else if (begins(file, "%PDF")) {
            try (var pdf = Loader.loadPDF(file)) {
                add(new PDFTextStripper().getText(pdf));
                add(pdf);
            }
        }
    }

    private static boolean begins(byte[] file, String with) {
        return new String(file, 0, Math.min(file.length, with.length()), StandardCharsets.ISO_8859_1).equals(with);
    }

    private void add(String text) {
        words.append(text).append('\n').append(TAG.matcher(text).replaceAll("")).append('\n');
        ESCAPED.matcher(text)
                .results()
                .forEach(found -> words.append(URLDecoder.decode(found.group(), StandardCharsets.UTF_8))
                        .append('\n'));
        words.append(REFERENCE
                .matcher(TAG.matcher(text).replaceAll(""))
                .replaceAll(found -> Matcher.quoteReplacement(Character.toString(
                        Integer.parseInt(found.group(2), found.group(1).isEmpty() ? 10 : 16)))));
    }

    /** Titles, descriptions of pictures, bookmarks, metadata: every string and stream, wherever it hangs. */
    private void add(PDDocument pdf) throws IOException {
        var seen = new HashSet<COSBase>();
        var next = new ArrayDeque<COSBase>(List.of(pdf.getDocument().getTrailer()));
        pdf.getDocument()
                .getXrefTable()
                .keySet()
                .forEach(key -> next.add(pdf.getDocument().getObjectFromPool(key)));
        while (!next.isEmpty()) {
            var object = next.remove();
            if (seen.add(object)) {
                parts(object).filter(Objects::nonNull).forEach(next::add);
            }
        }
    }

    /** What hangs on an object; its own words are added. */
    private Stream<COSBase> parts(COSBase object) throws IOException {
        switch (object) {
            case COSObject reference -> {
                return Stream.ofNullable(reference.getObject());
            }
            case COSArray array -> {
                return StreamSupport.stream(array.spliterator(), false);
            }
            case COSDictionary dictionary -> {
                dictionary.keySet().forEach(key -> words.append(key.getName()).append('\n'));
                if (dictionary instanceof COSStream stream) {
                    try (var content = stream.createInputStream()) {
                        words.append(new String(content.readAllBytes(), StandardCharsets.UTF_8))
                                .append('\n');
                    }
                }
                return dictionary.getValues().stream();
            }
            case COSString string -> words.append(string.getString()).append('\n');
            case COSName name -> words.append(name.getName()).append('\n');
            default -> {}
        }
        return Stream.empty();
    }
}
