package org.ovoz.questionnaire.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.ovoz.questionnaire.Condition;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Page;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Questionnaire.LanguageStatus;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;

/** Reads one questionnaire folder; see docs/questionnaire.md. */
final class QuestionnaireReader {

    private static final Set<String> TOP =
            Set.of("id", "version", "title", "languages", "eligible", "missing", "scales", "yes", "no", "pages");
    private static final Set<String> PAGE = Set.of("id", "title", "only", "relevant", "for", "items");

    private final Yaml top;
    private final List<LanguageStatus> languages;
    private final List<Variable> caseFacts;
    private final ReaderContext context;
    private final Errors errors;
    private final Map<String, String> places = new HashMap<>();

    /**
     * @param top the file questionnaire.yaml
     * @param translations the text files by language, English apart
     */
    QuestionnaireReader(
            Yaml top,
            List<LanguageStatus> languages,
            Map<Language, Yaml> translations,
            List<Variable> caseFacts,
            Set<String> countries,
            Errors errors) {
        this.top = top;
        this.languages = languages;
        this.caseFacts = caseFacts;
        this.errors = errors;
        this.context = new ReaderContext(
                new KnownVariables(caseFacts), new Texts(translations, countries, errors), countries, errors);
        caseFacts.forEach(fact -> places.put(fact.name(), "case facts"));
    }

    /** The languages that a questionnaire claims. */
    static List<LanguageStatus> languages(Yaml top, Errors errors) {
        var languages = new ArrayList<LanguageStatus>();
        for (var entry : top.require("languages", "List the languages with their review status")
                .entries()) {
            entry.value().allow(Set.of("review", "by", "origin"));
            var stated = entry.value()
                    .require("review", "Write draft, reviewed or approved")
                    .scalar();
            var review = LanguageStatus.Review.DRAFT;
            try {
                review = LanguageStatus.Review.valueOf(stated.toUpperCase(Locale.ROOT));
            } catch (IllegalArgumentException _) {
                errors.add(entry.value(), "'" + stated + "' is no review status", "Write draft, reviewed or approved");
            }
            var names = entry.value()
                    .get("by")
                    .map(by -> by.items().stream().map(Yaml::scalar).toList())
                    .orElse(List.of());
            if (entry.key().matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")) {
                languages.add(
                        new LanguageStatus(new Language(entry.key()), review, names, origin(entry.value(), errors)));
            } else {
                errors.add(entry.value(), "'" + entry.key() + "' is no language tag", "Write a tag such as kk");
            }
        }
        return languages;
    }

    private static LanguageStatus.Origin origin(Yaml place, Errors errors) {
        var stated = place.get("origin").map(Yaml::scalar).orElse("field");
        return switch (stated) {
            case "field" -> LanguageStatus.Origin.FIELD;
            case "printed" -> LanguageStatus.Origin.PRINTED;
            case "later" -> LanguageStatus.Origin.LATER;
            default -> {
                errors.add(place, "'" + stated + "' is no origin of a wording", "Write field, printed or later");
                yield LanguageStatus.Origin.FIELD;
            }
        };
    }

    Questionnaire read() {
        top.allow(TOP);
        var missing = missingLabels();
        var title = context.text(top.require("title", "Give the questionnaire a title"), "title");
        var items = new ItemReader(context, scales(), missing, yesNo());
        var pages = new ArrayList<Page>();
        for (var place : top.require("pages", "List the pages").items()) {
            pages.add(page(place, items));
        }
        var eligible = top.get("eligible").map(context::condition).orElse(Condition.ALWAYS);
        context.texts().reportLeftOver();
        return new Questionnaire(
                top.require("id", "Repeat the folder's name").scalar(),
                context.number(top, "version", 1),
                title,
                languages,
                eligible,
                missing,
                caseFacts,
                pages);
    }

    private Map<Missing, Text> missingLabels() {
        var labels = new HashMap<Missing, Text>();
        var place = top.require("missing", "Give all six missing codes their labels");
        for (var missing : Missing.values()) {
            labels.put(
                    missing, context.text(place.require(missing.key(), "Write its label"), "missing", missing.key()));
        }
        return labels;
    }

    private Map<String, List<Option>> scales() {
        var scales = new LinkedHashMap<String, List<Option>>();
        top.get("scales")
                .ifPresent(place -> place.entries()
                        .forEach(entry -> scales.put(
                                entry.key(),
                                new OptionReader(context).options(entry.value(), false, "scales", entry.key()))));
        return scales;
    }

    private List<Option> yesNo() {
        if (top.get("yes").isEmpty() && top.get("no").isEmpty()) {
            return List.of();
        }
        return List.of(answer(1, "yes"), answer(2, "no"));
    }

    private Option answer(int code, String name) {
        var label = context.text(top.require(name, "Write the label of '" + name + "'"), name);
        return new Option(code, name, label, Set.of(), Condition.ALWAYS, false, null);
    }

    private Page page(Yaml place, ItemReader reader) {
        place.allow(PAGE);
        var id = place.require("id", "Give the page an id").scalar();
        claim(place, "page " + id, "page");
        var relevant = context.condition(place, "relevant");
        var only = context.only(place);
        var title = context.text(place.require("title", "Give the page a title"), "pages", id);
        var items = new ArrayList<Item>();
        for (var itemPlace : place.require("items", "List the items").items()) {
            var item = reader.read(itemPlace);
            if (item != null) {
                check(item, itemPlace);
                context.known().add(item);
                items.add(withConstraint(item, reader.constraint(itemPlace.named("items." + item.id()), item.id())));
            }
        }
        return new Page(id, title, only, relevant, audience(place), items);
    }

    private Page.Audience audience(Yaml place) {
        return switch (place.get("for").map(Yaml::scalar).orElse("respondent")) {
            case "respondent" -> Page.Audience.RESPONDENT;
            case "interviewer" -> Page.Audience.INTERVIEWER;
            default -> {
                errors.add(place, "'for' names nobody who fills in a page", "Write respondent or interviewer");
                yield Page.Audience.RESPONDENT;
            }
        };
    }

    /** Every variable name is used once; piping looks backwards only; exclusive options are for multiple choices. */
    private void check(Item item, Yaml place) {
        item.variables().forEach(variable -> claim(place.named("items." + item.id()), variable, "variable"));
        new PipingCheck(context.known(), errors).check(item, place.named("items." + item.id()));
        if (item instanceof Item.SingleChoice choice
                && choice.options().stream().anyMatch(Option::exclusive)) {
            errors.add(
                    place,
                    "'" + item.id() + "' has an exclusive option",
                    "Remove 'exclusive': one answer excludes all others");
        }
        if (item instanceof Item.SingleChoice choice && choice.options().isEmpty()) {
            errors.add(place, "'" + item.id() + "' has no options", "For yesno add 'yes:' and 'no:' at the top");
        }
    }

    private void claim(Yaml place, String name, String kind) {
        var before = places.putIfAbsent(name, place.path() + " (line " + place.line() + ")");
        if (before != null) {
            errors.add(place, "the " + kind + " '" + name + "' exists already: " + before, "Rename one of them");
        }
        if (kind.equals("variable") && name.length() > 64) {
            errors.add(place, "the variable name '" + name + "' is too long", "Use at most 64 letters");
        }
    }

    private static Item withConstraint(Item item, Item.@org.jspecify.annotations.Nullable Constraint constraint) {
        if (constraint == null) {
            return item;
        }
        var facts = item.facts().with(constraint);
        return switch (item) {
            case Item.SingleChoice i -> new Item.SingleChoice(i.id(), facts, i.options(), i.order(), i.derivedFrom());
            case Item.MultipleChoice i -> new Item.MultipleChoice(i.id(), facts, i.options(), i.order());
            case Item.Grid i -> new Item.Grid(i.id(), facts, i.rows(), i.scale(), i.order());
            case Item.NumberItem i -> new Item.NumberItem(i.id(), facts, i.min(), i.max(), i.unit());
            case Item.TextItem i -> new Item.TextItem(i.id(), facts, i.open(), i.maxLength());
            case Item.Information i -> new Item.Information(i.id(), facts);
        };
    }
}
