package org.ovoz.study.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.util.Map;
import org.ovoz.ui.markup.Markup;

/** A QR code as a picture that prints sharply at any size. */
final class QrCode {

    private static final int QUIET_ZONE = 4;

    private QrCode() {}

    /** An SVG element; it says nothing to screen readers, because the address stands beside it. */
    static String svg(String address) {
        try {
            var hints =
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_ZONE);
            var modules = new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints);
            var box = "0 0 " + modules.getWidth() + " " + modules.getWidth();
            var svg = new Markup()
                    .open(
                            "svg",
                            "xmlns",
                            "http://www.w3.org/2000/svg",
                            "class",
                            "qr",
                            "viewBox",
                            box,
                            "aria-hidden",
                            "true",
                            "shape-rendering",
                            "crispEdges");
            svg.empty("rect", "width", "100%", "height", "100%", "fill", "#fff");
            return svg.empty("path", "d", path(modules)).close().toString();
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code for " + address, tooLong);
        }
    }

    private static String path(BitMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                if (modules.get(x, y)) {
                    path.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return path.toString();
    }
}
