package org.ovoz.qualitative.agreement;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.questionnaire.CountryCode;

/** Draws documents at random, in every country until at least the wanted share of its counted turns is drawn. */
final class Draw {

    private static final int ALL = 100;

    private Draw() {}

    /**
     * @param share in percent, from 1 to 100
     * @param random decides alone; the order in which documents came does not
     */
    static Set<DocumentId> of(
            Collection<DocumentText> texts, Function<DocumentId, CountryCode> country, int share, Random random) {
        var byCountry = new TreeMap<CountryCode, List<DocumentText>>();
        texts.stream()
                .filter(text -> turns(text) > 0)
                .sorted(Comparator.comparing(text -> text.document().value()))
                .forEach(text -> byCountry
                        .computeIfAbsent(country.apply(text.document()), _ -> new ArrayList<>())
                        .add(text));
        var drawn = new LinkedHashSet<DocumentId>();
        byCountry.values().forEach(some -> {
            Collections.shuffle(some, random);
            drawn.addAll(first(some, share));
        });
        return drawn;
    }

    private static List<DocumentId> first(List<DocumentText> shuffled, int share) {
        var all = shuffled.stream().mapToLong(Draw::turns).sum();
        var drawn = new ArrayList<DocumentId>();
        long turns = 0;
        for (var text : shuffled) {
            if (turns * ALL >= all * share) {
                break;
            }
            turns += turns(text);
            drawn.add(text.document());
        }
        return drawn;
    }

    private static long turns(DocumentText text) {
        return text.turns().stream().filter(turn -> !turn.isInterviewer()).count();
    }
}
