package org.ovoz.report.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.disclosure.Batch;
import org.ovoz.disclosure.ProtectedTable;
import org.ovoz.disclosure.PublishedTable;
import org.ovoz.disclosure.Range;
import org.ovoz.disclosure.store.PublishedStore;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.FakeCodings;
import org.ovoz.qualitative.FakeMaterial;
import org.ovoz.qualitative.InMemoryMaterial;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.StoredDocuments;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.ResultsPlan.Grouping;
import org.ovoz.report.ReportFormat;
import org.ovoz.report.internal.ReportFigures;
import org.ovoz.report.internal.ReportRequest;
import org.ovoz.report.internal.ReportService;
import org.ovoz.report.published.PublicReports;
import org.ovoz.report.published.PublicRequest;
import org.ovoz.report.themes.ThemeSection;
import org.ovoz.report.themes.ThemeSections;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.ViewTest;
import org.ovoz.ui.Translations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Theme sections in whole reports: the team's edition counts and quotes, the public one what it may. */
@TinyStudyTest
@Import(InMemoryMaterial.class)
@ViewPackages(packages = {"org.ovoz.report.ui", "org.ovoz.ui"})
@Slow
class ThemesInReportTests extends ViewTest {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final CountryCode TJ = new CountryCode("TJ");
    private static final Language EN = new Language("en");

    @Autowired
    private FakeMaterial material;

    @Autowired
    private FakeCodings codings;

    @Autowired
    private ThemeSections sections;

    @Autowired
    private ReportService reports;

    @Autowired
    private ReportFigures figures;

    @Autowired
    private PublicReports publicReports;

    @Autowired
    private PublishedStore published;

    @Autowired
    private Translations translations;

    @Autowired
    private JdbcClient jdbc;

    private Code fee;

    @Override
    protected void prepare() {
        List.of("theme_section", "theme_release", "second_coding_round", "material_document", "interview")
                .forEach(table -> jdbc.sql("delete from " + table).update());
        material.documents().forEach(document -> material.remove(document.id()));
        SignedInAs.user(new User(UUID.randomUUID(), "ann", Role.ANALYST, Set.of(), true));
        fee = codings.code("FEE-" + UUID.randomUUID());
    }

    private Document says(int number, Attribution attribution, boolean isCoded) {
        var document = material.transcript("KZ", "PSEUDO-" + number, attribution, "words of " + number);
        StoredDocuments.add(jdbc, document);
        if (isCoded) {
            codings.put("ann", fee, document, 1);
        }
        return document;
    }

    private ThemeSection.Chosen chosen(Document document) {
        return new ThemeSection.Chosen(document.id(), 1, new Span(0, 8), false, false);
    }

    private ThemeSection kept(boolean isPublic, Document... quoted) {
        var quotations = List.of(quoted).stream().map(this::chosen).toList();
        return sections.save(new ThemeSection(
                        UUID.randomUUID(),
                        Tiny.WAVE,
                        EN,
                        0,
                        "Money for coverage",
                        "They pay.",
                        List.of(new ThemeSection.CountedCode(fee.id(), fee.name())),
                        quotations,
                        isPublic))
                .orElseThrow();
    }

    private String internal() throws IOException {
        var out = new ByteArrayOutputStream();
        reports.write(
                new ReportRequest(Tiny.WAVE, List.of(KZ, TJ), EN, ReportFormat.HTML),
                figures.freeze(Tiny.WAVE, List.of(KZ, TJ)),
                (key, arguments) -> translations.text(EN.locale(), key, arguments),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private String ofEverybody() {
        var grouping = new Grouping(List.of(List.of(1), List.of(0)));
        var batch = new Batch(KZ, 1, 36, LocalDate.of(2026, 11, 25), false);
        var table = new ProtectedTable(
                36, grouping, List.of(Range.exactly(20), Range.exactly(16)), Range.exactly(0), Optional.empty());
        List.of("published_table", "published_batch")
                .forEach(name -> jdbc.sql("delete from " + name).update());
        published.add(Tiny.WAVE, batch);
        published.add(Tiny.WAVE, new PublishedTable("website", batch, table));
        return publicReports
                .of(
                        new PublicRequest(Tiny.WAVE, EN, ReportFormat.HTML),
                        (key, arguments) -> translations.text(EN.locale(), key, arguments))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
                .orElseThrow();
    }

    @Test
    void theTeamsEditionCountsPersonsAndQuotesAlsoThoseWhoAllowNothing() throws IOException {
        interviewIn("KZ").consented().answer("networks_facebook", 1).send();
        var first = says(1, Attribution.NOTHING, true);
        says(2, Attribution.ROLE, true);
        says(3, Attribution.ROLE, false);
        kept(false, first);
        assertThat(internal())
                .contains("Themes of the interviews")
                .contains("They pay.")
                .contains("2 of 3 interviews")
                .contains("“words of” – without attribution")
                .doesNotContain("PSEUDO-1");
    }

    @Test
    void thePublicEditionHasReleasedCountsOnly() {
        for (int i = 0; i < 20; i++) {
            says(i, Attribution.ROLE, i < 8);
        }
        kept(true);
        assertThat(ofEverybody()).contains("Money for coverage").contains("8 of 20 interviews");
        says(21, Attribution.ROLE, true);
        kept(true);
        assertThat(ofEverybody())
                .as("one more would be known by comparison")
                .contains("8 of 20 interviews")
                .doesNotContain("9 of 21");
    }

    @Test
    void aBlindCoderLearnsNothingFromPassagesThatWereChosen() throws IOException {
        interviewIn("KZ").consented().answer("networks_facebook", 1).send();
        var document = says(1, Attribution.ROLE, true);
        kept(false, document);
        jdbc.sql("""
                        insert into second_coding_round (id, first_coder, second_coder, share, opened_on)
                        values (:id, 'ann', 'bob', 100, :day)
                        """)
                .param("id", UUID.randomUUID())
                .param("day", LocalDate.of(2026, 11, 30))
                .update();
        jdbc.sql("insert into second_coding_document select id, :document from second_coding_round")
                .param("document", document.id().value())
                .update();
        SignedInAs.user(new User(UUID.randomUUID(), "bob", Role.ANALYST, Set.of(), true));
        assertThat(internal()).doesNotContain("words of").doesNotContain("1 of 1 interviews");
        assertThat(sections.of(Tiny.WAVE, EN).getFirst().quotations()).isEmpty();
    }

    @Test
    void thePageKeepsASection() {
        says(1, Attribution.ROLE, true);
        kept(false);
        UI.getCurrent().navigate("report");
        assertThat($(Div.class)
                        .withId("choose-theme-section")
                        .single()
                        .getElement()
                        .getTextRecursively())
                .contains("Money for coverage");
    }
}
