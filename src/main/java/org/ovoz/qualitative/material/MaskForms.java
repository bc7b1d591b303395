package org.ovoz.qualitative.material;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.material.redaction.Secret;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.ui.Translations;
import org.springframework.stereotype.Component;

/** How masks look, in any language of the study: {@code [имя 1]}. */
@Component
class MaskForms {

    private final Map<String, Secret> secrets = new LinkedHashMap<>();
    private final Pattern mask;

    MaskForms(Definitions definitions, Translations translations) {
        for (var language : definitions.study().languages().keySet()) {
            for (var secret : Secret.values()) {
                secrets.putIfAbsent(translations.text(language.locale(), "material.mask." + secret.name()), secret);
            }
        }
        mask = Pattern.compile(
                secrets.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|", "\\[(", ") \\d{1,5}]")));
    }

    /** Where masks stand in a text. */
    List<Span> in(DocumentText text) {
        return CodePoints.spans(
                text.text(),
                mask.matcher(text.text())
                        .results()
                        .map(found -> new int[] {found.start(), found.end()})
                        .toList());
    }

    /** What a mask says of what it hides. */
    Secret secret(String words) {
        var found = mask.matcher(words);
        return found.matches() ? secrets.getOrDefault(found.group(1), Secret.OTHER) : Secret.OTHER;
    }
}
