package org.ovoz.study;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import org.ovoz.interview.LinkChannel;
import org.ovoz.questionnaire.CountryCode;

/**
 * Where a wave stands.
 *
 * @param rows by country and mode
 * @param channels of the links, in the order of the study, then others, then none; empty in a wave without channels
 * @param progress by country
 * @param funnel how far those came who saw a section, all countries together; the last is the review of all answers
 */
public record Overview(List<Row> rows, List<Channel> channels, List<Progress> progress, List<Step> funnel) {

    public Overview {
        rows = List.copyOf(rows);
        channels = List.copyOf(channels);
        progress = List.copyOf(progress);
        funnel = List.copyOf(funnel);
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
     * The interviews of a country from the first day to today.
     *
     * @param byDay sent ones; days without any are not there
     * @param target of all modes together, or 0
     */
    public record Progress(
            CountryCode country,
            NavigableMap<LocalDate, Integer> byDay,
            LocalDate today,
            int target,
            Forecast forecast) {

        public int sent() {
            return byDay.values().stream().mapToInt(Integer::intValue).sum();
        }
    }

    /**
     * A section of the questionnaire.
     *
     * @param page its id, or empty for the review
     * @param reached how many came here or further
     * @param stopped how many came no further and have not sent
     */
    public record Step(String page, int reached, int stopped) {}

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
