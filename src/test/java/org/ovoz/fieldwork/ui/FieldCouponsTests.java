package org.ovoz.fieldwork.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.fieldwork.FieldworkService;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.Sending;
import org.ovoz.interview.coupon.CouponRule;
import org.ovoz.interview.coupon.Coupons;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coupons as interviewers hand them out, and type them for whoever brings one. */
@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.fieldwork.ui", "org.ovoz.ui"})
@Slow
class FieldCouponsTests extends ViewTest {

    private static final CountryCode TJ = new CountryCode("TJ");

    @Autowired
    private FieldworkService fieldwork;

    @Autowired
    private InterviewService interviews;

    @Autowired
    private Sending sending;

    @Autowired
    private Coupons coupons;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        coupons.setRule(Tiny.WAVE, new CouponRule(2, 28, false));
        SignedInAs.role(Role.FIELD_STAFF, "TJ");
    }

    private Interview sent(boolean practice) {
        var interview = fieldwork.begin(TJ, Mode.FACE_TO_FACE, new Language("ru"), practice);
        interviews.answer(interview.id(), Change.ofCodes("consent", Map.of("consent", 1)));
        sending.send(interview.id());
        return interview;
    }

    private Field code() {
        return $(Field.class).all().stream()
                .filter(field -> field.input().getId().orElse("").equals("coupon-code"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFinishedInterviewHasCardsForItsRespondent() {
        var seed = sent(false);
        openPage(seed);
        assertThat(page()).contains("Pass the survey on", "They tell nobody from whom they are");
        test($(NativeButton.class).all().stream()
                        .filter(button -> button.getText().equals("Get coupons"))
                        .findFirst()
                        .orElseThrow())
                .click();
        assertThat(page()).contains("Your coupons", "/invited");
        assertThat(page())
                .contains(coupons.give(seed.id())
                        .orElseThrow()
                        .coupons()
                        .getFirst()
                        .code());
        assertThat(jdbc.sql("select count(*) from audit_row where action = 'COUPONS_GIVEN'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    private void openPage(Interview interview) {
        UI.getCurrent().navigate("fieldwork/" + interview.id());
    }

    @Test
    void practiceHasNone() {
        openPage(sent(true));
        assertThat(page()).doesNotContain("Pass the survey on");
    }

    @Test
    void aTypedCodeBeginsTheInterviewAndAWrongOneSaysWhatToDo() {
        var code = coupons.give(sent(false).id())
                .orElseThrow()
                .coupons()
                .getFirst()
                .code();
        navigate(MyInterviewsView.class);
        code().input().setValue(code.substring(1));
        $(Form.class).single().submit();
        assertThat(page()).contains("This is not a whole code", "empty its field");
        code().input().setValue(code.toLowerCase());
        $(Form.class).single().submit();
        assertThat(getCurrentView()).isInstanceOf(FieldInterviewView.class);
        assertThat(jdbc.sql("select count(*) from referral where depth = 1")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        navigate(MyInterviewsView.class);
        code().input().setValue(code);
        $(Form.class).single().submit();
        assertThat(page()).contains("This coupon has been used");
    }
}
