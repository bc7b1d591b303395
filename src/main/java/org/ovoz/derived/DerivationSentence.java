package org.ovoz.derived;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.questionnaire.Derivation;
import org.ovoz.questionnaire.DerivedVariable;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;
import org.ovoz.ui.Punctuation;
import org.ovoz.ui.Translations;

/**
 * How a derived variable is made, as a reader says it: under every result that uses it, in codebooks and reports. Every
 * kind is one whole pattern of the language, and labels stand in quotation marks as they are.
 */
public final class DerivationSentence {

    private final Translations texts;
    private final Locale locale;
    private final Language language;
    private final Questionnaire questionnaire;
    private final List<Variable> variables;

    /** @param questionnaire with its derived variables */
    public DerivationSentence(Translations texts, Locale locale, Questionnaire questionnaire) {
        this.texts = texts;
        this.locale = locale;
        this.language = new Language(locale.getLanguage());
        this.questionnaire = questionnaire;
        this.variables = questionnaire.variables();
    }

    /** The sentences of some variables and of those that they are made of in turn, each once; others have none. */
    public List<String> of(Stream<String> names) {
        return names.flatMap(this::withSources)
                .distinct()
                .flatMap(name -> questionnaire.derived(name).stream())
                .map(this::of)
                .toList();
    }

    private Stream<String> withSources(String name) {
        return Stream.concat(
                Stream.of(name),
                questionnaire.derived(name).stream()
                        .flatMap(derived -> derived.derivation().reads())
                        .flatMap(this::withSources));
    }

    /** For example: “Trust” is the mean of “Government” and “Media”, where at least 1 of 2 was answered. */
    public String of(DerivedVariable variable) {
        var name = quoted(label(variable.label()));
        return switch (variable.derivation()) {
            case Derivation.Merged merged -> word("merged", name, source(merged.source()), categories(merged));
            case Derivation.Bands bands ->
                word(
                        "bands",
                        name,
                        source(bands.source()),
                        bands.bands().stream()
                                .map(band -> band(bands.source(), band))
                                .collect(Collectors.joining("; ")));
            case Derivation.Mean(var sources, var minimum) -> several("mean", name, sources, minimum);
            case Derivation.Sum(var sources, var minimum) -> several("sum", name, sources, minimum);
            case Derivation.Ticks(var sources) -> word("ticks", name, list(sources));
            case Derivation.Reversed(var source, var _, var _) -> word("reversed", name, source(source));
        };
    }

    private String several(String key, String name, List<String> sources, int minimum) {
        return word(key, name, list(sources), Integer.toString(minimum), Integer.toString(sources.size()));
    }

    private String categories(Derivation.Merged merged) {
        var parts = new ArrayList<String>();
        for (var category : merged.categories()) {
            parts.add(word(
                    "category", quoted(label(category.label())), answers(merged.source(), category.of().stream())));
        }
        if (!merged.leftOut().isEmpty()) {
            parts.add(word("leftOut", answers(merged.source(), merged.leftOut().stream())));
        }
        return String.join("; ", parts);
    }

    private String answers(String source, Stream<Integer> codes) {
        return codes.sorted()
                .map(code -> variable(source)
                        .flatMap(variable -> Optional.ofNullable(variable.valueLabel(code)))
                        .map(label -> quoted(label(label)))
                        .orElse(Integer.toString(code)))
                .collect(Collectors.joining(", "));
    }

    private String band(String source, Derivation.Band band) {
        var name = quoted(label(band.label()));
        var from = band.from() == null ? "" : limit(source, band.from());
        var to = band.to() == null ? "" : limit(source, band.to());
        if (from.isEmpty() && to.isEmpty()) {
            return word("band.any", name);
        }
        if (from.isEmpty()) {
            return word("band.to", name, to);
        }
        return to.isEmpty() ? word("band.from", name, from) : word("band.between", name, from, to);
    }

    private String limit(String source, int code) {
        var plain = variable(source)
                .map(variable -> variable.amount(code).toPlainString())
                .orElse(Integer.toString(code));
        return locale.getLanguage().equals("en") ? plain : plain.replace('.', ',');
    }

    private String list(List<String> sources) {
        return sources.stream().map(this::source).collect(Collectors.joining(", "));
    }

    /** What a source is called; a row or an option says of which question. */
    private String source(String name) {
        return quoted(variable(name)
                .map(variable -> {
                    var own = label(variable.label());
                    return variable.kind() == Variable.Kind.TICK || variable.kind() == Variable.Kind.RATING
                            ? questionnaire
                                    .item(variable.item())
                                    .map(item -> Punctuation.labelled(label(question(item)), own))
                                    .orElse(own)
                            : own;
                })
                .orElse(name));
    }

    private static Text question(Item item) {
        var shortLabel = item.facts().shortLabel();
        return shortLabel == null ? item.text() : shortLabel;
    }

    private Optional<Variable> variable(String name) {
        return variables.stream()
                .filter(variable -> variable.name().equals(name))
                .findFirst();
    }

    private String label(Text text) {
        return text.master(language);
    }

    private String quoted(String text) {
        return texts.text(locale, "derived.quoted", text);
    }

    private String word(String key, Object... arguments) {
        return texts.text(locale, "derived.explain." + key, arguments);
    }
}
