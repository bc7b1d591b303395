package org.ovoz.qualitative.material.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.ovoz.qualitative.Composed;

/** Made-up sentences, in which what should be found stands between brackets. */
class SecretFinderTests {

    private static final Pattern MARKED = Pattern.compile("\\[([^\\[\\]]+)]");

    private static final Map<String, List<String>> SENTENCES = new LinkedHashMap<>();

    static {
        SENTENCES.put(
                "ru",
                List.of(
                        "Мы работаем в [Караганде] с 2015 года, нас восемь человек.",
                        "Потом пришла [Айгуль Сатпаева] и сказала, что денег нет.",
                        "Звоните [Ирине Петровне] по номеру [+7 701 123-45-67] или пишите на [irina@example.org].",
                        "Нас поддержал [ОФ «Светлый путь»], а не государство.",
                        "Журналист [С. Иванов] снимал сюжет в [Жалал-Абаде].",
                        "Подписывайтесь: [t.me/example_kanal], там всё есть.",
                        "Наша директор, [Назгуль], уехала в [Ош].",
                        "Средства массовой информации пишут о нас редко. Почему? Не знаю.",
                        "Общественное мнение формируют социальные сети, а Казахстан – большая страна.",
                        "Основа нашей работы – доверие. Готово ли общество?",
                        "В селе [Кызыл-Суу] нет интернета, сказал [Бакыт Асанов].",
                        "Закон приняли в 2019–2021 годах, было 15 000 000 тенге."));
        SENTENCES.put(
                "kk",
                List.of(
                        "Біз [Қарағандыда] жұмыс істейміз, ұйымда сегіз адам бар.",
                        "Сосын [Айгүл Сәтбаева] келіп, ақша жоқ деді.",
                        "[Нұрланға] хабарласыңыз: [8 (701) 123-45-67].",
                        "Бізді [«Жарық жол» қоғамдық қоры] қолдады.",
                        "[Ерлан Серікұлы] журналист болып [Шымкентте] істейді.",
                        "Бұқаралық ақпарат құралдары біз туралы сирек жазады.",
                        "Қазақстанда азаматтық қоғам дамып келеді. Мемлекет ашық емес.",
                        "[Бауыржанның] хаты [info@example.kz] поштасына келді."));
        SENTENCES.put(
                "ky",
                List.of(
                        "Биз [Бишкекте] иштейбиз, уюмда беш киши бар.",
                        "Анан [Айбек уулу Нурлан] келип, акча жок деди.",
                        "[Гүлнурага] телефон чалыңыз: [+996 555 123 456].",
                        "Бизди [«Жарык жол» коомдук фонду] колдоду.",
                        "Журналист [Азамат Касымов] [Ошто] жашайт.",
                        "Массалык маалымат каражаттары биз жөнүндө аз жазат.",
                        "Кыргызстанда жарандык коом өнүгүүдө. Мамлекет ачык эмес.",
                        "[Чынаранын] баракчасы: [@chynara_media]."));
        SENTENCES.put(
                "tg",
                List.of(
                        "Мо дар [Хуҷанд] кор мекунем, дар ташкилот ҳафт нафар ҳаст.",
                        "Баъд [Фирӯз Раҳимов] омад ва гуфт, ки пул нест.",
                        "Ба [Нигора] занг занед: [+992 92 777 12 34].",
                        "Моро [ТҶ «Роҳи равшан»] дастгирӣ кард.",
                        "[Муҳаммад Сафарзода] журналист аст ва дар [Кӯлоб] зиндагӣ мекунад.",
                        "Воситаҳои ахбори омма дар бораи мо кам менависанд.",
                        "Дар Тоҷикистон ҷомеаи шаҳрвандӣ рушд мекунад.",
                        "Мактуб ба [info@example.tj] омад."));
        SENTENCES.put(
                "uz",
                List.of(
                        "Biz [Samarqandda] ishlaymiz, tashkilotda yetti kishi bor.",
                        "Keyin [Dilnoza Karimova] keldi va pul yoʻq dedi.",
                        "[Sherzodga] qoʻngʻiroq qiling: [+998 90 123 45 67].",
                        "Bizni [“Yorugʻ yoʻl” NNT] qoʻllab-quvvatladi.",
                        "[Alisher Rustam oʻgʻli] jurnalist, [Fargʻonada] yashaydi.",
                        "Ommaviy axborot vositalari biz haqimizda kam yozadi.",
                        "Oʻzbekistonda fuqarolik jamiyati rivojlanmoqda. Davlat ochiq emas.",
                        "Xat [info@example.uz] manziliga keldi."));
        SENTENCES.put(
                "en",
                List.of(
                        "We have worked in [Bishkek] since 2015; there are eight of us.",
                        "Then [Aigul Satpaeva] came and said that there was no money.",
                        "Call Mr [Karimov] at [+1 202 555 0147] or write to [office@example.org].",
                        "The [Bright Path Foundation] supported us.",
                        "The journalist [Daniyar] lives in [Almaty].",
                        "Mass media seldom write about us. Why? Nobody knows.",
                        "Civil society in Kazakhstan is growing. The state is not open.",
                        "Our page is [https://www.facebook.com/example.page], please look."));
    }

    private final SecretFinder finder = new SecretFinder();

    /** What was found, missed, and found in vain. */
    private record Score(List<String> right, List<String> missed, List<String> vain) {

        double recall() {
            return (double) right.size() / (right.size() + missed.size());
        }

        double precision() {
            return (double) right.size() / (right.size() + vain.size());
        }
    }

    private Score score(String language) {
        var score = new Score(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var sentence : SENTENCES.get(language)) {
            var wanted =
                    MARKED.matcher(sentence).results().map(hit -> hit.group(1)).toList();
            var found = finder.find(sentence.replaceAll("[\\[\\]]", "")).stream()
                    .map(Found::words)
                    .toList();
            wanted.forEach(words -> (found.contains(words) ? score.right() : score.missed()).add(words));
            found.stream().filter(words -> !wanted.contains(words)).forEach(score.vain()::add);
        }
        return score;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "ky", "tg", "uz", "en"})
    void mostIsFoundAndLittleInVain(String language) {
        var score = score(language);
        System.out.printf(
                "redaction %s: recall %.2f, precision %.2f, missed %s, in vain %s%n",
                language, score.recall(), score.precision(), score.missed(), score.vain());
        assertThat(score.recall()).as("missed: %s", score.missed()).isGreaterThanOrEqualTo(0.9);
        assertThat(score.precision()).as("in vain: %s", score.vain()).isGreaterThanOrEqualTo(0.85);
    }

    /** As texts come from pages of print: letters in two parts, words with soft hyphens. */
    @ParameterizedTest
    @ValueSource(strings = {"ru", "kk", "ky", "tg", "uz", "en"})
    void theSameIsFoundHoweverLettersAreComposedAndWordsAreParted(String language) {
        for (var marked : SENTENCES.get(language)) {
            var sentence = marked.replaceAll("[\\[\\]]", "");
            var found = finder.find(sentence).stream().map(Found::words).toList();
            var apart = Normalizer.normalize(sentence, Normalizer.Form.NFD);
            var parted = sentence.replaceAll("(?<=\\p{L}{3})(?=\\p{L})", "\u00AD");
            for (var written : List.of(apart, parted)) {
                assertThat(finder.find(written))
                        .extracting(one -> Composed.words(one.words()))
                        .isEqualTo(found);
                assertThat(finder.find(written))
                        .allSatisfy(one -> assertThat(written.substring(one.start(), one.end()))
                                .isEqualTo(one.words()));
                assertThat(SamePeople.of(finder.find(written))).hasSameSizeAs(SamePeople.of(finder.find(sentence)));
            }
        }
    }

    @Test
    void aNameInAllItsFormsIsOnePersonAndAnotherNameIsAnother() {
        var found = finder.find(
                "Айгуль Сатпаева молчала. Я позвал Айгуль. «Айгули нет», – сказал Асан. Асанбек ушёл с Сатпаевой, "
                        + "а в Алматы был Марат. Из Алматы пришла Марина.");
        var groups = SamePeople.of(found);
        assertThat(groups)
                .extracting(group -> group.found().stream().map(Found::words).toList())
                .contains(List.of("Айгуль Сатпаева", "Айгуль", "Айгули", "Сатпаевой"), List.of("Алматы", "Алматы"))
                .contains(List.of("Марат"), List.of("Марина"));
    }

    @Test
    void whatAPersonAsksForIsFoundInEveryForm() {
        assertThat(SecretFinder.all("Кафе «Роза» и роза, Розы. Розанов.", "роза"))
                .extracting(Found::words)
                .containsExactly("Роза", "роза", "Розанов");
        assertThat(SecretFinder.all("abc", " ")).isEmpty();
        var apart = Normalizer.normalize("Сергей, Сергею", Normalizer.Form.NFD);
        assertThat(SecretFinder.all(apart + " Сер\u00ADгей", "серге\u00ADй"))
                .extracting(Found::words)
                .containsExactly(Normalizer.normalize("Сергей", Normalizer.Form.NFD), "Сер\u00ADгей");
    }
}
