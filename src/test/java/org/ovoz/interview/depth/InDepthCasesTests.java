package org.ovoz.interview.depth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.depth.InDepthCase.Anonymity;
import org.ovoz.interview.depth.InDepthCase.Answer;
import org.ovoz.interview.depth.InDepthCase.Closed;
import org.ovoz.interview.depth.InDepthCase.Kind;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.Slow;
import org.ovoz.testing.StudyTest;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@StudyTest
@Slow
class InDepthCasesTests {

    private static final String CSO = "guide-cso-2026";
    private static final String EXPERT = "guide-expert-2026";

    @Autowired
    private BeanFactory product;

    @Autowired
    private InDepthCases cases;

    @Autowired
    private InDepthLinks links;

    @Autowired
    private InterviewRows rows;

    @Autowired
    private JdbcClient jdbc;

    private InterviewScenario begun(String wave, String country, String language) {
        return InterviewScenario.in(country, product)
                .wave(wave)
                .language(language)
                .mode(Mode.FACE_TO_FACE)
                .interviewer(UUID.randomUUID())
                .begin()
                .answer("consent", 1);
    }

    private InterviewScenario survey(String country) {
        return InterviewScenario.in(country, product)
                .wave("cso-2026")
                .begin()
                .answer("consent", 1)
                .answer("elig_rep", 1)
                .send();
    }

    private List<InDepthCase> all(String wave) {
        var found = new ArrayList<InDepthCase>();
        cases.forEach(new WaveId(wave), found::add);
        return found;
    }

    @Test
    void tellEachAnsweredQuestionInTheLanguageOfTheInterview() {
        var interview = begun(CSO, "KG", "ky")
                .answer("pseudonym", "Айжан 🦉")
                .answer("place_region", "Нарын")
                .answer("anonymity", "role")
                .answer("consent_record", 1)
                .answer("iv_coverage", "Биринчи сап\nэкинчи сап")
                .answer("iv_frequency", 5)
                .answer("iv_frequency_text", "Көбүнчө телефон менен")
                .answer("iv_goals", 3)
                .answer("iv_length", 75)
                .send();
        var told = cases.find(interview.id()).orElseThrow();
        assertThat(told.wave()).isEqualTo(new WaveId(CSO));
        assertThat(told.country()).isEqualTo(new CountryCode("KG"));
        assertThat(told.language()).isEqualTo(new Language("ky"));
        assertThat(told.synthetic()).isFalse();
        assertThat(told.linked()).isNull();
        assertThat(told.speaker())
                .isEqualTo(new InDepthCase.Speaker(Kind.CIVIL_SOCIETY, "Айжан 🦉", "Нарын", Anonymity.ROLE, true, 75));
        assertThat(told.answers())
                .containsExactly(
                        new Answer(
                                2,
                                "iv_coverage",
                                "Өлкөңүздөгү ЖМК коммерциялык эмес уюмдардын ишин кандай чагылдырат?",
                                Optional.empty(),
                                "Биринчи сап\nэкинчи сап"),
                        new Answer(
                                4,
                                "iv_frequency_text",
                                "ЖМК менен канчалык көп байланышасыз?",
                                Optional.of(new Closed("iv_frequency", 5, "Айына үч жолу")),
                                "Көбүнчө телефон менен"),
                        new Answer(
                                8,
                                "iv_goals_text",
                                "ЖМК менен кызматташуу максаттарыңызга жетүүгө кандай таасир этет?",
                                Optional.of(new Closed("iv_goals", 3, "Зыян келтирет")),
                                ""));
        assertThat(all(CSO)).contains(told);
        assertThat(all("cso-2026")).isEmpty();
    }

    @Test
    void numberTheQuestionsOfAGuideAlikeWhicheverWereAsked() {
        var interview = begun(EXPERT, "UZ", "uz")
                .answer("iv_kind", "expert")
                .answer("ix_people", 40)
                .answer("ix_first_step", "Qonunni oʻzgartirish")
                .send();
        var told = cases.find(interview.id()).orElseThrow();
        assertThat(told.speaker()).isEqualTo(new InDepthCase.Speaker(Kind.EXPERT, "", "", Anonymity.NOTHING, false, 0));
        assertThat(told.answers()).extracting(Answer::number).containsExactly(7, 10);
        assertThat(told.answers().getFirst().closed()).contains(new Closed("ix_people", 40, "40"));
    }

    @Test
    void leaveOutWhatDoesNotCount() {
        var draft = begun(CSO, "TJ", "tg").answer("iv_activity", "сиёҳнавис");
        var excluded = begun(CSO, "TJ", "tg").send().exclude("twice");
        var survey = survey("TJ");
        assertThat(cases.find(draft.id())).isEmpty();
        assertThat(cases.find(excluded.id())).isEmpty();
        assertThat(cases.find(survey.id())).isEmpty();
        var before = rows.sent();
        var sent = draft.send();
        assertThat(rows.sent()).as("cases of the survey").isEqualTo(before);
        sent.withdraw().expectGone();
        assertThat(cases.find(sent.id())).isEmpty();
    }

    @Test
    void areHeldByInterviewersOnly() {
        var interviews = product.getBean(InterviewService.class);
        var kz = new CountryCode("KZ");
        var ru = new Language("ru");
        assertThatThrownBy(() -> interviews.start(
                        new NewInterview(new WaveId(CSO), kz, Mode.ONLINE, ru, null, UUID.randomUUID(), false)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> interviews.start(
                        new NewInterview(new WaveId(CSO), kz, Mode.FACE_TO_FACE, ru, null, null, true)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void areLinkedWithASentInterviewOfTheSurveyInTheirCountry() {
        var survey = survey("KZ");
        var abroad = survey("UZ");
        var depth = begun(CSO, "KZ", "kk").send();
        var kz = new CountryCode("KZ");
        assertThat(links.find(survey.id().toString(), kz)).isEqualTo(new InDepthLinks.Found.One(survey.id()));
        assertThat(links.find(abroad.id().toString(), kz)).isEqualTo(new InDepthLinks.Found.None());
        assertThat(links.find(depth.id().toString(), kz)).isEqualTo(new InDepthLinks.Found.None());
        assertThat(links.find("no number", kz)).isEqualTo(new InDepthLinks.Found.None());
        assertThat(links.find("", kz)).isEqualTo(new InDepthLinks.Found.None());
        links.link(depth.id(), abroad.id());
        links.link(depth.id(), survey.id());
        assertThat(links.linked(depth.id())).contains(survey.id());
        assertThat(links.inDepth(survey.id())).containsExactly(depth.id());
        assertThat(cases.find(depth.id()).orElseThrow().linked()).isEqualTo(survey.id());
        survey.withdraw();
        assertThat(links.linked(depth.id()))
                .as("after the withdrawal of the survey's interview")
                .isEmpty();
        var other = survey("KZ");
        links.link(depth.id(), other.id());
        depth.withdraw();
        assertThat(jdbc.sql("select count(*) from in_depth_link")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
