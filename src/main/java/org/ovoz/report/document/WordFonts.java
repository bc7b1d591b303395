package org.ovoz.report.document;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagePartName;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.openxml4j.opc.TargetMode;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ovoz.ui.markup.Markup;

/**
 * Puts the fonts into the Word document, so that it looks the same, and breaks its pages in the same places, on every
 * computer. Word keeps embedded fonts with their first 32 bytes changed by a key (ECMA-376, part 4, font embedding).
 */
final class WordFonts {

    private static final String TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml";
    private static final String FONT = "application/vnd.openxmlformats-officedocument.obfuscatedFont";
    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String RELATIONS = DOCUMENT + "/";
    private static final int CHANGED = 32;

    /** Any key will do, since it stands beside the font. */
    private static final String REGULAR = "4F564F5A-0000-4000-8000-000000000001";

    private static final String BOLD = "4F564F5A-0000-4000-8000-000000000002";

    private WordFonts() {}

    static void embed(XWPFDocument document) throws IOException {
        var all = document.getPackage();
        try {
            var table = all.createPart(name("/word/fontTable.xml"), TYPE);
            document.getPackagePart()
                    .addRelationship(table.getPartName(), TargetMode.INTERNAL, RELATIONS + "fontTable");
            var regular = font(all, table, "/word/fonts/font1.odttf", REGULAR, false);
            var bold = font(all, table, "/word/fonts/font2.odttf", BOLD, true);
            try (var out = table.getOutputStream()) {
                out.write(table(regular, bold).getBytes(StandardCharsets.UTF_8));
            }
        } catch (InvalidFormatException fault) {
            throw new IOException(fault);
        }
    }

    private static String table(String regular, String bold) {
        var xml = Markup.xml().open("w:fonts", "xmlns:w", WORD, "xmlns:r", DOCUMENT);
        xml.open("w:font", "w:name", Fonts.FAMILY);
        xml.empty("w:charset", "w:val", "CC")
                .empty("w:family", "w:val", "swiss")
                .empty("w:pitch", "w:val", "variable");
        xml.empty("w:embedRegular", "r:id", regular, "w:fontKey", "{" + REGULAR + "}");
        xml.empty("w:embedBold", "r:id", bold, "w:fontKey", "{" + BOLD + "}");
        return xml.close().close().toString();
    }

    private static String font(OPCPackage all, PackagePart table, String file, String key, boolean isBold)
            throws IOException, InvalidFormatException {
        var part = all.createPart(name(file), FONT);
        byte[] font;
        try (var in = Fonts.open(isBold)) {
            font = in.readAllBytes();
        }
        var mask = HexFormat.of().parseHex(key.replace("-", ""));
        for (int at = 0; at < CHANGED; at++) {
            font[at] ^= mask[mask.length - 1 - at % mask.length];
        }
        try (var out = part.getOutputStream()) {
            out.write(font);
        }
        return table.addRelationship(part.getPartName(), TargetMode.INTERNAL, RELATIONS + "font")
                .getId();
    }

    private static PackagePartName name(String file) throws InvalidFormatException {
        return PackagingURIHelper.createPartName(file);
    }
}
