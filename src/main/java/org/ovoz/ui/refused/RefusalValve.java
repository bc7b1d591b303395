package org.ovoz.ui.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;

/**
 * Answers what the server refuses before it has found the application, or after the application could not say anything: a
 * damaged or overlong address, headers that are too large, a method that is none. In the place of the server's own report.
 */
final class RefusalValve extends ErrorReportValve {

    private final Answers answers;

    RefusalValve(Answers answers) {
        this.answers = answers;
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable fault) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        var isHeard = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, isHeard);
        if (isHeard.get()) {
            try {
                write(request, response);
            } catch (IOException _) {
                // Whoever asked is gone.
            }
        }
    }

    private void write(Request request, Response response) throws IOException {
        var answer = answers.to(request, String.valueOf(request.getRequestURI()), response.getStatus());
        response.setContentType(answer.type());
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Security-Policy", Answers.POLICY);
        response.setHeader("Cache-Control", "no-store");
        var writer = response.getReporter();
        if (writer != null) {
            writer.write(answer.body());
            response.finishResponse();
        }
    }
}
