package org.ovoz.interview.light;

import java.io.ByteArrayOutputStream;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.converter.ByteArrayHttpMessageConverter;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/**
 * Compresses the pages of the light edition, which are whole in memory before they are sent. The server would do it while it
 * sends: with a new compressor for each page, without its length, and in several writes to the network.
 */
@ControllerAdvice(basePackageClasses = LightPages.class)
class PackedPages implements ResponseBodyAdvice<byte[]> {

    /** Smaller ones fit into one packet anyway. */
    private static final int LEAST = 512;

    /** Takes six tenths of the time of the usual 6, for pages that are a hundredth larger. */
    private static final int LEVEL = 4;

    private static final int MOST_KEPT = 16;

    /** Of the gzip format, without time or name: RFC 1952. */
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    private final ArrayBlockingQueue<Deflater> compressors = new ArrayBlockingQueue<>(MOST_KEPT);

    @Override
    public boolean supports(MethodParameter returned, Class<? extends HttpMessageConverter<?>> converter) {
        return ByteArrayHttpMessageConverter.class.isAssignableFrom(converter);
    }

    @Override
    public byte @Nullable [] beforeBodyWrite(
            byte @Nullable [] page,
            MethodParameter returned,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (page == null || !isWorthIt(page, request.getHeaders().getFirst(HttpHeaders.ACCEPT_ENCODING))) {
            return page;
        }
        response.getHeaders().add(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        response.getHeaders().set(HttpHeaders.CONTENT_ENCODING, "gzip");
        return packed(page);
    }

    /** Whether a page is long enough and the browser takes it compressed. */
    static boolean isWorthIt(byte[] page, @Nullable String accepted) {
        return page.length >= LEAST && isWanted(accepted);
    }

    /** Whether a browser names it without ifs; others are left to the server. */
    static boolean isWanted(@Nullable String accepted) {
        if (accepted == null) {
            return false;
        }
        for (var one : accepted.split(",")) {
            if (one.strip().toLowerCase(Locale.ROOT).equals("gzip")) {
                return true;
            }
        }
        return false;
    }

    byte[] packed(byte[] page) {
        var kept = compressors.poll();
        var compressor = kept == null ? new Deflater(LEVEL, true) : kept;
        var sum = new CRC32();
        sum.update(page);
        var packed = new ByteArrayOutputStream(page.length / 2);
        packed.writeBytes(HEAD);
        compressor.setInput(page);
        compressor.finish();
        var piece = new byte[4096];
        while (!compressor.finished()) {
            packed.write(piece, 0, compressor.deflate(piece));
        }
        little(packed, (int) sum.getValue());
        little(packed, page.length);
        compressor.reset();
        if (!compressors.offer(compressor)) {
            compressor.end();
        }
        return packed.toByteArray();
    }

    private static void little(ByteArrayOutputStream packed, int number) {
        for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
            packed.write(number >>> shift);
        }
    }
}
