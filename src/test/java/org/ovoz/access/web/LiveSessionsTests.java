package org.ovoz.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpSession;

class LiveSessionsTests {

    private static final SignedIn AIGUL = new SignedIn(UUID.randomUUID(), "Айгуль", 1);

    private Supplier<Optional<User>> aigul = Optional::empty;
    private final LiveUsers users = new LiveUsers(null, () -> 0) {
        @Override
        public Optional<User> of(SignedIn session) {
            return aigul.get();
        }
    };
    private final StaffLimits limits = new StaffLimits(Duration.ofMinutes(60), Duration.ofHours(12));
    private final VisitorSessions visitors = new VisitorSessions(100, Duration.ofMinutes(15));
    private long now;
    private final LiveSessions sessions = new LiveSessions(users, visitors, limits, () -> now);
    private final MockHttpSession session = new MockHttpSession();

    LiveSessionsTests() {
        enable(true);
        sessions.add(session, AIGUL);
    }

    @Test
    void endWhenNothingWasDoneForTheIdleTime() {
        pass(Duration.ofMinutes(59));
        assertThat(session.isInvalid()).isFalse();
        assertThat(sessions.left(session).orElseThrow().idle()).isEqualTo(Duration.ofMinutes(1));
        pass(Duration.ofMinutes(1));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void lastAsLongAsSomethingIsDoneButNoLongerThanAWorkingDay() {
        for (int hour = 0; hour < 23; hour++) {
            pass(Duration.ofMinutes(30));
            assertThat(session.isInvalid()).isFalse();
            sessions.act(session);
        }
        assertThat(sessions.left(session).orElseThrow().whole()).isEqualTo(Duration.ofMinutes(30));
        pass(Duration.ofMinutes(30));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void endWhenTheUserIsDisabled() {
        enable(false);
        pass(Duration.ZERO);
        assertThat(session.isInvalid()).isTrue();
    }

    /** No work that others do on a shared thread can be in the way: there is none. */
    @Test
    void areLookedAfterByAThreadOfTheirOwn() throws Exception {
        enable(false);
        var own = new LiveSessions(users, visitors, limits);
        try {
            var open = new MockHttpSession();
            own.add(open, AIGUL);
            for (int i = 0; i < 600 && !open.isInvalid(); i++) {
                Thread.sleep(100);
            }
            assertThat(open.isInvalid()).isTrue();
        } finally {
            own.stop();
        }
    }

    @Test
    void areLookedAfterAlsoWhenTheDatabaseFailedOnce() {
        aigul = () -> {
            throw new IllegalStateException("no database");
        };
        pass(Duration.ZERO);
        assertThat(session.isInvalid()).isFalse();
        pass(Duration.ofMinutes(60));
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void tellsActsFromWhatAPageDoesByItself() {
        assertThat(StaffActs.isAct(request("/tables", ""))).isTrue();
        assertThat(StaffActs.isAct(request("/", "v-r=heartbeat&v-uiId=0"))).isFalse();
        assertThat(StaffActs.isAct(request("/VAADIN/push", "v-r=push&v-uiId=0")))
                .isFalse();
        assertThat(StaffActs.isAct(request("/VAADIN/build/chunk.js", ""))).isFalse();
        assertThat(isAct("""
                {"type":"event","node":1,"event":"ui-poll","data":{}}""")).isFalse();
        assertThat(isAct("")).isFalse();
        assertThat(isAct("""
                {"type":"channel","node":1,"channel":0,"args":[1]}""")).isFalse();
        assertThat(isAct("""
                {"type":"event","node":1,"event":"ui-poll","data":{}},{"type":"event","node":7,"event":"click"}""")).isTrue();
        assertThat(isAct("""
                {"type":"publishedEventHandler","node":3,"templateEventMethodName":"stay"}""")).isTrue();
    }

    private static boolean isAct(String calls) {
        var request = request("/", "v-r=uidl&v-uiId=0");
        request.setAttribute(
                RequestBodies.BODY,
                "{\"rpc\":[%s],\"syncId\":1}".formatted(calls).getBytes());
        return StaffActs.isAct(request);
    }

    private static MockHttpServletRequest request(String path, String query) {
        var request = new MockHttpServletRequest("POST", path);
        request.setServletPath(path);
        request.setQueryString(query);
        return request;
    }

    private void pass(Duration time) {
        now += time.toNanos();
        sessions.endOutdated();
    }

    private void enable(boolean enabled) {
        var user = new User(AIGUL.id(), AIGUL.name(), Role.ADMIN, Set.of(), true);
        aigul = () -> enabled ? Optional.of(user) : Optional.empty();
    }
}
