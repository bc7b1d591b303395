package org.ovoz.qualitative.material;

import java.util.List;
import java.util.Optional;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.store.MaterialTextStore;
import org.ovoz.questionnaire.Language;
import org.springframework.stereotype.Component;

/** Translations of turns that are joined or divided: they go with their turns, and none is lost. */
@Component
class TurnTranslations {

    private final MaterialTextStore texts;

    TurnTranslations(MaterialTextStore texts) {
        this.texts = texts;
    }

    /** Whether those of a turn and the next are short enough for one turn. */
    boolean canJoin(DocumentId id, int number) {
        var all = texts.translations(id);
        return all.stream()
                .filter(one -> one.turn() == number)
                .allMatch(one -> find(all, number + 1, one.language())
                        .map(other -> joined(one, other).length() <= MaterialChanges.LONGEST_TRANSLATION)
                        .orElse(true));
    }

    private static Optional<Translation> find(List<Translation> all, int turn, Language language) {
        return all.stream()
                .filter(one -> one.turn() == turn && one.language().equals(language))
                .findFirst();
    }

    private static String joined(Translation one, Translation other) {
        return one.words() + "\n" + other.words();
    }

    void join(DocumentId id, int number) {
        var all = texts.translations(id);
        for (var second : all) {
            if (second.turn() == number + 1) {
                var words = find(all, number, second.language())
                        .map(first -> joined(first, second))
                        .orElse(second.words());
                texts.put(id, of(number, second, words));
                texts.put(id, of(number + 1, second, ""));
            }
        }
        texts.moveTranslations(id, number + 1, -1);
    }

    void divide(DocumentId id, int number) {
        texts.moveTranslations(id, number, 1);
    }

    private static Translation of(int turn, Translation like, String words) {
        return new Translation(turn, like.language(), words, like.madeBy(), like.madeOn());
    }
}
