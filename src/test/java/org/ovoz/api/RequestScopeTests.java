package org.ovoz.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.tabulation.columns.Columns;
import org.ovoz.testing.Tiny;
import org.springframework.http.HttpStatus;

class RequestScopeTests {

    @Test
    void makesThirtyGroupsAndNotMore() {
        assertThat(scope(30).groups("website_updated").name()).isEqualTo("website_updated");
        assertThatThrownBy(() -> scope(31).groups("website_updated"))
                .isInstanceOfSatisfying(ApiProblem.class, problem -> {
                    assertThat(problem.status()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
                    assertThat(problem.detail()).contains("more than 30 groups");
                });
    }

    /** Cases with so many different numbers. */
    private static RequestScope scope(int numbers) {
        var questionnaire = Tiny.questionnaire();
        var columns = new Columns(questionnaire.variables());
        columns.change(editor -> {
            for (int number = 0; number < numbers; number++) {
                var updated = number;
                var codes = columns.variables().stream()
                        .mapToInt(variable -> variable.name().equals("website_updated") ? updated : 1)
                        .toArray();
                editor.put(new UUID(0, number), 0, codes);
            }
        });
        return new RequestScope(
                questionnaire,
                new Labels(questionnaire, new Language("en")),
                List.of(new CountryCode("KZ")),
                columns.snapshot().all());
    }
}
