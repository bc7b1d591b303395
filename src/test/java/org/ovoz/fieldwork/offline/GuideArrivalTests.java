package org.ovoz.fieldwork.offline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.FieldInDepth;
import org.ovoz.fieldwork.FieldInDepth.Flaw;
import org.ovoz.fieldwork.store.ArrivalStore;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.WithdrawalReason;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.interview.correction.Reviews;
import org.ovoz.interview.depth.InDepthCase;
import org.ovoz.interview.depth.InDepthCases;
import org.ovoz.interview.depth.InDepthLinks;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.InDepthProgress;
import org.ovoz.study.store.WaveStore;
import org.ovoz.testing.Slow;
import org.ovoz.testing.StudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Interviews in depth that were held on a device without a network: what arrives, what is refused, what they are linked with. */
@StudyTest
@Slow
class GuideArrivalTests extends FieldDeviceTest {

    private static final WaveId GUIDE = new WaveId("guide-expert-2026");
    private static final String SURVEY = "cso-2026";

    @Autowired
    private BroughtLinks brought;

    @Autowired
    private InDepthLinks links;

    @Autowired
    private ArrivalDecisions decisions;

    @BeforeEach
    void forgetInterviews() {
        empty("interview", "field_interview");
    }

    @AfterEach
    void reopen() {
        state(Study.Wave.State.OPEN);
    }

    private void state(Study.Wave.State state) {
        field.the(WaveStore.class).setState(GUIDE, state, null);
    }

    private FieldDevice.Held held() {
        return held(GUIDE.value());
    }

    private FieldDevice.Held held(String wave) {
        return device.begin(field.definition(wave))
                .answer("consent", 1)
                .answer("iv_kind", 2)
                .say("pseudonym", "Ситора")
                .say("ix_state_of_sector", "Суст.\n\nВале зинда.");
    }

    private UUID arrived(FieldDevice.Held held) {
        assertThat(field.send(device, held.finished())).isEqualTo("created stored");
        return held.interview;
    }

    private UUID survey(FieldDevice of) {
        var held = of.begin(field.definition(SURVEY)).answer("consent", 1).answer("elig_rep", 1);
        assertThat(field.send(of, held.finished())).isEqualTo("created stored");
        return held.interview;
    }

    private InDepthCase found(UUID id) {
        return field.the(InDepthCases.class).find(new InterviewId(id)).orElseThrow();
    }

    private int sent() {
        SignedInAs.role(Role.ANALYST);
        try {
            var survey = field.the(Definitions.class).waves().getLast();
            return field.the(InDepthProgress.class).of(survey).stream()
                    .mapToInt(InDepthProgress.Line::all)
                    .sum();
        } finally {
            SignedInAs.nobody();
        }
    }

    private List<Flaw> flaws(UUID interview) {
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        return brought.unlinked().stream()
                .filter(one -> one.interview().id().equals(interview))
                .map(BroughtLinks.Unlinked::flaw)
                .toList();
    }

    @Test
    void thePackageHasTheOpenGuidesAndNoOther() {
        var taken = field.the(FieldPackage.class);
        assertThat(taken.of(worker).guides())
                .extracting(guide -> guide.questionnaire().id())
                .containsExactly("guide-cso", "guide-expert");
        assertThat(taken.of(worker).guides())
                .allSatisfy(guide -> assertThat(taken.definition(guide.hash()))
                        .hasValueSatisfying(known ->
                                assertThat(known.id()).isEqualTo(guide.wave().questionnaire())));
        assertThat(taken.of(worker).wave().id().value()).isEqualTo(SURVEY);
        state(Study.Wave.State.CLOSED);
        assertThat(taken.of(worker).guides())
                .extracting(guide -> guide.questionnaire().id())
                .containsExactly("guide-cso");
    }

    @Test
    void whatArrivesIsAnInterviewInDepthAndNoneOfTheSurvey() {
        var rows = field.the(InterviewRows.class);
        var before = rows.sent();
        var id = arrived(held());
        assertThat(found(id).speaker().pseudonym()).isEqualTo("Ситора");
        assertThat(found(id).speaker().kind()).isEqualTo(InDepthCase.Kind.JOURNALIST);
        assertThat(found(id).answers())
                .anyMatch(answer -> answer.variable().equals("ix_state_of_sector")
                        && answer.text().equals("Суст.\n\nВале зинда."));
        assertThat(sent()).isOne();
        assertThat(rows.sent()).isEqualTo(before);
        var practice = held();
        practice.inside.put("practice", true);
        arrived(practice);
        assertThat(sent()).isOne();
    }

    /** Three bytes a character, each answer as long as the guide lets it be. */
    @Test
    void everyAnswerCanBeAsLongAsItsGuideSaysAndNoLonger() {
        var texts = field.the(Definitions.class)
                .questionnaire(GUIDE)
                .items()
                .filter(Item.TextItem.class::isInstance)
                .map(Item.TextItem.class::cast)
                .toList();
        var longest = held();
        texts.forEach(text -> longest.say(text.id(), "…".repeat(text.maxLength())));
        var id = arrived(longest);
        assertThat(field.interview(id).answers().texts())
                .hasSize(texts.size())
                .allSatisfy((variable, text) -> assertThat(text)
                        .hasSize(texts.stream()
                                .filter(one -> one.id().equals(variable))
                                .findFirst()
                                .orElseThrow()
                                .maxLength()));
        var longer = held().say("ix_future", "я".repeat(20_001));
        assertThat(field.send(device, longer.finished())).isEqualTo("created kept");
        assertThat(reasons(longer.interview)).containsExactly(KeptReason.ANSWERS_REFUSED);
    }

    private List<KeptReason> reasons(UUID interview) {
        return field.the(ArrivalStore.class).undecided().stream()
                .filter(revision -> revision.interview().equals(interview))
                .flatMap(revision -> revision.reason().stream())
                .toList();
    }

    @Test
    void whatCannotBeBegunHereIsRefusedOrKept() {
        var online = held();
        online.inside.put("mode", "online");
        assertThat(field.send(device, online.finished())).isEqualTo("inside_differs");
        var coupon = held();
        coupon.coupon = Map.of("code", "ABC");
        assertThat(field.send(device, coupon.finished())).isEqualTo("inside_differs");
        var linked = device.begin(field.definition(SURVEY)).answer("consent", 1).answer("elig_rep", 1);
        linked.survey = UUID.randomUUID().toString();
        assertThat(field.send(device, linked.finished()))
                .as("an interview of the survey is linked with none")
                .isEqualTo("inside_differs");
        var elsewhere = held();
        elsewhere.inside.put("country", "UZ");
        assertThat(field.send(device, elsewhere.finished())).isEqualTo("created kept");
        assertThat(reasons(elsewhere.interview)).containsExactly(KeptReason.OTHER_COUNTRY);
        var survey = field.definition(SURVEY);
        var mixed = device.begin(new FieldDevice.Definition(
                        survey.questionnaire(), survey.version(), survey.hash(), GUIDE.value()))
                .answer("consent", 1)
                .answer("elig_rep", 1);
        assertThat(field.send(device, mixed.finished())).isEqualTo("created kept");
        assertThat(reasons(mixed.interview)).containsExactly(KeptReason.OTHER_QUESTIONNAIRE);
        var unknown = device.begin(
                new FieldDevice.Definition(survey.questionnaire(), survey.version(), survey.hash(), "guide-of-nobody"));
        assertThat(field.send(device, unknown.draft())).isEqualTo("wave_unknown");
        assertThat(sent()).isZero();
    }

    @Test
    void whatWasBegunBeforeTheGuideWasClosedCountsAndTheRestIsKept() {
        var today = field.the(StudyDays.class).today();
        field.the(FieldPackage.class).of(worker);
        state(Study.Wave.State.CLOSED);
        var before = held();
        before.inside.put("begun", today.toString());
        arrived(before);
        jdbc.sql("update field_wave set open_on = ?").param(today.minusDays(3)).update();
        var after = held();
        after.inside.put("begun", today.toString());
        assertThat(field.send(device, after.finished())).isEqualTo("created kept");
        assertThat(reasons(after.interview)).containsExactly(KeptReason.WAVE_CLOSED);
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        assertThat(decisions.choose(after.interview, hash(after.interview))).isEmpty();
        assertThat(sent()).isEqualTo(2);
    }

    private String hash(UUID interview) {
        return field.the(ArrivalStore.class).undecided().stream()
                .filter(revision -> revision.interview().equals(interview))
                .findFirst()
                .orElseThrow()
                .hash();
    }

    @Test
    void ofSomebodyWhoDoesNotConsentNothingIsKept() {
        var held = device.begin(field.definition(GUIDE.value())).answer("consent", 2);
        held.say("pseudonym", "Ситора");
        arrived(held);
        assertThat(field.isInTheStudy(held.interview)).isFalse();
        assertThat(sent()).isZero();
    }

    @Test
    void aNumberLeadsToTheSurveysInterviewOfTheSamePerson() {
        var survey = survey(device);
        for (var number : List.of(survey.toString(), "№ " + survey.toString().substring(0, 8), " " + survey + " ")) {
            var held = held();
            held.survey = number;
            var id = arrived(held);
            assertThat(found(id).linked()).isEqualTo(new InterviewId(survey));
            assertThat(flaws(id)).isEmpty();
        }
        var practice = held();
        practice.survey = survey.toString();
        practice.inside.put("practice", true);
        arrived(practice);
        assertThat(links.linked(new InterviewId(practice.interview))).isEmpty();
        assertThat(jdbc.sql(
                                "select actor || ' ' || object from audit_row where action = :linked order by id desc limit 1")
                        .param("linked", AuditAction.IN_DEPTH_LINKED.name())
                        .query(String.class)
                        .single())
                .startsWith(worker.name() + " " + GUIDE + ", TJ, ")
                .doesNotContain(survey.toString());
    }

    @Test
    void aNumberThatLeadsNowhereKeepsNoInterviewBackAndIsToldToTheLead() {
        var abroad = field.device(field.interviewer("TJ", "KZ"));
        var there = abroad.begin(field.definition(SURVEY)).answer("consent", 1).answer("elig_rep", 1);
        there.inside.put("country", "KZ");
        assertThat(field.send(abroad, there.finished())).isEqualTo("created stored");
        var other = arrived(held());
        for (var number :
                List.of(there.interview.toString(), other.toString(), "0".repeat(32), "the one with the hat")) {
            var held = held();
            held.survey = number;
            var id = arrived(held);
            assertThat(found(id).linked()).isNull();
            assertThat(flaws(id)).as(number).containsExactly(Flaw.UNKNOWN);
            SignedInAs.role(Role.COUNTRY_LEAD, "UZ");
            assertThat(brought.unlinked()).isEmpty();
            assertThatThrownBy(() -> brought.leave(id)).isInstanceOf(AccessDeniedException.class);
            SignedInAs.user(worker);
            assertThatThrownBy(() -> brought.unlinked()).isInstanceOf(AccessDeniedException.class);
            SignedInAs.nobody();
        }
        assertThat(jdbc.sql("select count(*) from in_depth_link")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aLeadLinksItLeavesItOrFindsThatItsInterviewerHasDoneSo() {
        var survey = survey(device);
        var ids = List.of(unlinked(), unlinked(), unlinked());
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        assertThat(brought.link(ids.get(0), "00000000")).contains(Flaw.UNKNOWN);
        assertThat(brought.link(ids.get(0), survey.toString())).isEmpty();
        brought.leave(ids.get(1));
        SignedInAs.user(worker);
        assertThat(field.the(FieldInDepth.class).link(new InterviewId(ids.get(2)), survey.toString()))
                .isEmpty();
        for (var id : ids) {
            assertThat(flaws(id)).isEmpty();
        }
        assertThat(found(ids.get(0)).linked()).isEqualTo(new InterviewId(survey));
        assertThat(found(ids.get(1)).linked()).isNull();
        assertThat(found(ids.get(2)).linked()).isEqualTo(new InterviewId(survey));
    }

    private UUID unlinked() {
        var held = held();
        held.survey = "00000000";
        return arrived(held);
    }

    @Test
    void aWithdrawalTakesItsLinkAndItsCaseAlong() {
        SignedInAs.role(Role.ADMIN);
        var linked = held();
        linked.survey = survey(device).toString();
        for (var id : List.of(arrived(linked), unlinked())) {
            SignedInAs.role(Role.ADMIN);
            field.the(ExclusionsAndWithdrawals.class).withdraw(new InterviewId(id), WithdrawalReason.WISH);
            assertThat(flaws(id)).isEmpty();
        }
        assertThat(jdbc.sql("select count(*) from in_depth_link")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from field_interview where wave = :guide")
                        .param("guide", GUIDE.value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void theContentThatALeadChoosesKeepsTheLinksOfWhatItReplaces() {
        var survey = survey(device);
        var held = held();
        held.survey = survey.toString();
        arrived(held);
        held.revision = 0;
        held.survey = null;
        assertThat(field.send(device, held.say("ix_future", "Равшан.").finished()))
                .isEqualTo("conflict conflict");
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        assertThat(decisions.sides(held.interview, hash(held.interview)))
                .extracting(side -> side.answers().text("ix_future").orElse(""))
                .containsExactly("", "Равшан.");
        assertThat(decisions.choose(held.interview, hash(held.interview))).isEmpty();
        assertThat(found(held.interview).linked()).isEqualTo(new InterviewId(survey));
        assertThat(found(held.interview).answers())
                .anyMatch(answer -> answer.text().equals("Равшан."));
        assertThat(sent()).isOne();
    }

    @Test
    void theSurveysInterviewKeepsItsLinkWhenAnotherContentOfItIsChosen() {
        var held = device.begin(field.definition(SURVEY)).answer("consent", 1).answer("elig_rep", 1);
        assertThat(field.send(device, held.finished())).isEqualTo("created stored");
        var inDepth = held();
        inDepth.survey = held.interview.toString();
        arrived(inDepth);
        held.revision = 0;
        assertThat(field.send(device, held.answer("org_member", 2).finished())).isEqualTo("conflict conflict");
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        assertThat(decisions.choose(held.interview, hash(held.interview))).isEmpty();
        assertThat(found(inDepth.interview).linked()).isEqualTo(new InterviewId(held.interview));
    }

    @Test
    void itsInterviewerGoesOnHereWithADraftOfADevice() {
        var survey = survey(device);
        var draft = held();
        draft.survey = survey.toString();
        assertThat(field.send(device, draft.draft())).isEqualTo("created stored");
        assertThat(sent()).isZero();
        SignedInAs.user(worker);
        var id = decisions.goOn(draft.interview);
        assertThat(field.the(FieldInDepth.class).linked(id)).contains(new InterviewId(survey));
        assertThat(field.interview(draft.interview).isDraft()).isTrue();
        assertThat(field.interview(draft.interview).answers().text("ix_state_of_sector"))
                .hasValue("Суст.\n\nВале зинда.");
        assertThat(field.interview(draft.interview).wave()).isEqualTo(GUIDE);
    }

    @Test
    void aCorrectionOfOneIsTakenWhereTextsThatWereNotToldStay() {
        var id = arrived(held().say("ix_future", "Норавшан."));
        var reviews = field.the(Reviews.class);
        assertThat(reviews.sendBack(
                        new InterviewId(id), reviews.latest(new InterviewId(id)), "What future?", UUID.randomUUID()))
                .isTrue();
        var told = field.the(FieldPackage.class).of(worker).returned().getFirst();
        assertThat(told.wave()).isEqualTo(GUIDE);
        assertThat(told.texts()).containsExactly("ix_future", "ix_state_of_sector", "pseudonym");
        var held = device.begin(field.definition(GUIDE.value())).say("ix_future", "Равшан.");
        told.codes().forEach(held::answer);
        held.inside.put(
                "corrects",
                Map.of(
                        "interview",
                        id.toString(),
                        "seen",
                        told.seen(),
                        "changed",
                        List.of("ix_future"),
                        "covered",
                        List.of("ix_state_of_sector", "pseudonym")));
        held.inside.put("remarks", "I asked again.");
        assertThat(field.send(device, held.finished())).isEqualTo("created stored");
        assertThat(field.interview(id).answers().texts())
                .containsEntry("ix_future", "Равшан.")
                .containsEntry("ix_state_of_sector", "Суст.\n\nВале зинда.");
        assertThat(sent()).isOne();
    }
}
