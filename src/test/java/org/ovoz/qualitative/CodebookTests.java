package org.ovoz.qualitative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.Code.Words;

class CodebookTests {

    private static final Code PAY = code("PAY", null, 1);
    private static final Code FEE = code("PAY_FEE", PAY, 1);
    private static final Code BUYS = code("PAY_BUYS", PAY, 0);
    private static final Code COVERAGE = code("COV", null, 0);
    private static final Codebook CODEBOOK = new Codebook(3, List.of(FEE, PAY, BUYS, COVERAGE));

    private static Code code(String name, @Nullable Code parent, int position) {
        return new Code(
                CodeId.random(), parent == null ? null : parent.id(), position, name, "#336699", Words.NONE, false);
    }

    @Test
    void readsParentsBeforeTheirChildren() {
        assertThat(CODEBOOK.codes()).containsExactly(COVERAGE, PAY, BUYS, FEE);
        assertThat(CODEBOOK.under(PAY.id())).containsExactly(BUYS, FEE);
        assertThat(CODEBOOK.depth(FEE)).isEqualTo(1);
        assertThat(CODEBOOK.isWithin(FEE.id(), PAY.id())).isTrue();
        assertThat(CODEBOOK.isWithin(PAY.id(), FEE.id())).isFalse();
    }

    @Test
    void findsNamesWithoutRegardToCapitals() {
        assertThat(CODEBOOK.named(" pay_fee ")).contains(FEE);
    }

    @Test
    void losesNoCodeWhoseParentIsUnknown() {
        assertThat(new Codebook(1, List.of(FEE)).codes()).containsExactly(FEE);
    }
}
