package org.ovoz.fieldwork;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainWordsTests {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+996 555 12-34-56",
                "тел 0555123456",
                "(992) 93 500 11 22",
                "8.701.123.45.67",
                "5-12-34",
                "٩٩٢٩٣٥٠٠",
                "зангзанед ба aziz@example.org",
                "@aziz_k",
                "t.me/aziz",
                "wa.me/99293",
                "https://vk.com/id1",
                "www.facebook.com/aziz",
                "facebook.com/aziz"
            })
    void reachSomebody(String typed) {
        assertThat(PlainWords.reachSomebody(typed)).isTrue();
        assertThat(PlainWords.areAnAddress(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "after work",
                "после 18:00",
                "третий слип, после обеда",
                "дар бозор, баъди соати 10",
                "2-я попытка",
                "№ A1B2",
                "15:30–16:00"
            })
    void areHarmless(String typed) {
        assertThat(PlainWords.reachSomebody(typed)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ош, ул. Ленина 5",
                "улица Абая",
                "Абай көшесі",
                "Чүй проспектиси",
                "кӯчаи Рӯдакӣ",
                "Amir Temur koʻchasi",
                "Amir Temur ko'chasi",
                "Main Street",
                "мкр. Асанбай",
                "дом 7"
            })
    void areAnAddress(String typed) {
        assertThat(PlainWords.areAnAddress(typed)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Ош",
                "вилояти Хатлон",
                "Toshkent shahri",
                "Алматы облысы",
                "Naryn region",
                "Қўрғонтеппа",
                "Пристань",
                "Кулоб"
            })
    void areAPlace(String typed) {
        assertThat(PlainWords.areAnAddress(typed)).isFalse();
    }
}
