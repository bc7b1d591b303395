package org.ovoz.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.questionnaire.CountryCode;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The small study at 18:30 UTC on 29 November: half past eleven at night in Almaty and Dushanbe, and already the 30th in
 * Bishkek, whose day is the study's. All tests share one application.
 */
@SpringBootTest(properties = "ovoz.config=src/test/resources/tiny")
@Import(AtMidnight.StoppedClock.class)
public abstract class AtMidnight {

    protected static final Instant MOMENT = Instant.parse("2026-11-29T18:30:00Z");
    protected static final CountryCode KZ = new CountryCode("KZ");

    private static final Path DATA = DataFolder.temporary();
    private static volatile Instant now = MOMENT;

    @TestConfiguration
    static class StoppedClock {
        @Bean
        InstantSource time() {
            return () -> now;
        }
    }

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        registry.add("ovoz.data", DATA::toString);
    }

    @BeforeEach
    void stop() {
        now = MOMENT;
        SignedInAs.role(Role.ADMIN);
    }

    @AfterEach
    void goOn() {
        now = MOMENT;
        SignedInAs.nobody();
    }

    protected static void itIs(String moment) {
        now = Instant.parse(moment);
    }
}
