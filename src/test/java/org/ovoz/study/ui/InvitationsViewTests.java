package org.ovoz.study.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.NativeButton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.invitation.InvitationBatch;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.study.InvitationService;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Field;
import org.ovoz.ui.Form;
import org.ovoz.ui.Question;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Batches of invitations as a lead makes, hands out and revokes them. */
@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.study.ui", "org.ovoz.ui"})
@Slow
class InvitationsViewTests extends ViewTest {

    private static final CountryCode KZ = new CountryCode("KZ");

    @Autowired
    private InvitationService invitations;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        jdbc.sql("delete from invitation").update();
        jdbc.sql("delete from invitation_batch").update();
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
    }

    private void fill(String name, String number) {
        fields().get(0).input().setValue(name);
        fields().get(1).input().setValue(number);
        $(Form.class).single().submit();
    }

    private List<Field> fields() {
        return $(Field.class).all();
    }

    @Test
    void aBatchIsMadeShownOnceAndRevokedAfterAQuestion() {
        navigate(InvitationsView.class);
        assertThat(page()).contains("No invitations have been made yet.");
        fill("Bee keepers", "12");
        assertThat(page()).contains("12 invitations: Bee keepers", "the codes are shown this once");
        var code = page().replaceAll("(?s).*?([ACEHKMPTXY2-9]{7}-[ACEHKMPTXY2-9]{7}-[ACEHKMPTXY2-9]{7}).*", "$1");
        assertThat(code).hasSize(23);
        navigate(LinksView.class);
        navigate(InvitationsView.class);
        assertThat(page()).contains("Bee keepers").doesNotContain(code);
        test($(NativeButton.class).withText("Revoke").single()).click();
        var question = $(Question.class).single();
        assertThat(question.getElement().getTextRecursively()).contains("Revoke the batch “Bee keepers”?");
        assertThat(invitations.batches(Tiny.WAVE)).noneMatch(InvitationBatch::revoked);
        $(Form.class, question).single().submit();
        assertThat(invitations.batches(Tiny.WAVE)).allMatch(InvitationBatch::revoked);
        assertThat(page()).contains("revoked");
    }

    @Test
    void whatCannotBeMadeIsSaidAndNothingIsMade() {
        navigate(InvitationsView.class);
        fill("Bee keepers", "9");
        assertThat(page()).contains("a number from 10 to 500");
        fill("", "20");
        assertThat(page()).contains("a number from 10 to 500");
        assertThat(invitations.batches(Tiny.WAVE)).isEmpty();
    }

    @Test
    void onlyLeadsOfTheCountryMakeAndRevokeThem() {
        var made = invitations.make(Tiny.WAVE, KZ, "Ours", false, 10);
        SignedInAs.role(Role.COUNTRY_LEAD, "TJ");
        assertThat(invitations.batches(Tiny.WAVE)).isEmpty();
        assertThatThrownBy(() -> invitations.make(Tiny.WAVE, KZ, "Theirs", false, 10))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> invitations.revoke(made.batch().id())).isInstanceOf(AccessDeniedException.class);
        SignedInAs.role(Role.ANALYST);
        assertThat(invitations.batches(Tiny.WAVE)).hasSize(1);
        assertThatThrownBy(() -> invitations.revoke(UUID.randomUUID())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void theFilesHoldEveryCodeOnce() throws IOException {
        var files = InvitationFiles.of(
                List.of("AAAAAAA-CCCCCCC-EEEEEEE", "AAAAAAA-CCCCCCC-HHHHHHH"), "https://o.org/invited#");
        assertThat(new String(files.csv("No.", "Code", "Link"), StandardCharsets.UTF_8))
                .isEqualTo("\uFEFF\"No.\";\"Code\";\"Link\"\r\n"
                        + "\"1\";\"AAAAAAA-CCCCCCC-EEEEEEE\";\"https://o.org/invited#AAAAAAACCCCCCCEEEEEEE\"\r\n"
                        + "\"2\";\"AAAAAAA-CCCCCCC-HHHHHHH\";\"https://o.org/invited#AAAAAAACCCCCCCHHHHHHH\"\r\n");
        try (var zip = new ZipInputStream(new ByteArrayInputStream(files.pngs()))) {
            assertThat(zip.getNextEntry().getName()).isEqualTo("001-AAAAAAA-CCCCCCC-EEEEEEE.png");
            assertThat(ImageIO.read(new ByteArrayInputStream(zip.readAllBytes()))
                            .getWidth())
                    .isGreaterThan(400);
        }
        try (var zip = new ZipInputStream(new ByteArrayInputStream(files.svgs()))) {
            assertThat(zip.getNextEntry().getName()).endsWith(".svg");
            assertThat(new String(zip.readAllBytes(), StandardCharsets.UTF_8)).startsWith("<svg");
        }
    }
}
