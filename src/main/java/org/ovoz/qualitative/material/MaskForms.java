package org.ovoz.qualitative.material;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.material.redaction.Secret;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.ui.Translations;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** How masks look, in any language of the study: {@code [имя 1]}. */
@Component
class MaskForms {

    private record Forms(Map<String, Secret> secrets, Pattern mask) {}

    /** Made when the first mask is looked for: it takes the texts of all languages, for which no start waits. */
    private final Supplier<Forms> forms;

    MaskForms(Definitions definitions, Translations translations) {
        forms = SingletonSupplier.of(() -> forms(definitions, translations));
    }

    private static Forms forms(Definitions definitions, Translations translations) {
        var secrets = new LinkedHashMap<String, Secret>();
        for (var language : definitions.study().languages().keySet()) {
            for (var secret : Secret.values()) {
                secrets.putIfAbsent(translations.text(language.locale(), "material.mask." + secret.name()), secret);
            }
        }
        var words =
                secrets.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|", "\\[(", ") \\d{1,5}]"));
        return new Forms(secrets, Pattern.compile(words));
    }

    /** Where masks stand in a text. */
    List<Span> in(DocumentText text) {
        return CodePoints.spans(
                text.text(),
                forms.get()
                        .mask()
                        .matcher(text.text())
                        .results()
                        .map(found -> new int[] {found.start(), found.end()})
                        .toList());
    }

    /** What a mask says of what it hides. */
    Secret secret(String words) {
        var known = forms.get();
        var found = known.mask().matcher(words);
        return found.matches() ? known.secrets().getOrDefault(found.group(1), Secret.OTHER) : Secret.OTHER;
    }
}
