package org.ovoz.interview.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.imported.ImportedFile;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.storage.Erasure;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Interviews that came from a file, as a whole. */
@Repository
public class ImportStore {

    private static final int AT_ONCE = 500;
    private static final int PAGE = 1000;

    private final JdbcClient jdbc;
    private final Erasure erasure;

    ImportStore(JdbcClient jdbc, Erasure erasure) {
        this.jdbc = jdbc;
        this.erasure = erasure;
    }

    public Set<InterviewId> known(Collection<InterviewId> ids) {
        var known = new HashSet<InterviewId>();
        var all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            var some = all.subList(from, Math.min(all.size(), from + AT_ONCE)).stream()
                    .map(InterviewId::value)
                    .toList();
            known.addAll(jdbc.sql("select id from interview where id in (:ids)")
                    .param("ids", some)
                    .query((row, _) -> new InterviewId(row.getObject("id", UUID.class)))
                    .list());
        }
        return known;
    }

    /**
     * Numbers one change for the whole wave. The counter is locked only from here to the commit, so that respondents who
     * send meanwhile wait for this row alone, not for all the interviews of a file.
     */
    public void announce(WaveId wave, LocalDate today) {
        var number = jdbc.sql("select number from change_counter where id = 1 for update")
                        .query(Long.class)
                        .single()
                + 1;
        jdbc.sql("insert into interview_change (number, wave, on_day) values (:number, :wave, :today)")
                .param("number", number)
                .param("wave", wave.value())
                .param("today", today)
                .update();
        jdbc.sql("update change_counter set number = :number where id = 1")
                .param("number", number)
                .update();
    }

    /**
     * Removes all interviews of an import and what the feed of changes says of them. Whoever decides about one interview locks
     * it first and its changes then, so this does too, both in their order: otherwise the two would wait for each other.
     */
    public int remove(WaveId wave, String channel) {
        erasure.due();
        jdbc.sql("select id from interview where wave = :wave and channel = :channel order by id for update")
                .param("wave", wave.value())
                .param("channel", channel)
                .query(UUID.class)
                .list();
        jdbc.sql("""
                        select number from interview_change where interview in
                            (select id from interview where wave = :wave and channel = :channel)
                        order by number for update
                        """)
                .param("wave", wave.value())
                .param("channel", channel)
                .query(Long.class)
                .list();
        jdbc.sql("""
                        delete from interview_change where interview in
                            (select id from interview where wave = :wave and channel = :channel)
                        """).param("wave", wave.value()).param("channel", channel).update();
        return jdbc.sql("delete from interview where wave = :wave and channel = :channel")
                .param("wave", wave.value())
                .param("channel", channel)
                .update();
    }

    /** Takes the codes of an imported interview. */
    @FunctionalInterface
    public interface CodedTaker {
        void take(String channel, byte[] coded);
    }

    /** Goes through the imported interviews of a wave that are counted, a page at a time. */
    public void forEachCoded(WaveId wave, CodedTaker taker) {
        var last = new UUID[] {new UUID(0, 0)};
        int read;
        do {
            var rows = jdbc.sql("""
                            select id, channel, coded from interview
                            where wave = :wave and state = 'COMPLETE' and practice = false and id > :after
                            order by wave, state, practice, id limit :page
                            """)
                    .param("wave", wave.value())
                    .param("after", last[0])
                    .param("page", PAGE)
                    .query((row, _) -> {
                        last[0] = row.getObject("id", UUID.class);
                        var channel = row.getString("channel");
                        if (channel != null && channel.startsWith("import:")) {
                            taker.take(channel, row.getBytes("coded"));
                        }
                        return 1;
                    })
                    .list();
            read = rows.size();
        } while (read == PAGE);
    }

    public List<ImportedFile> files() {
        var files = new LinkedHashMap<String, ImportedFile>();
        jdbc.sql("""
                        select i.wave, i.channel, i.country, count(*) as interviews, min(e.on_day) as on_day,
                            min(cast(e.actor as varchar(36))) as actor
                        from interview i join interview_event e on e.interview = i.id and e.kind = 'IMPORTED'
                        where i.channel like 'import:%'
                        group by i.wave, i.channel, i.country
                        order by i.wave, i.channel, i.country
                        """)
                .query((row, _) -> new ImportedFile(
                        new WaveId(row.getString("wave")),
                        row.getString("channel"),
                        row.getInt("interviews"),
                        row.getObject("on_day", LocalDate.class),
                        Set.of(new CountryCode(row.getString("country"))),
                        actor(row.getString("actor"))))
                .list()
                .forEach(part -> files.merge(part.wave() + " " + part.channel(), part, ImportStore::together));
        return files.values().stream()
                .sorted(Comparator.comparing(ImportedFile::day).reversed())
                .toList();
    }

    private static ImportedFile together(ImportedFile one, ImportedFile other) {
        var countries = new HashSet<>(one.countries());
        countries.addAll(other.countries());
        return new ImportedFile(
                one.wave(),
                one.channel(),
                one.interviews() + other.interviews(),
                one.day().isBefore(other.day()) ? one.day() : other.day(),
                countries,
                one.actor() == null ? other.actor() : one.actor());
    }

    private static @Nullable UUID actor(@Nullable String id) {
        return id == null ? null : UUID.fromString(id);
    }
}
