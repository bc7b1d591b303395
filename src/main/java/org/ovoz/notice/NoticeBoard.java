package org.ovoz.notice;

import java.util.ArrayList;
import java.util.List;
import org.ovoz.access.User;
import org.ovoz.disclosure.DueReleases;
import org.ovoz.interview.BackupHealth;
import org.ovoz.notice.Notice.Kind;
import org.ovoz.quality.FlagCounts;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.WaveWatch;
import org.ovoz.tabulation.live.TablesLoading;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * The notices of now, looked for in the background once a minute, so that no page waits for them. It knows everybody's; each
 * person is told those of the own role and countries.
 */
@Component
class NoticeBoard {

    private static final Logger LOG = LoggerFactory.getLogger(NoticeBoard.class);

    private final Definitions definitions;
    private final WaveWatch waves;
    private final FlagCounts flags;
    private final DueReleases releases;
    private final BackupHealth backups;
    private final StudyDays days;
    private volatile List<Notice> notices = List.of();

    NoticeBoard(
            Definitions definitions,
            WaveWatch waves,
            FlagCounts flags,
            DueReleases releases,
            BackupHealth backups,
            StudyDays days) {
        this.definitions = definitions;
        this.waves = waves;
        this.flags = flags;
        this.releases = releases;
        this.backups = backups;
        this.days = days;
    }

    @Scheduled(initialDelayString = "PT15S", fixedDelayString = "PT1M")
    void look() {
        try {
            var found = new ArrayList<Notice>();
            backups.failedOn().ifPresent(day -> found.add(new Notice(Kind.BACKUP_FAILED, null, null, 0, 0, day)));
            definitions.waves().reversed().stream()
                    .map(Study.Wave::id)
                    .filter(waves::isOpen)
                    .forEach(wave -> found.addAll(of(wave)));
            notices = List.copyOf(found);
        } catch (TablesLoading _) {
            // After a start the interviews are read first; the next look comes in a minute.
        } catch (RuntimeException fault) {
            LOG.warn("Notices could not be looked for: {}", fault.getClass().getName());
        }
    }

    private List<Notice> of(WaveId wave) {
        var found = new ArrayList<Notice>();
        waves.end(wave)
                .filter(end -> end.equals(days.today().plusDays(1)))
                .ifPresent(end -> found.add(new Notice(Kind.WAVE_ENDS, wave, null, 0, 0, end)));
        var countries = definitions.study().countryCodes();
        flags.of(wave, countries).forEach((country, count) -> {
            add(found, count.conflicts(), Notice.ofCountry(Kind.CONFLICTS, wave, country, count.conflicts()));
            add(found, count.others(), Notice.ofCountry(Kind.FLAGS, wave, country, count.others()));
        });
        waves.reached(wave)
                .forEach(target -> found.add(new Notice(
                        Kind.TARGET_REACHED,
                        wave,
                        target.country(),
                        target.mode().code(),
                        target.number(),
                        null)));
        releases.of(wave)
                .forEach((country, cases) -> found.add(Notice.ofCountry(Kind.RELEASE_DUE, wave, country, cases)));
        return found;
    }

    private static void add(List<Notice> found, int number, Notice notice) {
        if (number > 0) {
            found.add(notice);
        }
    }

    /** The notices for a person. */
    List<Notice> of(User user) {
        return notices.stream().filter(notice -> notice.isFor(user)).toList();
    }
}
