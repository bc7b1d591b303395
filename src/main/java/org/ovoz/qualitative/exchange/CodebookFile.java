package org.ovoz.qualitative.exchange;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.exchange.UnreadableFile.Reason;
import org.ovoz.ui.markup.Markup;

/** A REFI-QDA codebook ({@code .qdc}): codes alone, without any text that somebody said. */
public final class CodebookFile {

    static final String NAMESPACE = "urn:QDA-XML:codebook:1.0";

    private static final int LARGEST = 5_000_000;

    private CodebookFile() {}

    /**
     * What a codebook holds.
     *
     * @param remarks what of it does not come
     */
    public record Read(List<Code> codes, List<Remark> remarks) {}

    /** The file. A codebook without codes has none in it, which the schema does not allow, but there is nothing to say. */
    public static byte[] written(List<Code> codes, String origin) {
        var xml = Markup.xml().open("CodeBook", "xmlns", NAMESPACE, "origin", origin);
        new CodesXml(codes, List.of(), xml).write();
        return xml.close().toString().getBytes(StandardCharsets.UTF_8);
    }

    /** Reads the file of any program. */
    public static Read read(byte[] qdc) throws UnreadableFile {
        if (qdc.length > LARGEST) {
            throw new UnreadableFile(Reason.TOO_LARGE, "");
        }
        var root = XmlReading.read(qdc, "");
        var namespace = root.namespace().toLowerCase(Locale.ROOT);
        if (!root.name().equals("CodeBook") || !namespace.isEmpty() && !namespace.startsWith("urn:qda-xml:")) {
            throw new UnreadableFile(Reason.OTHER_FORMAT, "");
        }
        var remarks = new Remarks();
        var codes = new CodeReader(remarks).read(List.of(root));
        root.all("Sets", "Set").forEach(set -> remarks.add(Remark.Kind.SET, set.written("name")));
        KnownParts.tellOthers(root, remarks);
        return new Read(List.copyOf(codes), remarks.all());
    }
}
