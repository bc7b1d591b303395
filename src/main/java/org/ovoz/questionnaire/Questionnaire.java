package org.ovoz.questionnaire;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A questionnaire as it is asked: pages of items, in all its languages. Immutable; a published version never changes.
 *
 * @param id for example {@code cso-2026}
 * @param version from 1; a changed definition needs a new one
 * @param title by language
 * @param languages the languages it claims, with the status of each, in the order in which they are offered
 * @param eligible who counts: interviews for which it does not hold are in no table
 * @param missingLabels the standard label of every missing code
 * @param caseFacts the variables of the case: {@code country}, {@code mode}, {@code lang}, …
 * @param pages in order
 * @param derived what the team made of its variables; none as it is published
 */
public record Questionnaire(
        String id,
        int version,
        Text title,
        List<LanguageStatus> languages,
        Condition eligible,
        Map<Missing, Text> missingLabels,
        List<Variable> caseFacts,
        List<Page> pages,
        List<DerivedVariable> derived) {

    /**
     * How far a translation has come.
     *
     * @param names who reviewed or approved it
     * @param origin where its wording comes from
     */
    public record LanguageStatus(Language language, Review review, List<String> names, Origin origin) {
        public enum Review {
            DRAFT,
            REVIEWED,
            APPROVED
        }

        /** Whether respondents answered to this wording; of a study of the past they may not have. */
        public enum Origin {
            /** The wording that respondents see. */
            FIELD,
            /** As a report prints it; the wording of the fieldwork is not known. */
            PRINTED,
            /** Written or translated after the fieldwork. */
            LATER
        }
    }

    /** As it is published, without derived variables. */
    public Questionnaire(
            String id,
            int version,
            Text title,
            List<LanguageStatus> languages,
            Condition eligible,
            Map<Missing, Text> missingLabels,
            List<Variable> caseFacts,
            List<Page> pages) {
        this(id, version, title, languages, eligible, missingLabels, caseFacts, pages, List.of());
    }

    public Questionnaire {
        languages = List.copyOf(languages);
        missingLabels = Map.copyOf(missingLabels);
        caseFacts = List.copyOf(caseFacts);
        pages = List.copyOf(pages);
        derived = List.copyOf(derived);
    }

    /** With these derived variables after its own. */
    public Questionnaire with(List<DerivedVariable> some) {
        return new Questionnaire(id, version, title, languages, eligible, missingLabels, caseFacts, pages, some);
    }

    /** All items of all pages, in order. */
    public Stream<Item> items() {
        return pages.stream().flatMap(page -> page.items().stream());
    }

    public Optional<Item> item(String id) {
        // In loops, as an answer asks for its item five times.
        for (var page : pages) {
            for (var item : page.items()) {
                if (item.id().equals(id)) {
                    return Optional.of(item);
                }
            }
        }
        return Optional.empty();
    }

    public Optional<DerivedVariable> derived(String name) {
        return derived.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** All variables: the case facts, those of each item in order, then what is derived. Compute once and keep. */
    public List<Variable> variables() {
        var own = Stream.concat(caseFacts.stream(), pages.stream().flatMap(Variables::of))
                .toList();
        return derived.isEmpty()
                ? own
                : Stream.concat(own.stream(), DerivedVariable.variables(derived, own, missingLabels).stream())
                        .toList();
    }

    /** How many characters all text fields of the fullest page may hold together. */
    public int longestPage() {
        return pages.stream().mapToInt(Questionnaire::characters).max().orElse(0);
    }

    private static int characters(Page page) {
        return page.items().stream()
                .flatMap(item -> item.variables().flatMap(variable -> Validity.maxLength(item, variable).stream()))
                .mapToInt(Integer::intValue)
                .sum();
    }
}
