package org.ovoz.report.themes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.disclosure.Range;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.FakeCodings;
import org.ovoz.qualitative.FakeMaterial;
import org.ovoz.qualitative.Outgoing;
import org.ovoz.qualitative.Provenance;
import org.ovoz.qualitative.Quotable;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.Speaker;
import org.ovoz.qualitative.SpeakerKind;
import org.ovoz.qualitative.StoredDocuments;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.report.Demonstrated;
import org.ovoz.report.ReportBlock;
import org.ovoz.report.ReportDocument;
import org.ovoz.report.ReportFormat;
import org.ovoz.report.document.ReportWriters;
import org.ovoz.report.store.ThemeSectionStore;
import org.ovoz.testing.Slow;
import org.ovoz.testing.StudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** The public edition's theme sections, read as somebody would who looks for what must not be there: every byte of every format. */
@StudyTest
@Slow
class PublicThemesAttackTests {

    private static final CountryCode KZ = new CountryCode("KZ");
    private static final Language ENGLISH = new Language("en");

    @Autowired
    private ThemeSectionStore store;

    @Autowired
    private ThemeSections sections;

    @Autowired
    private JdbcClient jdbc;

    private final FakeMaterial material = new FakeMaterial();
    private final FakeCodings codings = new FakeCodings(material);
    private final Code fee = codings.code("PAY_FEE");

    /** As the room of texts is to answer: gone, changed since, or a speaker who allows nothing. */
    private final Quotable quotable = (id, version, span) -> material.document(id)
            .filter(document ->
                    document.version() == version && document.speaker().attribution() != Attribution.NOTHING)
            .flatMap(document -> material.text(id))
            .map(text -> new Quotable.Quoted(
                    material.document(id).orElseThrow(), text.turns().getFirst().language(), text.cut(span)));

    @BeforeEach
    void begin() {
        jdbc.sql("delete from theme_section").update();
        jdbc.sql("delete from theme_release").update();
        jdbc.sql("delete from material_document").update();
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    private Document says(String pseudonym, String place, SpeakerKind kind, Attribution attribution, String words) {
        var document =
                material.add("KZ", new Speaker(pseudonym, place, kind, attribution), Provenance.ELSEWHERE, words);
        StoredDocuments.add(jdbc, document);
        return document;
    }

    private ThemeSection.Chosen chosen(Document document, boolean tellsKind, boolean tellsCountry) {
        var length =
                material.text(document.id()).orElseThrow().turns().getFirst().span();
        return new ThemeSection.Chosen(
                document.id(), document.version(), new Span(0, length.end()), tellsKind, tellsCountry);
    }

    private ThemeSection section(boolean isPublic, ThemeSection.Chosen... quotations) {
        var section = new ThemeSection(
                UUID.randomUUID(),
                Demonstrated.WAVE,
                ENGLISH,
                1,
                "Payment for coverage",
                "What the author wrote.",
                List.of(new ThemeSection.CountedCode(fee.id(), fee.name())),
                List.of(quotations),
                isPublic);
        assertThat(store.replace(section)).isTrue();
        return section;
    }

    private List<ReportBlock> blocks() {
        return new PublishedThemes(store, quotable, () -> Outgoing.UNMASKED)
                .of(Demonstrated.WAVE, Demonstrated.reportContext("en"), List.of(KZ));
    }

    /** All that can be read in the files of all formats, bytes and unpacked parts included. */
    private List<String> files() throws IOException {
        var report = new ReportDocument(ENGLISH, "Report", "Today", "Public", "Contents", "Page", blocks());
        var all = new ArrayList<String>();
        for (var format : ReportFormat.values()) {
            var out = new ByteArrayOutputStream();
            new ReportWriters().write(format, report, out);
            all.add(readable(format, out.toByteArray())
                    .replaceAll("<[^>]*>", "")
                    .replaceAll("\\s+", " "));
        }
        assertThat(all).hasSize(3);
        return all;
    }

    private static String readable(ReportFormat format, byte[] file) throws IOException {
        return switch (format) {
            case HTML -> new String(file, StandardCharsets.UTF_8);
            case PDF -> {
                try (var pdf = Loader.loadPDF(file)) {
                    yield new PDFTextStripper().getText(pdf)
                            + pdf.getDocumentInformation().getCOSObject();
                }
            }
            case DOCX -> {
                var text = new StringBuilder();
                try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                    while (zip.getNextEntry() != null) {
                        text.append(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    }
                }
                yield text.toString();
            }
        };
    }

    private void expectNowhere(String... secrets) throws IOException {
        for (var file : files()) {
            Stream.of(secrets).forEach(secret -> assertThat(file).doesNotContain(secret));
        }
    }

    private void expectEverywhere(String... told) throws IOException {
        for (var file : files()) {
            Stream.of(told).forEach(text -> assertThat(file).contains(text));
        }
    }

    @Test
    void whoAllowsNothingIsQuotedNowhere() throws IOException {
        section(
                true,
                chosen(says("SECRET-1", "Aktau", SpeakerKind.CSO, Attribution.NOTHING, "hidden words"), true, true));
        expectEverywhere("Payment for coverage", "What the author wrote.");
        expectNowhere("hidden words", "SECRET-1", "Aktau", "What was said");
    }

    @Test
    void ofARoleIsToldOnlyWhatManyOthersAreToo() throws IOException {
        section(
                true,
                chosen(says("P-1", "Aktau", SpeakerKind.JOURNALIST, Attribution.ROLE, "first words"), false, true),
                chosen(says("P-2", "Aktobe", SpeakerKind.EXPERT, Attribution.ROLE, "second words"), false, false));
        expectEverywhere("first words", "second words", "without attribution", "Kazakhstan");
        expectNowhere("P-1", "P-2", "Aktau", "Aktobe", "Journalist", "Expert");
    }

    @Test
    void whoAllowsTheNameIsNamed() throws IOException {
        section(true, chosen(says("Dana", "Aktau", SpeakerKind.EXPERT, Attribution.NAME, "open words"), false, false));
        expectEverywhere("open words", "Dana, Expert, Aktau, Kazakhstan");
    }

    @Test
    void aPassageThatWasMaskedOrWithdrawnSinceIsGone() throws IOException {
        var masked = says("P-1", "Aktau", SpeakerKind.EXPERT, Attribution.NAME, "dial zebra-0101");
        var withdrawn = says("P-2", "Aktau", SpeakerKind.EXPERT, Attribution.NAME, "withdrawn words");
        section(true, chosen(masked, true, true), chosen(withdrawn, true, true));
        material.correct(masked.id(), "dial ██");
        jdbc.sql("delete from material_document where id = :id")
                .param("id", withdrawn.id().value())
                .update();
        expectNowhere("zebra", "withdrawn words");
        assertThat(store.of(Demonstrated.WAVE, ENGLISH).getFirst().quotations())
                .as("the passage goes with its document")
                .hasSize(1);
    }

    @Test
    void whatIsNotPublicIsNotThereAndNoCountBeforeItWasReleased() throws IOException {
        section(false, chosen(says("P-1", "Aktau", SpeakerKind.EXPERT, Attribution.NAME, "team words"), true, true));
        assertThat(blocks()).isEmpty();
        section(true);
        expectNowhere("team words", "interviews", "PAY_FEE");
        store.release(
                Demonstrated.WAVE,
                new ReleasedCount(fee.id(), KZ, 1, 20, Range.exactly(8), Range.exactly(12)),
                LocalDate.of(2026, 11, 30));
        expectEverywhere("8 of 20 interviews", "PAY_FEE");
        store.release(
                Demonstrated.WAVE,
                new ReleasedCount(new CodeId(UUID.randomUUID()), KZ, 1, 77, Range.exactly(33), Range.exactly(44)),
                LocalDate.of(2026, 11, 30));
        expectNowhere("33 of 77");
    }

    @Test
    void onlyWhoReadsTextsWritesReportsAndWorksInAllCountriesHasSections() {
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThat(sections.isOpen()).isFalse();
        assertThatThrownBy(() -> sections.of(Demonstrated.WAVE, ENGLISH)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sections.save(ThemeSection.empty(Demonstrated.WAVE, ENGLISH)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> sections.remove(UUID.randomUUID())).isInstanceOf(AccessDeniedException.class);
        assertThat(sections.internal(Demonstrated.WAVE, Demonstrated.reportContext("en"), List.of(KZ)))
                .isEmpty();
        SignedInAs.role(Role.ANALYST);
        assertThat(sections.isOpen()).isTrue();
        var kept = sections.save(titled("Payment")).orElseThrow();
        assertThat(sections.of(Demonstrated.WAVE, ENGLISH))
                .extracting(ThemeSection::title)
                .containsExactly("Payment");
        assertThat(sections.save(
                        new ThemeSection(kept.id(), kept.wave(), ENGLISH, 0, "Other", "", List.of(), List.of(), false)))
                .as("somebody else was first")
                .isEqualTo(Optional.empty());
        assertThatThrownBy(() -> sections.save(titled(" "))).isInstanceOf(IllegalArgumentException.class);
    }

    private static ThemeSection titled(String title) {
        return new ThemeSection(
                UUID.randomUUID(), Demonstrated.WAVE, ENGLISH, 0, title, "text", List.of(), List.of(), false);
    }
}
