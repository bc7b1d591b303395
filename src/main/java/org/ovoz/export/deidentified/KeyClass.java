package org.ovoz.export.deidentified;

import java.util.Comparator;
import java.util.List;

/**
 * Cases that are alike in everything that is told of their key variables: an equivalence class.
 *
 * @param country its number
 * @param firsts by key variable the first code of the group, see {@link Recoding#first}
 * @param size how many cases
 * @param spread of their sensitive answers
 */
record KeyClass(int country, List<Integer> firsts, int size, Spread spread) {

    /** By country, then by the codes from the first variable on. */
    static final Comparator<KeyClass> IN_ORDER =
            Comparator.comparing(KeyClass::country).thenComparing(KeyClass::firsts, KeyClass::compare);

    private static int compare(List<Integer> one, List<Integer> other) {
        for (int i = 0; i < one.size(); i++) {
            var difference = one.get(i).compareTo(other.get(i));
            if (difference != 0) {
                return difference;
            }
        }
        return 0;
    }

    /** The country and the groups, by which classes are told apart. */
    record Key(int country, List<Integer> firsts) {
        Key {
            firsts = List.copyOf(firsts);
        }
    }

    Key key() {
        return new Key(country, firsts);
    }

    KeyClass plus(KeyClass other) {
        return new KeyClass(country, firsts, size + other.size, spread.plus(other.spread));
    }

    KeyClass at(Key key) {
        return new KeyClass(key.country(), key.firsts(), size, spread);
    }
}
