package org.ovoz.access.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ovoz.access.ApiTokens;
import org.ovoz.access.Role;
import org.ovoz.access.TokenUse;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.testing.AtMidnight;
import org.ovoz.testing.Slow;
import org.springframework.beans.factory.annotation.Autowired;

/** Audit page, links and tokens tell the study's days and times. */
@Slow
class MidnightTests extends AtMidnight {

    @Autowired
    private StudyFacts study;

    @Autowired
    private ApiTokens tokens;

    @Test
    void momentsOfAuditRowsLinksAndSignInsAreShownInTheStudysZone() {
        assertThat(study.time(MOMENT, Locale.UK)).startsWith("30 Nov 2026").endsWith("00:30");
        assertThat(study.day(MOMENT, Locale.UK)).isEqualTo("30 Nov 2026");
        assertThat(study.day(Instant.parse("2026-11-29T17:59:59Z"), Locale.UK)).isEqualTo("29 Nov 2026");
    }

    @Test
    void aTokenWasLastUsedOnTheStudysDay() {
        var secret = tokens.make("dashboard", Set.of(), false).secret();
        TokenUse.of(tokens, secret);
        SignedInAs.role(Role.ADMIN);
        assertThat(tokens.all())
                .anySatisfy(token -> assertThat(token.lastUsedOn())
                        .hasValueSatisfying(day -> assertThat(day).isEqualTo("2026-11-30")));
    }
}
