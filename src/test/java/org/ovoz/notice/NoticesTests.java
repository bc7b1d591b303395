package org.ovoz.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.study.WaveService;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who is told what, and what was seen. */
@TinyStudyTest
@Slow
class NoticesTests {

    private static final CountryCode TJ = new CountryCode("TJ");

    @Autowired
    private Notices notices;

    @Autowired
    private NoticeBoard board;

    @Autowired
    private NoticeWords words;

    @Autowired
    private WaveService waves;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BeanFactory product;

    @Value("${ovoz.data}")
    private Path folder;

    @BeforeEach
    void reachATarget() throws IOException {
        jdbc.sql("delete from notice_seen").update();
        jdbc.sql("delete from interview").update();
        SignedInAs.role(Role.ADMIN);
        waves.setTargets(Tiny.WAVE, List.of(new WaveService.Target(TJ, Mode.ONLINE, 1)));
        InterviewScenario.in("TJ", product).consented().send();
        Files.writeString(folder.resolve("backup.failed"), "2026-11-28");
        board.look();
    }

    @AfterEach
    void clean() throws IOException {
        Files.deleteIfExists(folder.resolve("backup.failed"));
        SignedInAs.role(Role.ADMIN);
        waves.setTargets(Tiny.WAVE, List.of());
        SignedInAs.nobody();
    }

    private List<Notice.Kind> kinds() {
        return notices.mine().stream().map(told -> told.notice().kind()).toList();
    }

    private User person(Role role, String... countries) {
        var id = UUID.randomUUID();
        jdbc.sql("""
                        insert into staff_user (id, name, name_key, role, countries, enabled, epoch, created_at)
                        values (:id, :name, :name, :role, '', true, 0, current_timestamp)
                        """)
                .param("id", id)
                .param("name", id.toString())
                .param("role", role.name())
                .update();
        return SignedInAs.user(new User(id, id.toString(), role, SignedInAs.codes(countries), true));
    }

    @Test
    void eachIsToldWhatTheOwnRoleAndCountriesAllow() {
        person(Role.ADMIN);
        assertThat(kinds()).contains(Notice.Kind.TARGET_REACHED, Notice.Kind.BACKUP_FAILED);
        person(Role.COUNTRY_LEAD, "TJ");
        assertThat(kinds()).contains(Notice.Kind.TARGET_REACHED).doesNotContain(Notice.Kind.BACKUP_FAILED);
        person(Role.COUNTRY_LEAD, "KZ");
        assertThat(kinds()).isEmpty();
        person(Role.FIELD_STAFF, "TJ");
        assertThat(kinds()).isEmpty();
        assertThat(notices.areTold()).isFalse();
    }

    @Test
    void whatOneHasSeenIsNewToOthersAndNewAgainWhenItIsAnother() {
        var lead = person(Role.COUNTRY_LEAD, "TJ");
        var before = notices.unseen();
        assertThat(before).isPositive();
        notices.see();
        assertThat(notices.unseen()).isZero();
        assertThat(notices.mine()).hasSize(before);
        person(Role.COUNTRY_LEAD, "TJ");
        assertThat(notices.unseen()).isEqualTo(before);
        SignedInAs.role(Role.ADMIN);
        InterviewScenario.in("TJ", product).consented().send();
        waves.setTargets(Tiny.WAVE, List.of(new WaveService.Target(TJ, Mode.ONLINE, 2)));
        board.look();
        SignedInAs.user(lead);
        assertThat(notices.mine().stream()
                        .filter(told -> !told.seen())
                        .map(told -> told.notice().kind()))
                .contains(Notice.Kind.TARGET_REACHED);
    }

    @Test
    void everyKindIsASentenceInEveryLanguage() {
        for (var kind : Notice.Kind.values()) {
            for (var language : List.of("en", "ru", "kk", "ky", "tg", "uz")) {
                var notice = new Notice(kind, Tiny.WAVE, TJ, 1, 7, LocalDate.of(2026, 11, 30));
                assertThat(words.of(notice, Locale.forLanguageTag(language)))
                        .as(kind + " in " + language)
                        .doesNotContain("{", "null");
            }
        }
    }
}
