package org.ovoz.qualitative.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A text in pieces to be compared: runs of letters, digits and what combines with them; every other sign alone. */
final class Words {

    private final int[] text;
    private final int[] starts;

    private Words(int[] text, int[] starts) {
        this.text = text;
        this.starts = starts;
    }

    static Words of(int[] text) {
        List<Integer> starts = new ArrayList<>();
        for (var at = 0; at < text.length; at++) {
            if (at == 0 || !(isOfWord(text[at]) && isOfWord(text[at - 1])) && !isCombining(text[at])) {
                starts.add(at);
            }
        }
        return new Words(text, starts.stream().mapToInt(Integer::intValue).toArray());
    }

    private static boolean isOfWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || isCombining(codePoint);
    }

    /** What belongs to the sign before it: accents, joiners, variation selectors, tones of skin. */
    private static boolean isCombining(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK -> true;
            default -> codePoint == 0x200D || codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
        };
    }

    /** A number for each piece, the same for the same signs in all texts that are numbered with one table. */
    int[] ids(Map<String, Integer> table) {
        var ids = new int[starts.length];
        for (var word = 0; word < starts.length; word++) {
            var piece = new String(text, start(word), end(word) - start(word));
            var id = table.get(piece);
            if (id == null) {
                id = table.size();
                table.put(piece, id);
            }
            ids[word] = id;
        }
        return ids;
    }

    int start(int word) {
        return starts[word];
    }

    int end(int word) {
        return word + 1 < starts.length ? starts[word + 1] : text.length;
    }
}
