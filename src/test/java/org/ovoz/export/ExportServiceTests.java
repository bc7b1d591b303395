package org.ovoz.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.questionnaire.Language;
import org.ovoz.tabulation.columns.Selection;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.springframework.security.access.AccessDeniedException;

/** Who may export what, and how it goes. */
@Slow
class ExportServiceTests extends AwkwardInterviews {

    @Test
    void leavesOutDraftsPracticeExcludedAndOtherCountries() throws IOException {
        var counted = sent(KZ, "да", "", 3);
        sent(TJ, "нет", "", 3);
        var excluded = sent(KZ, "нет", "", 3);
        decisions.setExcluded(
                excluded, true, "duplicate", SignedInAs.role(Role.ADMIN).id());
        InterviewScenario.in("KZ", product).begin();
        assertThat(csv(request(Format.CSV_CODES, false, KZ)))
                .singleElement()
                .satisfies(row -> assertThat(row.getField("interview")).isEqualTo(counted.toString()));
    }

    @Test
    void stopsAtTheNextCaseWhenCancelled() {
        sent(KZ, "слово", "", 3);
        var progress = exports.announce(request(Format.CSV_CODES, false, KZ));
        progress.cancel();
        assertThat(progress.total()).isPositive();
        assertThatThrownBy(() -> exports.write(
                        request(Format.CSV_CODES, false, KZ),
                        ExportTest.KEYS,
                        progress,
                        java.io.OutputStream.nullOutputStream()))
                .isInstanceOf(ExportCancelled.class);
        assertThat(progress.written()).isZero();
    }

    @Test
    void takesTheFiltersOfTheTables() throws IOException {
        var selection = Selection.ALL.with("partners_media", Set.of(1)).with("mode", Set.of(1));
        var request = new ExportRequest(
                Tiny.WAVE, Set.of(KZ), Format.CSV_CODES, new Language("ru"), false, selection, DisclosureLevel.FULL);
        sent(KZ, "два", "", 1);
        var before = exports.announce(request).total();
        sent(KZ, "раз", "", 3);
        sent(KZ, "три", "", 1);
        assertThat(exports.announce(request).total()).isEqualTo(before + 1);
        assertThat(csv(request)).extracting(row -> row.getField("word")).containsExactlyInAnyOrder("два", "три");
        var nobody = new ExportRequest(
                Tiny.WAVE,
                Set.of(KZ),
                Format.SAV,
                new Language("ru"),
                false,
                selection.between(null, LocalDate.of(2000, 1, 1)),
                DisclosureLevel.FULL);
        assertThatThrownBy(() -> exports.size(nobody)).isInstanceOf(ExportRefused.class);
    }

    @Test
    void isForThoseWhoMayExportAndOnlyTheirCountries() {
        SignedInAs.role(Role.FIELD_STAFF, "KZ");
        assertThatThrownBy(() -> ExportTest.files(exports, request(Format.SAV, false, KZ)))
                .isInstanceOf(AccessDeniedException.class);
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThatThrownBy(() -> ExportTest.files(exports, request(Format.SAV, false, KZ, TJ)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> exports.announce(request(Format.SAV, false, TJ)))
                .isInstanceOf(AccessDeniedException.class);
        SignedInAs.nobody();
        assertThatThrownBy(() -> ExportTest.files(exports, request(Format.SAV, false, KZ)))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void isRecorded() {
        sent(KZ, "слово", "", 3);
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        exports.announce(request(Format.CSV_LABELS, true, KZ));
        exports.announce(new ExportRequest(
                Tiny.WAVE,
                Set.of(KZ),
                Format.JSON,
                new Language("ru"),
                false,
                Selection.ALL.with("networks_facebook", Set.of(1)).between(LocalDate.of(2018, 1, 1), null),
                DisclosureLevel.FULL));
        assertThat(jdbc.sql("select action || ' ' || object from audit_row")
                        .query(String.class)
                        .list())
                .containsExactly(
                        "EXPORTED tiny-1, CSV_LABELS, KZ",
                        "EXPORTED tiny-1, JSON, KZ, filtered by completed_on networks_facebook");
    }
}
