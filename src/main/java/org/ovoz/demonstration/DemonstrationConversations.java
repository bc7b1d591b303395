package org.ovoz.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.ovoz.interview.CaseFacts;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.Mode;
import org.ovoz.interview.depth.InDepthLinks;
import org.ovoz.interview.depth.InDepthLinks.Found;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.WaveId;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Invented interviews in depth, three in each country, in all six languages; every text says that it is invented. Most are linked
 * with an invented face-to-face interview of their country, so that what is said can be seen beside what was answered.
 */
@Component
class DemonstrationConversations {

    static final String NAME = "in-depth.json";

    private static final int SECONDS = 60;

    /** One of them as it stands in the file. */
    record Conversation(
            UUID id,
            String wave,
            String country,
            String language,
            LocalDate completedOn,
            boolean linked,
            Map<String, Integer> codes,
            Map<String, String> texts) {}

    private final Definitions definitions;
    private final InDepthLinks links;

    DemonstrationConversations(Definitions definitions, InDepthLinks links) {
        this.definitions = definitions;
        this.links = links;
    }

    /** All of them, the same at every start. */
    static List<Conversation> read() {
        try (var file = Objects.requireNonNull(
                DemonstrationConversations.class.getResourceAsStream("/demonstration/" + NAME))) {
            return List.of(JsonMapper.shared().readValue(file.readAllBytes(), Conversation[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those that the study has a wave for. */
    List<Interview> interviews() {
        return read().stream()
                .filter(one -> definitions.study().isInDepth(new WaveId(one.wave())))
                .map(this::interview)
                .toList();
    }

    private Interview interview(Conversation one) {
        var wave = new WaveId(one.wave());
        var guide = definitions.questionnaire(wave);
        var minutes = one.codes().getOrDefault("iv_length", 0);
        var bare = new Interview(
                new InterviewId(one.id()),
                Interview.Origin.elsewhere(wave, guide, new CountryCode(one.country()), Mode.FACE_TO_FACE, null, true),
                Interview.Progress.completed(new Language(one.language()), minutes * SECONDS, one.completedOn()),
                Interview.State.COMPLETE,
                one.id().getLeastSignificantBits(),
                Answers.of(one.codes(), one.texts()));
        var codes = new LinkedHashMap<>(one.codes());
        codes.putAll(CaseFacts.of(bare, guide, definitions));
        var route = Route.of(guide, Answers.of(codes, one.texts()));
        return bare.with(Answers.of(route.coded(guide.variables()), one.texts()));
    }

    /** Links them, each with a face-to-face interview of its country that is there, unless somebody has linked it. */
    void link(List<Interview> survey) {
        var free = new LinkedHashMap<CountryCode, List<InterviewId>>();
        survey.stream()
                .filter(one -> one.mode() == Mode.FACE_TO_FACE)
                .forEach(one -> free.computeIfAbsent(one.country(), _ -> new ArrayList<>())
                        .add(one.id()));
        for (var one : read()) {
            var id = new InterviewId(one.id());
            var country = new CountryCode(one.country());
            var others = free.getOrDefault(country, List.of());
            if (one.linked() && !others.isEmpty()) {
                var other = others.removeFirst();
                if (links.linked(id).isEmpty() && links.find(other.toString(), country) instanceof Found.One) {
                    links.link(id, other);
                }
            }
        }
    }
}
