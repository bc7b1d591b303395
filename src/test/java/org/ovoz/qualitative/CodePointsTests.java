package org.ovoz.qualitative;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class CodePointsTests {

    /** A face of two UTF-16 units, an e with a combining accent, a family joined of several people. */
    private static final String TEXT = "Ой 😀 e\u0301 👨\u200D👩\u200D👧 ғой";

    @Test
    void keepsOneLineFeedForEveryEndOfALineAndNoByteOrderMark() {
        assertThat(CodePoints.normalised("\uFEFFa\r\nb\rc\n\r\nd")).isEqualTo("a\nb\nc\n\nd");
        assertThat(CodePoints.normalised("e\u0301")).isEqualTo("e\u0301");
        assertThat(CodePoints.normalised("a\uFEFFb")).isEqualTo("a\uFEFFb");
    }

    @Test
    void countsAFaceAsOne() {
        assertThat(CodePoints.length("😀")).isEqualTo(1);
        assertThat(CodePoints.ofUtf16(TEXT, 3, 5)).isEqualTo(new Span(3, 4));
        assertThat(CodePoints.cut(TEXT, new Span(3, 4))).isEqualTo("😀");
    }

    @Test
    void takesInTheWholePairWhoseHalfWasSelected() {
        assertThat(CodePoints.ofUtf16(TEXT, 4, 5)).isEqualTo(new Span(3, 4));
        assertThat(CodePoints.ofUtf16(TEXT, 0, 4)).isEqualTo(new Span(0, 4));
    }

    @Test
    void findsEveryPartAgain() {
        var length = CodePoints.length(TEXT);
        for (int start = 0; start < length; start++) {
            for (int end = start + 1; end <= length; end++) {
                var span = new Span(start, end);
                var words = CodePoints.cut(TEXT, span);
                assertThat(CodePoints.length(words)).isEqualTo(span.length());
                var from = CodePoints.toUtf16(TEXT, start);
                assertThat(CodePoints.ofUtf16(TEXT, from, from + words.length()))
                        .isEqualTo(span);
            }
        }
    }

    @Test
    void refusesPartsThatAreNone() {
        assertThatIllegalArgumentException().isThrownBy(() -> CodePoints.ofUtf16("abc", 2, 2));
        assertThatIllegalArgumentException().isThrownBy(() -> CodePoints.ofUtf16("abc", 0, 4));
        assertThatIllegalArgumentException().isThrownBy(() -> new Span(3, 3));
        assertThat(CodePoints.has("😀", new Span(0, 2))).isFalse();
    }
}
