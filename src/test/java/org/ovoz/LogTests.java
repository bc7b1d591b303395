package org.ovoz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.interview.Change;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.Receipt;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Validity;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.testing.Tiny;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No answer, no code and no text of a respondent reaches the log, whatever goes wrong. */
@Slow
class LogTests {

    private static final String SECRET = "5550123";
    private static final String VALUE = "\"country\"\":1";

    @Test
    void writesFaultsByClassAndPlaceOnly() {
        var fault = new IllegalStateException("outer " + SECRET, new RuntimeException("inner " + SECRET));
        fault.addSuppressed(new RuntimeException("beside " + SECRET));
        assertThat(line("An action failed", fault))
                .contains(
                        "An action failed", "IllegalStateException", "caused by java.lang.RuntimeException", "LogTests")
                .doesNotContain(SECRET);
    }

    /** As Tomcat does with everything that a servlet throws. */
    @Test
    void leavesOutOfAMessageWhatTheFaultSays() {
        var fault = new IllegalStateException("outer", new RuntimeException("Value too long: '" + SECRET + "'"));
        var message = "Servlet.service() threw exception [" + fault + "] with root cause: " + fault.getCause();
        assertThat(line(message, fault))
                .contains("Servlet.service() threw exception")
                .doesNotContain(SECRET);
        assertThat(line("Without a fault, as it is", null)).contains("Without a fault, as it is");
    }

    /** Frameworks repeat what a request had in it, as arguments or, once it stands in their text, nobody knows where. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "com.vaadin.flow.server.communication.UidlRequestHandler",
                "org.apache.coyote.http11.Http11InputBuffer",
                "org.springframework.web.servlet.DispatcherServlet",
                "com.zaxxer.hikari.pool.ProxyConnection",
                "some.library.of.tomorrow.Handler"
            })
    void writesWhatOthersSayWithoutWhatTheyPutIn(String logger) {
        assertThat(line(logger, "Invalid security key received from {}", null, SECRET))
                .contains("Invalid security key received from …")
                .doesNotContain(SECRET);
        var fault = new IllegalArgumentException("Bad value " + SECRET);
        assertThat(line(logger, "Bad value " + SECRET + " in the request", fault))
                .contains("IllegalArgumentException", logger.substring(logger.lastIndexOf('.') + 1))
                .doesNotContain(SECRET);
    }

    /** H2 quotes the value that it refuses, in the exception and, unless told otherwise, in a file beside the database. */
    @Test
    void keepsTheValueThatTheDatabaseRefusesOutOfLogAndFiles(@TempDir Path folder) throws Exception {
        try (var ovoz = RunningOvoz.in(folder)) {
            var service = ovoz.the(InterviewService.class);
            var begun = service.start(new NewInterview(
                    Tiny.WAVE, new CountryCode("KZ"), Mode.ONLINE, new Language("ru"), null, null, false));
            var jdbc = ovoz.the(JdbcClient.class);
            var length = jdbc.sql("select max(length(answers)) from interview")
                    .query(Integer.class)
                    .single();
            jdbc.sql("alter table interview alter column answers set data type varchar(" + length + ")")
                    .update();
            var change = Change.ofCodes("website_updated", Map.of("website_updated", 123));
            var fault = catchThrowable(() -> service.answer(begun.id(), change));
            assertThat(fault).hasMessageContaining(VALUE);
            assertThat(line("An action failed: " + fault, fault))
                    .contains("An action failed")
                    .doesNotContain(VALUE);
            assertThat(service.get(begun.id()).answers().has("website_updated")).isFalse();
        }
        try (var files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("ovoz.mv.db", "study.key");
        }
    }

    @Test
    void letsNoValueTellWhatARespondentSaid() {
        var texts = Map.of("word", SECRET);
        var codes = Map.of("website_updated", Integer.valueOf(SECRET));
        List.of(
                        Answers.of(codes, texts),
                        new Change(UUID.randomUUID(), "word", codes, texts, Set.of()),
                        new Receipt(SECRET),
                        new Validity.Accepted(codes, texts),
                        new InterviewEvent(
                                1,
                                InterviewEvent.Kind.ANSWERED,
                                "word",
                                codes,
                                codes,
                                Set.of(),
                                null,
                                SECRET,
                                LocalDate.now()),
                        new CodedInterview(
                                InterviewId.random(),
                                new int[] {Integer.parseInt(SECRET)},
                                texts,
                                LocalDate.now(),
                                Integer.parseInt(SECRET)))
                .forEach(value -> assertThat(value.toString())
                        .as(value.getClass().getSimpleName())
                        .doesNotContain(SECRET));
    }

    /** A line as the product's own configuration writes it. */
    private static String line(String message, @Nullable Throwable fault) {
        return line(org.slf4j.Logger.ROOT_LOGGER_NAME, message, fault);
    }

    private static String line(String logger, String message, @Nullable Throwable fault, Object... arguments) {
        RunningOvoz.on(TestDatabase.H2);
        var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        var console = (ConsoleAppender<ILoggingEvent>) root.getAppender("CONSOLE");
        var event = new LoggingEvent(
                LogTests.class.getName(),
                (Logger) LoggerFactory.getLogger(logger),
                Level.ERROR,
                message,
                fault,
                arguments);
        return new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
    }
}
