package org.ovoz.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.testing.Tiny;

/** Whatever a browser sends, only possible answers are stored. */
class ValidityTests {

    private final Questionnaire tiny = Tiny.questionnaire();

    private Validity.Verdict codes(String item, String variable, int code) {
        return Validity.check(tiny, item, Map.of(variable, code), Map.of());
    }

    private Validity.Verdict text(String variable, String text) {
        return Validity.check(tiny, variable, Map.of(), Map.of(variable, text));
    }

    private static void refused(Validity.Verdict verdict, Validity.Reason reason) {
        assertThat(verdict).isEqualTo(new Validity.Refused(reason));
    }

    @Test
    void refusesUnknownItemsVariablesAndCodes() {
        refused(codes("nothing", "nothing", 1), Validity.Reason.UNKNOWN_ITEM);
        refused(codes("occupation", "website", 1), Validity.Reason.UNKNOWN_VARIABLE);
        refused(codes("occupation", "country", 1), Validity.Reason.UNKNOWN_VARIABLE);
        refused(codes("occupation", "occupation", 2), Validity.Reason.UNKNOWN_CODE);
        refused(codes("occupation", "occupation", -6), Validity.Reason.UNKNOWN_CODE);
        refused(codes("occupation", "occupation", -1), Validity.Reason.UNKNOWN_CODE);
        refused(codes("networks", "networks_facebook", 2), Validity.Reason.UNKNOWN_CODE);
        refused(codes("thanks", "thanks", 1), Validity.Reason.UNKNOWN_VARIABLE);
    }

    @Test
    void acceptsMissingCodesOnlyWhereTheyAreOffered() {
        assertThat(codes("occupation", "occupation", -8)).isInstanceOf(Validity.Accepted.class);
        assertThat(codes("partners", "partners_media", -6)).isInstanceOf(Validity.Accepted.class);
        refused(codes("website", "website", -8), Validity.Reason.UNKNOWN_CODE);
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 401, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void refusesNumbersOutOfRange(int number) {
        assertThat(codes("website_updated", "website_updated", number)).isInstanceOf(Validity.Refused.class);
    }

    @Test
    void refusesTextsThatAreTooLong() {
        refused(text("why", "x".repeat(100_000)), Validity.Reason.TOO_LONG);
        refused(text("why", "\uD83D\uDE00".repeat(301)), Validity.Reason.TOO_LONG);
        assertThat(text("why", "\uD83D\uDE00".repeat(300))).isInstanceOf(Validity.Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "=cmd|' /C calc'!A0",
                "\uD83D\uDC69\u200D\uD83D\uDCBB эмодзи",
                "'; drop table interview; --",
                "Қ ң ү ӣ ҳ ҷ oʻ"
            })
    void keepsAwkwardTextsAsTheyAre(String awkward) {
        assertThat(text("word", awkward)).isEqualTo(new Validity.Accepted(Map.of(), Map.of("word", awkward)));
    }

    @Test
    void takesOutWhatNobodyCanSeeOrStore() {
        for (var invisible : new String[] {"a\u0000b", "a\u0007b", "a\uD800b", "a\u202Eb", "a\u2066b"}) {
            var stored = text("word", invisible);
            assertThat(stored).isInstanceOf(Validity.Accepted.class);
            var word = ((Validity.Accepted) stored).texts().get("word");
            assertThat(word).startsWith("a").endsWith("b");
            assertThat(word.codePoints())
                    .noneMatch(c -> Character.isISOControl(c) || Character.getType(c) == Character.SURROGATE);
        }
        assertThat(text("word", " \u0000 \n ")).isEqualTo(new Validity.Accepted(Map.of(), Map.of("word", "")));
    }

    @Test
    void unticksTheOthersWhenNoneIsTicked() {
        var verdict = Validity.check(tiny, "networks", Map.of("networks_facebook", 1, "networks_none", 1), Map.of());
        assertThat(verdict).isInstanceOf(Validity.Accepted.class);
        var stored = ((Validity.Accepted) verdict).codes();
        assertThat(stored).containsEntry("networks_none", 1).containsEntry("networks_facebook", 0);
    }
}
