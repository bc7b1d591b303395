package org.ovoz.interview.correction;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.interview.Change;
import org.ovoz.interview.Interview;
import org.ovoz.interview.RefusedAnswer;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Item;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.Validity;

/**
 * What somebody wants to correct in a sent interview: changes that take effect together when they are confirmed, and not
 * before. Immutable; nothing of it is stored. Answers that a change hides stay in it, so that taking the change back
 * brings them back.
 */
public final class CorrectionDraft {

    private final UUID id;
    private final Interview sent;
    private final int revision;
    private final Questionnaire questionnaire;
    private final Route before;
    private final Answers answers;
    private final Set<String> touched;

    private CorrectionDraft(
            UUID id,
            Interview sent,
            int revision,
            Questionnaire questionnaire,
            Route before,
            Answers answers,
            Set<String> touched) {
        this.id = id;
        this.sent = sent;
        this.revision = revision;
        this.questionnaire = questionnaire;
        this.before = before;
        this.answers = answers;
        this.touched = touched;
    }

    /**
     * Nothing is changed yet.
     *
     * @param revision number of the latest event when the interview was read
     * @param questionnaire the version that the interview was answered in
     */
    static CorrectionDraft of(Interview sent, int revision, Questionnaire questionnaire) {
        var before = Route.of(questionnaire, sent.answers());
        return new CorrectionDraft(
                UUID.randomUUID(), sent, revision, questionnaire, before, given(sent, questionnaire, before), Set.of());
    }

    /** The answers without those that were derived from others: they are derived anew. */
    private static Answers given(Interview sent, Questionnaire questionnaire, Route before) {
        var given = sent.answers();
        for (var item : questionnaire.items().toList()) {
            if (item instanceof Item.SingleChoice choice
                    && choice.derivedFrom() != null
                    && before.item(choice.id()).isEmpty()) {
                given = given.without(choice.id());
            }
        }
        return given;
    }

    /**
     * With one more change.
     *
     * @throws RefusedAnswer if the answer cannot be one
     * @throws IllegalArgumentException for an item that decides who takes part
     */
    public CorrectionDraft with(Change change) {
        if (isDecisive(change.item())) {
            throw new IllegalArgumentException("Consent and eligibility are not corrected but withdrawn.");
        }
        var changed = switch (Validity.check(questionnaire, change.item(), change.codes(), change.texts())) {
            case Validity.Refused(var reason) -> throw new RefusedAnswer(reason);
            case Validity.Accepted(var codes, var texts) -> {
                var result = answers;
                for (var variable : change.cleared()) {
                    result = variables(change.item()).anyMatch(variable::equals) ? result.without(variable) : result;
                }
                for (var code : codes.entrySet()) {
                    result = result.with(code.getKey(), code.getValue());
                }
                for (var text : texts.entrySet()) {
                    result = result.withText(text.getKey(), text.getValue());
                }
                yield result;
            }
        };
        var items = new LinkedHashSet<>(touched);
        items.add(change.item());
        return new CorrectionDraft(id, sent, revision, questionnaire, before, changed, items);
    }

    /** Without what was changed in an item: its answers are again as they were sent. */
    public CorrectionDraft without(String item) {
        var original = given(sent, questionnaire, before);
        var restored = answers;
        for (var variable : variables(item).toList()) {
            restored = copied(original, variable, restored);
        }
        var items = new LinkedHashSet<>(touched);
        items.remove(item);
        return new CorrectionDraft(id, sent, revision, questionnaire, before, restored, items);
    }

    /**
     * The same wishes for the interview as it is now. Items that were changed meanwhile, or are not asked any more, are
     * left as they are now.
     */
    CorrectionDraft onto(Interview now, int newRevision, Collection<String> changedMeanwhile) {
        var result = of(now, newRevision, questionnaire);
        for (var item : questionnaire.items().map(Item::id).toList()) {
            var isAsked = Route.of(questionnaire, result.answers).item(item).isPresent();
            if (touched.contains(item) && isAsked && !changedMeanwhile.contains(item)) {
                result = result.with(wish(item));
            }
        }
        return result;
    }

    private Change wish(String item) {
        var codes = new HashMap<String, Integer>();
        var texts = new HashMap<String, String>();
        variables(item).forEach(variable -> {
            answers.code(variable).ifPresent(code -> codes.put(variable, code));
            answers.text(variable).ifPresent(text -> texts.put(variable, text));
        });
        return new Change(UUID.randomUUID(), item, codes, texts, variables(item).collect(Collectors.toSet()));
    }

    /** What confirming would do. */
    public CorrectionEffect effect() {
        return CorrectionEffect.of(questionnaire, before, route(), touched);
    }

    /**
     * The answers to store: those that are asked, and what an import brought for items that are not asked, which a
     * correction leaves alone.
     */
    Answers result() {
        var after = route().answers();
        var result = sent.answers();
        for (var variable : names(before.answers())) {
            result = result.without(variable);
        }
        for (var variable : names(after)) {
            result = copied(after, variable, result);
        }
        return result;
    }

    /** Whether an item decides who takes part, so that it is withdrawn and not corrected. */
    public boolean isDecisive(String item) {
        var found = questionnaire.item(item);
        return found.isPresent()
                && before.item(item).isPresent()
                && (found.get().facts().required()
                        || questionnaire
                                .eligible()
                                .reads()
                                .anyMatch(variables(item).toList()::contains));
    }

    /** Whether the interview would count where it did not, or no longer. */
    boolean changesEligibility() {
        var eligible = questionnaire.eligible();
        return eligible.holds(before.answers()) != eligible.holds(route().answers())
                || effect().items().anyMatch(this::isDecisive);
    }

    /** Items that must be answered and are not. */
    public List<String> stillRequired() {
        var route = route();
        return route.items()
                .filter(shown -> shown.item().facts().required()
                        && !isDecisive(shown.item().id()))
                .filter(shown -> Validity.isBlank(shown, route.answers()))
                .map(shown -> shown.item().id())
                .toList();
    }

    /** The interview as the draft would have it. */
    public Interview interview() {
        return sent.with(answers);
    }

    public Questionnaire questionnaire() {
        return questionnaire;
    }

    /** What was asked in the interview as it was sent. */
    public Route before() {
        return before;
    }

    /** What would be asked. */
    public Route route() {
        return Route.of(questionnaire, answers);
    }

    /** The items whose answers were changed, in the order of the changes. */
    public Set<String> touched() {
        return touched;
    }

    UUID id() {
        return id;
    }

    int revision() {
        return revision;
    }

    private Stream<String> variables(String item) {
        return questionnaire.item(item).stream().flatMap(Item::variables);
    }

    private static Set<String> names(Answers answers) {
        var names = new LinkedHashMap<String, Object>(answers.codes());
        names.putAll(answers.texts());
        return names.keySet();
    }

    private static Answers copied(Answers from, String variable, Answers to) {
        var result = to.without(variable);
        var code = from.code(variable);
        var text = from.text(variable);
        if (code.isPresent()) {
            result = result.with(variable, code.getAsInt());
        }
        return text.isPresent() ? result.withText(variable, text.get()) : result;
    }
}
