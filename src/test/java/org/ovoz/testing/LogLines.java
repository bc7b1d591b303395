package org.ovoz.testing;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** What is written into the log, as the product's own configuration writes it. */
public final class LogLines extends AppenderBase<ILoggingEvent> {

    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final List<String> lines = new CopyOnWriteArrayList<>();

    private LogLines() {}

    /** To be begun; the product must have been started before. */
    public static LogLines collect() {
        return new LogLines();
    }

    public void begin() {
        lines.clear();
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    /** All lines since it was begun. */
    public List<String> end() {
        root.detachAppender(this);
        stop();
        return List.copyOf(lines);
    }

    @Override
    protected void append(ILoggingEvent event) {
        var console = (ConsoleAppender<ILoggingEvent>) root.getAppender("CONSOLE");
        lines.add(new String(console.getEncoder().encode(event), StandardCharsets.UTF_8));
    }
}
