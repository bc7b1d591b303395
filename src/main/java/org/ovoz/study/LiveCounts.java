package org.ovoz.study;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.sent.ChangesByWave;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.store.SentCounts;
import org.ovoz.tabulation.live.CaseFeed;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What the overview counts, in columns that follow the database as those of tables do: a database counts a million interviews
 * in seconds, a fold over columns in a tenth of one. Filled when the first overview is asked for. See docs/decisions/0039.
 */
@Component
class LiveCounts {

    static final String COUNTRY = "country";
    static final String MODE = "mode";
    static final String SECONDS = "seconds";
    static final String CHANNEL = "channel";
    static final String DAY = "day";

    private static final List<Variable> FACTS = Stream.of(COUNTRY, MODE, SECONDS, CHANNEL, DAY)
            .map(LiveCounts::variable)
            .toList();

    private final Definitions definitions;
    private final SentCounts sent;
    private final InterviewRows rows;
    private final Duration patience;
    private @Nullable Made made;

    /** Of the waves that there were when it was made. */
    private record Made(List<WaveId> waves, LiveTables live, Words channels) {}

    LiveCounts(
            Definitions definitions,
            SentCounts sent,
            InterviewRows rows,
            @Value("${ovoz.patience:2s}") Duration patience) {
        this.definitions = definitions;
        this.sent = sent;
        this.rows = rows;
        this.patience = patience;
    }

    private static Variable variable(String name) {
        return new Variable(
                name,
                Variable.Kind.NUMBER,
                name,
                new Text(Map.of(), Map.of()),
                List.of(),
                List.of(),
                Level.NOMINAL,
                Set.of(),
                false);
    }

    /**
     * The interviews of a wave that count now.
     *
     * @throws org.ovoz.tabulation.live.TablesLoading while they are read for the first time
     */
    WaveCounts of(WaveId wave) {
        var now = made();
        now.live().start();
        now.live().refresh();
        return WaveCounts.of(
                definitions.study(), now.live().snapshot(wave), now.channels().all());
    }

    /** Made anew when there are other waves than before. */
    private synchronized Made made() {
        var waves = definitions.waves().stream().map(Study.Wave::id).toList();
        if (made == null || !made.waves().equals(waves)) {
            close();
            var variables = new LinkedHashMap<WaveId, List<Variable>>();
            waves.forEach(wave -> variables.put(wave, FACTS));
            var channels = new Words();
            made = new Made(
                    waves,
                    LiveTables.ofFacts(
                            "live-counts",
                            variables,
                            new Feed(definitions.study(), waves, sent, rows, channels),
                            patience),
                    channels);
        }
        return made;
    }

    @PreDestroy
    synchronized void close() {
        if (made != null) {
            made.live().close();
        }
    }

    /** Numbers of channels from 1 on, 0 for none. */
    private static final class Words {

        private final Map<String, Integer> numbers = new LinkedHashMap<>();

        synchronized int number(@Nullable String word) {
            return word == null ? 0 : numbers.computeIfAbsent(word, _ -> numbers.size() + 1);
        }

        synchronized List<String> all() {
            return List.copyOf(numbers.keySet());
        }
    }

    private record Feed(Study study, List<WaveId> waves, SentCounts sent, InterviewRows rows, Words channels)
            implements CaseFeed {

        @Override
        public long size() {
            return sent.size();
        }

        /** The number is taken first: what changes meanwhile is told again afterwards. */
        @Override
        public long everything(Sink sink) {
            var number = rows.latestChange();
            waves.forEach(wave -> sent.forEach(wave, one -> put(wave, one, sink)));
            return number;
        }

        @Override
        public long changesAfter(long number, Sink sink) {
            var changes = ChangesByWave.after(number, rows, waves);
            changes.some().forEach((wave, ids) -> tell(wave, ids, sink));
            changes.anew().forEach(wave -> {
                sink.renew(wave);
                sent.forEach(wave, one -> put(wave, one, sink));
            });
            return changes.last();
        }

        private void tell(WaveId wave, Set<InterviewId> ids, Sink sink) {
            var gone = new HashSet<>(ids);
            sent.forEach(wave, ids, one -> {
                put(wave, one, sink);
                gone.remove(new InterviewId(one.id()));
            });
            gone.forEach(id -> sink.remove(wave, id.value()));
        }

        private void put(WaveId wave, SentCounts.Sent one, Sink sink) {
            var day = (int) one.completedOn().toEpochDay();
            var country = study.countryCodes().indexOf(one.country()) + 1;
            sink.put(wave, one.id(), day, new int[] {
                country, one.mode(), one.seconds(), channels.number(one.channel()), day
            });
        }
    }
}
