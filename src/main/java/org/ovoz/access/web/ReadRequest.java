package org.ovoz.access.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request whose body has been read: message or form. */
final class ReadRequest extends HttpServletRequestWrapper {

    private final byte[] body;
    private @Nullable Map<String, String[]> parameters;

    ReadRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
        request.setAttribute(RequestBodies.BODY, body);
    }

    @Override
    public ServletInputStream getInputStream() {
        return new Stream(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), charset()));
    }

    @Override
    public @Nullable String getParameter(String name) {
        var values = getParameterMap().get(name);
        return values == null ? null : values[0];
    }

    @Override
    public String @Nullable [] getParameterValues(String name) {
        return getParameterMap().get(name);
    }

    @Override
    public Enumeration<String> getParameterNames() {
        return Collections.enumeration(getParameterMap().keySet());
    }

    /** Those of the address first, then those of a form, as the container would have read them. */
    @Override
    public Map<String, String[]> getParameterMap() {
        if (parameters == null) {
            var all = new LinkedHashMap<>(super.getParameterMap());
            var type = getContentType();
            if (type != null && type.startsWith("application/x-www-form-urlencoded")) {
                addForm(all);
            }
            parameters = Collections.unmodifiableMap(all);
        }
        return parameters;
    }

    private void addForm(Map<String, String[]> all) {
        for (var pair : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
            if (!pair.isEmpty()) {
                var place = pair.indexOf('=');
                var name = decoded(place < 0 ? pair : pair.substring(0, place));
                var value = place < 0 ? "" : decoded(pair.substring(place + 1));
                all.merge(name, new String[] {value}, ReadRequest::joined);
            }
        }
    }

    private static String[] joined(String[] first, String[] then) {
        var all = Arrays.copyOf(first, first.length + then.length);
        System.arraycopy(then, 0, all, first.length, then.length);
        return all;
    }

    /** What cannot be decoded is what it is: whoever looks for it will not find it. */
    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException _) {
            return text;
        }
    }

    private Charset charset() {
        try {
            var named = getCharacterEncoding();
            return named == null ? StandardCharsets.UTF_8 : Charset.forName(named);
        } catch (IllegalArgumentException _) {
            return StandardCharsets.UTF_8;
        }
    }

    private static final class Stream extends ServletInputStream {

        private final ByteArrayInputStream bytes;

        private Stream(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public int available() {
            return bytes.available();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("The body has been read already.");
        }
    }
}
