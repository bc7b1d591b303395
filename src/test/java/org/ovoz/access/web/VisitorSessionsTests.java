package org.ovoz.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpSessionEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpSession;

class VisitorSessionsTests {

    private static final int MOST = 64;

    private final VisitorSessions visitors = new VisitorSessions(MOST, Duration.ofMinutes(15));

    @Test
    void areShortUntilSomethingBegins() {
        var session = visit();
        assertThat(session.getMaxInactiveInterval()).isEqualTo(15 * 60);
        visitors.keep(session);
        assertThat(session.getMaxInactiveInterval()).isEqualTo(3600);
    }

    @Test
    void areShortAgainAfterTheInterviewWasSent() {
        var session = visit();
        visitors.keep(session);
        visitors.letGo(session);
        assertThat(session.getMaxInactiveInterval()).isEqualTo(15 * 60);
        assertThat(visitors.size()).isEqualTo(1);
        visitors.keep(session);
        assertThat(session.getMaxInactiveInterval()).isEqualTo(3600);
        assertThat(visitors.size()).isZero();
    }

    @Test
    void areNotMadeLongerThanTheServerSays() {
        var session = new MockHttpSession();
        session.setMaxInactiveInterval(120);
        visitors.sessionCreated(new HttpSessionEvent(session));
        assertThat(session.getMaxInactiveInterval()).isEqualTo(120);
    }

    @Test
    void areBoundedInNumberAndTheLongestIdleEndsFirst() throws Exception {
        var old = visit();
        Thread.sleep(5);
        var used = visit();
        List<MockHttpSession> others = new ArrayList<>();
        Thread.sleep(5);
        old.access();
        used.access();
        for (int i = 0; i < 10 * MOST; i++) {
            others.add(visit());
            assertThat(visitors.size()).isLessThanOrEqualTo(MOST);
            if (i % 4 == 0) {
                Thread.sleep(1);
                used.access();
            }
        }
        assertThat(old.isInvalid()).isTrue();
        assertThat(used.isInvalid()).isFalse();
        assertThat(others.getLast().isInvalid()).isFalse();
    }

    @Test
    void neverEndWithAnInterviewOrASignIn() {
        var answering = visit();
        visitors.keep(answering);
        for (int i = 0; i < 10 * MOST; i++) {
            visit();
        }
        assertThat(answering.isInvalid()).isFalse();
    }

    @Test
    void areForgottenWhenTheyEnd() {
        var session = visit();
        visitors.sessionDestroyed(new HttpSessionEvent(session));
        assertThat(visitors.size()).isZero();
    }

    /** At 55 KB each they fill a quarter of the memory at most. */
    @Test
    void fitIntoAQuarterOfTheMemory() {
        assertThat(VisitorSessions.fitting(1L << 30)).isEqualTo(4096);
        assertThat(VisitorSessions.fitting(1L << 24)).isEqualTo(200);
    }

    private MockHttpSession visit() {
        var session = new MockHttpSession();
        session.setMaxInactiveInterval(3600);
        visitors.sessionCreated(new HttpSessionEvent(session));
        return session;
    }
}
