package org.ovoz.qualitative.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Span;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** Words are found in their forms and alphabets, hits are coded in one act, and codes are suggested by earlier coding. */
@TinyStudyTest
@Import({InventedMaterial.class, CodingServicesTests.Blind.class})
@Slow
class FindingTests {

    @Autowired
    private InventedMaterial material;

    @Autowired
    private Finding finding;

    @Autowired
    private Suggestions suggestions;

    @Autowired
    private CodebookService codebook;

    @Autowired
    private PassageCoding passages;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void begin() {
        empty();
        SignedInAs.role(Role.ANALYST);
    }

    @AfterEach
    void empty() {
        material.clear();
        jdbc.sql("delete from coding_event").update();
    }

    private List<Finding.Hit> find(String words, @Nullable CodeId code, boolean isUncoded) {
        return finding.find(new Finding.Query(words, code, isUncoded), 100);
    }

    private CodeId code(String name) {
        return codebook.add(null, name, "#0072b2", Code.Words.NONE);
    }

    private String passage(Finding.Hit hit, boolean isWholeTurn) {
        var text = material.text(hit.document().id()).orElseThrow();
        return text.cut(hit.passage(isWholeTurn).span());
    }

    @Test
    void uzbekIsFoundInBothAlphabetsAndRussianInAnyForm() {
        material.add("UZ", "uz", "UZ-01", "? Tashkilotlar haqida?\nTashkilotlarga pul kerak.");
        material.add("UZ", "uz", "UZ-02", "Бизнинг ташкилотимизга ёрдам беришмади.");
        material.add("KG", "ru", "KG-01", "🙂 Журналисты просят деньги. Мы не платим.\nДругое.");
        assertThat(find("tashkilot", null, false))
                .extracting(hit -> hit.document().title())
                .as("not what the interviewer asks")
                .containsExactlyInAnyOrder("UZ-01", "UZ-02");
        assertThat(find("ташкилотлар", null, false)).hasSize(2);
        var hits = find("журналистов деньгами", null, false);
        assertThat(hits).hasSize(1);
        assertThat(passage(hits.getFirst(), false)).isEqualTo("🙂 Журналисты просят деньги.");
        assertThat(passage(hits.getFirst(), true)).isEqualTo("🙂 Журналисты просят деньги. Мы не платим.");
        assertThat(hits.getFirst().words())
                .extracting(word -> CodePoints.cut(hits.getFirst().text(), word))
                .containsExactly("Журналисты", "деньги");
        assertThat(find("", null, false)).isEmpty();
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        assertThat(find("tashkilot", null, false)).isEmpty();
        SignedInAs.nobody();
        assertThatThrownBy(() -> find("tashkilot", null, false)).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void hitsAreCodedInOneActAndFilteredByCode() {
        material.add("KZ", "en", "KZ-01", "They want money.\nNothing else.");
        material.add("TJ", "en", "TJ-01", "Money again.");
        var pay = code("PAY");
        var fee = codebook.add(pay, "PAY_FEE", "#d55e00", Code.Words.NONE);
        var hits = find("money", null, false);
        passages.code(hits.stream().map(hit -> hit.passage(true)).toList(), fee);
        assertThat(find("", pay, false)).as("with a code under it").hasSize(2);
        assertThat(find("", null, true)).extracting(Finding.Hit::text).containsExactly("Nothing else.");
        assertThat(codebook.uses().get(fee)).isEqualTo(new CodebookService.Use(2, 2));
    }

    @Test
    void whatWasCodedBeforeIsSuggestedAndNothingThatIsThere() {
        DocumentId document = material.add(
                "KZ",
                "en",
                "KZ-01",
                "Journalists asked for money.\nThe paper wanted money too.\nA law forbids it.\nThe new law is hard."
                        + "\nOne channel wants money from us.");
        var text = material.text(document).orElseThrow();
        var fee = code("PAY_FEE");
        var law = code("ST_LAW");
        assertThat(suggestions.of(text, text.turns().get(4).span())).isEmpty();
        for (var turn = 0; turn < 4; turn++) {
            passages.code(
                    List.of(new Passage(document, 1, text.turns().get(turn).span())), turn < 2 ? fee : law);
        }
        var last = text.turns().get(4).span();
        assertThat(suggestions.of(text, last)).containsExactly(fee);
        passages.code(List.of(new Passage(document, 1, new Span(last.start(), last.end()))), fee);
        assertThat(suggestions.of(text, last)).isEmpty();
    }
}
