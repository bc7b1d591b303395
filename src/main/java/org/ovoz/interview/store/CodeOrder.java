package org.ovoz.interview.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.ovoz.interview.LinkChannel;
import org.ovoz.interview.Mode;
import org.ovoz.interview.sent.ReviewState;
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
public class CodeOrder {

    private static final String COUNTRY = "country";

    private record Version(String questionnaire, int number) {}

    private record Move(Version from, WaveId wave, int length) {}

    /** Where the code of the channel stands in the rows of a wave. */
    private record ChannelPlace(Study.Wave wave, Variable fact, int column) {}

    /** What is known of the present definitions. */
    private record Present(
            Object edition,
            Map<WaveId, Questionnaire> questionnaires,
            Map<WaveId, ChannelPlace> channels,
            Map<WaveId, Integer> reviews,
            Map<WaveId, List<String>> names,
            Map<String, Integer> countries,
            Map<Move, int[]> places) {}

    private final VersionStore versions;
    private final Definitions definitions;
    private volatile Present known;

    CodeOrder(VersionStore versions, Definitions definitions) {
        this.versions = versions;
        this.definitions = definitions;
        this.known = learn(definitions);
    }

    /** A questionnaire may get a new version, and the study a wave, while the server runs. */
    private Present now() {
        var present = known;
        if (present.edition() != definitions.edition()) {
            present = learn(definitions);
            known = present;
        }
        return present;
    }

    private static Present learn(Definitions definitions) {
        var present = new Present(
                definitions.edition(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new HashMap<>(),
                new ConcurrentHashMap<>());
        definitions
                .study()
                .countries()
                .forEach(country -> present.countries().put(country.code().iso(), country.number()));
        definitions.study().everyWave().forEach(wave -> {
            var questionnaire = definitions.questionnaire(wave.id());
            var names = coded(questionnaire);
            present.questionnaires().put(wave.id(), questionnaire);
            present.names().put(wave.id(), names);
            questionnaire.caseFacts().stream()
                    .filter(fact -> fact.name().equals(LinkChannel.FACT))
                    .forEach(fact -> present.channels()
                            .put(wave.id(), new ChannelPlace(wave, fact, names.indexOf(fact.name()))));
            if (names.contains(ReviewState.FACT)) {
                present.reviews().put(wave.id(), names.indexOf(ReviewState.FACT));
            }
        });
        return present;
    }

    /**
     * The codes of a stored row in the present order, with the channel as the interview's link tells it, and with what
     * leads decided: rows of before these facts existed are without them, and their codes follow from other columns.
     *
     * @param row with country, questionnaire, version, coded, channel, mode and review
     * @throws UnreadableRow if the codes are not those of the interview's questionnaire and country
     */
    int[] read(WaveId wave, ResultSet row) throws SQLException {
        var present = now();
        var codes = readable(present, wave, row);
        var channel = row.getString("channel");
        var place = present.channels().get(wave);
        if (place != null && !LinkChannel.isImport(channel)) {
            codes[place.column()] =
                    LinkChannel.code(place.fact(), place.wave(), Mode.ofCode(row.getInt("mode")), channel);
        }
        var review = present.reviews().get(wave);
        if (review != null) {
            codes[review] = row.getInt("review");
        }
        return codes;
    }

    private int[] readable(Present now, WaveId wave, ResultSet row) throws SQLException {
        try {
            var codes = present(
                    now,
                    wave,
                    row.getString("questionnaire"),
                    row.getInt("version"),
                    CodedRow.read(row.getBytes("coded")));
            var country = now.names().getOrDefault(wave, List.of()).indexOf(COUNTRY);
            if (country >= 0 && !Objects.equals(codes[country], now.countries().get(row.getString("country")))) {
                throw new UnreadableRow("The codes are of another country than the interview.");
            }
            return codes;
        } catch (IndexOutOfBoundsException _) {
            throw new UnreadableRow("There are fewer codes than variables.");
        }
    }

    /** The codes as they are for the present version, and for a wave that the study no longer has. */
    int[] present(WaveId wave, String questionnaire, int version, int[] codes) {
        return present(now(), wave, questionnaire, version, codes);
    }

    private int[] present(Present present, WaveId wave, String questionnaire, int version, int[] codes) {
        var now = present.questionnaires().get(wave);
        if (now == null
                || now.version() == version
                        && now.id().equals(questionnaire)
                        && codes.length == present.names().get(wave).size()) {
            return codes;
        }
        var move = new Move(new Version(questionnaire, version), wave, codes.length);
        var from = present.places().computeIfAbsent(move, absent -> places(present, absent));
        return Arrays.stream(from)
                .map(place -> place < 0 ? Missing.NOT_ASKED.code() : codes[place])
                .toArray();
    }

    /** For each present variable, where its code was; −1 for nowhere. */
    private int[] places(Present now, Move move) {
        var earlier =
                versions.variables(move.from().questionnaire(), move.from().number());
        if (earlier.isEmpty()) {
            throw new UnreadableRow("The variables of %s, version %d, are not known."
                    .formatted(move.from().questionnaire(), move.from().number()));
        }
        var written = asWritten(now, move.wave(), earlier, move.length());
        return now.names().get(move.wave()).stream().mapToInt(written::indexOf).toArray();
    }

    /** The names of a stored row's codes, in their order, for who changes some of them. */
    public List<String> names(WaveId wave, String questionnaire, int version, int length) {
        return asWritten(now(), wave, versions.variables(questionnaire, version), length);
    }

    /**
     * The names of a row's codes. A version that was published before a fact of the case existed is described without it;
     * rows that were written since are longer by such facts, the channel being the older one.
     */
    private static List<String> asWritten(Present now, WaveId wave, List<String> described, int length) {
        var written = new ArrayList<>(described);
        var channel = now.channels().get(wave);
        if (channel != null && !written.contains(LinkChannel.FACT) && written.size() < length) {
            written.add(channel.column(), LinkChannel.FACT);
        }
        var review = now.reviews().get(wave);
        if (review != null && !written.contains(ReviewState.FACT) && written.size() < length) {
            written.add(review, ReviewState.FACT);
        }
        return written;
    }

    private static List<String> coded(Questionnaire questionnaire) {
        return questionnaire.variables().stream()
                .filter(Variable::isCoded)
                .map(Variable::name)
                .toList();
    }
}
