package org.ovoz.qualitative.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Project files as other programs write them, made for tests. */
final class Qdpx {

    /** Ids that are easy to tell apart. */
    static String guid(int number) {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    static Qdpx of(String parts) {
        return of("QualCoder", parts);
    }

    /** @param parts what stands in the project */
    static Qdpx of(String origin, String parts) {
        return new Qdpx().with("project.qde", """
                        <?xml version="1.0" encoding="utf-8"?>
                        <Project name="Test" origin="%s" xmlns="urn:QDA-XML:project:1.0">%s</Project>
                        """.formatted(origin, parts));
    }

    static Qdpx empty() {
        return new Qdpx();
    }

    /** A text in which one passage has one code. */
    static Qdpx coded(String origin, int start, int end, String quoted) {
        return of(origin, """
                <Users><User guid="%s" name="Anna"/></Users>
                <CodeBook><Codes><Code guid="%s" name="PAY_FEE" isCodable="true"/></Codes></CodeBook>
                <Sources><TextSource guid="%s" name="Interview 1" plainTextPath="internal://one.txt">
                <PlainTextSelection guid="%s" name="%s" startPosition="%d" endPosition="%d">
                <Coding guid="%s" creatingUser="%s"><CodeRef targetGUID="%s"/></Coding>
                </PlainTextSelection></TextSource></Sources>
                """.formatted(
                        guid(1), guid(2), guid(3), guid(4), quoted, start, end, guid(5), guid(1), guid(2)));
    }

    Qdpx with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Qdpx with(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    byte[] bytes() {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out, StandardCharsets.UTF_8)) {
            for (var file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return out.toByteArray();
    }
}
