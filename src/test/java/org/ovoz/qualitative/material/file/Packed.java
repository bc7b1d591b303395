package org.ovoz.qualitative.material.file;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Documents as office programs write them, as far as a test needs. */
public final class Packed {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final ZipOutputStream zip = new ZipOutputStream(bytes);

    /** A Word document with this body. */
    public static Packed word(String body) {
        return new Packed()
                .with("[Content_Types].xml", "<Types/>")
                .with(
                        "word/document.xml",
                        "<?xml version='1.0' encoding='UTF-8'?><w:document xmlns:w='w' xmlns:a='a' xmlns:mc='mc'><w:body>"
                                + body + "</w:body></w:document>");
    }

    /** An OpenDocument text with this body. */
    public static Packed openDocument(String body) {
        return new Packed()
                .with("mimetype", "application/vnd.oasis.opendocument.text")
                .with("META-INF/manifest.xml", "<manifest/>")
                .with(
                        "content.xml",
                        "<office:document-content xmlns:office='o' xmlns:text='t' xmlns:table='tb' xmlns:draw='d'>"
                                + "<office:body><office:text>" + body
                                + "</office:text></office:body></office:document-content>");
    }

    public Packed with(String name, String content) {
        return with(name, content.getBytes(StandardCharsets.UTF_8));
    }

    public Packed with(String name, byte[] content) {
        try {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
            return this;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    public byte[] bytes() {
        try {
            zip.close();
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** A paragraph of Word. */
    public static String paragraph(String words) {
        return "<w:p><w:r><w:t xml:space='preserve'>" + words + "</w:t></w:r></w:p>";
    }
}
