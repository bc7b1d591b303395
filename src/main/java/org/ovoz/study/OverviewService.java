package org.ovoz.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.interview.LinkChannel;
import org.ovoz.interview.Mode;
import org.ovoz.interview.sent.UnreadableInterviews;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.store.CountStore;
import org.ovoz.study.store.WaveStore;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.stereotype.Service;

/** Counts for the overview, of the countries that the user may see. */
@Service
public class OverviewService {

    private final Definitions definitions;
    private final CountStore drafts;
    private final LiveCounts sent;
    private final WaveStore waves;
    private final CurrentUser user;
    private final StudyDays days;
    private final LiveTables live;
    private final UnreadableInterviews unreadable;

    OverviewService(
            Definitions definitions,
            CountStore drafts,
            LiveCounts sent,
            WaveStore waves,
            CurrentUser user,
            StudyDays days,
            LiveTables live,
            UnreadableInterviews unreadable) {
        this.live = live;
        this.unreadable = unreadable;
        this.definitions = definitions;
        this.drafts = drafts;
        this.sent = sent;
        this.waves = waves;
        this.user = user;
        this.days = days;
    }

    /** What was found of a wave in the database, for all countries. */
    private record Found(WaveId wave, WaveCounts sent, List<CountStore.Drafts> drafts, List<WaveStore.Target> targets) {

        int drafts(CountryCode country, Mode mode) {
            return drafts.stream()
                    .filter(some -> some.country().equals(country) && some.mode() == mode.code())
                    .mapToInt(CountStore.Drafts::number)
                    .sum();
        }

        /** The page at which most drafts stopped; empty if none was shown one. */
        String breakOff(CountryCode country) {
            var pages = new HashMap<String, Integer>();
            drafts.stream()
                    .filter(some ->
                            some.country().equals(country) && !some.page().isEmpty())
                    .forEach(some -> pages.merge(some.page(), some.number(), Integer::sum));
            return pages.entrySet().stream()
                    .max(Map.Entry.<String, Integer>comparingByValue()
                            .thenComparing(
                                    Map.Entry.<String, Integer>comparingByKey().reversed()))
                    .map(Map.Entry::getKey)
                    .orElse("");
        }

        int target(CountryCode country) {
            return targets.stream()
                    .filter(target -> target.country().equals(country))
                    .mapToInt(WaveStore.Target::target)
                    .sum();
        }
    }

    /**
     * The wave as it stands now.
     *
     * @throws org.ovoz.tabulation.live.TablesLoading while the cases of tables are read after a start: both tell the same numbers
     */
    public Overview of(WaveId wave) {
        user.require(Permission.SEE_OVERVIEW);
        live.requireLoaded();
        var found = new Found(wave, sent.of(wave), drafts.drafts(wave), waves.targets(wave));
        var countries = user.countries(definitions.study().countryCodes());
        var rows = new ArrayList<Overview.Row>();
        for (var country : countries) {
            var own = new ArrayList<Overview.Row>();
            for (var mode : Mode.values()) {
                var row = row(found, country, mode);
                if (row.started() > 0 || row.aim() > 0) {
                    own.add(row);
                }
            }
            rows.add(sum(found, country, own));
            rows.addAll(own);
        }
        return new Overview(
                rows,
                channels(found, Set.copyOf(countries)),
                countries.stream().map(country -> progress(found, country)).toList(),
                BreakOffs.of(
                        definitions.questionnaire(wave).pages(),
                        found.drafts().stream()
                                .filter(some -> countries.contains(some.country()))
                                .toList(),
                        rows.stream()
                                .filter(row -> row.mode() == 0)
                                .mapToInt(Overview.Row::complete)
                                .sum()));
    }

    private Overview.Progress progress(Found found, CountryCode country) {
        NavigableMap<LocalDate, Integer> byDay = found.sent().byDay(country);
        var today = days.today(country);
        var target = found.target(country);
        return new Overview.Progress(country, byDay, today, target, Forecast.of(byDay, target, today));
    }

    /** How many sent interviews are counted here and told nowhere else, because their rows cannot be read. */
    public int unreadable(WaveId wave) {
        user.require(Permission.SEE_OVERVIEW);
        return unreadable.count(
                wave,
                user.countries(definitions.study().countries().stream()
                        .map(Study.Country::code)
                        .toList()));
    }

    /** Named channels stand there with 0 too: nobody came that way. */
    private List<Overview.Channel> channels(Found found, Set<CountryCode> countries) {
        var named =
                definitions.study().wave(found.wave()).map(Study.Wave::channels).orElse(List.of());
        var begun = new HashMap<String, Integer>();
        found.drafts().stream()
                .filter(some -> countries.contains(some.country()) && some.mode() == Mode.ONLINE.code())
                .forEach(some -> begun.merge(
                        Objects.requireNonNullElse(some.channel(), LinkChannel.NONE), some.number(), Integer::sum));
        var names = new LinkedHashSet<>(named);
        countries.stream()
                .flatMap(country -> found.sent().channels(country).keySet().stream())
                .sorted()
                .forEach(names::add);
        begun.keySet().stream().sorted().forEach(names::add);
        names.remove(LinkChannel.NONE);
        if (names.isEmpty()) {
            return List.of();
        }
        names.add(LinkChannel.NONE);
        return names.stream()
                .map(name -> channel(name, found.sent(), countries, begun.getOrDefault(name, 0)))
                .toList();
    }

    private static Overview.Channel channel(String name, WaveCounts sent, Set<CountryCode> countries, int drafts) {
        var complete = countries.stream()
                .filter(country -> sent.channels(country).containsKey(name))
                .collect(Collectors.toMap(
                        country -> country, country -> sent.channels(country).get(name)));
        return new Overview.Channel(
                name,
                drafts + complete.values().stream().mapToInt(Integer::intValue).sum(),
                complete);
    }

    private Overview.Row row(Found found, CountryCode country, Mode mode) {
        var sent = found.sent();
        var complete = sent.complete(country, mode);
        var target = found.targets().stream()
                .filter(t -> t.country().equals(country) && t.mode() == mode.code())
                .mapToInt(WaveStore.Target::target)
                .findFirst();
        var today = days.today(country);
        return new Overview.Row(
                country,
                mode.code(),
                found.drafts(country, mode) + complete,
                complete,
                target.orElse(found.targets().isEmpty() ? reference(found.wave(), country, mode) : 0),
                target.isPresent(),
                sent.on(country, mode, today),
                sent.inWeek(country, mode, today),
                sent.medianMinutes(country, mode.code()),
                "");
    }

    private int reference(WaveId wave, CountryCode country, Mode mode) {
        return definitions
                .study()
                .wave(wave)
                .map(found -> found.reference().getOrDefault(country, Map.of()).getOrDefault(mode.key(), 0))
                .orElse(0);
    }

    private static Overview.Row sum(Found found, CountryCode country, List<Overview.Row> rows) {
        return new Overview.Row(
                country,
                0,
                rows.stream().mapToInt(Overview.Row::started).sum(),
                rows.stream().mapToInt(Overview.Row::complete).sum(),
                rows.stream().mapToInt(Overview.Row::aim).sum(),
                rows.stream().anyMatch(Overview.Row::isTarget),
                rows.stream().mapToInt(Overview.Row::today).sum(),
                rows.stream().mapToInt(Overview.Row::week).sum(),
                found.sent().medianMinutes(country, 0),
                found.breakOff(country));
    }
}
