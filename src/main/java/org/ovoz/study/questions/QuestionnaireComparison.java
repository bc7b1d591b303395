package org.ovoz.study.questions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Text;

/** What was added, removed, reworded, recoded or asked of others between two versions of a questionnaire. */
public final class QuestionnaireComparison {

    private final Questionnaire before;
    private final Questionnaire after;
    private final Set<Language> languages;
    private final List<Difference> found = new ArrayList<>();

    private QuestionnaireComparison(Questionnaire before, Questionnaire after) {
        this.before = before;
        this.after = after;
        this.languages = before.languages().stream()
                .map(Questionnaire.LanguageStatus::language)
                .filter(language ->
                        after.languages().stream().anyMatch(status -> status.language().equals(language)))
                .collect(Collectors.toSet());
    }

    /** The differences in the order of the kinds, then of the later questionnaire. */
    public static List<Difference> of(Questionnaire before, Questionnaire after) {
        var comparison = new QuestionnaireComparison(before, after);
        comparison.compare();
        comparison.found.sort(Comparator.comparing(Difference::kind));
        return List.copyOf(comparison.found);
    }

    private void compare() {
        before.items()
                .filter(item -> after.item(item.id()).isEmpty())
                .forEach(item -> tell(Difference.Kind.REMOVED, item, "", text(item.text()), ""));
        after.pages().forEach(page -> page.items().forEach(item -> before.item(item.id())
                .ifPresentOrElse(
                        known -> compare(known, item, page),
                        () -> tell(Difference.Kind.ADDED, item, "", "", text(item.text())))));
    }

    private void compare(Item known, Item item, Page page) {
        if (known.getClass() != item.getClass()) {
            tell(Difference.Kind.RETYPED, item, "", type(known), type(item));
            return;
        }
        var kind = item.facts().wording().version() > known.facts().wording().version()
                        && item.facts().wording().change().equals("new wording")
                ? Difference.Kind.NEW_WORDING
                : Difference.Kind.REWORDED;
        words(kind, item, "", known.text(), item.text());
        var earlier = pageOf(before, known);
        if (!earlier.id().equals(page.id())) {
            tell(Difference.Kind.MOVED, item, "", text(earlier.title()), text(page.title()));
        }
        if (!audience(known, earlier).equals(audience(item, page))) {
            tell(Difference.Kind.REROUTED, item, "", "", "");
        }
        parts(known, item);
    }

    private void parts(Item known, Item item) {
        switch (item) {
            case Item.SingleChoice choice ->
                options(item, coded(((Item.SingleChoice) known).options()), coded(choice.options()), Difference.Kind.RECODED);
            case Item.MultipleChoice choice ->
                options(item, named(((Item.MultipleChoice) known).options()), named(choice.options()), Difference.Kind.RECODED);
            case Item.Grid grid -> {
                var earlier = (Item.Grid) known;
                options(item, coded(earlier.scale()), coded(grid.scale()), Difference.Kind.RECODED);
                options(item, rows(earlier), rows(grid), Difference.Kind.REWORDED);
            }
            case Item.NumberItem _, Item.TextItem _, Item.Information _ -> {}
        }
    }

    private void options(Item item, Map<String, Text> earlier, Map<String, Text> later, Difference.Kind changed) {
        earlier.forEach((key, label) -> {
            if (!later.containsKey(key)) {
                tell(Difference.Kind.OPTION_REMOVED, item, key, text(label), "");
            }
        });
        later.forEach((key, label) -> {
            var known = earlier.get(key);
            if (known == null) {
                tell(Difference.Kind.OPTION_ADDED, item, key, "", text(label));
            } else if (changed == Difference.Kind.RECODED && meansAnother(known, label, earlier, later)) {
                tell(Difference.Kind.RECODED, item, key, text(known), text(label));
            } else {
                words(Difference.Kind.REWORDED, item, key, known, label);
            }
        });
    }

    /** The label stood at another code before, or its own stands at another now: codes were exchanged or used again. */
    private boolean meansAnother(Text known, Text label, Map<String, Text> earlier, Map<String, Text> later) {
        return !text(known).equals(text(label))
                && (earlier.values().stream().anyMatch(other -> text(other).equals(text(label)))
                        || later.values().stream().anyMatch(other -> text(other).equals(text(known)))
                        || sharesNoWord(text(known), text(label)));
    }

    private static boolean sharesNoWord(String one, String other) {
        var words = words(one);
        words.retainAll(words(other));
        return words.isEmpty();
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2 || word.matches("\\d+"))
                .collect(Collectors.toSet());
    }

    /** Every wording that both have is compared, those of countries too. */
    private void words(Difference.Kind kind, Item item, String part, Text one, Text other) {
        for (var language : languages.stream().sorted().toList()) {
            var place = part.isEmpty() ? language.tag() : part + ", " + language;
            difference(kind, item, place, one.master(language), other.master(language));
            countries(one, other)
                    .forEach(country -> difference(
                            kind, item, place + ", " + country, one.in(language, country), other.in(language, country)));
        }
    }

    private static List<CountryCode> countries(Text one, Text other) {
        return Stream.concat(one.variants().keySet().stream(), other.variants().keySet().stream())
                .distinct()
                .sorted(Comparator.comparing(CountryCode::iso))
                .toList();
    }

    private void difference(Difference.Kind kind, Item item, String part, String earlier, String later) {
        if (!earlier.equals(later)) {
            found.add(new Difference(kind, item.id(), part, earlier, later));
        }
    }

    private void tell(Difference.Kind kind, Item item, String part, String earlier, String later) {
        found.add(new Difference(kind, item.id(), part, earlier, later));
    }

    private record Audience(Set<CountryCode> only, Object relevant, Set<CountryCode> ofPage, Object page, Object who) {}

    private static Audience audience(Item item, Page page) {
        return new Audience(
                item.facts().only(), item.facts().relevant(), page.only(), page.relevant(), page.audience());
    }

    private static Page pageOf(Questionnaire questionnaire, Item item) {
        return questionnaire.pages().stream()
                .filter(page -> page.items().contains(item))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Text> coded(List<Option> options) {
        var texts = new LinkedHashMap<String, Text>();
        options.forEach(option -> texts.put(Integer.toString(option.code()), option.label()));
        return texts;
    }

    private static Map<String, Text> named(List<Option> options) {
        var texts = new LinkedHashMap<String, Text>();
        options.forEach(option -> texts.put(option.name(), option.label()));
        return texts;
    }

    private static Map<String, Text> rows(Item.Grid grid) {
        var texts = new LinkedHashMap<String, Text>();
        grid.rows().forEach(row -> texts.put(row.name(), row.label()));
        return texts;
    }

    private String text(Text text) {
        return text.master(new Language("en"));
    }

    private static String type(Item item) {
        return switch (item) {
            case Item.SingleChoice _ -> "single";
            case Item.MultipleChoice _ -> "multiple";
            case Item.Grid _ -> "grid";
            case Item.NumberItem _ -> "number";
            case Item.TextItem text -> text.open() ? "open" : "text";
            case Item.Information _ -> "information";
        };
    }
}
