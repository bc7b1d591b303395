package org.ovoz.derived;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ovoz.testing.Derived.band;
import static org.ovoz.testing.Derived.text;
import static org.ovoz.testing.Derived.variable;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.ovoz.derived.DerivedProblem.Reason;
import org.ovoz.questionnaire.Derivation;
import org.ovoz.questionnaire.DerivedVariable;
import org.ovoz.questionnaire.Text;
import org.ovoz.testing.Derived;
import org.ovoz.testing.Tiny;

/** A definition that means nothing is refused, with everything that is wrong with it. */
class DerivedCheckTests {

    private static List<String> problems(Derivation derivation) {
        return problems(variable("x", "X", derivation));
    }

    private static List<String> problems(DerivedVariable variable) {
        return DerivedCheck.of(variable, Tiny.questionnaire().with(Derived.ALL)).stream()
                .map(problem -> (problem.reason() + " " + String.join("/", problem.arguments())).strip())
                .toList();
    }

    @Test
    void takesEveryKind() {
        for (var one : Derived.ALL) {
            assertThat(problems(one)).as(one.name()).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", textBlock = """
            trust, null
            trust_2, null
            a, null
            '', NAME_MISSING
            Trust, NAME_FORM
            2trust, NAME_FORM
            trust_, NAME_FORM
            доверие, NAME_FORM
            a b, NAME_FORM
            abcdefghijklmnopqrstuvwxyz1234567, NAME_FORM
            with, NAME_RESERVED
            count, NAME_RESERVED
            interview, NAME_RESERVED
            taken, NAME_QUESTIONNAIRE
            """)
    void takesNamesThatEveryProgramTakes(String name, String reason) {
        assertThat(DerivedCheck.ofName(name, "taken"::equals))
                .extracting(DerivedProblem::reason)
                .isEqualTo(reason == null ? List.of() : List.of(Reason.valueOf(reason)));
    }

    @Test
    void wantsEveryCategoryOfTheSourceOnce() {
        var categories = List.of(
                new Derivation.Category(1, text("One"), Set.of(1, 7)),
                new Derivation.Category(2, text(" "), Set.of(1)));
        assertThat(problems(new Derivation.Merged("occupation", categories, Set.of(5), false)))
                .containsExactly("CATEGORY_LABEL 2", "CODE_TWICE 1", "CODE_NOWHERE 11", "CODE_UNKNOWN 7");
        assertThat(problems(new Derivation.Merged(
                        "website", List.of(new Derivation.Category(1, text("Empty"), Set.of())), Set.of(1, 2), false)))
                .containsExactly("CATEGORY_EMPTY 1");
        assertThat(problems(new Derivation.Merged("website", List.of(), Set.of(1, 2), false)))
                .containsExactly("CATEGORIES_NONE");
    }

    @Test
    void wantsBandsThatDoNotOverlap() {
        assertThat(problems(new Derivation.Bands(
                        "website_updated",
                        List.of(band(1, "Low", null, 10), band(2, "Middle", 10, 20), band(3, "", 30, 21)))))
                .containsExactly("BAND_LABEL 3", "BAND_ORDER 3", "BAND_OVERLAP 1/2");
        assertThat(problems(new Derivation.Bands("website_updated", List.of()))).containsExactly("BANDS_NONE");
        assertThat(problems(new Derivation.Bands(
                        "website_updated", List.of(band(1, "Any", null, null), band(2, "More", 5, null)))))
                .containsExactly("BAND_OVERLAP 1/2");
    }

    @Test
    void wantsSourcesThatAreThereAndFit() {
        assertThat(problems(new Derivation.Reversed("nothing", 1, 3))).containsExactly("SOURCE_UNKNOWN nothing");
        assertThat(problems(new Derivation.Reversed("", 1, 3))).containsExactly("SOURCE_MISSING");
        assertThat(problems(new Derivation.Reversed("occupation", 1, 11))).containsExactly("SOURCE_TYPE occupation");
        assertThat(problems(new Derivation.Reversed("partners_media", 1, 4)))
                .containsExactly("SCALE_UNEVEN partners_media");
        assertThat(problems(new Derivation.Bands("website", List.of(band(1, "One", null, null)))))
                .containsExactly("SOURCE_TYPE website");
        assertThat(problems(new Derivation.Bands("why", List.of(band(1, "One", null, null)))))
                .containsExactly("SOURCE_UNKNOWN why");
        assertThat(problems(new Derivation.Ticks(List.of("networks_facebook", "website"))))
                .containsExactly("SOURCE_TYPE website");
        assertThat(problems(new Derivation.Ticks(List.of()))).containsExactly("SOURCE_MISSING");
        assertThat(problems(new Derivation.Mean(List.of("partners_media", "website_updated"), 1)))
                .containsExactly("SOURCES_SCALES");
        assertThat(problems(new Derivation.Mean(List.of("partners_media", "partners_mean"), 3)))
                .containsExactly("SOURCE_TYPE partners_mean", "MINIMUM 2");
        assertThat(problems(new Derivation.Sum(List.of("partners_media"), 1))).containsExactly("SOURCES_FEW");
    }

    @Test
    void wantsALabelInSomeLanguage() {
        var derivation = new Derivation.Ticks(List.of("networks_facebook"));
        assertThat(problems(new DerivedVariable("x", new Text(Map.of(), Map.of()), derivation, false)))
                .containsExactly("LABEL_MISSING");
        assertThat(problems(variable("x", "x".repeat(121), derivation))).containsExactly("LABEL_LONG 120");
    }
}
