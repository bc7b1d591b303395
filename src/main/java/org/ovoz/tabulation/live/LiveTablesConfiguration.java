package org.ovoz.tabulation.live;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.ovoz.interview.sent.InterviewRows;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.WaveId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;

/** Fills the tables from the database at start, and lets them follow it. */
@Configuration(proxyBeanMethods = false)
class LiveTablesConfiguration {

    private final ObjectProvider<LiveTables> tables;

    LiveTablesConfiguration(ObjectProvider<LiveTables> tables) {
        this.tables = tables;
    }

    /** After the listener that brings the cases of a demonstration: an empty table is never shown in their place. */
    @EventListener(ApplicationReadyEvent.class)
    @Order(1)
    void start() {
        tables.getObject().start();
    }

    @Bean(destroyMethod = "close")
    LiveTables liveTables(
            Definitions definitions, InterviewRows rows, @Value("${ovoz.patience:2s}") Duration patience) {
        var tables = new LiveTables(questionnaires(definitions), new InterviewFeed(definitions, rows), patience);
        var known = new AtomicReference<>(questionnaires(definitions));
        definitions.onChange(() -> {
            var present = questionnaires(definitions);
            if (!present.equals(known.getAndSet(present))) {
                tables.renew(present);
            }
        });
        return tables;
    }

    private static Map<WaveId, Questionnaire> questionnaires(Definitions definitions) {
        var questionnaires = new LinkedHashMap<WaveId, Questionnaire>();
        definitions.waves().forEach(wave -> questionnaires.put(wave.id(), definitions.questionnaire(wave.id())));
        return questionnaires;
    }

    /** Interviews of the database as cases. */
    private record InterviewFeed(Definitions definitions, InterviewRows rows) implements CaseFeed {

        @Override
        public long size() {
            return rows.sent();
        }

        /** The number is taken first: what changes during the stream is told again afterwards. */
        @Override
        public long everything(Sink sink) {
            var number = rows.latestChange();
            definitions.waves().forEach(wave -> everything(wave.id(), sink));
            return number;
        }

        private void everything(WaveId wave, Sink sink) {
            rows.forEachCoded(
                    wave,
                    interview -> sink.put(
                            wave,
                            interview.id().value(),
                            (int) interview.completedOn().toEpochDay(),
                            interview.codes()));
        }

        /** A file that came or went is told as a whole, the wave anew: the tables never show a part of it. */
        @Override
        public long changesAfter(long number, Sink sink) {
            var last = number;
            for (var change : rows.changesAfter(number)) {
                last = change.number();
                var id = change.id();
                if (definitions.study().isInDepth(change.wave())) {
                    continue;
                }
                if (id == null) {
                    sink.renew(change.wave());
                    everything(change.wave(), sink);
                    continue;
                }
                rows.counted(id)
                        .ifPresentOrElse(
                                interview -> sink.put(
                                        change.wave(),
                                        id.value(),
                                        (int) interview.completedOn().toEpochDay(),
                                        interview.codes()),
                                () -> sink.remove(change.wave(), id.value()));
            }
            return last;
        }
    }
}
