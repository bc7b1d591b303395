package org.ovoz.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTests {

    @Test
    void canBeReadBackFromItsPicture() throws ReaderException {
        var address = "https://survey.example.org/kz/telegram";
        assertThat(read(QrCode.svg(address))).isEqualTo(address);
    }

    private static String read(String svg) throws ReaderException {
        var box = Pattern.compile("viewBox=\"0 0 (\\d+)").matcher(svg);
        assertThat(box.find()).isTrue();
        var size = Integer.parseInt(box.group(1));
        var scale = 8;
        var pixels = new int[size * size * scale * scale];
        Arrays.fill(pixels, 0xFFFFFF);
        Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1H").matcher(svg).results().forEach(module -> {
            for (int dy = 0; dy < scale; dy++) {
                for (int dx = 0; dx < scale * Integer.parseInt(module.group(3)); dx++) {
                    var x = Integer.parseInt(module.group(1)) * scale + dx;
                    var y = Integer.parseInt(module.group(2)) * scale + dy;
                    pixels[y * size * scale + x] = 0;
                }
            }
        });
        var source = new RGBLuminanceSource(size * scale, size * scale, pixels);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (NotFoundException unreadable) {
            throw new AssertionError("no QR code found", unreadable);
        }
    }
}
