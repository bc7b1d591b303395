package org.ovoz.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for what occurs, from 1 on in the order in which it occurs first; columns hold numbers. Nothing is forgotten. */
final class Vocabulary<T> {

    private final Map<T, Integer> numbers = new HashMap<>();
    private final List<T> words = new ArrayList<>();

    synchronized int number(T word) {
        return numbers.computeIfAbsent(word, found -> {
            words.add(found);
            return words.size();
        });
    }

    /** What has a number that {@link #number} gave. */
    synchronized T word(int number) {
        return words.get(number - 1);
    }

    synchronized int size() {
        return words.size();
    }
}
