package org.ovoz.report.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.FieldSet;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.disclosure.Batch;
import org.ovoz.disclosure.ProtectedTable;
import org.ovoz.disclosure.PublishedTable;
import org.ovoz.disclosure.Range;
import org.ovoz.disclosure.store.PublishedStore;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.ResultsPlan.Grouping;
import org.ovoz.report.AuthorText;
import org.ovoz.report.AuthorTexts;
import org.ovoz.report.ReportFormat;
import org.ovoz.report.Section;
import org.ovoz.report.internal.ReportFigures;
import org.ovoz.report.internal.ReportRequest;
import org.ovoz.report.internal.ReportService;
import org.ovoz.report.published.PublicReports;
import org.ovoz.report.published.PublicRequest;
import org.ovoz.testing.InterviewScenario;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Translations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The report from the page and from its service, on the small study. */
@TinyStudyTest
@ViewPackages(packages = {"org.ovoz.report.ui", "org.ovoz.ui"})
@Slow
class ReportViewTests extends ViewTest {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode TJ = new CountryCode("TJ");
    private static final Language RU = new Language("ru");

    @Autowired
    private ReportService reports;

    @Autowired
    private ReportFigures figures;

    @Autowired
    private PublicReports publicReports;

    @Autowired
    private PublishedStore published;

    @Autowired
    private AuthorTexts texts;

    @Autowired
    private Translations translations;

    @Autowired
    private JdbcClient jdbc;

    @Override
    protected void prepare() {
        List.of("interview", "report_text", "report_figures", "published_table", "published_batch")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
    }

    private InterviewScenario sent() {
        return interviewIn("KZ").consented().answer("networks_facebook", 1).send();
    }

    private String html() throws IOException {
        var out = new ByteArrayOutputStream();
        reports.write(
                new ReportRequest(Tiny.WAVE, List.of(KZ), RU, ReportFormat.HTML),
                figures.freeze(Tiny.WAVE, List.of(KZ)),
                (key, arguments) -> translations.text(RU.locale(), key, arguments),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void offersTheOwnCountryItsChapterAndThreeFormats() {
        navigate(ReportView.class);
        assertThat($(FieldSet.class).all().stream()
                        .map(group -> group.getElement().getTextRecursively()))
                .anySatisfy(text -> assertThat(text)
                        .startsWith("Countries")
                        .contains("Kazakhstan")
                        .doesNotContain("Tajikistan"));
        assertThat($(Anchor.class).all().stream().map(Anchor::getText)).contains("Word (.docx)", "PDF", "HTML");
        assertThat(texts.sections()).containsExactly(Section.of(KZ));
    }

    @Test
    void carriesTheAuthorsTextAndTellsOfAWithdrawal() throws IOException {
        sent();
        var second = sent();
        texts.save(Tiny.WAVE, Section.of(KZ), RU, new AuthorText(0, "<b>Толкование</b>", false));
        assertThat(html()).contains("&lt;b&gt;Толкование&lt;/b&gt;").doesNotContain("В предыдущем снимке");
        second.withdraw();
        assertThat(html()).contains("В предыдущем снимке", "интервью: 2, в этом – 1");
    }

    @Test
    void overwritesNothingThatSomebodyElseWrote() {
        assertThat(texts.save(Tiny.WAVE, Section.of(KZ), RU, new AuthorText(0, "Первый", false)))
                .contains(new AuthorText(1, "Первый", false));
        assertThat(texts.save(Tiny.WAVE, Section.of(KZ), RU, new AuthorText(0, "Второй", false)))
                .isEmpty();
        assertThat(texts.read(Tiny.WAVE, Section.of(KZ), RU).content()).isEqualTo("Первый");
    }

    @Test
    void refusesOtherCountriesAndTextsAboutAllOfThem() {
        assertThatThrownBy(() -> figures.freeze(Tiny.WAVE, List.of(KZ, TJ))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> texts.read(Tiny.WAVE, Section.of(TJ), RU)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> texts.read(Tiny.WAVE, Section.of(Section.Kind.SUMMARY), RU))
                .isInstanceOf(AccessDeniedException.class);
        SignedInAs.role(Role.FIELD_STAFF, "KZ");
        assertThatThrownBy(() -> figures.freeze(Tiny.WAVE, List.of(KZ))).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(texts::sections).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void hasNoPublicEditionBeforeAnythingIsReleasedAndSaysWhatToDo() throws Exception {
        navigate(ReportView.class);
        var page = ((Component) getCurrentView()).getElement().getTextRecursively();
        assertThat(page).contains("Published tables alone; it may be passed on.", "Also in the public edition");
        assertThat(publicReports.releasedOn(Tiny.WAVE)).isEmpty();
        var request = new PublicRequest(Tiny.WAVE, RU, ReportFormat.HTML);
        assertThat(publicReports.of(request, (key, _) -> key)).isEmpty();
        assertThat(publicReports.ofEverybody(request, (key, _) -> key)).isEmpty();
    }

    @Test
    void givesViewersThePublicEditionOfTheirCountriesAndNoOtherReport() throws IOException {
        release(KZ);
        texts.save(Tiny.WAVE, Section.of(KZ), RU, new AuthorText(0, "Для всех", true));
        SignedInAs.role(Role.VIEWER, "KZ");
        var html = publicHtml().orElseThrow();
        assertThat(html).contains("Публичное издание", "Для всех", "36").doesNotContain("Внутреннее издание");
        assertThatThrownBy(() -> figures.freeze(Tiny.WAVE, List.of(KZ))).isInstanceOf(AccessDeniedException.class);
        SignedInAs.role(Role.VIEWER, "TJ");
        assertThat(publicHtml()).isEmpty();
        SignedInAs.role(Role.FIELD_STAFF, "KZ");
        assertThatThrownBy(this::publicHtml).isInstanceOf(AccessDeniedException.class);
        SignedInAs.nobody();
        assertThatThrownBy(this::publicHtml).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void keepsTextsThatAreNotTickedOutOfThePublicEdition() {
        release(KZ);
        texts.save(Tiny.WAVE, Section.of(KZ), RU, new AuthorText(0, "Для команды", false));
        assertThat(publicHtml().orElseThrow()).doesNotContain("Для команды");
    }

    private Optional<String> publicHtml() {
        return publicReports
                .of(
                        new PublicRequest(Tiny.WAVE, RU, ReportFormat.HTML),
                        (key, arguments) -> translations.text(RU.locale(), key, arguments))
                .map(file -> new String(file, StandardCharsets.UTF_8));
    }

    private void release(CountryCode country) {
        var batch = new Batch(country, 1, 36, LocalDate.of(2026, 11, 25), false);
        var table = new ProtectedTable(
                36,
                new Grouping(List.of(List.of(1), List.of(2))),
                List.of(Range.exactly(20), Range.exactly(16)),
                Range.exactly(0),
                Optional.empty());
        published.add(Tiny.WAVE, batch);
        published.add(Tiny.WAVE, new PublishedTable("website", batch, table));
    }
}
