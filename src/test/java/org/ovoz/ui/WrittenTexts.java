package org.ovoz.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Every text that a person reads, of the pages and of the study's questionnaires, with its language and place. */
final class WrittenTexts {

    static final List<String> LANGUAGES = List.of("en", "ru", "kk", "ky", "tg", "uz");

    private static final Set<String> NO_TEXT = Set.of(
            "id",
            "type",
            "level",
            "only",
            "relevant",
            "for",
            "order",
            "name",
            "specify",
            "wording",
            "languages",
            "eligible",
            "derived",
            "if");

    private final List<Written> all = new ArrayList<>();

    /**
     * A text.
     *
     * @param place the key of a message, or {@code cso-2026:items.gender.text}
     */
    record Written(String language, String place, String text) {

        /** Whether it stands as the report of 2018 prints it, or as it was probably asked. */
        boolean isOf2018() {
            return place.startsWith("cso-2018:") && Set.of("en", "ru").contains(language);
        }
    }

    WrittenTexts() throws IOException {
        for (var file : new PathMatchingResourcePatternResolver().getResources("classpath*:messages/*/*.properties")) {
            var properties = new Properties();
            try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
            var language = file.getFilename().replace(".properties", "");
            properties.forEach((key, text) -> all.add(new Written(language, (String) key, (String) text)));
        }
        for (var questionnaire : List.of("cso-2018", "cso-2026", "guide-cso", "guide-expert")) {
            readQuestionnaire(questionnaire);
        }
    }

    List<Written> all() {
        return all;
    }

    String at(String language, String place) {
        return all.stream()
                .filter(text -> text.language().equals(language) && text.place().equals(place))
                .map(Written::text)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no text " + place + " in " + language));
    }

    private void readQuestionnaire(String id) throws IOException {
        var folder = Path.of("config", "questionnaire", id);
        for (var language : LANGUAGES) {
            var file = folder.resolve(language.equals("en") ? "questionnaire.yaml" : "text." + language + ".yaml");
            var top = (Map<?, ?>) new Load(LoadSettings.builder().build()).loadFromString(Files.readString(file));
            for (var entry : top.entrySet()) {
                var key = entry.getKey().toString();
                if (key.equals("pages") && entry.getValue() instanceof List<?> pages) {
                    pages.forEach(page -> addPage(language, id, (Map<?, ?>) page));
                } else if (!NO_TEXT.contains(key)) {
                    add(language, id + ":" + key, entry.getValue());
                }
            }
        }
    }

    private void addPage(String language, String id, Map<?, ?> page) {
        add(language, id + ":pages." + page.get("id"), page.get("title"));
        for (var item : (List<?>) page.get("items")) {
            add(language, id + ":items." + ((Map<?, ?>) item).get("id"), item);
        }
    }

    private void add(String language, String place, Object node) {
        switch (node) {
            case String text -> all.add(new Written(language, place, text));
            case List<?> members ->
                members.stream().filter(Map.class::isInstance).forEach(member -> add(language, place, member));
            case Map<?, ?> map -> addMap(language, place, map);
            default -> {}
        }
    }

    private void addMap(String language, String place, Map<?, ?> map) {
        map.forEach((name, node) -> {
            var key = name.toString();
            var isScaleName = Set.of("scale", "options").contains(key) && node instanceof String;
            if (key.equals("text") && node instanceof String && !place.matches(".*:items\\.[a-z0-9_]+")) {
                add(language, place, node);
            } else if (!NO_TEXT.contains(key) && !isScaleName) {
                add(language, place + "." + key, node);
            }
        });
    }
}
