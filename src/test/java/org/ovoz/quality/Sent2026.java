package org.ovoz.quality;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.interview.sent.SentCase;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Row;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.questionnaire.source.DefinitionReader;

/** A sent interview of the real questionnaire of 2026, with nothing remarkable until something is set. */
final class Sent2026 {

    static final WaveId WAVE = new WaveId("cso-2026");
    static final Questionnaire QUESTIONNAIRE =
            DefinitionReader.read(Path.of("config")).questionnaire(WAVE);
    static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    static final CountryCode KZ = new CountryCode("KZ");

    private static final List<String> NAMES = QUESTIONNAIRE.variables().stream()
            .filter(Variable::isCoded)
            .map(Variable::name)
            .toList();

    private final int[] codes = new int[NAMES.size()];
    private final Map<String, String> texts = new HashMap<>();
    private CountryCode country = KZ;
    private Mode mode = Mode.ONLINE;
    private Language language = new Language("ru");
    private int seconds = 900;
    private @Nullable UUID interviewer;
    private LocalDate completedOn = DAY;
    private boolean excluded;

    /** With answers drawn from a seed: different interviews have different seeds. */
    Sent2026(long seed) {
        var random = new Random(seed);
        Arrays.fill(codes, -1);
        QUESTIONNAIRE.items().forEach(item -> answer(item, random));
        set("practice", 0).set("consent", 1).set("elig_rep", 1).set("website", 1);
    }

    private void answer(Item item, Random random) {
        switch (item) {
            case Item.SingleChoice choice ->
                set(
                        choice.id(),
                        choice.options()
                                .get(random.nextInt(choice.options().size()))
                                .code());
            case Item.MultipleChoice choice -> {
                var proper = choice.options().stream()
                        .filter(option -> !option.exclusive())
                        .toList();
                choice.options().forEach(option -> set(choice.variable(option), 0));
                proper.forEach(option -> set(choice.variable(option), random.nextInt(2)));
                set(choice.variable(proper.getFirst()), 1);
            }
            case Item.Grid grid -> {
                grid.rows().forEach(row -> set(row.variable(), 1 + random.nextInt(5)));
                set(grid.rows().getFirst().variable(), 1).set(grid.rows().get(1).variable(), 2);
            }
            case Item.NumberItem number -> set(number.id(), number.min());
            case Item.TextItem _, Item.Information _ -> {}
        }
    }

    Sent2026 set(String variable, int code) {
        codes[NAMES.indexOf(variable)] = code;
        return this;
    }

    /** The same code in the first rows of a grid, −9 in the others. */
    Sent2026 grid(String id, int rows, int code) {
        var grid = (Item.Grid) QUESTIONNAIRE.item(id).orElseThrow();
        for (int i = 0; i < grid.rows().size(); i++) {
            set(grid.rows().get(i).variable(), i < rows ? code : -9);
        }
        return this;
    }

    Sent2026 in(String iso) {
        country = new CountryCode(iso);
        return this;
    }

    Sent2026 by(Mode newMode, @Nullable UUID newInterviewer) {
        mode = newMode;
        interviewer = newInterviewer;
        return this;
    }

    Sent2026 speaking(String tag) {
        language = new Language(tag);
        return this;
    }

    Sent2026 taking(int newSeconds) {
        seconds = newSeconds;
        return this;
    }

    Sent2026 on(LocalDate day) {
        completedOn = day;
        return this;
    }

    Sent2026 saying(String variable, String text) {
        texts.put(variable, text);
        return this;
    }

    Sent2026 leftOut() {
        excluded = true;
        return this;
    }

    SentCase sent() {
        return new SentCase(
                InterviewId.random(),
                country,
                mode,
                language,
                codes.clone(),
                Map.copyOf(texts),
                seconds,
                interviewer,
                completedOn,
                completedOn,
                excluded);
    }

    static List<String> rows(String grid) {
        return ((Item.Grid) QUESTIONNAIRE.item(grid).orElseThrow())
                .rows().stream().map(Row::variable).toList();
    }
}
