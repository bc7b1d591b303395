package org.ovoz.study.setup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelNamesTests {

    @Test
    void areReadWithCommasBlanksAndCapitals() {
        var read = ChannelNames.read("  Telegram, web_site;mailing-2\n poster ,", List.of("partner"));
        assertThat(read.names()).containsExactly("telegram", "web_site", "mailing-2", "poster");
        assertThat(read.flaw()).isEmpty();
        assertThat(ChannelNames.read(" ", List.of()).names()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'poster, рассылка', LETTERS, рассылка",
        "'2nd', LETTERS, 2nd",
        "'kz/mailing', LETTERS, kz/mailing",
        "'abcdefghijabcdefghijabcdefghijabcdefghijk', LETTERS, abcdefghijabcdefghijabcdefghijabcdefghijk",
        "'None', RESERVED, none",
        "'other', RESERVED, other",
        "'poster Poster', TWICE, poster",
        "'poster, partner', KNOWN, partner"
    })
    void nameTheFirstThatCannotBeTaken(String typed, ChannelNames.Reason reason, String name) {
        assertThat(ChannelNames.read(typed, List.of("partner")).flaw()).contains(new ChannelNames.Flaw(reason, name));
    }

    @Test
    void areAtMostSoManyAsAPageOfLinksCanShow() {
        var many = IntStream.range(0, ChannelNames.MOST)
                .mapToObj(number -> "c" + number)
                .toList();
        assertThat(ChannelNames.read(String.join(" ", many), List.of()).flaw()).isEmpty();
        assertThat(ChannelNames.read(many.stream().collect(Collectors.joining(" ")), List.of("partner"))
                        .flaw())
                .contains(new ChannelNames.Flaw(ChannelNames.Reason.MANY, "c" + (ChannelNames.MOST - 1)));
    }
}
