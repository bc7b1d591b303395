package org.ovoz.study;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
    private final CountStore counts;
    private final WaveStore waves;
    private final CurrentUser user;
    private final StudyDays days;
    private final LiveTables live;
    private final UnreadableInterviews unreadable;

    OverviewService(
            Definitions definitions,
            CountStore counts,
            WaveStore waves,
            CurrentUser user,
            StudyDays days,
            LiveTables live,
            UnreadableInterviews unreadable) {
        this.live = live;
        this.unreadable = unreadable;
        this.definitions = definitions;
        this.counts = counts;
        this.waves = waves;
        this.user = user;
        this.days = days;
    }

    /**
     * The wave as it stands now.
     *
     * @throws org.ovoz.tabulation.live.TablesLoading while the cases of tables are read after a start: both tell the same numbers
     */
    public Overview of(WaveId wave) {
        user.require(Permission.SEE_OVERVIEW);
        live.requireLoaded();
        var all = definitions.study().countryCodes();
        var found = all.stream()
                .flatMap(country -> counts.counts(wave, country, days.today(country)).stream())
                .toList();
        var targets = waves.targets(wave);
        var breakOffs = counts.breakOffs(wave);
        var medians = counts.medians(wave);
        var rows = new ArrayList<Overview.Row>();
        for (var country : user.countries(all)) {
            var own = new ArrayList<Overview.Row>();
            for (var mode : Mode.values()) {
                var row = row(wave, country, mode, found, targets, medians);
                if (row.started() > 0 || row.aim() > 0) {
                    own.add(row);
                }
            }
            var stopped = breakOffs.stream()
                    .filter(breakOff -> breakOff.country().equals(country))
                    .findFirst()
                    .map(CountStore.BreakOff::page)
                    .orElse("");
            rows.add(sum(country, own, medians, stopped));
            rows.addAll(own);
        }
        return new Overview(rows, channels(wave, Set.copyOf(user.countries(all))));
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
    private List<Overview.Channel> channels(WaveId wave, Set<CountryCode> countries) {
        var named = definitions.study().wave(wave).map(Study.Wave::channels).orElse(List.of());
        var found = counts.channels(wave).stream()
                .filter(count -> countries.contains(count.country()))
                .toList();
        if (named.isEmpty() && found.stream().allMatch(count -> count.channel() == null)) {
            return List.of();
        }
        var names = new LinkedHashSet<>(named);
        found.stream()
                .map(CountStore.Channel::channel)
                .filter(Objects::nonNull)
                .sorted()
                .forEach(names::add);
        names.add(LinkChannel.NONE);
        return names.stream()
                .map(name -> channel(
                        name,
                        found.stream()
                                .filter(count ->
                                        name.equals(Objects.requireNonNullElse(count.channel(), LinkChannel.NONE)))
                                .toList()))
                .toList();
    }

    private static Overview.Channel channel(String name, List<CountStore.Channel> found) {
        return new Overview.Channel(
                name,
                found.stream().mapToInt(CountStore.Channel::started).sum(),
                found.stream().collect(Collectors.toMap(CountStore.Channel::country, CountStore.Channel::complete)));
    }

    private Overview.Row row(
            WaveId wave,
            CountryCode country,
            Mode mode,
            List<CountStore.Count> found,
            List<WaveStore.Target> targets,
            List<CountStore.Median> medians) {
        var count = found.stream()
                .filter(c -> c.country().equals(country) && c.mode() == mode.code())
                .findFirst()
                .orElse(new CountStore.Count(country, mode.code(), 0, 0, 0, 0));
        var target = targets.stream()
                .filter(t -> t.country().equals(country) && t.mode() == mode.code())
                .mapToInt(WaveStore.Target::target)
                .findFirst();
        return new Overview.Row(
                country,
                mode.code(),
                count.drafts() + count.complete(),
                count.complete(),
                target.orElse(targets.isEmpty() ? reference(wave, country, mode) : 0),
                target.isPresent(),
                count.today(),
                count.week(),
                minutes(medians, country, mode.code()),
                "");
    }

    private int reference(WaveId wave, CountryCode country, Mode mode) {
        return definitions
                .study()
                .wave(wave)
                .map(found -> found.reference().getOrDefault(country, Map.of()).getOrDefault(mode.key(), 0))
                .orElse(0);
    }

    private static Overview.Row sum(
            CountryCode country, List<Overview.Row> rows, List<CountStore.Median> medians, String stopped) {
        return new Overview.Row(
                country,
                0,
                rows.stream().mapToInt(Overview.Row::started).sum(),
                rows.stream().mapToInt(Overview.Row::complete).sum(),
                rows.stream().mapToInt(Overview.Row::aim).sum(),
                rows.stream().anyMatch(Overview.Row::isTarget),
                rows.stream().mapToInt(Overview.Row::today).sum(),
                rows.stream().mapToInt(Overview.Row::week).sum(),
                minutes(medians, country, 0),
                stopped);
    }

    /** In whole minutes; −1 where nothing was sent. */
    private static int minutes(List<CountStore.Median> medians, CountryCode country, int mode) {
        return medians.stream()
                .filter(median -> median.country().equals(country) && median.mode() == mode)
                .findFirst()
                .map(median -> (int) Math.round(median.seconds() / 60))
                .orElse(-1);
    }
}
