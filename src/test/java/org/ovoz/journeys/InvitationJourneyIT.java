package org.ovoz.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Personal invitations from the lead who makes them to the respondent who begins, and on paper. */
class InvitationJourneyIT extends Journey {

    private static final String CODE = "[ACEHKMPTXY2-9]{7}(-[ACEHKMPTXY2-9]{7}){2}";

    @BeforeEach
    void nobodyHasToWait() {
        waitUntilNoCrowdIsHere();
    }

    private Browser lead(String edition) {
        var lead = desktop();
        lead.signIn("admin");
        lead.setLanguage("en");
        lead.open("/invitations");
        lead.type("#invitation-name", "Partner");
        lead.type("#invitation-count", "12");
        if (!edition.isEmpty()) {
            lead.select("#invitation-edition", edition);
        }
        lead.click("form button.primary");
        lead.until("the codes", () -> lead.all(".cards .card").size() == 12);
        return lead;
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "light"})
    void aLinkBeginsOneInterviewByAPress(String edition) {
        var code = lead(edition).text(".cards .code").strip();
        assertThat(code).matches(CODE);
        var link = (edition.isEmpty() ? "" : "/light") + "/invited#" + code.replace("-", "");
        var respondent = phone();
        respondent.driver().get(address() + link);
        respondent.until("the invitation", () -> respondent.has("main details"));
        respondent.expectNothingForAxe("invitation " + edition);
        respondent.expectNoSidewaysScrolling();
        // The light edition has no server's page to wait for.
        respondent.find("main button.primary").click();
        respondent.until("the code to go on with", () -> respondent.has("p.code"));
        var second = phone();
        second.driver().get(address() + link);
        second.until(
                "that it was used",
                () -> second.has("h1")
                        && (second.text("h1").contains("used")
                                || second.text("h1").contains("использовано")));
    }

    @Test
    void theCardsAndTheLinksPrintWithoutAnEmptyPage() throws Exception {
        var lead = lead("");
        assertThat(pages(lead)).hasSizeBetween(2, 3).allMatch(InvitationJourneyIT::hasInk);
        lead.open("/links");
        lead.find(".sheet .qr");
        assertThat(pages(lead)).hasSize(lead.all(".sheet").size()).allMatch(InvitationJourneyIT::hasInk);
    }

    /** Pictures of the printed pages. */
    private static List<BufferedImage> pages(Browser browser) throws IOException {
        var printed = browser.driver()
                .executeCdpCommand(
                        "Page.printToPDF",
                        Map.of("preferCSSPageSize", false, "paperWidth", 8.27, "paperHeight", 11.69));
        try (var document = Loader.loadPDF(Base64.getDecoder().decode((String) printed.get("data")))) {
            var drawn = new PDFRenderer(document);
            var pages = new ArrayList<BufferedImage>();
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                pages.add(drawn.renderImageWithDPI(page, 40));
            }
            return pages;
        }
    }

    /** Besides what every page has in its margins. */
    private static boolean hasInk(BufferedImage picture) {
        var dark = 0;
        for (int y = picture.getHeight() / 8; y < picture.getHeight() * 7 / 8; y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                dark += (picture.getRGB(x, y) & 0xFF) < 128 ? 1 : 0;
            }
        }
        return dark > 50;
    }
}
