package org.ovoz.interview.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.LinkChannel;
import org.ovoz.interview.Mode;
import org.ovoz.interview.sent.InterviewSummary;
import org.ovoz.interview.sent.SentFilter;
import org.ovoz.interview.sent.SentInterviews;
import org.ovoz.questionnaire.CountryCode;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sent interviews, a page at a time. */
@Repository
class SentStore implements SentInterviews {

    private final JdbcClient jdbc;

    SentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public int count(SentFilter filter) {
        return jdbc.sql("select count(*) from interview where " + condition(filter))
                .params(parameters(filter))
                .query(Integer.class)
                .single();
    }

    /** The order is that of the index interview_by_day, so that nothing is sorted. */
    @Override
    public List<InterviewSummary> page(SentFilter filter, int page) {
        return jdbc.sql("""
                        select id, wave, country, mode, lang, practice, state, last_page, seconds, started_on, completed_on
                        from interview where %s
                        order by wave, practice, completed_on desc, id
                        limit :size offset :skipped
                        """.formatted(condition(filter)))
                .params(parameters(filter))
                .param("size", PAGE)
                .param("skipped", Math.max(0, page) * PAGE)
                .query((row, _) -> InterviewStore.summary(row))
                .list();
    }

    private static String condition(SentFilter filter) {
        var condition = new StringBuilder(
                "wave = :wave and country in (:countries) and practice = false and " + state(filter.excluded()));
        if (filter.mode() != null) {
            condition.append(" and mode = :mode");
        }
        if (filter.language() != null) {
            condition.append(" and lang = :lang");
        }
        if (filter.from() != null) {
            condition.append(" and completed_on >= :from");
        }
        if (filter.to() != null) {
            condition.append(" and completed_on <= :to");
        }
        if (LinkChannel.NONE.equals(filter.channel())) {
            condition.append(" and channel is null and mode = ").append(Mode.ONLINE.code());
        } else if (filter.channel() != null) {
            condition.append(" and channel = :channel");
        }
        return condition.toString();
    }

    /**
     * What is not wanted is said where it is little: for a list of wanted states H2 takes another index and sorts them all.
     */
    private static String state(@Nullable Boolean excluded) {
        if (excluded == null) {
            return "state <> 'DRAFT'";
        }
        return excluded ? "state = 'EXCLUDED'" : "state <> 'DRAFT' and state <> 'EXCLUDED' and state <> 'NOT_ELIGIBLE'";
    }

    private static Map<String, Object> parameters(SentFilter filter) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("wave", filter.wave().value());
        parameters.put(
                "countries", filter.countries().stream().map(CountryCode::iso).toList());
        if (filter.mode() != null) {
            parameters.put("mode", filter.mode().code());
        }
        if (filter.language() != null) {
            parameters.put("lang", filter.language().tag());
        }
        if (filter.from() != null) {
            parameters.put("from", filter.from());
        }
        if (filter.to() != null) {
            parameters.put("to", filter.to());
        }
        if (filter.channel() != null && !filter.channel().equals(LinkChannel.NONE)) {
            parameters.put("channel", filter.channel());
        }
        return parameters;
    }
}
