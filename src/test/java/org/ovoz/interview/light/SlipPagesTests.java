package org.ovoz.interview.light;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.interview.Mode;
import org.ovoz.interview.slip.Slips;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.RunningOvoz;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TestDatabase;

/** The page of a slip, without a script. */
@Slow
class SlipPagesTests {

    private final RunningOvoz ovoz = RunningOvoz.on(TestDatabase.H2);
    private final Slips slips = ovoz.the(Slips.class);

    private String code() {
        var interview = InterviewScenario.in("KZ", ovoz)
                .mode(Mode.FACE_TO_FACE)
                .consented()
                .answer("occupation", 5)
                .send();
        return slips.make(interview.id()).orElseThrow();
    }

    private LightTab type(String code) {
        return new LightTab(ovoz)
                .header("Accept-Language", "en")
                .open("/light/slip")
                .put("invitation", code)
                .press("open");
    }

    @Test
    void asksTwoQuestionsOnceAndKeepsNoCookie() {
        var code = code();
        var tab = type(code.toLowerCase());
        assertThat(tab.heading()).isEqualTo("Your slip");
        assertThat(tab.page().text()).contains("Did this conversation take place?", "About how long?");
        tab.put("took", "1").put("lasted", "3").press("answer");
        assertThat(tab.heading()).isEqualTo("Thank you");
        assertThat(tab.cookie()).isNull();
        assertThat(slips.look(code)).isEqualTo(Slips.State.ANSWERED);
        assertThat(type(code).heading()).isEqualTo("This slip has been answered");
    }

    @Test
    void howLongMayStayOpenButNotWhetherItTookPlace() {
        var code = code();
        var tab = type(code).put("lasted", "3").press("answer");
        assertThat(tab.response().statusCode()).isEqualTo(422);
        assertThat(tab.page().text()).contains("Please say whether the conversation took place");
        assertThat(tab.page().select("[name=lasted][checked]").eachAttr("value"))
                .as("what was said stays said")
                .containsExactly("3");
        assertThat(slips.look(code)).isEqualTo(Slips.State.OPEN);
        tab.put("took", "2").press("answer");
        assertThat(tab.heading()).isEqualTo("Thank you");
    }

    @Test
    void whoOnlyLooksUsesNothingUp() {
        var code = code();
        new LightTab(ovoz).open("/light/slip");
        new LightTab(ovoz).open("/light/slip?x=" + code);
        type(code);
        assertThat(slips.look(code)).isEqualTo(Slips.State.OPEN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACEH", "ACEHKMP-TXY2345-6789ACE", "<b>", "№ 12"})
    void aNumberThatNobodyWasGivenIsSaidSo(String wrong) {
        var tab = type(wrong);
        assertThat(tab.response().statusCode()).isEqualTo(422);
        assertThat(tab.heading()).isEqualTo("This number is not known");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "ky", "tg", "uz"})
    void anotherLanguageKeepsTheNumber(String language) {
        var code = code();
        var tab = type(code).put("took", "1");
        tab.speak(language);
        assertThat(tab.page().selectFirst("html").attr("lang")).isEqualTo(language);
        tab.press("answer");
        assertThat(slips.look(code)).isEqualTo(Slips.State.ANSWERED);
    }
}
