package org.ovoz.tabulation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Option;
import org.ovoz.tabulation.columns.Cases;
import org.ovoz.tabulation.columns.RelatedTally;
import org.ovoz.tabulation.statistics.CochranQ;
import org.ovoz.tabulation.statistics.Holm;
import org.ovoz.tabulation.statistics.McNemar;

/**
 * Whether the same people tick the options of a multiple choice equally often: all together by Cochran, two by two by McNemar
 * with Holm. Options that exclude the others, such as "none", and those that not all were offered are left out.
 *
 * @param options the most ticked first
 * @param isNeighboursOnly whether each option is compared with the next one only
 */
public record RelatedTicks(List<Option> options, CochranQ cochran, boolean isNeighboursOnly, List<Pair> pairs) {

    /** Two options, the one more often ticked first. */
    public record Pair(Option one, Option other, McNemar test, double adjustedP) {}

    public RelatedTicks {
        options = List.copyOf(options);
        pairs = List.copyOf(pairs);
    }

    /** How the tests are to be shown. */
    public SmallBase smallBase() {
        return SmallBase.of(cochran.n());
    }

    /** The tests of a multiple choice. */
    public static RelatedTicks of(Cases cases, Item.MultipleChoice item, Collection<CountryCode> countries) {
        var options = item.options().stream()
                .filter(option -> !option.exclusive())
                .filter(option -> countries.stream().allMatch(cases.variable(item.variable(option))::isAskedIn))
                .toList();
        if (options.size() < 2) {
            return new RelatedTicks(options, CochranQ.of(0, new long[options.size()], 0), false, List.of());
        }
        var ticked = RelatedTally.ticks(cases, options.stream().map(item::variable).toList());
        var cochran = CochranQ.of(ticked.n(), ticked.ticks(), ticked.squares());
        var order = IntStream.range(0, options.size())
                .boxed()
                .sorted(Comparator.comparingLong(option -> -ticked.ticks()[option]))
                .toList();
        var isNeighboursOnly = options.size() > RelatedRatings.MOST_ROWS;
        return new RelatedTicks(
                order.stream().map(options::get).toList(),
                cochran,
                isNeighboursOnly,
                pairs(options, order, ticked, isNeighboursOnly));
    }

    private static List<Pair> pairs(
            List<Option> options, List<Integer> order, RelatedTally.Ticked ticked, boolean isNeighboursOnly) {
        var pairs = new ArrayList<Pair>();
        for (int place = 0; place < order.size(); place++) {
            var last = isNeighboursOnly ? Math.min(place + 2, order.size()) : order.size();
            for (int next = place + 1; next < last; next++) {
                int one = order.get(place);
                int other = order.get(next);
                var both = ticked.both()[one][other];
                var test = McNemar.of(ticked.n(), ticked.ticks()[one] - both, ticked.ticks()[other] - both);
                pairs.add(new Pair(options.get(one), options.get(other), test, test.p()));
            }
        }
        var adjusted = Holm.adjust(pairs.stream().mapToDouble(Pair::adjustedP).toArray());
        return IntStream.range(0, adjusted.length)
                .mapToObj(i -> new Pair(
                        pairs.get(i).one(), pairs.get(i).other(), pairs.get(i).test(), adjusted[i]))
                .toList();
    }
}
