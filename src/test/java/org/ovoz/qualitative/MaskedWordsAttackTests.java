package org.ovoz.qualitative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.qualitative.coding.CodebookService;
import org.ovoz.qualitative.coding.Finding;
import org.ovoz.qualitative.coding.Passage;
import org.ovoz.qualitative.coding.PassageCoding;
import org.ovoz.qualitative.exchange.Audience;
import org.ovoz.qualitative.exchange.ExchangeExports;
import org.ovoz.qualitative.exchange.ExchangeImports;
import org.ovoz.qualitative.exchange.ExportChoice;
import org.ovoz.qualitative.exchange.MergeChoices;
import org.ovoz.qualitative.material.Masks;
import org.ovoz.qualitative.material.MaterialChanges;
import org.ovoz.qualitative.material.NewDocument;
import org.ovoz.qualitative.material.Redactions;
import org.ovoz.qualitative.material.TurnChanges;
import org.ovoz.qualitative.material.file.TurnReader;
import org.ovoz.qualitative.material.redaction.Secret;
import org.ovoz.qualitative.results.ThemeFilter;
import org.ovoz.qualitative.results.ThemesService;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.ovoz.testing.WholeFile;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Looks for masked words wherever something leaves the team: in every kind of file for every audience, in quotations and in what
 * the report may print, however the words were masked and whatever was done to the text since.
 */
@TinyStudyTest
@Slow
class MaskedWordsAttackTests {

    private static final Language RUSSIAN = new Language("ru");
    private static final String TEXT =
            "И: Кто?\nР: Пришла Айгуль Сатпаева 🙂 из Каскелена.\nР: С Айгуль всё. Мы платим.\nИ: Так.\nР: Да.";
    private static final List<String> SECRETS = List.of("Айгул", "Сатпаев", "Каскелен", "Aigul", "Satpaev");

    @Autowired
    private MaterialChanges changes;

    @Autowired
    private Redactions redactions;

    @Autowired
    private Masks masks;

    @Autowired
    private TurnChanges turns;

    @Autowired
    private Material material;

    @Autowired
    private Quotable quotable;

    @Autowired
    private CodebookService codebook;

    @Autowired
    private PassageCoding passages;

    @Autowired
    private Codings codings;

    @Autowired
    private Finding finding;

    @Autowired
    private ThemesService themes;

    @Autowired
    private ExchangeExports exports;

    @Autowired
    private ExchangeImports imports;

    @Autowired
    private JdbcClient jdbc;

    private DocumentId id;
    private CodeId fee;

    @BeforeEach
    void begin() {
        empty();
        SignedInAs.role(Role.ADMIN);
        id = changes.take(new NewDocument(
                        Document.Kind.TRANSCRIPT,
                        "Беседа",
                        new CountryCode("KZ"),
                        RUSSIAN,
                        Provenance.ELSEWHERE,
                        new Speaker("KZ-01", null, SpeakerKind.EXPERT, Attribution.NAME),
                        TEXT,
                        TurnReader.read(TEXT, TurnReader.Wishes.in(RUSSIAN)).turns()))
                .id();
        changes.translate(id, 2, new Language("en"), "Aigul came.");
        fee = codebook.add(null, "PAY_FEE", "#0072b2", Code.Words.NONE);
        code("Пришла Айгуль Сатпаева 🙂 из Каскелена.");
        code("Айгуль всё. Мы");
        code("Мы платим.");
    }

    @AfterEach
    void empty() {
        SignedInAs.nobody();
        jdbc.sql("delete from material_document").update();
        jdbc.sql("delete from coding_event").update();
    }

    private DocumentText text() {
        return material.text(id).orElseThrow();
    }

    private Span span(String words) {
        var from = text().text().indexOf(words);
        return CodePoints.ofUtf16(text().text(), from, from + words.length());
    }

    private void code(String words) {
        passages.code(List.of(new Passage(id, text().version(), span(words))), fee);
    }

    private void mask(String words, boolean keepsOriginal) {
        var proposal = redactions.selected(text(), span(words), Secret.NAME, null, true);
        assertThat(redactions.apply(id, text().version(), List.of(proposal), keepsOriginal))
                .isTrue();
    }

    private void maskAll(boolean keepsOriginal) {
        assertThat(redactions.apply(
                        id, text().version(), redactions.propose(id, List.of("Каскелен", "Aigul")), keepsOriginal))
                .isTrue();
    }

    /** Everything that the room gives away, as somebody reads it who unpacks all that is packed. */
    private List<String> files() throws IOException {
        var all = new ArrayList<String>();
        for (var content : ExportChoice.Content.values()) {
            for (var audience : Audience.values()) {
                for (var whose : ExportChoice.Whose.values()) {
                    var choice = new ExportChoice(content, audience, whose);
                    all.add(choice + WholeFile.read(exports.write(choice, Locale.ENGLISH)));
                }
            }
        }
        all.add("quotations " + themes.themes(ThemeFilter.ALL).quotations(fee));
        all.add("codes " + themes.themes(ThemeFilter.ALL).codebook());
        return all;
    }

    /** And what it gives to other rooms or shows. */
    private List<String> everything() throws IOException {
        var all = new ArrayList<>(files());
        all.add("search " + finding.find(new Finding.Query("", fee, false), 100));
        for (int version = 1; version <= text().version(); version++) {
            for (var word : List.of("Пришла", "Мы платим.")) {
                var known = TEXT.indexOf(word);
                var end = Math.min(known + 40, CodePoints.length(text().text()));
                all.add("report " + quotable.of(id, version, new Span(known, end)));
            }
        }
        return all;
    }

    @Test
    void theAttackFindsWhatIsNotMasked() throws IOException {
        assertThat(everything())
                .filteredOn(one -> WholeFile.plain(one).contains("айгуль"))
                .hasSizeGreaterThan(5);
    }

    /** In titles, in what is known of the speaker, in codes and in memos, in all the letters that people use. */
    private void nameEverywhere() {
        var apart = Normalizer.normalize("Айгуль", Normalizer.Form.NFD);
        var now = material.document(id).orElseThrow();
        assertThat(changes.describe(new Document(
                        id,
                        now.kind(),
                        "Interview with Aigul Satpaeva.docx, " + apart,
                        now.country(),
                        now.language(),
                        now.provenance(),
                        new Speaker("АЙГУЛЬ-1", "село Каскелен", SpeakerKind.EXPERT, Attribution.NAME),
                        now.version(),
                        now.madeBy(),
                        now.madeOn())))
                .isEmpty();
        assertThat(turns.correct(text(), 5, "Сатпаева", false)).isEqualTo(TurnChanges.Outcome.DONE);
        var said = codebook.add(
                null,
                "СКАЗАЛА_АЙГУЛЬ",
                "#0072b2",
                new Code.Words("Как у Сатпаевой в Каскелене", apart + " платит", "=Aigul", "не о каскеленских"));
        passages.code(List.of(new Passage(id, text().version(), span("Мы платим."))), said);
        passages.write(new Passage(id, text().version(), span("Мы платим.")), "Это " + apart + " о себе");
        passages.write(id, "САТПАЕВА торопилась");
        passages.write(said, "сравни с айгуль");
    }

    @Test
    void theAttackFindsTheseToo() throws IOException {
        nameEverywhere();
        assertThat(files())
                .filteredOn(one -> WholeFile.plain(one).contains("aigul"))
                .hasSizeGreaterThan(5);
        assertThat(exports.blocks()).isEmpty();
    }

    @Test
    void whatIsMaskedInATextIsNowhereElseEither() throws IOException {
        nameEverywhere();
        maskAll(true);
        WholeFile.expectNowhere(SECRETS, files());
        assertThat(exports.blocks())
                .extracting(MaskedPlace::kind)
                .contains(
                        MaskedPlace.Kind.TITLE, MaskedPlace.Kind.SPEAKER, MaskedPlace.Kind.CODE, MaskedPlace.Kind.MEMO);
    }

    @Test
    void aFileOfOursComesBackWithoutBlocksInThePlaceOfWords() throws Exception {
        nameEverywhere();
        maskAll(true);
        var file = exports.write(
                new ExportChoice(ExportChoice.Content.PROJECT, Audience.TEAM, ExportChoice.Whose.ALL), Locale.ENGLISH);
        var plan = imports.plan(imports.read(file, Map.of()), MergeChoices.NONE);
        assertThat(plan.newMemos()).isEmpty();
        assertThat(plan.conflicts()).isEmpty();
        assertThat(plan.otherTurns()).isEmpty();
        assertThat(plan.newCodes()).isEmpty();
        assertThat(plan.newSources()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void whatIsMaskedIsInNoFile(boolean keepsOriginal) throws IOException {
        maskAll(keepsOriginal);
        assertThat(codings.of(id)).as("codings are on what is masked").hasSize(3);
        WholeFile.expectNowhere(SECRETS, everything());
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void norIsWhatWasMaskedByHand(boolean keepsOriginal) throws IOException {
        mask("Айгуль Сатпаева", keepsOriginal);
        mask("Айгуль", keepsOriginal);
        mask("Каскелена", keepsOriginal);
        maskAll(keepsOriginal);
        WholeFile.expectNowhere(SECRETS, everything());
    }

    @Test
    void norAfterTurnsWereDividedJoinedAndCorrected() throws IOException {
        maskAll(true);
        turns.divide(text(), 2, 7, "Р", false);
        turns.join(text(), 3, false);
        turns.correct(text(), 1, "Р", false);
        changes.correct(text(), 1, "Кто, скажите?");
        WholeFile.expectNowhere(SECRETS, everything());
    }

    @Test
    void whereOneMaskIsTakenAwayTheOthersHideWhatTheyHid() throws IOException {
        maskAll(true);
        var place = masks.removable(id).stream()
                .filter(one -> one.mask().contains("место") || one.mask().contains("скрыто"))
                .findFirst()
                .orElseThrow();
        assertThat(masks.takeAway(text(), List.of(place.span()))).isTrue();
        for (var one : everything()) {
            List.of("айгул", "сатпаев", "aigul")
                    .forEach(secret -> assertThat(WholeFile.plain(one)).doesNotContain(secret));
        }
    }
}
