package org.ovoz.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Variable;

/**
 * Which columns of interviews are compared between interviewers: what respondents were asked in codes, and which answers
 * spare an interviewer further questions.
 */
final class InterviewersAnswers {

    /** One held interview. @param codes by the columns of {@link #names} */
    record Held(UUID interviewer, CountryCode country, int seconds, int[] codes) {

        @Override
        public String toString() {
            return "Held";
        }
    }

    /**
     * A question by whose answer others are asked or not.
     *
     * @param own its columns
     * @param followers columns of what is asked after it
     */
    record Filter(int[] own, int[] followers) {

        boolean isAnswered(int[] codes) {
            for (var column : own) {
                if (!Missing.is(codes[column])) {
                    return true;
                }
            }
            return false;
        }

        boolean isFollowed(int[] codes) {
            for (var column : followers) {
                if (codes[column] != Missing.NOT_ASKED.code()) {
                    return true;
                }
            }
            return false;
        }
    }

    private final List<String> names;
    private final List<int[]> questions;
    private final List<Filter> filters;

    private InterviewersAnswers(List<String> names, List<int[]> questions, List<Filter> filters) {
        this.names = names;
        this.questions = questions;
        this.filters = filters;
    }

    static InterviewersAnswers of(Questionnaire questionnaire) {
        var items = questionnaire.pages().stream()
                .filter(page -> page.audience() == Page.Audience.RESPONDENT)
                .flatMap(page -> page.items().stream())
                .toList();
        var coded = questionnaire.variables().stream()
                .filter(Variable::isCoded)
                .map(Variable::name)
                .collect(Collectors.toSet());
        var places = new LinkedHashMap<String, Integer>();
        items.forEach(item ->
                item.variables().filter(coded::contains).forEach(name -> places.putIfAbsent(name, places.size())));
        return new InterviewersAnswers(List.copyOf(places.keySet()), questions(items, places), filters(items, places));
    }

    /** A multiple choice is one question, a row of a grid another. */
    private static List<int[]> questions(List<Item> items, Map<String, Integer> places) {
        var questions = new ArrayList<int[]>();
        for (var item : items) {
            var columns = columns(item, places);
            if (item instanceof Item.MultipleChoice) {
                questions.add(columns);
            } else {
                for (var column : columns) {
                    questions.add(new int[] {column});
                }
            }
        }
        return questions;
    }

    private static List<Filter> filters(List<Item> items, Map<String, Integer> places) {
        var filters = new ArrayList<Filter>();
        for (var item : items) {
            var own = item.variables().collect(Collectors.toSet());
            var followers = items.stream()
                    .filter(other -> other != item && reads(other.facts().relevant(), own))
                    .flatMap(Item::variables)
                    .filter(places::containsKey)
                    .mapToInt(places::get)
                    .toArray();
            if (followers.length > 0 && !item.facts().required()) {
                filters.add(new Filter(columns(item, places), followers));
            }
        }
        return filters;
    }

    private static boolean reads(Condition condition, Set<String> own) {
        return condition.reads().anyMatch(own::contains);
    }

    private static int[] columns(Item item, Map<String, Integer> places) {
        return item.variables()
                .filter(places::containsKey)
                .mapToInt(places::get)
                .toArray();
    }

    /** The variables that are compared, in the order of the codes. */
    List<String> names() {
        return names;
    }

    /** Of the questions that were asked how many, and of these how many have no valid answer; −6 is an answer. */
    int[] missing(int[] codes) {
        var asked = 0;
        var missing = 0;
        for (var question : questions) {
            if (question.length == 0 || codes[question[0]] == Missing.NOT_ASKED.code()) {
                continue;
            }
            asked++;
            var isMissing = true;
            for (var column : question) {
                isMissing &= Missing.is(codes[column]) && codes[column] != Missing.DOES_NOT_APPLY.code();
            }
            missing += isMissing ? 1 : 0;
        }
        return new int[] {asked, missing};
    }

    /**
     * Of the answered questions on which others depend how many, and after how many of these nothing more was asked.
     *
     * @param possible for each filter whether anybody in the country was asked what follows
     */
    int[] avoided(int[] codes, boolean[] possible) {
        var answered = 0;
        var avoided = 0;
        for (int i = 0; i < filters.size(); i++) {
            if (possible[i] && filters.get(i).isAnswered(codes)) {
                answered++;
                avoided += filters.get(i).isFollowed(codes) ? 0 : 1;
            }
        }
        return new int[] {answered, avoided};
    }

    boolean[] possible(List<Held> inCountry) {
        var possible = new boolean[filters.size()];
        for (int i = 0; i < possible.length; i++) {
            var filter = filters.get(i);
            possible[i] = inCountry.stream().anyMatch(held -> filter.isFollowed(held.codes()));
        }
        return possible;
    }

    /** The share of equal answers among those that both were asked, from 0 to 1; −1 where these are too few. */
    static double match(int[] one, int[] other, int least) {
        var both = 0;
        var equal = 0;
        for (int i = 0; i < one.length; i++) {
            if (one[i] != Missing.NOT_ASKED.code() && other[i] != Missing.NOT_ASKED.code()) {
                both++;
                equal += one[i] == other[i] ? 1 : 0;
            }
        }
        return both < least ? -1 : (double) equal / both;
    }
}
