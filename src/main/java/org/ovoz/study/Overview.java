package org.ovoz.study;

import java.util.List;
import java.util.Map;
import org.ovoz.interview.LinkChannel;
import org.ovoz.questionnaire.CountryCode;

/**
 * Where a wave stands.
 *
 * @param rows by country and mode
 * @param channels of the links, in the order of the study, then others, then none; empty in a wave without channels
 */
public record Overview(List<Row> rows, List<Channel> channels) {

    public Overview {
        rows = List.copyOf(rows);
        channels = List.copyOf(channels);
    }

    /**
     * A country and mode; a country's sum where the mode is 0.
     *
     * @param started interviews begun, the sent ones included
     * @param aim the target, or the reference where there is none; 0 for neither
     * @param isTarget whether the aim is a target
     * @param today sent today
     * @param week sent in the last 7 days
     * @param medianMinutes of the sent interviews, or −1 without any
     * @param breakOff id of the page at which most drafts stopped, or empty
     */
    public record Row(
            CountryCode country,
            int mode,
            int started,
            int complete,
            int aim,
            boolean isTarget,
            int today,
            int week,
            int medianMinutes,
            String breakOff) {}

    /**
     * A channel of links.
     *
     * @param name as in the links; {@link LinkChannel#NONE} where they name none
     * @param started interviews begun through it, the sent ones included
     * @param complete sent ones by country
     */
    public record Channel(String name, int started, Map<CountryCode, Integer> complete) {

        public int sent() {
            return complete.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    public int complete() {
        return rows.stream()
                .filter(row -> row.mode() == 0)
                .mapToInt(Row::complete)
                .sum();
    }

    public int aim() {
        return rows.stream().filter(row -> row.mode() == 0).mapToInt(Row::aim).sum();
    }
}
