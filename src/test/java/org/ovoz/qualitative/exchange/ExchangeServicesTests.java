package org.ovoz.qualitative.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Role;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Outgoing;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.Turn;
import org.ovoz.qualitative.exchange.ExportChoice.Content;
import org.ovoz.qualitative.exchange.ExportChoice.Whose;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.ui.Translations;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Who may take out and bring in what. */
@TinyStudyTest
@Slow
class ExchangeServicesTests {

    private static final NewDocuments KZ = new NewDocuments(new CountryCode("KZ"), new Language("kk"));

    @Autowired
    private CurrentUser user;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private Definitions definitions;

    @Autowired
    private Translations translations;

    @Autowired
    private StudyDays days;

    private final WorkInMemory work = new WorkInMemory();
    private ExchangeExports exports;
    private ExchangeImports imports;

    /** What is there, as the product would give it. */
    @BeforeEach
    void services() {
        var here = new WorkHere(work, work, work);
        exports = new ExchangeExports(here, () -> Outgoing.UNMASKED, user, audit, definitions, translations);
        imports = new ExchangeImports(here, () -> Outgoing.UNMASKED, work, work, user, audit, days);
        SignedInAs.role(Role.ANALYST);
        var document = work.text("KZ-01", "KZ", Attribution.ROLE, "They asked for money. We had none.");
        var code = work.code("PAY_FEE", null);
        work.coding(document, "asked for money", code, "tester");
        work.coding(document, "had none", code, "Bolat");
        work.memo(document, "Note");
    }

    @AfterEach
    void nobody() {
        SignedInAs.nobody();
    }

    private static ExportChoice choice(Content content) {
        return new ExportChoice(content, Audience.TEAM, Whose.ALL);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyWithoutThePermissionTakesAnythingOut(Content content) {
        for (var role : Role.values()) {
            SignedInAs.role(role, "KZ");
            if (role == Role.VIEWER || role == Role.FIELD_STAFF) {
                assertThat(exports.isAllowed()).isFalse();
                assertThatThrownBy(() -> exports.write(choice(content), Locale.ENGLISH))
                        .isInstanceOf(AccessDeniedException.class);
                assertThatThrownBy(() -> exports.size(choice(content), Locale.ENGLISH))
                        .isInstanceOf(AccessDeniedException.class);
            } else {
                assertThat(exports.write(choice(content), Locale.of("kk"))).isNotEmpty();
            }
        }
    }

    @Test
    void whoMayNotCodeBringsNothingIn() {
        SignedInAs.role(Role.FIELD_STAFF, "KZ");
        assertThat(imports.isAllowed()).isFalse();
        assertThatThrownBy(() -> imports.read(new byte[0], Map.of())).isInstanceOf(AccessDeniedException.class);
        var nothing = new Incoming(new byte[0], new ReadProject(new WorkInMemory().project(), List.of(), List.of()));
        assertThatThrownBy(() -> imports.plan(nothing, MergeChoices.NONE)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> imports.take(nothing, MergeChoices.NONE, KZ))
                .isInstanceOf(AccessDeniedException.class);
    }

    private Project exported(Whose whose) throws UnreadableFile {
        var file = exports.write(new ExportChoice(Content.PROJECT, Audience.TEAM, whose), Locale.ENGLISH);
        return imports.read(file, Map.of()).read().project();
    }

    @Test
    void aProjectHoldsTheCodingsThatWereChosen() throws UnreadableFile {
        assertThat(exported(Whose.ALL).codings()).hasSize(2);
        assertThat(exported(Whose.MINE).codings()).extracting(Coding::coder).containsExactly("tester");
        assertThat(exported(Whose.NOBODYS).codings()).isEmpty();
        assertThat(exported(Whose.NOBODYS).memos()).isEmpty();
        assertThat(exported(Whose.NOBODYS).sources()).hasSize(1);
    }

    @Test
    void whatWasTakenOutIsKnownWhenItComesBack() throws UnreadableFile {
        var file = exports.write(choice(Content.PROJECT), Locale.ENGLISH);
        assertThat(imports.plan(imports.read(file, Map.of()), MergeChoices.NONE).isEmpty())
                .isTrue();
        var codebook = exports.write(choice(Content.CODEBOOK_QDC), Locale.ENGLISH);
        assertThat(imports.plan(imports.read(codebook, Map.of()), MergeChoices.NONE)
                        .isEmpty())
                .isTrue();
    }

    @Test
    void turnsThatAPersonPutRightComeBackAsTheyWere() throws UnreadableFile {
        var there = new WorkInMemory();
        var document = there.text("KG-01", "KG", Attribution.ROLE, "Why?\nMoney, they said.\nНичего больше.");
        var turns = List.of(
                new Turn(1, new Span(0, 4), "Asks", true, new Language("en"), null),
                new Turn(2, new Span(5, 22), "Says", false, new Language("en"), "q3"),
                new Turn(3, new Span(23, 37), "Says", false, new Language("ru"), null));
        var text = there.text(document.id()).orElseThrow().text();
        there.divide(new DocumentText(document.id(), 1, text, turns));
        imports.take(imports.read(RefiQdaRoundTripTests.written(there.project()), Map.of()), MergeChoices.NONE, KZ);
        assertThat(work.text(document.id()).orElseThrow().turns()).isEqualTo(turns);
        var own = exports.write(choice(Content.PROJECT), Locale.ENGLISH);
        assertThat(imports.read(own, Map.of()).read().project().sources())
                .filteredOn(source -> source.id().equals(document.id()))
                .extracting(Project.Source::turns)
                .containsExactly(turns);
    }

    @Test
    void aForeignTextComesToTheChosenCountryAndNothingIsSaidOfItsSpeaker() throws UnreadableFile {
        var file = Qdpx.coded("MAXQDA 2024", 0, 2, "We")
                .with("sources/one.txt", "We asked.")
                .bytes();
        var incoming = imports.read(file, Map.of());
        var taken = imports.take(incoming, MergeChoices.NONE, KZ);
        assertThat(taken.documents()).isEqualTo(1);
        assertThat(taken.codings()).isEqualTo(1);
        var document = work.documents().getLast();
        assertThat(document.country()).isEqualTo(new CountryCode("KZ"));
        assertThat(document.speaker().attribution()).isEqualTo(Attribution.NOTHING);
        assertThat(document.speaker().pseudonym()).as("never a title").matches("KZ-[0-9A-F]{8}");
        assertThat(document.madeBy()).isEqualTo("tester");
        imports.take(imports.read(file, Map.of()), MergeChoices.NONE, KZ);
        assertThat(work.documents()).as("a second time").hasSize(2);
        assertThat(work.all()).hasSize(3);
    }

    @Test
    void aTextOfAnotherCountryStaysOutside() throws UnreadableFile {
        var other = new WorkInMemory();
        var text = other.text("KG-09", "KG", Attribution.NAME, "From elsewhere.");
        other.coding(text, "elsewhere", other.code("X", null), "Dina");
        var file = RefiQdaRoundTripTests.written(other.project());
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        var incoming = imports.read(file, Map.of());
        assertThat(incoming.read().project().sources()).isEmpty();
        assertThat(incoming.read().project().codings()).isEmpty();
        assertThat(incoming.read().remarks()).extracting(Remark::kind).containsExactly(Remark.Kind.OTHER_COUNTRY);
        var foreign = Qdpx.coded("MAXQDA", 0, 2, "We")
                .with("sources/one.txt", "We asked.")
                .bytes();
        var kg = new NewDocuments(new CountryCode("KG"), new Language("ky"));
        assertThatThrownBy(() -> imports.take(imports.read(foreign, Map.of()), MergeChoices.NONE, kg))
                .isInstanceOf(AccessDeniedException.class);
        assertThat(work.documents()).extracting(Document::title).containsExactly("KZ-01");
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void headingsOfTablesAreInTheReadersLanguage(Audience audience) throws IOException {
        for (var language : List.of("en", "ru", "kk", "ky", "tg", "uz")) {
            var file = exports.write(
                    new ExportChoice(Content.CODINGS_XLSX, audience, Whose.ALL), Locale.forLanguageTag(language));
            try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
                var heading = workbook.getSheetAt(0).getRow(0);
                assertThat(Optional.of(heading.getCell(0).getStringCellValue()))
                        .contains(translations.text(Locale.forLanguageTag(language), "exchange.word.document"));
            }
        }
    }
}
