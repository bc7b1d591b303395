package org.ovoz.ui;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.ovoz.ui.markup.Markup;

/** A QR code as a picture: one that prints sharply at any size, and one of dots for programs that take no other. */
public final class QrCode {

    private static final int QUIET_ZONE = 4;
    private static final int WHITE = 0xFFFFFF;

    /** Dots of a side of the smallest square, so that a picture is some 500 dots wide. */
    private static final int DOTS = 12;

    private QrCode() {}

    /** An SVG element; it says nothing to screen readers, because the address stands beside it. */
    public static String svg(String address) {
        var modules = modules(address);
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
    }

    /** A PNG file in black and white. */
    public static byte[] png(String address) {
        var modules = modules(address);
        var side = modules.getWidth() * DOTS;
        var picture = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                picture.setRGB(x, y, modules.get(x / DOTS, y / DOTS) ? 0 : WHITE);
            }
        }
        var file = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", file);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return file.toByteArray();
    }

    private static BitMatrix modules(String address) {
        try {
            var hints =
                    Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, QUIET_ZONE);
            return new QRCodeWriter().encode(address, BarcodeFormat.QR_CODE, 0, 0, hints);
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code for " + address, tooLong);
        }
    }

    /** What is dark, each run of squares in a line as one rectangle. */
    private static String path(BitMatrix modules) {
        var path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                var from = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - from)
                            .append("v1H");
                    path.append(from).append('z');
                }
            }
        }
        return path.toString();
    }
}
