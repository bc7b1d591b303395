package org.ovoz.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A native file input whose file goes straight into memory: no multipart, so that the server never writes it to disk, and
 * without its name, which may be a person's.
 */
public final class FileInput extends Div {

    private static final String SEND = """
            const input = this;
            const tell = what => input.dispatchEvent(new CustomEvent(what));
            input.addEventListener('change', async () => {
              const file = input.files[0];
              if (!file) return;
              if (file.size > $0) {
                tell('too-large');
              } else {
                tell('upload-begun');
                try {
                  const answer = await fetch(input.parentElement.getAttribute('data-target'), {
                    method: 'POST',
                    headers: { 'Content-Type': 'application/octet-stream', 'X-Filename': 'file' },
                    body: file
                  });
                  tell(answer.ok ? 'uploaded' : answer.status === 413 ? 'stopped' : 'upload-failed');
                } catch {
                  tell('upload-failed');
                }
              }
              input.value = '';
            });
            """;

    private final Element input = new Element("input");
    private final Paragraph state = new Paragraph();
    private final AtomicReference<byte @Nullable []> received = new AtomicReference<>();
    private final int limit;

    /**
     * @param accept endings of files that the browser offers
     * @param limit in bytes
     * @param onFile is given the content
     */
    public FileInput(String id, String label, String hint, String accept, int limit, Consumer<byte[]> onFile) {
        this.limit = limit;
        addClassName("field");
        var caption = new Element("label").setText(label).setAttribute("for", id);
        input.setAttribute("type", "file").setAttribute("id", id).setAttribute("accept", accept);
        var explanation = new Span(hint);
        explanation.addClassName("hint");
        explanation.setId(id + "-hint");
        input.setAttribute("aria-describedby", id + "-hint");
        UploadHandler handler = this::receive;
        // On this component, because the framework tells the component of the element when an upload has ended.
        getElement().setAttribute("data-target", handler);
        state.getElement().setAttribute("role", "status");
        getElement().appendChild(caption, explanation.getElement(), input, state.getElement());
        input.addEventListener("upload-begun", _ -> say("ui.upload.sending", false));
        input.addEventListener("too-large", _ -> tooLarge());
        // A proxy in front of the server may let through less than the server takes.
        input.addEventListener("stopped", _ -> say("ui.upload.stopped", true));
        input.addEventListener("upload-failed", _ -> say("ui.upload.failed", true));
        input.addEventListener("uploaded", _ -> {
            var content = received.getAndSet(null);
            say("", false);
            if (content != null) {
                onFile.accept(content);
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        input.executeJs(SEND, limit);
    }

    private void receive(UploadEvent event) throws IOException {
        var content = event.getInputStream().readNBytes(limit + 1);
        if (content.length > limit) {
            event.reject();
        } else {
            received.set(content);
        }
    }

    private void tooLarge() {
        state.setText(getTranslation("ui.upload.tooLarge", limit / 1024 / 1024));
        state.setClassName("error-text", true);
    }

    private void say(String key, boolean wrong) {
        state.setText(key.isEmpty() ? "" : getTranslation(key));
        state.setClassName("error-text", wrong);
    }
}
