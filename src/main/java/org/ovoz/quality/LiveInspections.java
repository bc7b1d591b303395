package org.ovoz.quality;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.sent.ChangesByWave;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.interview.sent.SentCase;
import org.ovoz.interview.sent.SentCases;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.live.CaseFeed;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The reports of all waves, in columns that follow the database as those of tables do: what changes is read, judged and
 * kept, and a report is a fold over the columns. They are filled when the first report is asked for. See
 * docs/decisions/0024.
 */
@Component
class LiveInspections {

    private final Definitions definitions;
    private final QualityThresholds thresholds;
    private final SentCases sent;
    private final InterviewRows rows;
    private final Duration patience;
    private volatile Made made;

    /** Of one edition of the definitions. */
    private record Made(
            List<Questionnaire> questionnaires,
            Map<WaveId, SentColumns> columns,
            LiveTables live,
            OncePerRevision<WaveId, QualityReport> reports) {}

    LiveInspections(
            Definitions definitions,
            QualityThresholds thresholds,
            SentCases sent,
            InterviewRows rows,
            @Value("${ovoz.patience:2s}") Duration patience) {
        this.definitions = definitions;
        this.thresholds = thresholds;
        this.sent = sent;
        this.rows = rows;
        this.patience = patience;
        this.made = make();
        definitions.onChange(this::renew);
    }

    private Made make() {
        var columns = new LinkedHashMap<WaveId, SentColumns>();
        var variables = new LinkedHashMap<WaveId, List<Variable>>();
        var questionnaires = questionnaires();
        definitions.waves().forEach(wave -> {
            var some = new SentColumns(definitions.questionnaire(wave.id()), wave.id(), thresholds);
            columns.put(wave.id(), some);
            variables.put(wave.id(), some.variables());
        });
        var live = LiveTables.ofFacts("live-inspections", variables, new SentFeed(columns, sent, rows), patience);
        return new Made(questionnaires, columns, live, new OncePerRevision<>());
    }

    private List<Questionnaire> questionnaires() {
        return definitions.waves().stream()
                .map(wave -> definitions.questionnaire(wave.id()))
                .toList();
    }

    /** A new wave or version begins anew, when the next report is asked for. */
    private synchronized void renew() {
        if (!questionnaires().equals(made.questionnaires())) {
            var before = made;
            made = make();
            before.live().close();
        }
    }

    /**
     * The report of a wave as it is now, of all countries.
     *
     * @throws org.ovoz.tabulation.live.TablesLoading while the interviews are read for the first time
     */
    QualityReport report(WaveId wave) {
        var now = made;
        now.live().start();
        now.live().refresh();
        var snapshot = now.live().snapshot(wave);
        return now.reports()
                .get(
                        wave,
                        snapshot.revision(),
                        () -> Inspection.of(now.columns().get(wave), snapshot));
    }

    @PreDestroy
    void close() {
        made.live().close();
    }

    /** All sent interviews of the database, excluded and not eligible ones among them. */
    private record SentFeed(Map<WaveId, SentColumns> columns, SentCases sent, InterviewRows rows) implements CaseFeed {

        @Override
        public long size() {
            return rows.sent();
        }

        /** The number is taken first: what changes during the stream is told again afterwards. */
        @Override
        public long everything(Sink sink) {
            var number = rows.latestChange();
            columns.keySet().forEach(wave -> everything(wave, sink));
            return number;
        }

        private void everything(WaveId wave, Sink sink) {
            sent.forEach(wave, one -> put(wave, one, sink));
        }

        @Override
        public long changesAfter(long number, Sink sink) {
            var changes = ChangesByWave.after(number, rows, columns.keySet());
            changes.some().forEach((wave, ids) -> tell(wave, ids, sink));
            changes.anew().forEach(wave -> {
                sink.renew(wave);
                everything(wave, sink);
            });
            return changes.last();
        }

        /** Those that are no longer among the sent ones were withdrawn. */
        private void tell(WaveId wave, Collection<InterviewId> ids, Sink sink) {
            var gone = new HashSet<>(ids);
            sent.forEach(wave, ids, one -> {
                put(wave, one, sink);
                gone.remove(one.id());
            });
            gone.forEach(id -> sink.remove(wave, id.value()));
        }

        private void put(WaveId wave, SentCase one, Sink sink) {
            sink.put(
                    wave,
                    one.id().value(),
                    (int) one.paradata().completedOn().toEpochDay(),
                    columns.get(wave).codes(one));
        }
    }
}
