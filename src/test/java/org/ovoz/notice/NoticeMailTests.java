package org.ovoz.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.study.WaveService;
import org.ovoz.testing.DataFolder;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Notices as an SMTP server gets them. */
@Slow
class NoticeMailTests {

    @Test
    void comesOnceInTheReadersLanguageWithoutAnAnswer() throws Exception {
        var messages = new LinkedBlockingQueue<String>();
        try (var server = new ServerSocket(0)) {
            Thread.ofVirtual().start(() -> serve(server, messages));
            try (var ovoz = RunningOvoz.in(
                    DataFolder.temporary(),
                    "--spring.mail.host=localhost",
                    "--spring.mail.port=" + server.getLocalPort(),
                    "--spring.mail.properties.mail.smtp.auth=false",
                    "--spring.mail.properties.mail.smtp.starttls.required=false",
                    "--ovoz.mail.from=ovoz@example.org")) {
                subscribe(ovoz);
                ovoz.the(NoticeMail.class).send();
                var message = messages.poll(2, TimeUnit.MINUTES);
                assertThat(message)
                        .contains("To: lead@example.org", "From: ovoz@example.org")
                        .doesNotContain("пчеловод");
                ovoz.the(NoticeMail.class).send();
                assertThat(messages.poll()).as("a second one on the same day").isNull();
            } finally {
                SignedInAs.nobody();
            }
        }
    }

    private static void subscribe(RunningOvoz ovoz) {
        var id = UUID.randomUUID();
        ovoz.the(JdbcClient.class).sql("""
                        insert into staff_user (id, name, name_key, role, countries, enabled, epoch, created_at)
                        values (:id, 'lead', 'lead', 'ADMIN', '', true, 0, current_timestamp)
                        """).param("id", id).update();
        SignedInAs.user(new User(id, "lead", Role.ADMIN, SignedInAs.codes(), true));
        ovoz.the(WaveService.class)
                .setTargets(Tiny.WAVE, List.of(new WaveService.Target(new CountryCode("TJ"), Mode.ONLINE, 1)));
        InterviewScenario.in("TJ", ovoz)
                .consented()
                .answer("occupation", 11)
                .answer("occupation_oth", "пчеловод")
                .send();
        var mail = ovoz.the(NoticeMail.class);
        assertThat(mail.isPossible()).isTrue();
        assertThat(mail.setAddress("no address", new Language("ru"))).isFalse();
        assertThat(mail.setAddress("lead@example.org", new Language("ru"))).isTrue();
        ovoz.the(NoticeBoard.class).look();
    }

    /** As little of RFC 5321 as a message needs. */
    private static void serve(ServerSocket server, LinkedBlockingQueue<String> messages) {
        try {
            while (true) {
                try (var socket = server.accept();
                        var in = new BufferedReader(
                                new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
                        var out = new PrintWriter(socket.getOutputStream(), true, StandardCharsets.UTF_8)) {
                    out.print("220 test\r\n");
                    out.flush();
                    talk(in, out, messages);
                }
            }
        } catch (IOException _) {
            // The test is over.
        }
    }

    private static void talk(BufferedReader in, PrintWriter out, LinkedBlockingQueue<String> messages)
            throws IOException {
        for (var line = in.readLine(); line != null && !line.startsWith("QUIT"); line = in.readLine()) {
            if (line.startsWith("DATA")) {
                out.print("354 go on\r\n");
                out.flush();
                var message = new StringBuilder();
                for (var text = in.readLine(); !text.equals("."); text = in.readLine()) {
                    message.append(text).append('\n');
                }
                messages.add(message.toString());
            }
            out.print("250 ok\r\n");
            out.flush();
        }
        out.print("221 bye\r\n");
        out.flush();
    }
}
