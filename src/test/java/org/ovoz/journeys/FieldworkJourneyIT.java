package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import org.junit.jupiter.api.Test;
import org.ovoz.interview.sent.CodedInterview;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.springframework.beans.factory.annotation.Autowired;

/** An interviewer in Tajikistan on a phone: a face-to-face interview, its correction, practice. */
class FieldworkJourneyIT extends Journey {

    private static final WaveId WAVE = new WaveId("cso-2026");

    @Autowired
    private InterviewRows rows;

    @Autowired
    private Definitions definitions;

    private ArrayList<CodedInterview> counted() {
        var all = new ArrayList<CodedInterview>();
        rows.forEachCoded(WAVE, all::add);
        return all;
    }

    private int code(CodedInterview interview, String variable) {
        var coded = definitions.questionnaire(WAVE).variables().stream()
                .filter(v -> v.isCoded())
                .map(v -> v.name())
                .toList();
        return interview.codes()[coded.indexOf(variable)];
    }

    @Test
    void entersATajikInterviewWithItsCountryFollowUpAndCorrectsIt() {
        var known = counted();
        var phone = phone();
        phone.signIn("field-tj");
        phone.setLanguage("tg");
        phone.expectNothingForAxe("my interviews");
        phone.select("#language-of-interview", "tg");
        // What was chosen last time is offered, and another journey may have typed an interview from paper.
        phone.click("form .choices:not([hidden]) label:nth-of-type(1)");
        phone.press();
        phone.find(".interview");
        phone.until(
                "the address of the interview",
                () -> phone.driver().getCurrentUrl().contains("/fieldwork/"));
        var draft = phone.driver().getCurrentUrl().replaceFirst(".*(fieldwork/[^#?]+).*", "$1");
        phone.expectNothingForAxe("interviewer's block");
        phone.answerThisPage();
        phone.press();
        phone.choose("consent", 1);
        phone.choose("elig_rep", 1);
        phone.press();
        phone.pressUntil("#i-media_collab_set_invite");
        phone.click("#i-media_collab_set_invite");
        phone.choose("tj_invite_result", 3);
        phone.choose("tj_paid", 1);
        phone.choose("tj_paid_outlet", 2);
        phone.picture("field-follow-up");
        phone.expectNoSidewaysScrolling();

        // Leaves the interview, and finds it again at the place where something is left.
        phone.open("/fieldwork");
        assertThat(phone.text("main")).contains("Идома додан");
        phone.click(".rows a[href='" + draft + "']");
        phone.find(".interview");
        phone.pressUntil("#i-iv_understanding-3");
        phone.choose("iv_understanding", 3);
        phone.pressUntil(".review");
        phone.press();
        assertThat(phone.text(".receipt")).hasSize(23);

        var sent = counted().stream()
                .filter(row -> known.stream().noneMatch(k -> k.id().equals(row.id())))
                .toList();
        assertThat(sent).hasSize(1);
        assertThat(code(sent.getFirst(), "country")).isEqualTo(3);
        assertThat(code(sent.getFirst(), "mode")).isEqualTo(2);
        assertThat(code(sent.getFirst(), "tj_invite_result")).isEqualTo(3);
        assertThat(code(sent.getFirst(), "tj_paid_outlet")).isEqualTo(2);
        assertThat(code(sent.getFirst(), "kg_media_lang")).isEqualTo(-1);

        phone.open("/fieldwork/" + sent.getFirst().id());
        phone.find("#correction-search");
        phone.expectNothingForAxe("choosing what to correct");
        phone.click("#correct-tj_paid");
        phone.choose("tj_paid", 2);
        phone.find(".correction-group.lost");
        phone.expectNothingForAxe("what a correction does");
        phone.expectNoSidewaysScrolling();
        phone.picture("correction");
        assertThat(code(rows.counted(sent.getFirst().id()).orElseThrow(), "tj_paid_outlet"))
                .isEqualTo(2);
        phone.choose("tj_paid", 1);
        assertThat(phone.has(".correction-group.lost")).isFalse();
        phone.click("#correct-tj_paid_outlet");
        phone.choose("tj_paid_outlet", 5);
        phone.press();
        assertThat(phone.text("#correction-reason-problem")).isNotEmpty();
        phone.type("#correction-reason", "Сатри дигар қайд шудааст");
        phone.press();
        phone.until("the correction to be saved", () -> !phone.has("#correction-reason"));
        assertThat(phone.text("main h1")).isEqualTo("Ислоҳ нигоҳ дошта шуд");
        var corrected = rows.counted(sent.getFirst().id()).orElseThrow();
        assertThat(code(corrected, "tj_paid_outlet")).isEqualTo(5);
        assertThat(code(corrected, "tj_paid")).isEqualTo(1);
    }

    @Test
    void practisesWithoutBeingCounted() {
        var before = counted().size();
        var phone = phone();
        phone.signIn("field-kg");
        phone.setLanguage("ky");
        phone.click("form button[type=button]");
        phone.find(".interview");
        phone.press();
        phone.choose("consent", 1);
        phone.choose("elig_rep", 1);
        phone.pressUntil(".review");
        phone.press();
        assertThat(phone.text("main h1")).isEqualTo("Машыгуу бүттү");
        assertThat(counted()).hasSize(before);
    }
}
