package org.ovoz.interview.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.storage.Erasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Interviews and their codes. */
@Repository
public class InterviewStore {

    /** With its texts, a row for each: a statement of their own would cost as much again as reading the interview. */
    private static final String FIND = "select " + InterviewColumns.OF_INTERVIEW + """
            , variable, envelope from interview i left join answer_text t on t.interview = i.id
            where i.place = ? and i.id = ? order by variable
            """;

    private final JdbcClient jdbc;
    private final TextStore texts;
    private final ChainStore chains;
    private final Erasure erasure;
    private final CodesJson json = new CodesJson();

    InterviewStore(JdbcClient jdbc, TextStore texts, ChainStore chains, Erasure erasure) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.chains = chains;
        this.erasure = erasure;
    }

    public void insert(Interview interview, LocalDate today) {
        jdbc.sql("""
                        insert into interview (place, id, wave, questionnaire, version, country, mode, lang, channel,
                            interviewer, practice, synthetic, state, order_seed, answers, last_page, seconds,
                            started_on, changed_on, completed_on, revision)
                        values (:place, :id, :wave, :questionnaire, :version, :country, :mode, :lang, :channel,
                            :interviewer, :practice, :synthetic, :state, :seed, :answers, :page, :seconds,
                            :started, :changed, :completed, :revision)
                        """)
                .param("place", RandomPlace.of(interview.id().value()))
                .param("id", interview.id().value())
                .param("wave", interview.wave().value())
                .param("questionnaire", interview.questionnaire())
                .param("version", interview.version())
                .param("country", interview.country().iso())
                .param("mode", interview.mode().code())
                .param("lang", interview.language().tag())
                .param("channel", interview.channel())
                .param("interviewer", interview.origin().interviewer())
                .param("practice", interview.practice())
                .param("synthetic", interview.origin().synthetic())
                .param("state", interview.state().name())
                .param("seed", interview.orderSeed())
                .param("answers", json.write(interview.answers().codes()))
                .param("page", interview.progress().lastPage())
                .param("seconds", interview.seconds())
                .param("started", interview.progress().startedOn())
                .param("changed", today)
                .param("completed", interview.completedOn())
                .param("revision", interview.revision())
                .update();
        texts.put(interview.id(), interview.answers().texts());
    }

    public Optional<Interview> find(InterviewId id) {
        return jdbc.sql(FIND).params(RandomPlace.of(id.value()), id.value()).query(rows -> {
            return rows.next() ? Optional.of(read(rows)) : Optional.<Interview>empty();
        });
    }

    /** What {@link InterviewColumns#OF_INTERVIEW} reads, and a variable with its envelope; a row for each text, and one for none. */
    Interview read(ResultSet rows) throws SQLException {
        var bare = InterviewColumns.interview(rows);
        var typed = new LinkedHashMap<String, String>();
        do {
            texts.read(bare.id(), rows, InterviewColumns.COUNT + 1, typed);
        } while (rows.next());
        return bare.with(Answers.of(bare.answers().codes(), typed));
    }

    /**
     * The interview, locked until the transaction ends, so that two tabs write one after the other. H2 parses anew each time
     * what locks, so that this is as short as can be, and the interview is read as ever.
     */
    public Optional<Interview> lock(InterviewId id) {
        return jdbc.sql("select id from interview where place = ? and id = ? for update")
                .params(RandomPlace.of(id.value()), id.value())
                .query(UUID.class)
                .optional()
                .flatMap(_ -> find(id));
    }

    /** Stores codes; the interview must be locked. Its revision stays no lower than the number of any event of its. */
    public void save(InterviewId id, Map<String, Integer> codes, LocalDate today) {
        jdbc.sql("""
                        update interview set answers = :answers, changed_on = :today, revision = greatest(revision + 1,
                            (select coalesce(max(number), 0) from interview_event where interview = :id))
                        where id = :id
                        """)
                .param("answers", json.write(codes))
                .param("today", today)
                .param("id", id.value())
                .update();
    }

    /** Stores the codes of a draft, unless its answers were changed since it was read: then nothing is stored. */
    public boolean replace(Interview read, Map<String, Integer> codes, LocalDate today) {
        return replace(read, codes, read.revision() + 1, today);
    }

    /** The same after several changes, each of which makes a revision; {@code revision} is the last. */
    public boolean replace(Interview read, Map<String, Integer> codes, int revision, LocalDate today) {
        return jdbc.sql("""
                        update interview set answers = ?, changed_on = ?, revision = ?
                        where place = ? and id = ? and revision = ? and state = 'DRAFT'
                        """)
                        .params(
                                json.write(codes),
                                today,
                                revision,
                                RandomPlace.of(read.id().value()),
                                read.id().value(),
                                read.revision())
                        .update()
                == 1;
    }

    /** The page that is shown now, and the time that was spent before it. */
    public void arrive(InterviewId id, String page, int seconds) {
        jdbc.sql("""
                        update interview set last_page = ?, seconds = seconds + ?
                        where place = ? and id = ? and state = 'DRAFT'
                        """)
                .params(page, seconds, RandomPlace.of(id.value()), id.value())
                .update();
    }

    public void setLanguage(InterviewId id, Language language) {
        jdbc.sql("update interview set lang = :lang where id = :id and state = 'DRAFT'")
                .param("lang", language.tag())
                .param("id", id.value())
                .update();
    }

    public void spend(InterviewId id, int seconds) {
        jdbc.sql("update interview set seconds = seconds + ? where place = ? and id = ? and state = 'DRAFT'")
                .params(seconds, RandomPlace.of(id.value()), id.value())
                .update();
    }

    /**
     * Marks as sent.
     *
     * @param state of the sent interview
     * @param questionnaire in whose order the codes are; with its version the interview stays
     */
    public void complete(
            InterviewId id, Interview.State state, Questionnaire questionnaire, byte[] coded, LocalDate day) {
        jdbc.sql("""
                        update interview set state = :state, questionnaire = :questionnaire, version = :version,
                            coded = :coded, completed_on = coalesce(completed_on, :day)
                        where id = :id
                        """)
                .param("state", state.name())
                .param("questionnaire", questionnaire.id())
                .param("version", questionnaire.version())
                .param("coded", coded)
                .param("day", day)
                .param("id", id.value())
                .update();
    }

    /** The coded row of a sent interview. */
    public byte[] coded(InterviewId id) {
        return jdbc.sql("select coded from interview where id = :id")
                .param("id", id.value())
                .query((row, _) -> row.getBytes("coded"))
                .single();
    }

    /** Replaces the coded row of a sent interview, in the order of the version that it was sent with. */
    public void recode(InterviewId id, byte[] coded) {
        jdbc.sql("update interview set coded = :coded where id = :id")
                .param("coded", coded)
                .param("id", id.value())
                .update();
    }

    public void setState(InterviewId id, Interview.State state) {
        jdbc.sql("update interview set state = :state where id = :id")
                .param("state", state.name())
                .param("id", id.value())
                .update();
    }

    /** Removes the interview with everything that belongs to it, a second entry of its paper too. */
    public void delete(InterviewId id) {
        jdbc.sql("delete from interview where id = (select second_entry from second_entry where first_entry = :id)")
                .param("id", id.value())
                .update();
        jdbc.sql("delete from interview where id = :id").param("id", id.value()).update();
        chains.forget(id);
        erasure.due();
    }

    /** Locks the drafts that were not changed since before a day until the transaction ends. */
    public void lockDraftsUntouchedSince(LocalDate day) {
        waves().forEach(wave -> jdbc.sql("""
                        select id from interview where wave = :wave and state = 'DRAFT' and changed_on < :day
                        order by id for update
                        """)
                .param("wave", wave)
                .param("day", day)
                .query(UUID.class)
                .list());
    }

    /** Removes drafts that were not changed since before a day; returns how many. */
    public int deleteDraftsUntouchedSince(LocalDate day) {
        var deleted = waves().stream()
                .mapToInt(wave -> jdbc.sql(
                                "delete from interview where wave = :wave and state = 'DRAFT' and changed_on < :day")
                        .param("wave", wave)
                        .param("day", day)
                        .update())
                .sum();
        if (deleted > 0) {
            erasure.due();
        }
        return deleted;
    }

    /**
     * The waves that interviews belong to, those that are defined no more too. Stepping over the index from one to the
     * next takes no time; asking for all that are distinct reads every interview.
     */
    private List<String> waves() {
        var waves = new ArrayList<String>();
        var next = Optional.of("");
        while (next.isPresent()) {
            next = jdbc.sql("select wave from interview where wave > :last order by wave limit 1")
                    .param("last", next.orElseThrow())
                    .query(String.class)
                    .optional();
            next.ifPresent(waves::add);
        }
        return waves;
    }

    public List<InterviewSummary> ofInterviewer(UUID interviewer) {
        return jdbc.sql("""
                        select id, wave, country, mode, lang, practice, state, last_page, seconds, started_on, completed_on,
                            interviewer
                        from interview where interviewer = :interviewer
                        order by started_on desc, id
                        """)
                .param("interviewer", interviewer)
                .query((row, _) -> InterviewColumns.summary(row))
                .list();
    }
}
