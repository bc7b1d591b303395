package org.ovoz;

import ch.qos.logback.classic.pattern.ThrowableProxyConverter;
import ch.qos.logback.classic.spi.IThrowableProxy;

/**
 * Writes a fault to the log by class and place only. The messages of exceptions may hold an answer, a code or an address
 * (a database driver quotes the value that it refuses), and none of these may reach a log.
 */
public class QuietThrowable extends ThrowableProxyConverter {

    private static final int PLACES = 12;

    @Override
    protected String throwableProxyToString(IThrowableProxy fault) {
        var text = new StringBuilder();
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            text.append(text.isEmpty() ? "  " : "  caused by ")
                    .append(cause.getClassName())
                    .append('\n');
            var places = cause.getStackTraceElementProxyArray();
            for (int i = 0; i < Math.min(PLACES, places.length); i++) {
                text.append("    at ").append(places[i].getStackTraceElement()).append('\n');
            }
        }
        return text.toString();
    }
}
