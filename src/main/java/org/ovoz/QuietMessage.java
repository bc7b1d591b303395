package org.ovoz;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;

/**
 * Writes the message of a line in the log without what an exception says, which a server likes to repeat there
 * ("Servlet.service() threw exception [… value too long '…']"); see {@link QuietThrowable}.
 */
public class QuietMessage extends MessageConverter {

    @Override
    public String convert(ILoggingEvent event) {
        var text = super.convert(event);
        for (var fault = event.getThrowableProxy(); fault != null; fault = fault.getCause()) {
            text = without(text, fault);
        }
        return text;
    }

    private static String without(String text, IThrowableProxy fault) {
        var said = fault.getMessage();
        return said == null || said.isBlank() ? text : text.replace(said, "…");
    }
}
