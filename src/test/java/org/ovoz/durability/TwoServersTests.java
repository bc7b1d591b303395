package org.ovoz.durability;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.ApiTokens;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.store.LinkStore;
import org.ovoz.access.store.UserStore;
import org.ovoz.access.web.LiveUsers;
import org.ovoz.access.web.SignedIn;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.AlreadySent;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.WaveNotOpen;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.sent.SentFilter;
import org.ovoz.interview.ui.Tab;
import org.ovoz.quality.QualityService;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.study.InterviewReading;
import org.ovoz.study.Overview;
import org.ovoz.study.OverviewService;
import org.ovoz.study.WaveService;
import org.ovoz.study.setup.EditedDefinitions;
import org.ovoz.study.setup.NotebookAddresses;
import org.ovoz.tabulation.live.LiveTables;
import org.ovoz.testing.AtOnce;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;
import org.ovoz.testing.Tiny;

/** Two servers on one database: whatever is stored by one, the other shows, and both take part in everything at once. */
@Slow
class TwoServersTests {

    private static final CountryCode KZ = new CountryCode("KZ");

    private static RunningOvoz here;
    private static RunningOvoz there;

    @BeforeAll
    static void start() {
        here = RunningOvoz.on(TestDatabase.POSTGRESQL);
        there = RunningOvoz.beside(here);
    }

    @AfterAll
    static void stop() {
        there.close();
    }

    @BeforeEach
    void signIn() {
        SignedInAs.role(Role.ADMIN);
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    private static InterviewScenario consented() {
        return InterviewScenario.in("KZ", here).consented();
    }

    private static int cases(RunningOvoz server, String variable, int code) {
        var live = server.the(LiveTables.class);
        live.refresh();
        return live.snapshot(Tiny.WAVE).all().counts(variable).of(code);
    }

    private static List<InterviewId> listed(RunningOvoz server) {
        var filter = new SentFilter(Tiny.WAVE, Set.of(KZ), null, null, null, null, null);
        var reading = server.the(InterviewReading.class);
        return IntStream.rangeClosed(0, reading.count(filter) / 50)
                .boxed()
                .flatMap(page -> reading.page(filter, page).stream())
                .map(InterviewSummary::id)
                .toList();
    }

    private static int complete(RunningOvoz server) {
        return server.the(OverviewService.class).of(Tiny.WAVE).rows().stream()
                .filter(row -> row.mode() == 0 && row.country().equals(KZ))
                .mapToInt(Overview.Row::complete)
                .sum();
    }

    @Test
    void aRespondentGoesOnAtTheOtherServerAndWithTheCode() {
        var interview = consented().answer("website", "yes");
        interview.tab().goTo("views");
        var laptop = interview.resume(there.beans()).expectCovered("website").answer("occupation", 5);
        interview.tab().answer("word", "воля").expectAnswer("occupation", 5);
        var moved = interview.continueOn(there);
        moved.tab().expectPage("views").expectAnswer("word", "воля").replay();
        moved.expectStored("occupation", 5).expectAnswered("word", 1);
        laptop.expectCovered("website");
        moved.send();
        interview.expectCounted();
    }

    @Test
    void theOthersTablesListsAndCountsShowWhatWasSentCorrectedAndWithdrawn() {
        var before = cases(there, "occupation", 5);
        var complete = complete(there);
        var interview = consented().answer("occupation", 5).send();
        assertThat(cases(there, "occupation", 5)).isEqualTo(before + 1);
        assertThat(listed(there)).contains(interview.id());
        assertThat(complete(there)).isEqualTo(complete + 1);
        assertThat(there.the(QualityService.class).report(Tiny.WAVE).isEmpty()).isFalse();

        var elsewhere = interview.seenFrom(there);
        elsewhere.correct().answer("occupation", 1).confirm("misheard");
        assertThat(cases(here, "occupation", 5)).isEqualTo(before);
        interview.expectCoded("occupation", 1).expectEvents(InterviewEvent.Kind.CORRECTED, 1);
        interview.correct().answer("occupation", 5).confirm("was right");
        assertThat(cases(there, "occupation", 5)).isEqualTo(before + 1);

        elsewhere.exclude("twice");
        assertThat(cases(here, "occupation", 5)).isEqualTo(before);
        interview.include("two people");
        assertThat(cases(there, "occupation", 5)).isEqualTo(before + 1);

        elsewhere.withdrawWith(interview.tab().receipt());
        assertThat(cases(here, "occupation", 5)).isEqualTo(before);
        assertThat(listed(here)).doesNotContain(interview.id());
        assertThat(complete(here)).isEqualTo(complete);
        interview.expectGone();
    }

    @Test
    void theSecondOfTwoCorrectorsIsToldByEitherServer() {
        var interview = consented().answer("website", "yes").send();
        var first = interview.correct().answer("website", "no");
        var second = interview.seenFrom(there).correct().answer("website", "no").answer("occupation", 5);
        first.confirm("misheard");
        second.expectSuperseded("other", "misheard", "website").confirm("other");
        interview.expectCoded("website", 2).expectCoded("occupation", 5);
    }

    @Test
    void aTokenThatIsRevokedOnOneIsRefusedByTheOther() {
        var made = here.the(ApiTokens.class).make("two servers", Set.of(), false);
        assertThat(there.the(ApiTokens.class).holder(made.secret())).isPresent();
        here.the(ApiTokens.class).revoke(made.token().id());
        assertThat(there.the(ApiTokens.class).holder(made.secret())).isEmpty();
    }

    @Test
    void aUserWhoIsDisabledOnOneIsOutOnTheOtherWithinSeconds() throws InterruptedException {
        var users = here.the(UserStore.class);
        var user = new User(UUID.randomUUID(), "Of Two " + UUID.randomUUID(), Role.ADMIN, Set.of(), true);
        assertThat(users.add(user, user.name(), null, Instant.now())).isTrue();
        var session = new SignedIn(user.id(), user.name(), 0);
        SignedInAs.user(user);
        var token = here.the(ApiTokens.class).make("of a user", Set.of(), true);
        assertThat(there.the(LiveUsers.class).of(session)).isPresent();
        assertThat(there.the(ApiTokens.class).holder(token.secret())).isPresent();
        users.change(new User(user.id(), user.name(), Role.ADMIN, Set.of(), false));
        assertThat(there.the(ApiTokens.class).holder(token.secret())).isEmpty();
        Thread.sleep(2_100);
        assertThat(there.the(LiveUsers.class).of(session)).isEmpty();
    }

    @Test
    void aLinkForAPasswordIsGoodOnBothAndOnce() {
        var links = here.the(LinkStore.class);
        var hash = UUID.randomUUID().toString();
        links.put(hash, null, Instant.now().plusSeconds(60));
        assertThat(there.the(LinkStore.class).find(hash, Instant.now())).isPresent();
        assertThat(there.the(LinkStore.class).take(hash, Instant.now())).isTrue();
        assertThat(links.take(hash, Instant.now())).isFalse();
    }

    @Test
    void answersAndSendingOnBothAtOnceAreOneInterview() throws Exception {
        for (int round = 0; round < 5; round++) {
            var interview = consented();
            var laptop = interview.resume(there.beans());
            AtOnce.run(() -> interview.answer("occupation", 5), () -> laptop.answer("website", "no"));
            interview.expectStored("occupation", 5).expectStored("website", 2);
            var before = cases(here, "occupation", 5);
            AtOnce.run(interview::send, laptop::send);
            assertThat(laptop.receipt()).isEqualTo(interview.tab().receipt());
            interview.expectEvents(InterviewEvent.Kind.SENT, 1);
            assertThat(cases(here, "occupation", 5)).isEqualTo(before + 1);
            assertThat(cases(there, "occupation", 5)).isEqualTo(before + 1);
            laptop.expectRefused(AlreadySent.class, tab -> tab.answer("occupation", 1));
        }
    }

    @Test
    void manyWhoSendOnBothAtOnceAreAllInBothTables() throws Exception {
        var interviews = IntStream.range(0, 24)
                .mapToObj(i -> InterviewScenario.in("KZ", i % 2 == 0 ? here : there)
                        .consented()
                        .answer("occupation", 11))
                .toList();
        var before = cases(here, "occupation", 11);
        AtOnce.run(
                interviews.stream().map(interview -> (Runnable) interview::send).toArray(Runnable[]::new));
        assertThat(cases(here, "occupation", 11)).isEqualTo(before + 24);
        assertThat(cases(there, "occupation", 11)).isEqualTo(before + 24);
        assertThat(listed(here)).hasSameElementsAs(listed(there));
    }

    @Test
    void withdrawingOnOneWhileTheOtherIsOpenLeavesNothing() {
        var interview = consented().answer("occupation", 5);
        var laptop = interview.resume(there.beans());
        interview.send().withdraw().expectGone();
        laptop.expectRefused(UnknownInterview.class, Tab::send).loseSession().expectNothingToGoOnWith();
        interview.seenFrom(there).expectGone();
    }

    @Test
    void aWaveThatIsClosedOnOneIsClosedOnBoth() {
        var begun = InterviewScenario.in("KZ", there).consented();
        here.the(WaveService.class).close(Tiny.WAVE);
        try {
            begun.expectRefused(
                    WaveNotOpen.class, () -> InterviewScenario.in("KZ", there).begin());
            begun.send().expectCounted();
        } finally {
            here.the(WaveService.class).open(Tiny.WAVE, true);
        }
        InterviewScenario.in("KZ", there).begin();
        assertThat(there.the(InterviewService.class).history(begun.id())).hasSize(3);
    }

    @Test
    void addressesForDevicesThatAreSetAtOneAreGoodAtTheOther() {
        here.the(NotebookAddresses.class).set("https://a.example.org", "");
        try {
            there.the(EditedDefinitions.class).refresh();
            assertThat(there.the(Definitions.class).study().notebook().origins())
                    .containsExactly("https://a.example.org");
        } finally {
            here.the(NotebookAddresses.class).reset();
        }
        there.the(EditedDefinitions.class).refresh();
        assertThat(there.the(Definitions.class).study().notebook().origins()).isEmpty();
    }
}
