package org.ovoz.fieldwork.offline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** A bad network between a device and the server, on the loopback interface: each request is lucky, or meets a fault. */
final class FaultProxy implements AutoCloseable {

    /** What befalls a request. */
    enum Fault {
        NONE,
        /** The server never sees it. */
        REQUEST_DROPPED,
        /** The server sees its beginning. */
        REQUEST_TRUNCATED,
        /** The server has done it; the device never hears. */
        RESPONSE_DROPPED,
        /** The device hears the beginning. */
        RESPONSE_TRUNCATED,
        /** The server sees it twice at once. */
        DUPLICATED,
        /** The device gives up, and the server sees it later: perhaps after what the device sent next. */
        DELAYED_AWAY,
        /** It takes its time. */
        DELAYED
    }

    private static final Pattern LENGTH = Pattern.compile("(?i)content-length: *(\\d+)");
    private static final int LONGEST_DELAY = 120;

    private final ServerSocket socket;
    private final int target;
    private final int lucky;
    private final SplittableRandom random;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<Fault, Integer> met = new EnumMap<>(Fault.class);

    /** @param lucky of a hundred requests so many meet no fault */
    FaultProxy(int target, int lucky, long seed) throws IOException {
        this.socket = new ServerSocket(0, 200, InetAddress.getLoopbackAddress());
        this.target = target;
        this.lucky = lucky;
        this.random = new SplittableRandom(seed);
        threads.submit(this::accept);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** How often each fault was met. */
    synchronized Map<Fault, Integer> met() {
        return new EnumMap<>(met);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                var device = socket.accept();
                threads.submit(() -> serve(device));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket device) {
        try (device) {
            var request = read(device.getInputStream());
            if (request.length > 0) {
                meet(next(), request, device);
            }
        } catch (IOException | InterruptedException gone) {
            // The device or the server hung up: that is what networks do.
        }
    }

    private void meet(Fault fault, byte[] request, Socket device) throws IOException, InterruptedException {
        switch (fault) {
            case NONE -> answer(device, forward(request, request.length));
            case REQUEST_DROPPED -> {}
            case REQUEST_TRUNCATED -> forward(request, request.length / 2);
            case RESPONSE_DROPPED -> forward(request, request.length);
            case RESPONSE_TRUNCATED -> {
                var answer = forward(request, request.length);
                device.getOutputStream().write(answer, 0, answer.length / 2);
            }
            case DUPLICATED -> {
                var other = threads.submit(() -> forward(request, request.length));
                var answer = forward(request, request.length);
                try {
                    other.get(60, TimeUnit.SECONDS);
                } catch (java.util.concurrent.ExecutionException | java.util.concurrent.TimeoutException lost) {
                    // One of the two is enough.
                }
                answer(device, answer);
            }
            case DELAYED_AWAY ->
                threads.submit(() -> {
                    Thread.sleep(delay());
                    return forward(request, request.length);
                });
            case DELAYED -> {
                Thread.sleep(delay());
                answer(device, forward(request, request.length));
            }
        }
    }

    private synchronized int delay() {
        return random.nextInt(LONGEST_DELAY);
    }

    private synchronized Fault next() {
        var faults = Fault.values();
        var fault = random.nextInt(100) < lucky ? Fault.NONE : faults[1 + random.nextInt(faults.length - 1)];
        met.merge(fault, 1, Integer::sum);
        return fault;
    }

    private static void answer(Socket device, byte[] answer) throws IOException {
        device.getOutputStream().write(answer);
    }

    /** Sends so many bytes to the server and returns its whole answer. */
    private byte[] forward(byte[] request, int length) throws IOException {
        try (var server = new Socket(InetAddress.getLoopbackAddress(), target)) {
            server.setSoTimeout(60_000);
            server.getOutputStream().write(request, 0, length);
            server.getOutputStream().flush();
            return length < request.length
                    ? new byte[0]
                    : server.getInputStream().readAllBytes();
        }
    }

    /** One whole request; the device closes the connection after each. */
    private static byte[] read(InputStream input) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var end = -1;
        var wanted = Integer.MAX_VALUE;
        var part = new byte[8192];
        while (bytes.size() < wanted) {
            var count = input.read(part);
            if (count < 0) {
                return new byte[0];
            }
            bytes.write(part, 0, count);
            if (end < 0) {
                var text = bytes.toString(StandardCharsets.ISO_8859_1);
                end = text.indexOf("\r\n\r\n");
                var length = LENGTH.matcher(text.toLowerCase(Locale.ROOT));
                if (end >= 0) {
                    wanted = end + 4 + (length.find() ? Integer.parseInt(length.group(1)) : 0);
                }
            }
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdown();
        try {
            threads.awaitTermination(30, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
