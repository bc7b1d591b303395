package org.ovoz.interview.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ovoz.interview.DraftAge;
import org.ovoz.interview.DraftCount;
import org.ovoz.interview.DraftCount.Reached;
import org.ovoz.interview.Drafts;
import org.ovoz.interview.Interview;
import org.ovoz.interview.Mode;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.WaveId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Counts interviews that were not sent, and keeps the numbers of those whose drafts are deleted. How far a draft came is
 * seen from which items the event log names, never from an answer.
 */
@Repository
public class DraftStore implements Drafts {

    /** Drafts by country, mode, last page and how far they came. */
    private static final String PRESENT = """
            select country, mode, last_page, ending, count(*) as drafts from (
                select country, mode, coalesce(last_page, '') as last_page,
                    case when exists (select 1 from interview_event e
                            where e.interview = i.id and e.kind = 'ANSWERED' and e.item in (:questions)) then 'ANSWERED'
                        when exists (select 1 from interview_event e
                            where e.interview = i.id and e.kind = 'ANSWERED' and e.item in (:required)) then 'CONSENTED'
                        else 'OPENED' end as ending
                from interview i
                where wave = :wave and state = 'DRAFT' and practice = false and changed_on < :before) present
            group by country, mode, last_page, ending
            """;

    private final JdbcClient jdbc;
    private final Definitions definitions;

    DraftStore(JdbcClient jdbc, Definitions definitions) {
        this.jdbc = jdbc;
        this.definitions = definitions;
    }

    @Override
    public List<DraftCount> counts(WaveId wave) {
        return jdbc.sql("""
                        select country, mode, last_page, ending, cast(sum(drafts) as integer) as drafts
                        from (%s union all select country, mode, last_page, ending, drafts from ended_draft
                            where wave = :wave) ended
                        group by country, mode, last_page, ending
                        """.formatted(PRESENT))
                .params(items(wave))
                .param("wave", wave.value())
                .param("before", LocalDate.of(9999, 1, 1))
                .query((row, _) -> count(row))
                .list();
    }

    @Override
    public List<DraftAge> ages(WaveId wave) {
        return jdbc.sql("""
                        select changed_on, country, mode, coalesce(last_page, '') as last_page, count(*) as drafts
                        from interview
                        where wave = :wave and state = 'DRAFT' and practice = false
                        group by changed_on, country, mode, coalesce(last_page, '')
                        order by changed_on, country, mode, last_page
                        """)
                .param("wave", wave.value())
                .query((row, _) -> new DraftAge(
                        row.getObject("changed_on", LocalDate.class),
                        new CountryCode(row.getString("country")),
                        Mode.ofCode(row.getInt("mode")),
                        row.getString("last_page"),
                        row.getInt("drafts")))
                .list();
    }

    @Override
    public Map<CountryCode, Map<Mode, Integer>> practice(WaveId wave) {
        var counts = new HashMap<CountryCode, Map<Mode, Integer>>();
        jdbc.sql("""
                        select country, mode, count(*) as interviews from interview
                        where wave = :wave and practice = true group by country, mode
                        """).param("wave", wave.value()).query(row -> {
            counts.computeIfAbsent(new CountryCode(row.getString("country")), _ -> new EnumMap<>(Mode.class))
                    .put(Mode.ofCode(row.getInt("mode")), row.getInt("interviews"));
        });
        return counts;
    }

    /** Adds the drafts that were not changed since before a day; they are deleted in the same transaction. */
    public void addUntouchedSince(LocalDate day) {
        for (var wave : definitions.waves().stream().map(Study.Wave::id).toList()) {
            jdbc.sql(PRESENT)
                    .params(items(wave))
                    .param("wave", wave.value())
                    .param("before", day)
                    .query((row, _) -> count(row))
                    .list()
                    .forEach(count -> add(wave, count));
        }
    }

    /** Adds somebody whom an interviewer asked in vain, just before the draft is deleted. */
    public void addInVain(Interview interview) {
        var required = definitions
                .questionnaire(interview.wave())
                .items()
                .filter(item -> item.facts().required())
                .map(Item::id)
                .findFirst();
        var agreed = required.isPresent() && interview.answers().isTicked(required.get());
        var page = interview.progress().lastPage() == null
                ? ""
                : interview.progress().lastPage();
        var reached = agreed ? Reached.NOT_ELIGIBLE : Reached.REFUSED;
        add(interview.wave(), new DraftCount(interview.country(), interview.mode(), page, reached, 1));
    }

    /** The respondent's items: the required ones, which decide who takes part, and the others. */
    private Map<String, List<String>> items(WaveId wave) {
        var items = definitions.questionnaire(wave).pages().stream()
                .filter(page -> page.audience() == Page.Audience.RESPONDENT)
                .flatMap(page -> page.items().stream())
                .toList();
        return Map.of(
                "required",
                        named(items.stream()
                                .filter(item -> item.facts().required())
                                .toList()),
                "questions",
                        named(items.stream()
                                .filter(item -> !item.facts().required())
                                .toList()));
    }

    /** An empty list would be no SQL; no item has an empty id. */
    private static List<String> named(List<Item> items) {
        return items.isEmpty() ? List.of("") : items.stream().map(Item::id).toList();
    }

    private void add(WaveId wave, DraftCount count) {
        var key = Map.of(
                "wave", wave.value(),
                "country", count.country().iso(),
                "mode", count.mode().code(),
                "page", count.lastPage(),
                "ending", count.reached().name(),
                "drafts", count.drafts());
        jdbc.sql("""
                        insert into ended_draft (wave, country, mode, last_page, ending, drafts)
                        values (:wave, :country, :mode, :page, :ending, 0) on conflict do nothing
                        """).params(key).update();
        jdbc.sql("""
                        update ended_draft set drafts = drafts + :drafts
                        where wave = :wave and country = :country and mode = :mode and last_page = :page
                            and ending = :ending
                        """).params(key).update();
    }

    private static DraftCount count(ResultSet row) throws SQLException {
        return new DraftCount(
                new CountryCode(row.getString("country")),
                Mode.ofCode(row.getInt("mode")),
                row.getString("last_page"),
                Reached.valueOf(row.getString("ending")),
                row.getInt("drafts"));
    }
}
