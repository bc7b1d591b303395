package org.ovoz.ui.list;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/** Where a list takes its lines from, a page at a time. */
public interface ListSource<T> {

    /** So many lines are shown at most: nobody scrolls further, and counting a million takes longer than showing ten. */
    int MOST = 10_000;

    /** How many lines match; anything above {@link #MOST} says that there are more. */
    int count(String search);

    List<T> page(ListRequest request);

    /**
     * Lines that are in memory anyway, in their order.
     *
     * @param searched the text of a line in which is searched, whatever the case of its letters
     * @param comparators by the keys of the columns that sort
     */
    static <T> ListSource<T> inMemory(
            Supplier<List<T>> lines, Function<T, String> searched, Map<String, Comparator<T>> comparators) {
        return new ListSource<>() {
            @Override
            public int count(String search) {
                return matching(search).size();
            }

            @Override
            public List<T> page(ListRequest request) {
                var matching = matching(request.search());
                var comparator = comparators.get(request.sortedBy());
                if (comparator != null) {
                    matching = matching.stream()
                            .sorted(request.descending() ? comparator.reversed() : comparator)
                            .toList();
                }
                return matching.stream()
                        .skip(request.offset())
                        .limit(request.limit())
                        .toList();
            }

            private List<T> matching(String search) {
                var wanted = search.toLowerCase(Locale.ROOT);
                return wanted.isEmpty()
                        ? lines.get()
                        : lines.get().stream()
                                .filter(line -> searched.apply(line)
                                        .toLowerCase(Locale.ROOT)
                                        .contains(wanted))
                                .toList();
            }
        };
    }
}
