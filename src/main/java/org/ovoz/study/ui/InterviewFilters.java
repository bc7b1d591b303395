package org.ovoz.study.ui;

import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ovoz.interview.Mode;
import org.ovoz.interview.sent.SentFilter;
import org.ovoz.interview.ui.CaseLabels;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.InterviewReading;
import org.ovoz.ui.DayField;
import org.ovoz.ui.Dropdown;

/** Which interviews are listed. */
final class InterviewFilters extends Div {

    private static final String ALL = "";
    private static final String EXCLUDED = "excluded";

    private final CaseLabels labels;
    private final Map<String, String> waves;
    private final Set<CountryCode> allowed;
    private final Dropdown wave;
    private final Dropdown country;
    private final Dropdown mode;
    private final Dropdown language;
    private final Dropdown channel;
    private final Dropdown state;
    private final Map<String, String> interviewers = new LinkedHashMap<>();
    private final Dropdown interviewer;
    private final DayField from;
    private final DayField to;
    private final Runnable onChange;

    /** @param waves that can be chosen, by id */
    InterviewFilters(
            CaseLabels labels, Map<String, String> waves, InterviewReading reading, WaveId first, Runnable onChange) {
        this.labels = labels;
        this.waves = waves;
        this.allowed = reading.countries();
        this.onChange = onChange;
        addClassNames("fields", "no-print");
        wave = new Dropdown("interviews-wave", word("wave"), waves, chosen -> waveChanged(new WaveId(chosen)));
        wave.offer(waves, first.value());
        country = dropdown("country", countries());
        mode = dropdown("mode", withAll(labels.modes(first)));
        language = dropdown("language", withAll(labels.languages(first)));
        channel = dropdown("channel", withAll(labels.channels(first)));
        channel.setVisible(!labels.channels(first).isEmpty());
        state = dropdown("state", states());
        interviewers.put(ALL, word("all"));
        if (reading.maySeeInterviewers()) {
            reading.interviewers().forEach(one -> interviewers.put(one.id().toString(), one.name()));
        }
        interviewer = dropdown("interviewer", interviewers);
        interviewer.setVisible(interviewers.size() > 1);
        from = new DayField("interviews-from", word("from"), onChange);
        to = new DayField("interviews-to", word("to"), onChange);
        add(wave, country, mode, language, channel, state, interviewer, from, to);
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
                        channel.value().equals(ALL) ? null : channel.value())
                .heldBy(interviewer.value().equals(ALL) ? null : UUID.fromString(interviewer.value()));
    }

    /** Chooses what a filter says. */
    void show(SentFilter wanted) {
        wave.offer(waves, wanted.wave().value());
        var ofWave = labels.channels(wanted.wave());
        country.offer(
                countries(),
                wanted.countries().equals(allowed)
                        ? ALL
                        : wanted.countries().iterator().next().iso());
        mode.offer(
                withAll(labels.modes(wanted.wave())),
                wanted.mode() == null ? ALL : Integer.toString(wanted.mode().code()));
        language.offer(
                withAll(labels.languages(wanted.wave())),
                wanted.language() == null ? ALL : wanted.language().tag());
        channel.offer(withAll(ofWave), wanted.channel() == null ? ALL : wanted.channel());
        channel.setVisible(!ofWave.isEmpty());
        state.offer(states(), wanted.excluded() == null ? ALL : wanted.excluded() ? EXCLUDED : "counted");
        interviewer.offer(
                interviewers,
                wanted.interviewer() == null ? ALL : wanted.interviewer().toString());
        from.show(wanted.from());
        to.show(wanted.to());
        onChange.run();
    }

    private Map<String, String> countries() {
        return withAll(allowed.stream()
                .collect(Collectors.toMap(CountryCode::iso, labels::country, (one, _) -> one, LinkedHashMap::new)));
    }

    private Map<String, String> states() {
        return withAll(Map.of("counted", word("counted"), EXCLUDED, word("excluded")));
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
