package org.ovoz.referral.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.demonstration.DemonstrationData;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.referral.ReferralService;
import org.ovoz.testing.DataFolder;
import org.ovoz.testing.Slow;
import org.ovoz.testing.ViewTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The chains of the demonstration as each role sees them. */
@SpringBootTest(properties = "ovoz.demonstration=true")
@ViewPackages(packages = {"org.ovoz.referral.ui", "org.ovoz.ui"})
@Slow
class ReferralViewTests extends ViewTest {

    private static final CountryCode KZ = new CountryCode("KZ");

    @Autowired
    private ReferralService referrals;

    @Autowired
    private Definitions definitions;

    @DynamicPropertySource
    static void data(DynamicPropertyRegistry registry) {
        var folder = DataFolder.temporary();
        registry.add("ovoz.data", folder::toString);
    }

    @Override
    protected void prepare() {
        SignedInAs.role(Role.ADMIN);
    }

    private String trees() {
        return String.join(
                "",
                $(Div.class).withClassName("chain-frame").all().stream()
                        .map(frame -> frame.getElement().getProperty("innerHTML", ""))
                        .toList());
    }

    @Test
    void leadsSeeEveryChainOfTheFaceToFaceInterviews() {
        navigate(ReferralView.class);
        assertThat(trees().split("<circle", -1)).as("35 circles").hasSize(36);
        assertThat(trees().split("<line", -1)).as("25 lines").hasSize(26);
        assertThat(trees()).contains("href=\"interviews/", "aria-label=\"№ ", "Seed", "Step 1");
        assertThat(page())
                .contains("Chains one by one", "5 of 14 (35.7%)", "8 of 22", "25 of 70")
                .contains("no weights; nobody has told");
        var report = referrals.report(DemonstrationData.WAVE, referrals.countries());
        var kazakhstan = report.countries().get(KZ);
        assertThat(kazakhstan.seeds()).isEqualTo(2);
        assertThat(kazakhstan.cases()).isEqualTo(7);
        assertThat(kazakhstan.counted()).isEqualTo(41);
        assertThat(kazakhstan.deepest()).isEqualTo(2);
        assertThat(report.comparisons())
                .extracting(one -> one.variable().name())
                .contains("actor_type", "gender");
        assertThat(report.comparisons()).allMatch(one -> one.pairs().all() <= 25);
    }

    @Test
    void othersSeeProtectedFiguresAndNobodyWhoCameByWhom() {
        SignedInAs.role(Role.ANALYST);
        navigate(ReferralView.class);
        assertThat(trees()).isEmpty();
        assertThat(page()).contains("< 5", "Numbers below 5 are not shown").doesNotContain("Chains one by one");
        var report = referrals.report(DemonstrationData.WAVE, referrals.countries());
        assertThat(report.chains()).isEmpty();
        assertThat(report.together()).isNull();
        assertThat(report.comparisons()).isEmpty();
        assertThat(report.relations()).isEmpty();
        assertThat(referrals
                        .report(DemonstrationData.WAVE, java.util.Set.of(KZ))
                        .comparisons())
                .isNotEmpty()
                .allMatch(one -> one.homophily().table().isEmpty());
        assertThat(referrals.mayExport()).isFalse();
        assertThatThrownBy(() -> referrals.files(DemonstrationData.WAVE, referrals.countries()))
                .isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aLeadSeesTheOwnCountryAndTakesItsChainsAway() throws Exception {
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        var report =
                referrals.report(DemonstrationData.WAVE, definitions.study().countryCodes());
        assertThat(report.countries().keySet()).containsExactly(KZ);
        assertThat(report.chains()).allMatch(chain -> chain.country().equals(KZ));
        var zip = new ZipInputStream(new ByteArrayInputStream(
                referrals.files(DemonstrationData.WAVE, definitions.study().countryCodes())));
        assertThat(zip.getNextEntry().getName()).isEqualTo("rds.csv");
        var lines =
                new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
        assertThat(lines.getFirst()).startsWith("id,recruiter.id,network.size,chain,wave,relation,country,actor_type");
        assertThat(lines).hasSize(8);
        assertThat(lines.stream().skip(1)).allMatch(line -> line.contains(",KZ,"));
        assertThat(zip.getNextEntry().getName()).isEqualTo("coupons.csv");
        assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8).lines())
                .hasSize(15);
    }

    @Test
    void interviewersAndReadersSeeNothing() {
        for (var role : new Role[] {Role.FIELD_STAFF, Role.VIEWER}) {
            SignedInAs.role(role, "KZ");
            assertThatThrownBy(() -> referrals.report(DemonstrationData.WAVE, java.util.Set.of(KZ)))
                    .isInstanceOf(AccessDeniedException.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ru", "kk", "ky", "tg", "uz"})
    void everyTextIsThereInEveryLanguage(String language) {
        UI.getCurrent().setLocale(Locale.of(language));
        navigate(ReferralView.class);
        assertThat(page() + trees()).doesNotContain("referral.", "interview.coupon", "!{");
    }
}
