package org.ovoz.qualitative.material;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.material.redaction.Found;

/** A text with its translations behind it, so that one name is one name in all of them. */
final class Parts {

    private static final String BETWEEN = "\n\u0000\n";

    private final StringBuilder joined;
    private final int textLength;
    private final List<Translation> translations;
    private final List<Integer> starts = new ArrayList<>();

    Parts(DocumentText text, List<Translation> translations) {
        this.joined = new StringBuilder(text.text());
        this.textLength = text.text().length();
        this.translations = translations;
        for (var translation : translations) {
            joined.append(BETWEEN);
            starts.add(joined.length());
            joined.append(translation.words());
        }
    }

    String joined() {
        return joined.toString();
    }

    int textLength() {
        return textLength;
    }

    boolean isInText(Found found) {
        return found.end() <= textLength;
    }

    Optional<Redactions.InTranslation> translationOf(Found found) {
        for (int i = translations.size() - 1; i >= 0; i--) {
            var translation = translations.get(i);
            var start = found.start() - starts.get(i);
            if (start >= 0) {
                return Optional.of(new Redactions.InTranslation(
                        translation.turn(),
                        translation.language(),
                        CodePoints.ofUtf16(
                                translation.words(),
                                start,
                                start + found.words().length()),
                        found.words()));
            }
        }
        return Optional.empty();
    }
}
