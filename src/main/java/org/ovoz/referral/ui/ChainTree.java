package org.ovoz.referral.ui;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ovoz.interview.InterviewId;
import org.ovoz.referral.Chain;
import org.ovoz.referral.ChainCase;
import org.ovoz.ui.markup.Markup;

/**
 * A chain as a picture: waves from above, everybody under the one by whom they came. Where that is not known, they stand in
 * their wave without a line. Each circle is a link to its interview, so that the keyboard reaches it, and says the rest.
 */
final class ChainTree {

    private static final int STEP = 64;
    private static final int LEVEL = 76;
    private static final int RADIUS = 24;
    private static final int MARGIN = 34;
    private static final int BESIDE = 76;

    private final Chain chain;
    private final Map<InterviewId, List<ChainCase>> recruits = new HashMap<>();
    private final Map<InterviewId, Integer> places = new HashMap<>();
    private final Set<InterviewId> known;
    private int next;

    ChainTree(Chain chain) {
        this.chain = chain;
        this.known = chain.cases().stream().map(ChainCase::id).collect(Collectors.toSet());
        var ordered = chain.cases().stream()
                .sorted(Comparator.comparing((ChainCase one) -> one.wave())
                        .thenComparing(one -> one.id().value()))
                .toList();
        ordered.stream()
                .filter(this::hasRecruiter)
                .forEach(one -> recruits.computeIfAbsent(one.recruiter(), _ -> new ArrayList<>())
                        .add(one));
        ordered.stream().filter(one -> !hasRecruiter(one)).forEach(root -> place(root, new HashSet<>()));
    }

    private boolean hasRecruiter(ChainCase one) {
        return one.recruiter() != null && known.contains(one.recruiter());
    }

    /** Twice the place of a case in its row: over the middle of those who came by it. */
    private int place(ChainCase one, Set<InterviewId> above) {
        above.add(one.id());
        var under = recruits.getOrDefault(one.id(), List.of()).stream()
                .filter(recruit -> !above.contains(recruit.id()))
                .map(recruit -> place(recruit, above))
                .toList();
        var place = under.isEmpty() ? 2 * next++ : (under.getFirst() + under.getLast()) / 2;
        places.put(one.id(), place);
        return place;
    }

    /**
     * The picture.
     *
     * @param name what it is of
     * @param wave how a wave is called, by its number
     * @param number what stands in a circle
     * @param told what a circle says to who does not see it
     */
    String svg(
            String name,
            Function<Integer, String> wave,
            Function<ChainCase, String> number,
            Function<ChainCase, String> told) {
        var width = BESIDE + 2 * MARGIN + Math.max(0, next - 1) * STEP;
        var height = 2 * MARGIN + chain.depth() * LEVEL;
        var svg = new Markup()
                .open(
                        "svg",
                        "xmlns",
                        "http://www.w3.org/2000/svg",
                        "class",
                        "chain-tree",
                        "viewBox",
                        "0 0 " + width + " " + height,
                        "width",
                        Integer.toString(width),
                        "height",
                        Integer.toString(height),
                        "role",
                        "group",
                        "aria-label",
                        name);
        for (int i = 0; i <= chain.depth(); i++) {
            svg.element("text", wave.apply(i), "x", "0", "y", Integer.toString(y(i) + 5), "class", "wave");
        }
        chain.cases().stream().filter(this::hasRecruiter).forEach(one -> line(svg, one));
        chain.cases().stream()
                .sorted(Comparator.comparing((ChainCase one) -> one.wave()).thenComparing(one -> places.get(one.id())))
                .forEach(one -> circle(svg, one, number, told));
        return svg.close().toString();
    }

    private void line(Markup svg, ChainCase one) {
        var from = chain.cases().stream()
                .filter(other -> other.id().equals(one.recruiter()))
                .findFirst()
                .orElseThrow();
        svg.empty(
                "line",
                "x1",
                Integer.toString(x(from)),
                "y1",
                Integer.toString(y(from.wave()) + RADIUS),
                "x2",
                Integer.toString(x(one)),
                "y2",
                Integer.toString(y(one.wave()) - RADIUS));
    }

    private void circle(
            Markup svg, ChainCase one, Function<ChainCase, String> number, Function<ChainCase, String> told) {
        svg.open("a", "href", "interviews/" + one.id(), "aria-label", told.apply(one));
        svg.element("title", told.apply(one));
        svg.empty(
                "circle",
                "cx",
                Integer.toString(x(one)),
                "cy",
                Integer.toString(y(one.wave())),
                "r",
                Integer.toString(RADIUS));
        svg.element(
                "text",
                number.apply(one),
                "x",
                Integer.toString(x(one)),
                "y",
                Integer.toString(y(one.wave()) + 4),
                "text-anchor",
                "middle");
        svg.close();
    }

    private int x(ChainCase one) {
        return BESIDE + MARGIN + places.getOrDefault(one.id(), 0) * STEP / 2;
    }

    private static int y(int wave) {
        return MARGIN + wave * LEVEL;
    }
}
