package org.ovoz.bench.respondents;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/**
 * One browser's connection, kept alive, with its cookies: as little work as possible, since whoever measures shares the
 * processors with what is measured. Answers come compressed, as browsers ask for them.
 */
final class Wire implements AutoCloseable {

    /** An answer; {@code location} of a redirect, or null. */
    record Answer(int status, @Nullable String location, String body) {}

    private static final int PATIENCE_MILLIS = 60_000;

    private final URI site;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private @Nullable Socket socket;
    private @Nullable InputStream input;
    private int requests;

    Wire(URI site) {
        this.site = site;
    }

    /** How many requests were answered. */
    int requests() {
        return requests;
    }

    Answer get(String path) throws IOException {
        return send("GET", path, "", "");
    }

    Answer post(String path, String type, String body) throws IOException {
        return send("POST", path, type, body);
    }

    private Answer send(String method, String path, String type, String body) throws IOException {
        try {
            return exchange(method, path, type, body);
        } catch (IOException lost) {
            // A connection that was kept may have been closed meanwhile: once more on a new one.
            close();
            return exchange(method, path, type, body);
        }
    }

    private Answer exchange(String method, String path, String type, String body) throws IOException {
        var content = body.getBytes(StandardCharsets.UTF_8);
        var head = new StringBuilder()
                .append(method + ' ' + path + " HTTP/1.1\r\nHost: " + site.getAuthority())
                .append("\r\nAccept: text/html,*/*\r\nAccept-Language: ru\r\nAccept-Encoding: gzip\r\n")
                .append(
                        "User-Agent: Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0.0.0 Safari/537.36\r\n");
        if (!cookies.isEmpty()) {
            head.append("Cookie: " + String.join("; ", cookies.values()) + "\r\n");
        }
        if (method.equals("POST")) {
            head.append("Origin: " + site.getScheme() + "://" + site.getAuthority() + "\r\n")
                    .append("Sec-Fetch-Site: same-origin\r\nContent-Type: " + type + "\r\n")
                    .append("Content-Length: " + content.length + "\r\n");
        }
        var request = new ByteArrayOutputStream();
        request.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
        request.writeBytes(content);
        var open = connection();
        open.getOutputStream().write(request.toByteArray());
        open.getOutputStream().flush();
        var answer = read();
        requests++;
        return answer;
    }

    private Socket connection() throws IOException {
        var open = socket;
        if (open == null) {
            open = new Socket();
            open.setTcpNoDelay(true);
            open.setSoTimeout(PATIENCE_MILLIS);
            open.connect(new InetSocketAddress(site.getHost(), site.getPort()), PATIENCE_MILLIS);
            socket = open;
            input = new BufferedInputStream(open.getInputStream(), 16 * 1024);
        }
        return open;
    }

    private Answer read() throws IOException {
        var status = Integer.parseInt(line().split(" ")[1]);
        var length = 0;
        var chunked = false;
        var zipped = false;
        var closing = false;
        String location = null;
        for (var line = line(); !line.isEmpty(); line = line()) {
            var colon = line.indexOf(':');
            var value = line.substring(colon + 1).strip();
            switch (line.substring(0, colon).toLowerCase(Locale.ROOT)) {
                case "content-length" -> length = Integer.parseInt(value);
                case "transfer-encoding" -> chunked = value.equals("chunked");
                case "content-encoding" -> zipped = value.equals("gzip");
                case "connection" -> closing = value.equals("close");
                case "location" -> location = value;
                case "set-cookie" -> keep(value);
                default -> {}
            }
        }
        var body = chunked ? chunks() : bytes(length);
        if (closing) {
            close();
        }
        if (zipped && body.length > 0) {
            body = new GZIPInputStream(new ByteArrayInputStream(body)).readAllBytes();
        }
        return new Answer(status, location, new String(body, StandardCharsets.UTF_8));
    }

    private void keep(String cookie) {
        var pair = cookie.split(";")[0];
        var name = pair.substring(0, pair.indexOf('='));
        if (cookie.contains("Max-Age=0") || pair.endsWith("=")) {
            cookies.remove(name);
        } else {
            cookies.put(name, pair);
        }
    }

    private byte[] chunks() throws IOException {
        var all = new ByteArrayOutputStream();
        while (true) {
            var size = Integer.parseInt(line().strip(), 16);
            all.writeBytes(bytes(size));
            line();
            if (size == 0) {
                return all.toByteArray();
            }
        }
    }

    private byte[] bytes(int length) throws IOException {
        var bytes = stream().readNBytes(length);
        if (bytes.length < length) {
            throw new IOException("The connection ended within an answer.");
        }
        return bytes;
    }

    private String line() throws IOException {
        var line = new ByteArrayOutputStream(64);
        for (int c = stream().read(); c != '\n'; c = stream().read()) {
            if (c < 0) {
                throw new IOException("The connection ended.");
            }
            if (c != '\r') {
                line.write(c);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private InputStream stream() throws IOException {
        if (input == null) {
            throw new IOException("not connected");
        }
        return input;
    }

    @Override
    public void close() throws IOException {
        if (socket != null) {
            socket.close();
            socket = null;
            input = null;
        }
    }
}
