package org.ovoz.testing;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** A request as it is written, which no client library would send. */
public final class RawRequest {

    /** What came back, headers and body. */
    public record Answer(String text) {

        /** 0 where nothing came. */
        public int status() {
            return text.startsWith("HTTP/") ? Integer.parseInt(text.substring(9, 12)) : 0;
        }

        public String header(String name) {
            var found = Pattern.compile("(?im)^" + name + ": *(.*?)\r?$").matcher(text);
            return found.find() ? found.group(1) : "";
        }

        public String body() {
            return text.contains("\r\n\r\n") ? text.substring(text.indexOf("\r\n\r\n") + 4) : "";
        }
    }

    private RawRequest() {}

    /** Sends it to a port of this computer, and reads until the server ends the connection. */
    public static Answer send(int port, String request) throws IOException {
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(30_000);
            try {
                socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            } catch (SocketException _) {
                // It has been refused already; what was said of it is there to be read.
            }
            return new Answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        }
    }
}
