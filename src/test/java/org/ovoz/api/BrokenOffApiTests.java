package org.ovoz.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.testing.DataFolder;
import org.ovoz.testing.Slow;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.util.ClassUtils;

/** A data file over a real connection, whose database fails in the middle: the client is told, never given a part as a whole. */
@SpringBootTest(
        properties = {"ovoz.demonstration=true", "vaadin.productionMode=true"},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(BrokenOffApiTests.FailingDatabase.class)
@Slow
class BrokenOffApiTests {

    private static final Path DATA = DataFolder.temporary();

    /** After how many rows the database is away; every case is told this often before. */
    private static volatile int breaksAt;

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient jdbc;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ovoz.data", DATA::toString);
    }

    @TestConfiguration
    static class FailingDatabase {

        @Bean
        static BeanPostProcessor failing() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof InterviewRows rows ? failing(bean, rows) : bean;
                }
            };
        }

        private static Object failing(Object bean, InterviewRows rows) {
            return Proxy.newProxyInstance(
                    InterviewRows.class.getClassLoader(), ClassUtils.getAllInterfaces(bean), (_, method, arguments) -> {
                        try {
                            if (!method.getName().equals("forEachWithTexts")) {
                                return method.invoke(bean, arguments);
                            }
                            @SuppressWarnings("unchecked")
                            var consumer = (Consumer<CodedInterview>) arguments[1];
                            rows.forEachWithTexts((WaveId) arguments[0], interview -> many(consumer, interview));
                            return null;
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        private static void many(Consumer<CodedInterview> consumer, CodedInterview interview) {
            for (int i = 0; i < breaksAt; i++) {
                consumer.accept(interview);
            }
            throw new DataAccessResourceFailureException("connection lost");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "csv, 0",
        "csv, 10",
        "csv, 30000",
        "xlsx, 0",
        "xlsx, 10",
        "xlsx, 30000",
        "sav, 0",
        "sav, 10",
        "sav, 30000"
    })
    void isNeverAWholeFile(String format, int rows) throws InterruptedException {
        breaksAt = rows;
        jdbc.sql("delete from audit_row").update();
        assertThat(outcome(format)).isIn("broken connection", "500");
        assertThat(jdbc.sql("select object from audit_row where action = 'EXPORT_BROKEN_OFF'")
                        .query(String.class)
                        .single())
                .contains("broken off after ", " of 235 cases");
    }

    private String outcome(String format) throws InterruptedException {
        var address = "http://127.0.0.1:" + port + "/api/v1/waves/cso-2018/export." + format;
        var request = HttpRequest.newBuilder(URI.create(address))
                .header("Authorization", "Bearer demo")
                .build();
        try (var client = HttpClient.newHttpClient()) {
            return Integer.toString(client.send(request, HttpResponse.BodyHandlers.ofByteArray())
                    .statusCode());
        } catch (IOException broken) {
            return "broken connection";
        }
    }
}
