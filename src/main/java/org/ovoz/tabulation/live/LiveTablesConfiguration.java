package org.ovoz.tabulation.live;

import java.util.LinkedHashMap;
import org.ovoz.interview.InterviewRows;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.CaseFeed;
import org.ovoz.tabulation.LiveTables;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Fills the tables from the database at start, and lets them follow it. */
@Configuration
class LiveTablesConfiguration {

    @Bean(initMethod = "start", destroyMethod = "close")
    LiveTables liveTables(Definitions definitions, InterviewRows rows) {
        var questionnaires = new LinkedHashMap<WaveId, Questionnaire>();
        definitions.waves().forEach(wave -> questionnaires.put(wave.id(), definitions.questionnaire(wave.id())));
        return new LiveTables(questionnaires, new InterviewFeed(definitions, rows));
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
            definitions
                    .waves()
                    .forEach(wave -> rows.forEachCoded(
                            wave.id(),
                            interview -> sink.put(
                                    wave.id(),
                                    interview.id().value(),
                                    (int) interview.completedOn().toEpochDay(),
                                    interview.codes())));
            return number;
        }

        @Override
        public long changesAfter(long number, Sink sink) {
            var last = number;
            for (var change : rows.changesAfter(number)) {
                rows.counted(change.id())
                        .ifPresentOrElse(
                                interview -> sink.put(
                                        change.wave(),
                                        change.id().value(),
                                        (int) interview.completedOn().toEpochDay(),
                                        interview.codes()),
                                () -> sink.remove(change.wave(), change.id().value()));
                last = change.number();
            }
            return last;
        }
    }
}
