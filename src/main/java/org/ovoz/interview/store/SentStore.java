package org.ovoz.interview.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
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

    /** Orders of indexes, read from either end, so that nothing is sorted. */
    private static final String LATEST = "wave, practice, completed_on desc, id";

    private static final String EARLIEST = "wave desc, practice desc, completed_on, id desc";
    private static final String SHORTEST = "practice, wave, seconds, id";
    private static final String LONGEST = "practice desc, wave desc, seconds desc, id desc";

    private static final Map<SentOrder.By, String> COLUMNS = Map.of(
            SentOrder.By.COUNTRY, "country",
            SentOrder.By.MODE, "mode",
            SentOrder.By.LANGUAGE, "lang",
            SentOrder.By.STATE, "state");

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
        return countUpTo(limit, filter, Group.ALL);
    }

    @Override
    public List<InterviewSummary> page(SentFilter filter, SentOrder order, int offset, int limit) {
        return switch (order.by()) {
            case DAY -> page(filter, order.descending() ? LATEST : EARLIEST, Group.ALL, offset, limit);
            case SECONDS -> page(filter, order.descending() ? LONGEST : SHORTEST, Group.ALL, offset, limit);
            case COUNTRY, MODE, LANGUAGE, STATE -> grouped(filter, order, offset, limit);
        };
    }

    /**
     * One value after the other, each in the order of days: so many are read as are shown, where sorting would read them
     * all.
     */
    private List<InterviewSummary> grouped(SentFilter filter, SentOrder order, int offset, int limit) {
        var page = new ArrayList<InterviewSummary>();
        var skipped = offset;
        for (var group : groups(filter, order)) {
            if (page.size() == limit) {
                break;
            }
            var some = page(filter, group.order(), group, skipped, limit - page.size());
            skipped = some.isEmpty() && skipped > 0 ? skipped - countUpTo(skipped, filter, group) : 0;
            page.addAll(some);
        }
        return page;
    }

    /** The values that there are, in their order; those that have no place in it stand at the end, whichever way. */
    private List<Group> groups(SentFilter filter, SentOrder order) {
        var column = COLUMNS.get(order.by());
        var values = ranks(order).stream().map(value -> typed(order, value)).toList();
        var groups = new ArrayList<Group>();
        (order.descending() ? values.reversed() : values)
                .forEach(value -> groups.add(new Group(column, " = :value", value)));
        groups.removeIf(group -> isEmpty(filter, group));
        if (values.isEmpty()) {
            return List.of(Group.ALL);
        }
        if (order.by() != SentOrder.By.STATE) {
            groups.add(new Group(column, " not in (:value)", values));
        }
        return groups;
    }

    /**
     * Whether nobody at all has the value, which an index tells at once; looking for them by day would read everybody. Modes are
     * looked for country by country, because their index begins with that.
     */
    private boolean isEmpty(SentFilter filter, Group group) {
        return group.column().equals("mode")
                ? countries(filter).stream().allMatch(country -> isEmpty(filter, group, "country", List.of(country)))
                : isEmpty(filter, group, withoutIndex("country"), countries(filter));
    }

    private boolean isEmpty(SentFilter filter, Group group, String country, List<String> countries) {
        return jdbc.sql("""
                        select 1 from interview
                        where wave = :wave and %s in (:countries) and practice = false and %s limit 1
                        """.formatted(country, group.column() + group.comparison()))
                .param("wave", filter.wave().value())
                .param("countries", countries)
                .params(group.parameters())
                .query(Integer.class)
                .optional()
                .isEmpty();
    }

    private static List<String> ranks(SentOrder order) {
        return order.by() == SentOrder.By.STATE
                ? Stream.of(Interview.State.values()).map(Enum::name).sorted().toList()
                : order.ranks();
    }

    private static Object typed(SentOrder order, String value) {
        return order.by() == SentOrder.By.MODE ? (Object) Integer.valueOf(value) : value;
    }

    private List<InterviewSummary> page(SentFilter filter, String order, Group group, int offset, int limit) {
        return jdbc.sql("""
                        select id, wave, country, mode, lang, practice, state, last_page, seconds, started_on, completed_on,
                            interviewer
                        from interview where %s and %s
                        order by %s
                        limit :size offset :skipped
                        """.formatted(condition(filter), group.condition(), order))
                .params(parameters(filter))
                .params(group.parameters())
                .param("size", limit)
                .param("skipped", offset)
                .query((row, _) -> InterviewColumns.summary(row))
                .list();
    }

    @Override
    public List<InterviewId> ids(SentFilter filter, SentOrder order, int limit) {
        return page(filter, order, 0, limit).stream().map(InterviewSummary::id).toList();
    }

    private int countUpTo(int limit, SentFilter filter, Group group) {
        return jdbc.sql("""
                        select count(*) from (select 1 from interview where %s and %s order by %s limit :limit) matching
                        """.formatted(condition(filter), group.condition(), group.order()))
                .params(parameters(filter))
                .params(group.parameters())
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** Those with one value of a column, or with none of some. */
    private record Group(String column, String comparison, Object value) {

        static final Group ALL = new Group("", "", "");

        String condition() {
            return column.isEmpty() ? "1 = 1" : (hidesIndex() ? withoutIndex(column) : column) + comparison;
        }

        /** Of countries, modes and what counts there are many, which are read by day; of other states few. */
        private boolean hidesIndex() {
            return switch (column) {
                case "country", "mode" -> true;
                case "state" -> value.equals(Interview.State.COMPLETE.name());
                default -> false;
            };
        }

        Map<String, Object> parameters() {
            return column.isEmpty() ? Map.of() : Map.of("value", value);
        }

        /** Latest first; languages have an index of their own, because of some there are few. */
        String order() {
            return column.equals("lang") && comparison.startsWith(" =")
                    ? "lang, wave, practice, completed_on desc, id"
                    : LATEST;
        }
    }

    /**
     * A column by which H2 shall not choose an index: for a list of countries it takes that of quotas, reads every row of the
     * wave by it, and sorts them.
     */
    private static String withoutIndex(String column) {
        return column.equals("mode") ? "(mode + 0)" : "concat(" + column + ", '')";
    }

    private static String condition(SentFilter filter) {
        var condition = new StringBuilder("wave = :wave and " + withoutIndex("country")
                + " in (:countries) and practice = false and " + state(filter.excluded()));
        if (filter.mode() != null) {
            condition.append(" and ").append(withoutIndex("mode")).append(" = :mode");
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
            condition
                    .append(" and channel is null and ")
                    .append(withoutIndex("mode"))
                    .append(" = ")
                    .append(Mode.ONLINE.code());
        } else if (filter.channel() != null) {
            condition.append(" and channel = :channel");
        }
        if (filter.interviewer() != null) {
            condition.append(" and interviewer = :interviewer");
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

    private static List<String> countries(SentFilter filter) {
        return filter.countries().stream().map(CountryCode::iso).toList();
    }

    private static Map<String, Object> parameters(SentFilter filter) {
        var parameters = new LinkedHashMap<String, Object>();
        parameters.put("wave", filter.wave().value());
        parameters.put("countries", countries(filter));
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
        if (filter.interviewer() != null) {
            parameters.put("interviewer", filter.interviewer());
        }
        if (filter.number() != null) {
            var places = RandomPlace.beginning(filter.number());
            parameters.put("first", places.first());
            parameters.put("last", places.last());
        }
        return parameters;
    }
}
