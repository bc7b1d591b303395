package org.ovoz.study.ui;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ovoz.interview.Mode;
import org.ovoz.interview.sent.SentFilter;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.ui.DayField;
import org.ovoz.ui.Dropdown;

/** Which interviews are listed. */
final class InterviewFilters extends Div {

    private static final String ALL = "";
    private static final String EXCLUDED = "excluded";

    private final CaseLabels labels;
    private final Set<CountryCode> allowed;
    private final Dropdown wave;
    private final Dropdown country;
    private final Dropdown mode;
    private final Dropdown language;
    private final Dropdown channel;
    private final Dropdown state;
    private final DayField from;
    private final DayField to;
    private final Runnable onChange;

    InterviewFilters(CaseLabels labels, Set<CountryCode> allowed, WaveId first, Runnable onChange) {
        this.labels = labels;
        this.allowed = allowed;
        this.onChange = onChange;
        addClassNames("fields", "no-print");
        wave = new Dropdown("interviews-wave", word("wave"), labels.waves(), chosen -> waveChanged(new WaveId(chosen)));
        wave.offer(labels.waves(), first.value());
        country = dropdown(
                "country",
                withAll(allowed.stream()
                        .collect(Collectors.toMap(
                                CountryCode::iso, labels::country, (one, _) -> one, LinkedHashMap::new))));
        mode = dropdown("mode", withAll(labels.modes(first)));
        language = dropdown("language", withAll(labels.languages(first)));
        channel = dropdown("channel", withAll(labels.channels(first)));
        channel.setVisible(!labels.channels(first).isEmpty());
        state = dropdown("state", withAll(Map.of("counted", word("counted"), EXCLUDED, word("excluded"))));
        from = new DayField("interviews-from", word("from"), onChange);
        to = new DayField("interviews-to", word("to"), onChange);
        add(wave, country, mode, language, channel, state, from, to);
    }

    /** What is chosen now. */
    SentFilter filter() {
        return new SentFilter(
                new WaveId(wave.value()),
                country.value().equals(ALL) ? allowed : Set.of(new CountryCode(country.value())),
                mode.value().equals(ALL) ? null : Mode.ofCode(Integer.parseInt(mode.value())),
                language.value().equals(ALL) ? null : new Language(language.value()),
                from.day(),
                to.day(),
                state.value().equals(ALL) ? null : state.value().equals(EXCLUDED),
                channel.value().equals(ALL) ? null : channel.value());
    }

    private void waveChanged(WaveId chosen) {
        var channels = labels.channels(chosen);
        channel.offer(withAll(channels), channels.containsKey(channel.value()) ? channel.value() : ALL);
        channel.setVisible(!channels.isEmpty());
        onChange.run();
    }

    private Dropdown dropdown(String id, Map<String, String> options) {
        return new Dropdown("interviews-" + id, word(id), options, _ -> onChange.run());
    }

    private Map<String, String> withAll(Map<String, String> options) {
        var all = new LinkedHashMap<String, String>();
        all.put(ALL, word("all"));
        all.putAll(options);
        return all;
    }

    private String word(String key) {
        return getTranslation("study.interviews." + key);
    }
}
