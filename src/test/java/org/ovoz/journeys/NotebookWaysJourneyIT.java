package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.correction.Reviews;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.sent.ReviewState;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What else happens to a notebook: an interview comes back, somebody goes back, deletes, unlocks by finger, one address is gone. */
class NotebookWaysJourneyIT extends Journey {

    private static final WaveId WAVE = new WaveId("cso-2026");
    private static final String PASSPHRASE = "три синих вечера";
    private static final String CANARY = "Канарейка поёт 48151623";
    private static final String COMMENT = "Пожалуйста, уточните первый ответ";

    @TempDir
    Path profile;

    @Autowired
    private InterviewRows rows;

    @Autowired
    private Definitions definitions;

    @Autowired
    private Reviews reviews;

    @Autowired
    private JdbcClient jdbc;

    private NotebookDevice device;

    @AfterEach
    void close() {
        device.close();
    }

    private void prepared() {
        device = new NotebookDevice(address(), profile);
        device.makeReady("field-tj", PASSPHRASE);
    }

    private void offlineAgain() {
        device.network(false);
        device.open("/notebook/");
        device.unlock(PASSPHRASE);
    }

    private List<InterviewId> counted() {
        var all = new ArrayList<InterviewId>();
        rows.forEachCoded(WAVE, (CodedInterview one) -> all.add(one.id()));
        return all;
    }

    private int code(InterviewId id, String variable) {
        var coded = definitions.questionnaire(WAVE).variables().stream()
                .filter(v -> v.isCoded())
                .map(v -> v.name())
                .toList();
        return rows.counted(id).orElseThrow().codes()[coded.indexOf(variable)];
    }

    /** One that has arrived. */
    private InterviewId held() {
        var known = counted();
        device.begin("TJ");
        device.answerUntil("[data-begin]", CANARY);
        device.find(".all-arrived");
        return counted().stream()
                .filter(one -> !known.contains(one))
                .findFirst()
                .orElseThrow();
    }

    private void sendBack(InterviewId id) {
        assertThat(reviews.sendBack(id, reviews.latest(id), COMMENT, UUID.randomUUID()))
                .isTrue();
        device.click("[data-send]");
        device.find("[data-returned-interview='" + id + "']");
    }

    @Test
    void anInterviewThatCameBackIsCorrectedWithoutANetwork() {
        prepared();
        var id = held();
        sendBack(id);
        offlineAgain();
        assertThat(device.text("[data-returned]")).contains(COMMENT);
        assertThat(device.found(CANARY, COMMENT, "48151623")).isEmpty();
        device.click("[data-returned] button");
        device.find("#remarks");
        assertThat(device.text("main")).contains(COMMENT).doesNotContain(CANARY);
        device.script("document.querySelectorAll('.review details').forEach((part) => (part.open = true))");
        device.click(".review dd button.link");
        device.find("main notebook-single input:checked");
        @SuppressWarnings("unchecked")
        var changed = (List<String>) device.script("""
                const all = [...document.querySelectorAll('main notebook-single input[type=radio]')];
                const chosen = all.find((radio) => radio.checked);
                const other = all.find((radio) => radio.name === chosen.name && !radio.checked);
                other.click();
                return [other.name, other.value];""");
        var variable = changed.getFirst().replaceAll("^a\\.|\\.c$", "");
        device.settle();
        // The battery, in the middle of a correction.
        device.killAndStartAgain();
        offlineAgain();
        assertThat(device.has("[data-returned]")).isFalse();
        device.click("[data-state=draft] button");
        device.find("main notebook-single input:checked");
        device.answerUntil("#remarks", "заново");
        device.click("main button.primary");
        device.find("#remarks-fault:not(:empty)");
        device.find("#remarks").sendKeys("Спросили ещё раз");
        device.settle();
        device.click("main button.primary");
        device.find("[data-begin]");
        assertThat(device.found(CANARY, COMMENT, "Спросили ещё раз")).isEmpty();
        assertThat(reviews.state(id)).isEqualTo(ReviewState.SENT_BACK);

        device.network(true);
        device.until("the correction to be to review", () -> reviews.state(id) == ReviewState.TO_REVIEW);
        assertThat(code(id, variable)).isEqualTo(Integer.parseInt(changed.getLast()));
        device.find(".all-arrived");
        assertThat(device.has("[data-returned]")).isFalse();

        // Once more, and this time there is nothing to correct.
        sendBack(id);
        device.network(false);
        device.click("[data-returned] button");
        device.find("#remarks").sendKeys("Так и есть");
        device.click("main button.primary");
        device.find("[data-begin]");
        device.network(true);
        device.until("the answer to be to review", () -> reviews.state(id) == ReviewState.TO_REVIEW);
        assertThat(code(id, variable)).isEqualTo(Integer.parseInt(changed.getLast()));
    }

    @Test
    void backLeadsToTheSectionAndTheListBeforeAndADeletedDraftIsGoneEverywhere() {
        prepared();
        device.begin("TJ");
        var first = device.text("main h1");
        device.answerThisPage(CANARY);
        device.next();
        var second = device.text("main h1");
        assertThat(second).isNotEqualTo(first);
        device.back();
        device.until("the section before", () -> first.equals(device.text("main h1")));
        device.next();
        device.until("the section after", () -> second.equals(device.text("main h1")));
        device.click("main .actions button:not(.primary)");
        device.until("the section before, by the button", () -> first.equals(device.text("main h1")));
        device.back();
        device.find("[data-state=draft]");
        assertThat(device.currentAddress()).endsWith("/notebook/");
        device.click("[data-begin]");
        device.find("notebook-begin");
        device.back();
        device.find("[data-state=draft]");
        var id = UUID.fromString(device.find("[data-state=draft]").getDomAttribute("data-case"));
        device.until("the draft to be at the server", () -> {
            device.click("[data-send]");
            return arrived(id) == 1;
        });

        device.click("[data-delete]");
        device.find("[data-discard]");
        device.back();
        device.find("[data-state=draft]");
        device.network(false);
        device.click("[data-delete]");
        device.click("[data-discard]");
        device.until("the draft to be gone", () -> !device.has("[data-state=draft]"));
        device.find("[data-state=finished]");
        device.network(true);
        device.until("the server to be told", () -> arrived(id) == 0);
        device.until("nothing to be left of it", () -> !device.has("[data-case]"));
    }

    private int arrived(UUID id) {
        return jdbc.sql("select count(*) from field_interview where id = ?")
                .param(id)
                .query(Integer.class)
                .single();
    }

    @Test
    void whereOneAddressIsGoneInterviewsArriveAtTheOther() {
        var before = definitions.with(questionnaire -> questionnaire);
        var study = before.study();
        var addresses = List.of(URI.create(address()), URI.create(address().replace("localhost", "127.0.0.1")));
        var notebook = study.notebook();
        definitions.become(new Definitions(
                new Study(
                        study.title(),
                        study.zone(),
                        study.asker(),
                        study.leaveTo(),
                        study.languages(),
                        study.countries(),
                        study.waves(),
                        study.inDepth(),
                        new Study.Notebook(notebook.name(), notebook.picture(), notebook.colour(), addresses)),
                before.questionnaires(),
                before.fingerprints(),
                before.files()));
        try {
            prepared();
            device.cdp("Network.enable", Map.of());
            device.cdp("Network.setBlockedURLs", Map.of("urls", List.of("http://localhost*/api/*")));
            device.begin("TJ");
            device.answerUntil("[data-begin]", CANARY);
            device.find(".all-arrived");
        } finally {
            definitions.become(before);
        }
    }

    @Test
    void aDeviceIsUnlockedAsItIsUnlockedItselfAndLocksWhenNobodyTouchesIt() {
        device = new NotebookDevice(address(), profile);
        device.cdp("WebAuthn.enable", Map.of());
        device.cdp(
                "WebAuthn.addVirtualAuthenticator",
                Map.of(
                        "options",
                        Map.of(
                                "protocol",
                                "ctap2",
                                "ctap2Version",
                                "ctap2_1",
                                "transport",
                                "internal",
                                "hasResidentKey",
                                true,
                                "hasUserVerification",
                                true,
                                "isUserVerified",
                                true,
                                "hasPrf",
                                true,
                                "automaticPresenceSimulation",
                                true)));
        device.makeReady("field-tj", PASSPHRASE);
        device.begin("TJ");
        device.answerThisPage(CANARY);
        device.settle();
        device.click("footer .link");
        device.click("notebook-list details summary");
        device.click("[data-passkey]");
        device.find("main [role=status].note");
        device.click("[data-lock]");
        device.network(false);
        device.click("[data-unlock-passkey]");
        device.find("[data-begin]");
        device.click("[data-state=draft] button");
        device.find("notebook-interview main h1");
        assertThat(device.found(CANARY, PASSPHRASE)).isEmpty();

        // Six minutes in which nobody touches it.
        device.script("const real = Date.now.bind(Date); Date.now = () => real() + 6 * 60_000;");
        device.find("[data-unlock-passkey]");
        assertThat(device.has("notebook-interview")).isFalse();
        device.script("location.reload()");
        device.unlock(PASSPHRASE);
        assertThat(device.count("[data-state=draft]")).isEqualTo(1);
    }
}
