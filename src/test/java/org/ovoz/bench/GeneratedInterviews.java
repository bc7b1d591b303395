package org.ovoz.bench;

import java.nio.charset.StandardCharsets;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Stream;
import org.ovoz.interview.Change;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.Sending;
import org.ovoz.interview.store.CodedRow;
import org.ovoz.interview.store.RandomPlace;
import org.ovoz.interview.store.TextPlace;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.testing.RunningOvoz;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sent interviews of the wave of 2026, the same at every run: each code of a variable equally likely, every tenth open
 * question answered. They are written as finished rows: through the services a million would take an hour.
 */
final class GeneratedInterviews {

    static final WaveId WAVE = new WaveId("cso-2026");

    private static final int BATCH = 20_000;

    /** Kilobytes; what the product has by default with a heap of 2 GB, and what lets a million be filled in minutes. */
    private static final int CACHE = 131_072;

    private static final int CACHE_WHILE_FILLING = 800_000;
    private static final List<String> ISO = List.of("KZ", "KG", "TJ", "UZ");
    private static final LocalDate FIRST_DAY = LocalDate.of(2026, 9, 1);
    private static final int DAYS = 60;

    private final JdbcTemplate jdbc;
    private final TransactionTemplate transaction;
    private final Questionnaire questionnaire;
    private final List<Variable> variables;

    GeneratedInterviews(RunningOvoz ovoz) {
        jdbc = ovoz.the(JdbcTemplate.class);
        transaction = ovoz.the(TransactionTemplate.class);
        questionnaire = ovoz.the(Definitions.class).questionnaire(WAVE);
        variables = questionnaire.variables();
    }

    /** One more, through the service as respondents do it. */
    static void send(RunningOvoz ovoz, CountryCode country) {
        var service = ovoz.the(InterviewService.class);
        var begun = service.start(new NewInterview(WAVE, country, Mode.ONLINE, new Language("ru"), null, null, false));
        service.answer(begun.id(), Change.ofCodes("consent", Map.of("consent", 1)));
        service.answer(begun.id(), Change.ofCodes("elig_rep", Map.of("elig_rep", 1)));
        ovoz.the(Sending.class).send(begun.id());
    }

    /** Adds interviews until the wave has so many; sorted by id, because the database writes several times as fast then. */
    void fillUpTo(int count) {
        jdbc.execute("set cache_size " + CACHE_WHILE_FILLING);
        var stored = stored();
        var random = new SplittableRandom(stored);
        var ids = Stream.generate(() -> new UUID(random.nextLong(), random.nextLong()))
                .limit(Math.max(0, count - stored))
                .sorted(Comparator.comparing(UUID::toString))
                .toList();
        for (int from = 0; from < ids.size(); from += BATCH) {
            var batch = ids.subList(from, Math.min(from + BATCH, ids.size()));
            transaction.executeWithoutResult(_ -> add(batch, random));
        }
        jdbc.execute("set cache_size " + CACHE);
        jdbc.execute("checkpoint sync");
    }

    private int stored() {
        return jdbc.queryForObject(
                "select count(*) from interview where wave = ? and state = 'COMPLETE'", Integer.class, WAVE.value());
    }

    private void add(List<UUID> ids, SplittableRandom random) {
        var rows = new ArrayList<Object[]>(ids.size());
        var texts = new ArrayList<Object[]>();
        for (var id : ids) {
            rows.add(row(id, random));
            var place = TextPlace.first(id);
            for (var variable : variables) {
                if (variable.kind() == Variable.Kind.TEXT && random.nextInt(10) == 0) {
                    var text = "Ответ своими словами ".repeat(1 + random.nextInt(12));
                    texts.add(new Object[] {place++, id, variable.name(), "plain", text.getBytes(StandardCharsets.UTF_8)
                    });
                }
            }
        }
        jdbc.batchUpdate("""
                insert into interview (place, id, wave, questionnaire, version, country, mode, lang, practice, synthetic, state,
                    order_seed, answers, coded, seconds, started_on, changed_on, completed_on)
                values (?, ?, ?, ?, ?, ?, ?, 'ru', false, true, 'COMPLETE', ?, ?, ?, 900, ?, ?, ?)
                """, rows);
        jdbc.batchUpdate(
                "insert into answer_text (place, interview, variable, format, envelope) values (?, ?, ?, ?, ?)", texts);
    }

    private Object[] row(UUID id, SplittableRandom random) {
        var country = 1 + random.nextInt(ISO.size());
        var mode = 1 + random.nextInt(2);
        var codes = new ArrayList<Integer>();
        var answers = new StringBuilder("{");
        for (var variable : variables) {
            if (variable.isCoded()) {
                var code = code(variable, country, mode, random);
                codes.add(code);
                answers.append(codes.size() == 1 ? "\"" : ",\"")
                        .append(variable.name())
                        .append("\":")
                        .append(code);
            }
        }
        var day = Date.valueOf(FIRST_DAY.plusDays(random.nextInt(DAYS)));
        return new Object[] {
            RandomPlace.of(id),
            id,
            WAVE.value(),
            questionnaire.id(),
            questionnaire.version(),
            ISO.get(country - 1),
            mode,
            random.nextLong(),
            answers.append('}').toString(),
            CodedRow.write(codes),
            day,
            day,
            day
        };
    }

    private int code(Variable variable, int country, int mode, SplittableRandom random) {
        return switch (variable.name()) {
            case "country" -> country;
            case "mode" -> mode;
            case "consent", "elig_rep" -> 1;
            case "practice" -> 0;
            default ->
                switch (variable.kind()) {
                    case CASE -> 1;
                    case TICK -> random.nextInt(2);
                    case NUMBER -> random.nextInt(60);
                    case SINGLE, RATING -> single(variable, random);
                    case TEXT -> throw new IllegalArgumentException(variable.name());
                };
        };
    }

    private int single(Variable variable, SplittableRandom random) {
        var values = variable.values();
        return random.nextInt(20) == 0
                ? Missing.NO_ANSWER.code()
                : values.get(random.nextInt(values.size())).code();
    }
}
