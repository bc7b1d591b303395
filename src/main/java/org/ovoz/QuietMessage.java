package org.ovoz;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import java.util.List;
import org.slf4j.Logger;

/**
 * Writes the message of a line in the log. Frameworks like to tell of a request what was in it: the address of the client
 * ("Invalid security key received from …"), a whole message with the secret of a link, a cookie, a parameter. So what
 * other people's code says is written without what it puts in, and not at all where that cannot be told apart; the level,
 * the logger and the class and place of a fault remain. Our own lines are written as they are, without what an exception
 * says; see {@link QuietThrowable}. Nobody else speaks as the root.
 */
public class QuietMessage extends MessageConverter {

    /** What speaks before anybody can ask anything, of settings, migrations and why the server does not start. */
    private static final List<String> OF_THE_START = List.of(
            "org.springframework.boot.SpringApplication",
            "org.springframework.boot.diagnostics.",
            "org.springframework.boot.context.",
            "org.flywaydb.");

    private static final String LEFT_OUT = "…";

    @Override
    public String convert(ILoggingEvent event) {
        if (!isOurs(event.getLoggerName())) {
            var isFormat = event.getArgumentArray() != null && event.getArgumentArray().length > 0;
            return isFormat ? event.getMessage().replace("{}", LEFT_OUT) : LEFT_OUT;
        }
        var text = super.convert(event);
        for (var fault = event.getThrowableProxy(); fault != null; fault = fault.getCause()) {
            text = without(text, fault);
        }
        return text;
    }

    private static boolean isOurs(String logger) {
        return logger.startsWith("org.ovoz.")
                || logger.equals(Logger.ROOT_LOGGER_NAME)
                || OF_THE_START.stream().anyMatch(logger::startsWith);
    }

    private static String without(String text, IThrowableProxy fault) {
        var said = fault.getMessage();
        return said == null || said.isBlank() ? text : text.replace(said, LEFT_OUT);
    }
}
