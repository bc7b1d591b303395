package org.ovoz.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ovoz.interview.DraftCount;
import org.ovoz.interview.DraftCount.Reached;
import org.ovoz.interview.Mode;
import org.ovoz.interview.Visits;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.QualityThresholds;

class DispositionTests {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode TJ = new CountryCode("TJ");

    private static final List<DraftCount> DRAFTS = List.of(
            new DraftCount(KZ, Mode.FACE_TO_FACE, "consent", Reached.REFUSED, 3),
            new DraftCount(KZ, Mode.FACE_TO_FACE, "consent", Reached.NOT_ELIGIBLE, 1),
            new DraftCount(KZ, Mode.FACE_TO_FACE, "role", Reached.ANSWERED, 2),
            new DraftCount(KZ, Mode.ONLINE, "", Reached.OPENED, 9),
            new DraftCount(KZ, Mode.ONLINE, "about", Reached.CONSENTED, 4),
            new DraftCount(KZ, Mode.ONLINE, "role", Reached.ANSWERED, 5),
            new DraftCount(KZ, Mode.ONLINE, "(review)", Reached.ANSWERED, 1),
            new DraftCount(TJ, Mode.ONLINE, "about", Reached.ANSWERED, 7));

    private static final List<QualityReport.Ended> SENT = List.of(
            new QualityReport.Ended(KZ, Mode.FACE_TO_FACE, Outcome.COMPLETE, 5),
            new QualityReport.Ended(KZ, Mode.ONLINE, Outcome.COMPLETE, 20),
            new QualityReport.Ended(KZ, Mode.ONLINE, Outcome.EXCLUDED, 2));

    private static Visits.Visitors visitors(int inKazakhstan) {
        return new Visits.Visitors(Map.of(KZ, inKazakhstan), 3);
    }

    private static List<Disposition> dispositions() {
        return Disposition.of(
                List.of(KZ), SENT, DRAFTS, List.of(), Map.of(KZ, Map.of(Mode.FACE_TO_FACE, 6)), visitors(50), true);
    }

    private static Disposition of(Mode mode) {
        return dispositions().stream()
                .filter(row -> row.mode() == mode)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsHowInterviewsEndedInTheChosenCountries() {
        assertThat(dispositions()).hasSize(2).allMatch(row -> row.country().equals(KZ));
        var online = of(Mode.ONLINE);
        assertThat(online.count(Outcome.COMPLETE)).isEqualTo(20);
        assertThat(online.count(Outcome.EXCLUDED)).isEqualTo(2);
        assertThat(online.count(Outcome.VISIT)).isEqualTo(9);
        assertThat(online.count(Outcome.IMPLICIT_REFUSAL)).isEqualTo(4);
        assertThat(online.count(Outcome.BREAK_OFF)).isEqualTo(6);
        var faceToFace = of(Mode.FACE_TO_FACE);
        assertThat(faceToFace.count(Outcome.REFUSAL)).isEqualTo(3);
        assertThat(faceToFace.count(Outcome.NOT_ELIGIBLE)).isEqualTo(1);
        assertThat(faceToFace.count(Outcome.TEST)).isEqualTo(6);
    }

    @Test
    void computesTheRatesThatCanBeComputed() {
        assertThat(of(Mode.ONLINE).rate(Rate.Kind.COMPLETION)).isEqualTo(new Rate.Share(20, 30));
        assertThat(of(Mode.ONLINE).rate(Rate.Kind.BREAK_OFF)).isEqualTo(new Rate.Share(6, 26));
        assertThat(of(Mode.FACE_TO_FACE).rate(Rate.Kind.COOPERATION)).isEqualTo(new Rate.Share(5, 10));
        assertThat(of(Mode.FACE_TO_FACE).rate(Rate.Kind.COMPLETION)).isEqualTo(new Rate.Share(5, 8));
        assertThat(new Rate.Share(6, 26).percent()).isEqualByComparingTo("23.1");
    }

    @Test
    void relatesThoseWhoConsentedToTheVisitorsOfTheFirstPage() {
        // 20 sent and 10 begun consented, 9 opened only; the 2 that are left out are no visitors either.
        assertThat(participation(50)).isEqualTo(new Rate.Share(30, 48));
        assertThat(participation(41)).isEqualTo(new Rate.Share(30, 39));
        assertThat(participation(40)).isEqualTo(new Rate.NotComputable(Rate.Reason.VISITS));
        assertThat(of(Mode.FACE_TO_FACE).rate(Rate.Kind.PARTICIPATION))
                .isEqualTo(new Rate.NotComputable(Rate.Reason.OPEN_LINK_ONLY));
    }

    private static Rate participation(int visitors) {
        return Disposition.of(List.of(KZ), SENT, DRAFTS, List.of(), Map.of(), visitors(visitors), true).stream()
                .filter(row -> row.mode() == Mode.ONLINE)
                .findFirst()
                .orElseThrow()
                .rate(Rate.Kind.PARTICIPATION);
    }

    @Test
    void showsACountryInWhichNobodyBeganAfterTheFirstPage() {
        var only = Disposition.of(List.of(KZ), List.of(), List.of(), List.of(), Map.of(), visitors(7), true);
        assertThat(only).hasSize(1);
        assertThat(only.getFirst().rate(Rate.Kind.PARTICIPATION)).isEqualTo(new Rate.Share(0, 7));
    }

    @Test
    void saysWhyTheOthersCannot() {
        assertThat(of(Mode.ONLINE).rate(Rate.Kind.COOPERATION)).isEqualTo(new Rate.NotComputable(Rate.Reason.REFUSALS));
        assertThat(of(Mode.ONLINE).rate(Rate.Kind.RR1)).isEqualTo(new Rate.NotComputable(Rate.Reason.NO_LIST));
        assertThat(of(Mode.FACE_TO_FACE).rate(Rate.Kind.RR2)).isEqualTo(new Rate.NotComputable(Rate.Reason.CONTACTS));
        var imported = Disposition.of(List.of(KZ), SENT, List.of(), List.of(), Map.of(), visitors(0), false)
                .getFirst();
        assertThat(imported.rate(Rate.Kind.BREAK_OFF)).isEqualTo(new Rate.NotComputable(Rate.Reason.NOT_COLLECTED));
        assertThat(Rate.share(0, 0)).isEqualTo(new Rate.NotComputable(Rate.Reason.NOBODY));
    }

    @Test
    void countsWhatInterviewersRecordedAndComputesAResponseRateOnceNonContactsAreRecorded() {
        var contacts = List.of(
                new ContactCounts.Attempted(KZ, Mode.FACE_TO_FACE, Outcome.REFUSAL, 2),
                new ContactCounts.Attempted(KZ, Mode.FACE_TO_FACE, Outcome.NON_CONTACT, 4),
                new ContactCounts.Attempted(KZ, Mode.FACE_TO_FACE, Outcome.OTHER, 1),
                new ContactCounts.Attempted(TJ, Mode.FACE_TO_FACE, Outcome.NON_CONTACT, 9));
        var row = Disposition.of(List.of(KZ), SENT, DRAFTS, contacts, Map.of(), visitors(0), true).stream()
                .filter(one -> one.mode() == Mode.FACE_TO_FACE)
                .findFirst()
                .orElseThrow();
        assertThat(row.count(Outcome.REFUSAL)).isEqualTo(5);
        assertThat(row.count(Outcome.NON_CONTACT)).isEqualTo(4);
        assertThat(row.rate(Rate.Kind.COOPERATION)).isEqualTo(new Rate.Share(5, 12));
        // 5 complete, 2 broken off, 5 refused, 4 not reached, 1 other; the one who is not eligible is in no rate.
        assertThat(row.rate(Rate.Kind.RR1)).isEqualTo(new Rate.Share(5, 17));
        assertThat(row.rate(Rate.Kind.RR2)).isEqualTo(new Rate.Share(5, 17));
    }

    @Test
    void addsUpHowFarInterviewsCame() {
        var pages = Sent2026.QUESTIONNAIRE.pages().stream()
                .filter(page -> List.of("consent", "about", "role").contains(page.id()))
                .toList();
        assertThat(pages).extracting(Page::id).containsExactly("consent", "about", "role");
        var online = DRAFTS.stream()
                .filter(draft -> draft.country().equals(KZ) && draft.mode() == Mode.ONLINE)
                .toList();
        assertThat(Funnel.of(pages, online, 20))
                .isEqualTo(new Funnel(
                        39,
                        20,
                        List.of(
                                new Funnel.Step("consent", 30, 0),
                                new Funnel.Step("about", 30, 4),
                                new Funnel.Step("role", 26, 5),
                                new Funnel.Step("", 21, 1))));
    }

    @Test
    void classifiesSentInterviewsByShareWhereTheStudySaysSo() {
        var standard = QualityThresholds.STANDARD;
        var byShare = new QualityThresholds(
                standard.speeder(),
                6,
                20,
                standard.duplicate(),
                standard.website(),
                standard.gibberish(),
                standard.interviewer(),
                Map.of(),
                new QualityThresholds.Disposition("consent", "elig_rep", false, 80, 50));
        assertThat(outcome(byShare, 1)).isEqualTo(Outcome.COMPLETE);
        assertThat(outcome(byShare, 0.35)).isEqualTo(Outcome.PARTIAL);
        assertThat(outcome(byShare, 0.7)).isEqualTo(Outcome.BREAK_OFF);
        assertThat(outcome(standard, 0.7)).isEqualTo(Outcome.COMPLETE);
    }

    /** With this share of the core questions left blank; 1 stands for no blank. */
    private static Outcome outcome(QualityThresholds thresholds, double blank) {
        var layout = Layout.of(Sent2026.QUESTIONNAIRE, thresholds.website());
        var core = layout.questions().stream().filter(Question::core).toList();
        var sent = new Sent2026(1);
        core.subList(core.size() - (int) (blank < 1 ? blank * core.size() : 0), core.size())
                .forEach(question -> {
                    for (var column : question.columns()) {
                        sent.set(layout.variables().get(column).name(), -9);
                    }
                });
        return Reported.of(Sent2026.QUESTIONNAIRE, Sent2026.WAVE, thresholds, List.of(sent.sent()))
                .outcomes()
                .getFirst()
                .outcome();
    }
}
