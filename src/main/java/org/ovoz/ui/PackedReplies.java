package org.ovoz.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.springframework.stereotype.Component;

/**
 * Packs the last reply to each page, which Vaadin keeps until the next request because a browser that has lost it asks for it
 * again. That of a new section has some 15,000 characters, in other letters than Latin two bytes each, and lies there as long as
 * somebody reads. See docs/decisions/0078.
 */
@Component
class PackedReplies implements VaadinServiceInitListener {

    /** In characters; what is shorter gains too little. */
    static final int LONG = 2000;

    /** Of every reply, which is one object of JSON; what is packed begins with another byte. */
    private static final String PLAIN = "{";

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addRequestHandler(new Handler());
    }

    /** Comes before Vaadin's own, which it is in all but what is kept. */
    private static final class Handler extends UidlRequestHandler {

        @Override
        protected ServerRpcHandler createRpcHandler() {
            return new Unpacking();
        }

        @Override
        public Optional<ResponseWriter> synchronizedHandleRequest(
                VaadinSession session, VaadinRequest request, VaadinResponse response, String body) throws IOException {
            // Before what is asked is done: who signs out has no session afterwards. Push reads the reply too, without
            // this handler.
            var page = Optional.ofNullable(session.getService().findUI(request))
                    .filter(found -> !found.getPushConfiguration().getPushMode().isEnabled());
            var writer = super.synchronizedHandleRequest(session, request, response, body);
            page.ifPresent(PackedReplies::keepPacked);
            return writer;
        }
    }

    /** Puts the reply back when it is asked for once more. */
    private static final class Unpacking extends ServerRpcHandler {

        @Override
        public void handleRpc(UI page, String body, VaadinRequest request)
                throws InvalidUIDLSecurityKeyException, MessageIdSyncException {
            try {
                super.handleRpc(page, body, request);
            } catch (ClientResentPayloadException again) {
                var kept = page.getInternals().getLastRequestResponse();
                if (kept != null) {
                    page.getInternals().setLastRequestResponse(unpacked(kept));
                }
                throw again;
            }
        }
    }

    private static void keepPacked(UI page) {
        var kept = page.getInternals().getLastRequestResponse();
        if (kept != null && kept.length() >= LONG) {
            page.getInternals().setLastRequestResponse(packed(kept));
        }
    }

    /** As a text whose characters are bytes: Vaadin has a place for a text. */
    static String packed(String reply) {
        if (!reply.startsWith(PLAIN)) {
            return reply;
        }
        try (var deflater = new Deflater(Deflater.BEST_SPEED)) {
            deflater.setInput(reply.getBytes(StandardCharsets.UTF_8));
            deflater.finish();
            var packed = new ByteArrayOutputStream(reply.length() / 4);
            var part = new byte[4096];
            while (!deflater.finished()) {
                packed.write(part, 0, deflater.deflate(part));
            }
            return packed.toString(StandardCharsets.ISO_8859_1);
        }
    }

    /** The reply as it was. */
    static String unpacked(String kept) {
        if (kept.startsWith(PLAIN)) {
            return kept;
        }
        try (var inflater = new Inflater()) {
            inflater.setInput(kept.getBytes(StandardCharsets.ISO_8859_1));
            var reply = new ByteArrayOutputStream(8 * kept.length());
            var part = new byte[4096];
            while (!inflater.finished()) {
                var read = inflater.inflate(part);
                if (read == 0) {
                    throw new DataFormatException();
                }
                reply.write(part, 0, read);
            }
            return reply.toString(StandardCharsets.UTF_8);
        } catch (DataFormatException e) {
            throw new UncheckedIOException(new IOException("a reply that was packed cannot be read", e));
        }
    }
}
