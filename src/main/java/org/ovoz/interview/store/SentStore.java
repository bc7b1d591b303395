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
import org.ovoz.interview.sent.SentOrder;
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

    @Override
    public int countUpTo(int limit, SentFilter filter) {
        return jdbc.sql("select count(*) from (select 1 from interview where " + condition(filter)
                        + " limit :limit) matching")
                .params(parameters(filter))
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    @Override
    public List<InterviewSummary> page(SentFilter filter, SentOrder order, int offset, int limit) {
        return jdbc.sql("""
                        select id, wave, country, mode, lang, practice, state, last_page, seconds, started_on, completed_on
                        from interview where %s
                        order by %s
                        limit :size offset :skipped
                        """.formatted(condition(filter), order(order)))
                .params(parameters(filter))
                .params(ranks(order))
                .param("size", limit)
                .param("skipped", offset)
                .query((row, _) -> InterviewColumns.summary(row))
                .list();
    }

    /** The orders of days and minutes are those of indexes, so that nothing is sorted. */
    private static String order(SentOrder order) {
        var way = order.descending() ? " desc" : "";
        return switch (order.by()) {
            case DAY -> "wave, practice, completed_on" + way + ", id";
            case SECONDS -> "wave, practice, seconds" + way + ", id";
            case COUNTRY -> rank("country", order) + way + ", completed_on desc, id";
            case MODE -> rank("mode", order) + way + ", completed_on desc, id";
            case LANGUAGE -> rank("lang", order) + way + ", completed_on desc, id";
            case STATE -> "state" + way + ", completed_on desc, id";
        };
    }

    private static String rank(String column, SentOrder order) {
        var cases = new StringBuilder();
        for (int i = 0; i < order.ranks().size(); i++) {
            cases.append(" when :rank").append(i).append(" then ").append(i);
        }
        return cases.isEmpty() ? column : "case cast(" + column + " as varchar(16))" + cases + " else 999 end";
    }

    private static Map<String, Object> ranks(SentOrder order) {
        var ranks = new LinkedHashMap<String, Object>();
        for (int i = 0; i < order.ranks().size(); i++) {
            ranks.put("rank" + i, order.ranks().get(i));
        }
        return ranks;
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
        if (filter.number() != null) {
            condition.append(" and place between :first and :last");
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
        if (filter.number() != null) {
            var places = RandomPlace.beginning(filter.number());
            parameters.put("first", places.first());
            parameters.put("last", places.last());
        }
        return parameters;
    }
}
