package org.ovoz.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.ovoz.questionnaire.source.DefinitionJson;
import org.ovoz.questionnaire.source.DefinitionReader;
import org.ovoz.testing.NotebookEngine;
import org.ovoz.testing.RandomInterview;
import org.ovoz.testing.RandomQuestionnaire;
import org.ovoz.testing.Slow;
import org.ovoz.testing.Tiny;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Random interviews through the engine of the server and that of the notebook: what is shown, allowed, counted, left and
 * read must be the same. {@code -Dovoz.interviews=20000} asks more of each questionnaire, {@code -Dovoz.seed=…} the same
 * again.
 */
@Slow
class TwoEnginesTests {

    private static final int INTERVIEWS = Integer.getInteger("ovoz.interviews", 400);
    private static final int RANDOM_QUESTIONNAIRES = 60;
    private static final int MUTATIONS = 16;
    private static final long SEED =
            Long.getLong("ovoz.seed", RandomGenerator.getDefault().nextLong());

    private static NotebookEngine engine;

    private final Random random = new Random(SEED);

    private record Asked(Questionnaire questionnaire, Study study, WaveId wave) {
        String name() {
            return wave.value();
        }
    }

    @BeforeAll
    static void start() {
        System.out.println("Random interviews with -Dovoz.seed=" + SEED);
        engine = new NotebookEngine();
    }

    @AfterAll
    static void stop() {
        engine.close();
    }

    @Test
    void tellTheSameOfEveryQuestionnaireOfTheStudy() {
        var asked = new ArrayList<Asked>();
        for (var study : List.of(DefinitionReader.read(Path.of("config")), Tiny.definitions())) {
            study.study()
                    .everyWave()
                    .forEach(wave -> asked.add(new Asked(study.questionnaire(wave.id()), study.study(), wave.id())));
        }
        assertThat(asked).extracting(Asked::name).contains("cso-2026", "guide-cso-2026", "guide-expert-2026");

        for (var one : asked) {
            engine.define(one.name(), one.questionnaire(), one.study());
            for (int i = 0; i < INTERVIEWS; i++) {
                assertSame(one);
            }
        }
    }

    @Test
    void tellTheSameOfRandomQuestionnaires() {
        var study = Tiny.definitions().study();
        for (int i = 0; i < RANDOM_QUESTIONNAIRES; i++) {
            var one = new Asked(RandomQuestionnaire.of(random), study, Tiny.WAVE);
            engine.define(one.name(), one.questionnaire(), study);
            for (int j = 0; j < Math.max(1, INTERVIEWS / 20); j++) {
                assertSame(one);
            }
        }
    }

    /** Judges that never disagree would be no judges. */
    @Test
    void disagreeOverEachConditionThatIsTurnedRound() {
        var study = DefinitionReader.read(Path.of("config"));
        var wave = study.waves().getLast().id();
        var one = new Asked(study.questionnaire(wave), study.study(), wave);
        var json = DefinitionJson.write(one.questionnaire(), one.study(), "hash");
        var conditions = places(JsonMapper.shared().readTree(json)).size();

        for (int i = 0; i < MUTATIONS; i++) {
            var place = random.nextInt(conditions);
            var changed = JsonMapper.shared().readTree(json);
            var holder = places(changed).get(place);
            turnRound(holder);
            engine.define(one.name(), changed.toString());
            assertThat(isFound(one))
                    .as("seed %s, %s turned round", SEED, holder)
                    .isTrue();
        }
    }

    private boolean isFound(Asked one) {
        for (int i = 0; i < 200; i++) {
            var interview = interview(one);
            engine.tell(interview.question(one.name(), false));
            var here = new InterviewInJava(one.questionnaire(), interview);
            if (!looks(engine.hear())
                    .equals(here.looks().stream().map(TwoEnginesTests::hash).toList())) {
                return true;
            }
        }
        return false;
    }

    /** Everything that has a condition. */
    private static List<ObjectNode> places(JsonNode definition) {
        return definition.findParents("relevant").stream()
                .map(ObjectNode.class::cast)
                .toList();
    }

    private static void turnRound(ObjectNode holder) {
        var relevant = holder.get("relevant");
        holder.putObject("relevant").put("kind", "not").set("part", relevant);
    }

    private RandomInterview interview(Asked one) {
        return RandomInterview.of(random, one.questionnaire(), one.study(), one.wave());
    }

    private void assertSame(Asked one) {
        var interview = interview(one);
        engine.tell(interview.question(one.name(), false));
        var here = new InterviewInJava(one.questionnaire(), interview);
        var verdicts = here.verdicts();
        var looks = here.looks();
        var there = engine.hear();
        if (there.get("verdicts").asString().equals(hash(verdicts))
                && looks(there).equals(looks.stream().map(TwoEnginesTests::hash).toList())) {
            return;
        }
        var whole = engine.ask(interview.question(one.name(), true));
        var as = "seed " + SEED + ", " + one.name() + " " + interview.facts();
        assertThat(strings(whole.get("verdicts"))).as(as).isEqualTo(verdicts);
        for (int i = 0; i < looks.size(); i++) {
            assertThat(strings(whole.get("looks").get(i))).as(as).isEqualTo(looks.get(i));
        }
        throw new AssertionError(as + ": the lines are the same, their hash is not");
    }

    private static List<String> looks(JsonNode answer) {
        return strings(answer.get("looks"));
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static String hash(List<String> lines) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of()
                    .formatHex(digest.digest(String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
