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
import org.ovoz.interview.ImportedFile;
import org.ovoz.interview.InterviewId;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Interviews that came from a file, as a whole. */
@Repository
public class ImportStore {

    private static final int AT_ONCE = 500;

    private final JdbcClient jdbc;

    ImportStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
     * Numbers a change of every interview of an import. The counter is locked only from here to the commit, so that
     * respondents who send meanwhile do not wait for the whole import.
     */
    public void announce(WaveId wave, String channel, LocalDate today) {
        var last = jdbc.sql("select number from change_counter where id = 1 for update")
                .query(Long.class)
                .single();
        var changed = jdbc.sql("""
                        insert into interview_change (number, interview, wave, on_day)
                        select cast(:last as bigint) + row_number() over (order by id), id, wave, cast(:today as date)
                        from interview where wave = :wave and channel = :channel and practice = false
                        """)
                .param("last", last)
                .param("today", today)
                .param("wave", wave.value())
                .param("channel", channel)
                .update();
        jdbc.sql("update change_counter set number = :number where id = 1")
                .param("number", last + changed)
                .update();
    }

    /** Removes all interviews of an import; only the notice of their removal stays until the day is over. */
    public int remove(WaveId wave, String channel, LocalDate today) {
        jdbc.sql("""
                        delete from interview_change where interview in
                            (select id from interview where wave = :wave and channel = :channel)
                        """).param("wave", wave.value()).param("channel", channel).update();
        announce(wave, channel, today);
        return jdbc.sql("delete from interview where wave = :wave and channel = :channel")
                .param("wave", wave.value())
                .param("channel", channel)
                .update();
    }

    public List<ImportedFile> files() {
        var files = new LinkedHashMap<String, ImportedFile>();
        jdbc.sql("""
                        select i.wave, i.channel, i.country, count(*) as interviews, min(e.on_day) as on_day
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
                        Set.of(new CountryCode(row.getString("country")))))
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
                countries);
    }
}
