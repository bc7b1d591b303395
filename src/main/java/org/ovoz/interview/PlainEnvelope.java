package org.ovoz.interview;

import java.nio.charset.StandardCharsets;
import org.springframework.stereotype.Component;

/** Texts in clear, as UTF-8. */
@Component
class PlainEnvelope implements TextEnvelope {

    @Override
    public String format() {
        return "plain";
    }

    @Override
    public byte[] close(InterviewId interview, String variable, String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String open(InterviewId interview, String variable, byte[] envelope) {
        return new String(envelope, StandardCharsets.UTF_8);
    }
}
