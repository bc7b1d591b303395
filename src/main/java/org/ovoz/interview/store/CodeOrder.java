package org.ovoz.interview.store;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Component;

/**
 * Brings the codes of interviews that were sent with an earlier version of a questionnaire into the order of the
 * wave's present one. What was not in the earlier version was not asked.
 */
@Component
class CodeOrder {

    private record Version(String questionnaire, int number) {}

    private record Move(Version from, WaveId wave) {}

    private final VersionStore versions;
    private final Map<WaveId, Questionnaire> present = new HashMap<>();
    private final Map<Move, int[]> places = new ConcurrentHashMap<>();

    CodeOrder(VersionStore versions, Definitions definitions) {
        this.versions = versions;
        definitions.waves().stream()
                .map(Study.Wave::id)
                .forEach(wave -> present.put(wave, definitions.questionnaire(wave)));
    }

    /** The codes as they are for the present version, and for a wave that the study no longer has. */
    int[] present(WaveId wave, String questionnaire, int version, int[] codes) {
        var now = present.get(wave);
        if (now == null || now.version() == version && now.id().equals(questionnaire)) {
            return codes;
        }
        var from = places.computeIfAbsent(new Move(new Version(questionnaire, version), wave), this::places);
        return Arrays.stream(from)
                .map(place -> place < 0 ? Missing.NOT_ASKED.code() : codes[place])
                .toArray();
    }

    /** For each present variable, where its code was; −1 for nowhere. */
    private int[] places(Move move) {
        var earlier =
                versions.variables(move.from().questionnaire(), move.from().number());
        if (earlier.isEmpty()) {
            throw new IllegalStateException("The variables of %s, version %d, are not known."
                    .formatted(move.from().questionnaire(), move.from().number()));
        }
        return names(present.get(move.wave())).stream()
                .mapToInt(earlier::indexOf)
                .toArray();
    }

    private static List<String> names(Questionnaire questionnaire) {
        return questionnaire.variables().stream()
                .filter(Variable::isCoded)
                .map(Variable::name)
                .toList();
    }
}
