package org.ovoz.qualitative.material.redaction;

import java.util.ArrayList;
import java.util.List;
import org.ovoz.qualitative.Composed;

/** Puts together what is said of one person, place or address in different forms, so that it gets one mask. */
public final class SamePeople {

    private static final int SHORTEST = 3;
    private static final int LONGEST_ENDING = 5;
    private static final List<String> OTHER_NAMES =
            List.of("бек", "жан", "бай", "хон", "хан", "гүл", "гуль", "bek", "jon", "xon", "gul");

    private SamePeople() {}

    /**
     * What stands for one.
     *
     * @param found at least one, in the order of their places
     */
    public record Group(Secret secret, List<Found> found) {

        public Group {
            found = List.copyOf(found);
        }

        /** How it is called first. */
        public String words() {
            return found.getFirst().words();
        }
    }

    public static List<Group> of(List<Found> all) {
        var groups = new ArrayList<List<Found>>();
        for (var found : all) {
            groups.stream()
                    .filter(group -> group.getFirst().secret() == found.secret()
                            && group.stream().anyMatch(other -> isSame(found, other)))
                    .findFirst()
                    .ifPresentOrElse(group -> group.add(found), () -> groups.add(new ArrayList<>(List.of(found))));
        }
        return groups.stream()
                .map(group -> new Group(group.getFirst().secret(), group))
                .toList();
    }

    /** Every word of the shorter one is in the longer one, in some form. */
    private static boolean isSame(Found one, Found other) {
        if (WordList.lower(one.words()).equals(WordList.lower(other.words()))) {
            return true;
        }
        if (one.secret() != Secret.NAME && one.secret() != Secret.PLACE && one.secret() != Secret.ORGANIZATION) {
            return false;
        }
        var a = words(one);
        var b = words(other);
        var few = a.size() <= b.size() ? a : b;
        var many = few == a ? b : a;
        return !few.isEmpty() && few.stream().allMatch(word -> many.stream().anyMatch(same -> isForm(word, same)));
    }

    private static List<String> words(Found found) {
        return Words.of(Composed.words(found.words())).stream()
                .map(word -> WordList.lower(word.word()))
                .filter(word -> word.length() >= SHORTEST)
                .toList();
    }

    private static boolean isForm(String one, String other) {
        var least = Math.min(one.length(), other.length());
        var same = 0;
        while (same < least && one.charAt(same) == other.charAt(same)) {
            same++;
        }
        var rests = List.of(one.substring(same), other.substring(same));
        return same >= SHORTEST
                && same >= least - 1
                && rests.stream()
                        .allMatch(rest -> rest.length() <= LONGEST_ENDING
                                && OTHER_NAMES.stream().noneMatch(rest::startsWith));
    }
}
