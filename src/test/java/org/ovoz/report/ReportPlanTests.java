package org.ovoz.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** The plan of reports is read strictly. */
class ReportPlanTests {

    @Test
    void tellsAllFaultsAtOnce() {
        assertThatThrownBy(() -> ReportPlanReader.read("""
                        min: 3
                        cautious_below: few
                        chapter:
                        - { item: nothing_of_this_name }
                        - { item: func, chart: doughnut, top: 5, more: 3 }
                        - { item: optimism, sentence: optimism, k: 4 }
                        - { item: gender, k: 2 }
                        - { item: optimism, chart: icons }
                        - { item: website, sentence: website, k: 2 }
                        comparative:
                        - { topic: functions, item: optimism, rule: top, k: 5 }
                        - { topic: functions, item: func, rule: top }
                        - { item: own_sn, rule: mode }
                        - { item: website, rule: mean }
                        """, Demonstrated.DEFINITIONS))
                .isInstanceOf(InvalidReportPlan.class)
                .hasMessageContainingAll(
                        "'min' is not known",
                        "'cautious_below' takes a whole number",
                        "'nothing_of_this_name'",
                        "'doughnut'",
                        "'top' or 'more', not both",
                        "chapter optimism: 'k' is how many answers the sentence tells; write 1, 2 or 3",
                        "chapter optimism: 'icons' are for multiple choices",
                        "chapter gender: 'k' needs a 'sentence'",
                        "chapter website: 'k' needs a 'sentence' that tells several answers",
                        "comparative optimism: 'mode' is for single choices, 'mean' for numbers",
                        "comparative own_sn: 'mode' is for single choices",
                        "comparative website: 'mode' is for single choices",
                        "'k' is missing");
    }

    @Test
    void saysHowManyAnswersASentenceTells() {
        assertThat(ReportPlanReader.read("""
                        chapter:
                        - { item: optimism, sentence: optimism, k: 3 }
                        - { item: gender, sentence: answer }
                        comparative: []
                        """, Demonstrated.DEFINITIONS).chapter())
                .extracting(ReportPlan.Part::k)
                .containsExactly(3, 0);
    }

    @Test
    void readsTheCoverWithItsLogo() throws IOException {
        var picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 20, BufferedImage.TYPE_INT_RGB), "png", picture);
        var cover = ReportPlanReader.read(
                        """
                        cover: { logo: logo.png, organization: Study group, authors: [A. Name, B. Name] }
                        chapter: []
                        comparative: []
                        """,
                        Demonstrated.DEFINITIONS,
                        name -> name.equals("logo.png") ? Optional.of(picture.toByteArray()) : Optional.empty())
                .cover();
        assertThat(cover.organization()).isEqualTo("Study group");
        assertThat(cover.authors()).containsExactly("A. Name", "B. Name");
        assertThat(cover.logo().orElseThrow().width()).isEqualTo(40);
    }

    @Test
    void saysWhatIsWrongWithTheCoverAndTheSummary() {
        assertThatThrownBy(() -> ReportPlanReader.read("""
                        cover: { logo: ../logo.svg, organisation: Study group, authors: A. Name }
                        summary: [nothing_of_this_name]
                        chapter: []
                        comparative: []
                        """, Demonstrated.DEFINITIONS))
                .hasMessageContainingAll(
                        "'logo' takes the name of a .png or .jpg file",
                        "cover: 'organisation' is not known here",
                        "'authors' takes a list of names",
                        "no questionnaire of the study has the question 'nothing_of_this_name'");
    }

    @Test
    void needsItsTwoLists() {
        assertThatThrownBy(() -> ReportPlanReader.read("", Demonstrated.DEFINITIONS))
                .hasMessageContainingAll("'chapter' is missing", "'comparative' is missing");
    }

    @Test
    void keepsTheOrderOfTheReportInEveryCountry() {
        for (var country : Demonstrated.DEFINITIONS.study().countries()) {
            var edition = Demonstrated.internal("en", Demonstrated.FIGURES, Optional.empty());
            var items = Demonstrated.PLAN.chapter().stream()
                    .filter(part -> !edition.question(part, country).isEmpty())
                    .map(ReportPlan.Part::item)
                    .toList();
            assertThat(items).hasSize(17).startsWith("gender", "actor_type").endsWith("future_3_5y", "pol_interest");
        }
    }
}
