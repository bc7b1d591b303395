package org.ovoz.qualitative;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.store.UserStore;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.qualitative.agreement.SecondCodingRounds;
import org.ovoz.qualitative.coding.CodebookService;
import org.ovoz.qualitative.coding.Finding;
import org.ovoz.qualitative.coding.Passage;
import org.ovoz.qualitative.coding.PassageCoding;
import org.ovoz.qualitative.coding.Suggestions;
import org.ovoz.qualitative.exchange.Audience;
import org.ovoz.qualitative.exchange.ExchangeExports;
import org.ovoz.qualitative.exchange.ExportChoice;
import org.ovoz.qualitative.material.MaterialChanges;
import org.ovoz.qualitative.material.NewDocument;
import org.ovoz.qualitative.material.Redactions;
import org.ovoz.qualitative.material.file.TurnReader;
import org.ovoz.qualitative.results.ThemeFilter;
import org.ovoz.qualitative.results.ThemesService;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A text that is coded is corrected and masked: what stands on it goes with its words, as the whole room does it. */
@TinyStudyTest
@Slow
class CodedTextsTests {

    private static final Language RUSSIAN = new Language("ru");
    private static final String TEXT = "И: Кто пишет о Вас?\nР: Мария Иванова 🙂 просила денег. Мы не пошли.";

    @TempDir
    private Path folder;

    @Autowired
    private MaterialChanges changes;

    @Autowired
    private Redactions redactions;

    @Autowired
    private Material material;

    @Autowired
    private CodebookService codebook;

    @Autowired
    private PassageCoding passages;

    @Autowired
    private Codings codings;

    @Autowired
    private SecondCodingRounds rounds;

    @Autowired
    private Finding finding;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private ThemesService themes;

    @Autowired
    private ExchangeExports exports;

    @Autowired
    private UserStore users;

    @Autowired
    private JdbcClient jdbc;

    private DocumentId id;
    private CodeId fee;

    @BeforeEach
    void begin() {
        empty();
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        id = changes.take(new NewDocument(
                        Document.Kind.TRANSCRIPT,
                        "Беседа",
                        new CountryCode("KZ"),
                        RUSSIAN,
                        Provenance.ELSEWHERE,
                        new Speaker("KZ-01", null, SpeakerKind.EXPERT, Attribution.ROLE),
                        TEXT,
                        TurnReader.read(TEXT, TurnReader.Wishes.in(RUSSIAN)).turns()))
                .id();
        fee = codebook.add(null, "PAY_FEE", "#0072b2", Code.Words.NONE);
    }

    @AfterEach
    void empty() {
        SignedInAs.nobody();
        jdbc.sql("delete from material_document").update();
        jdbc.sql("delete from coding_event").update();
        jdbc.sql("delete from second_coding_round").update();
    }

    private Coding coded(String words) {
        var text = material.text(id).orElseThrow();
        var from = text.text().indexOf(words);
        var span = CodePoints.ofUtf16(text.text(), from, from + words.length());
        passages.code(List.of(new Passage(id, text.version(), span)), fee);
        return codings.of(id).stream()
                .filter(coding -> coding.span().equals(span))
                .findFirst()
                .orElseThrow();
    }

    private List<String> words() {
        var text = material.text(id).orElseThrow();
        return codings.of(id).stream()
                .map(coding -> {
                    assertThat(coding.version()).isEqualTo(text.version());
                    return text.cut(coding.span());
                })
                .toList();
    }

    @Test
    void aMaskStandsInThePassageInWhichTheNameStood() {
        coded("Мария Иванова 🙂 просила денег.");
        coded("Мы не пошли.");
        var proposals = redactions.propose(id, List.of());
        assertThat(redactions.apply(id, 1, proposals, true)).isTrue();
        assertThat(material.text(id).orElseThrow().text()).doesNotContain("Мария");
        assertThat(words()).hasSize(2).last().isEqualTo("Мы не пошли.");
        assertThat(words().getFirst()).startsWith("[").endsWith("🙂 просила денег.");
        assertThat(passages.leftBehind(id)).isEmpty();
    }

    @Test
    void aCorrectionMovesWhatItLeftAndListsWhatItChanged() {
        var changed = coded("Мария Иванова 🙂 просила денег.");
        coded("Мы не пошли.");
        var turn = material.text(id).orElseThrow().turns().getLast();
        var corrected = TEXT.substring(TEXT.indexOf("Мария")).replace("просила денег", "просила сто долларов");
        assertThat(changes.correct(id, 1, turn.number(), corrected)).isPresent();
        assertThat(words()).containsExactly("Мы не пошли.");
        assertThat(passages.leftBehind(id)).extracting(Coding::id).containsExactly(changed.id());
    }

    /** Tries everything that could tell a second coder what the first one did while the round is open. */
    @Test
    void aSecondCoderLearnsNothingOfTheFirst() throws IOException {
        for (var name : List.of("first coder", "second coder")) {
            var person = new User(UUID.randomUUID(), name, Role.ANALYST, Set.of(), true);
            users.add(person, name, "hash", Instant.now());
        }
        as("first coder");
        coded("Мы не пошли.");
        passages.write(id, "Заметка первого кодировщика");
        rounds.open("first coder", "second coder", 100);
        as("second coder");
        assertThat(codings.all()).isEmpty();
        assertThat(codings.memos()).isEmpty();
        assertThat(passages.leftBehind(id)).isEmpty();
        assertThat(passages.history(id)).isEmpty();
        assertThat(codebook.passagesOf(fee)).isEmpty();
        assertThat(codebook.uses()).isEmpty();
        assertThat(finding.find(new Finding.Query("", fee, false), 10)).isEmpty();
        var text = material.text(id).orElseThrow();
        assertThat(suggestions.of(text, text.turns().getLast().span())).isEmpty();
        assertThat(themes.themes(ThemeFilter.ALL).quotations(fee).shown()).isEmpty();
        for (var content : ExportChoice.Content.values()) {
            for (var whose : ExportChoice.Whose.values()) {
                var file = exports.write(new ExportChoice(content, Audience.TEAM, whose), Locale.ENGLISH);
                assertThat(words(file)).doesNotContain("first coder", "Заметка");
            }
        }
        as("first coder");
        assertThat(codings.all()).as("the attack finds what is there").hasSize(1);
        var mine = exports.write(
                new ExportChoice(ExportChoice.Content.PROJECT, Audience.TEAM, ExportChoice.Whose.ALL), Locale.ENGLISH);
        assertThat(words(mine)).contains("first coder", "Заметка");
    }

    private static void as(String name) {
        SignedInAs.user(new User(UUID.randomUUID(), name, Role.ANALYST, Set.of(), true));
    }

    /** Whatever is in a file, and in the files that it is packed of. */
    private String words(byte[] file) throws IOException {
        var words = new StringBuilder(new String(file, StandardCharsets.UTF_8));
        if (words.charAt(0) == 'P' && words.charAt(1) == 'K') {
            try (var zip =
                    new ZipFile(Files.write(folder.resolve("exported"), file).toFile())) {
                for (var entry : Collections.list(zip.entries())) {
                    words.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return words.toString();
    }
}
