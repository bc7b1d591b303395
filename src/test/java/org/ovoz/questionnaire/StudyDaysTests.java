package org.ovoz.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.questionnaire.source.DefinitionReader;

class StudyDaysTests {

    private static final Study STUDY = DefinitionReader.read(Path.of("config")).study();

    private static StudyDays at(String moment) {
        return new StudyDays(STUDY, () -> Instant.parse(moment));
    }

    /** Kazakhstan has had one time, UTC+5, since 1 March 2024; before that Almaty had UTC+6. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-29T17:59:59Z, 2026-11-29, 2026-11-29, 2026-11-29, 2026-11-29",
        "2026-11-29T18:30:00Z, 2026-11-29, 2026-11-30, 2026-11-29, 2026-11-29",
        "2026-11-29T18:59:59Z, 2026-11-29, 2026-11-30, 2026-11-29, 2026-11-29",
        "2026-11-29T19:00:00Z, 2026-11-30, 2026-11-30, 2026-11-30, 2026-11-30",
        "2018-03-05T18:30:00Z, 2018-03-06, 2018-03-06, 2018-03-05, 2018-03-05"
    })
    void everyCountryHasItsOwnDay(String moment, LocalDate kz, LocalDate kg, LocalDate tj, LocalDate uz) {
        var days = at(moment);
        assertThat(days.today(new CountryCode("KZ"))).isEqualTo(kz);
        assertThat(days.today(new CountryCode("KG"))).isEqualTo(kg);
        assertThat(days.today(new CountryCode("TJ"))).isEqualTo(tj);
        assertThat(days.today(new CountryCode("UZ"))).isEqualTo(uz);
    }

    @Test
    void theStudyHasItsOwnDayToo() {
        var days = at("2026-11-29T18:30:00Z");
        assertThat(days.today()).isEqualTo("2026-11-30");
        assertThat(days.now().toLocalDateTime()).isEqualTo("2026-11-30T00:30:00");
        assertThat(days.todayEverywhere()).isEqualTo("2026-11-29");
        assertThat(days.todayAnywhere()).isEqualTo("2026-11-30");
    }

    @Test
    void theServersZoneCountsNowhere() {
        var before = java.util.TimeZone.getDefault();
        try {
            for (var zone : new String[] {"Pacific/Kiritimati", "Pacific/Pago_Pago", "UTC"}) {
                java.util.TimeZone.setDefault(java.util.TimeZone.getTimeZone(ZoneId.of(zone)));
                var days = at("2026-11-29T18:30:00Z");
                assertThat(days.today()).isEqualTo("2026-11-30");
                assertThat(days.today(new CountryCode("KZ"))).isEqualTo("2026-11-29");
            }
        } finally {
            java.util.TimeZone.setDefault(before);
        }
    }
}
