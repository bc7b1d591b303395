package org.ovoz.interview.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.coupon.CouponRule;
import org.ovoz.interview.coupon.Coupons;
import org.ovoz.interview.invitation.InvitationBatch;
import org.ovoz.interview.invitation.Invitations;
import org.ovoz.interview.invitation.MadeInvitations;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.study.store.WaveStore;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.springframework.beans.factory.annotation.Autowired;

/** The page of a personal invitation. */
@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.interview.ui", "org.ovoz.ui"})
@Slow
class InvitedViewTests extends ViewTest {

    private static final CountryCode TJ = new CountryCode("TJ");

    @Autowired
    private Invitations invitations;

    @Autowired
    private StudyDays days;

    @Autowired
    private Coupons coupons;

    @Autowired
    private WaveStore waves;

    @Override
    protected void prepare() {
        SignedInAs.nobody();
    }

    private MadeInvitations made() {
        return invitations.make(new InvitationBatch(
                UUID.randomUUID(),
                Tiny.WAVE,
                TJ,
                "Partner",
                false,
                "lead",
                days.today(TJ),
                false,
                InvitationBatch.Counts.given(10)));
    }

    private InvitationBatch.Counts counts(MadeInvitations made) {
        return invitations.batch(made.batch().id()).orElseThrow().counts();
    }

    private String heading() {
        return $(H1.class).single().getText();
    }

    @Test
    void isUsedByAPressAndByNoLook() {
        var made = made();
        var code = made.codes().getFirst().replace("-", "");
        var view = navigate(InvitedView.class);
        view.look(code);
        assertThat(heading()).isEqualTo("Мавҷи якум");
        assertThat(page()).contains("шахсан");
        assertThat(counts(made)).isEqualTo(new InvitationBatch.Counts(10, 1, 0, 0));
        test($(NativeButton.class).withClassName("primary").single()).click();
        assertThat(counts(made)).isEqualTo(new InvitationBatch.Counts(10, 1, 1, 0));
        view.look(code);
        assertThat(heading()).isEqualTo("Ин даъватнома истифода шудааст");
    }

    @Test
    void asksForTheCodeOfACardAndSaysWhatIsWrongWithIt() {
        var made = made();
        var view = navigate(InvitedView.class);
        view.look("");
        $(Field.class).single().input().setValue(made.codes().getFirst().substring(1));
        $(Form.class).single().submit();
        assertThat($(Field.class).single().value())
                .isEqualTo(made.codes().getFirst().substring(1));
        $(Field.class).single().input().setValue(made.codes().getFirst());
        $(Form.class).single().submit();
        assertThat(heading()).isEqualTo("Мавҷи якум");
    }

    @Test
    void keepsATypedCodeWhenTheLanguageIsSwitched() {
        var view = navigate(InvitedView.class);
        view.look("");
        $(Field.class).single().input().setValue("2345-67");
        Press.language(view, "en");
        assertThat(heading()).isEqualTo("Personal invitation");
        assertThat($(Field.class).single().value()).isEqualTo("2345-67");
    }

    @Test
    void keepsWhatIsToldWithACouponWhenTheLanguageIsSwitched() {
        coupons.setRule(Tiny.WAVE, new CouponRule(2, 28, true));
        var given = interviewIn("TJ").language("en").consented().send().id();
        var code = coupons.give(given).orElseThrow().coupons().getFirst().code();
        var view = navigate(InvitedView.class);
        view.look(code);
        $(Field.class).all().stream()
                .filter(field -> field.input().getId().equals(Optional.of("coupon-degree")))
                .findFirst()
                .orElseThrow()
                .input()
                .setValue("120");
        Press.language(view, "ru");
        assertThat($(CouponQuestions.class).single().told())
                .hasValueSatisfying(told -> assertThat(told.degree()).isEqualTo(120));
    }

    @Test
    void toAClosedWaveAsksForTheCodeOfWhatWasBegun() {
        var code = made().codes().getFirst();
        waves.setState(Tiny.WAVE, Study.Wave.State.CLOSED, null);
        try {
            navigate(InvitedView.class).look(code);
            assertThat($(ResumeForm.class).exists()).isTrue();
        } finally {
            waves.setState(Tiny.WAVE, Study.Wave.State.OPEN, null);
        }
    }

    @Test
    void ofARevokedBatchSaysWhomToAsk() {
        var made = made();
        invitations.revoke(made.batch().id());
        navigate(InvitedView.class).look(made.codes().getFirst());
        assertThat(page()).contains("отозвала");
    }
}
