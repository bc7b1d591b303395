package org.ovoz.qualitative.material;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.qualitative.CodePoints;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.MaskedPlace;
import org.ovoz.qualitative.Span;
import org.ovoz.qualitative.material.TextChanged.Replacement;
import org.ovoz.qualitative.material.Version.Reason;
import org.ovoz.qualitative.material.redaction.Found;
import org.ovoz.qualitative.material.redaction.SamePeople;
import org.ovoz.qualitative.material.redaction.Secret;
import org.ovoz.qualitative.material.redaction.SecretFinder;
import org.ovoz.qualitative.store.MaterialTextStore;
import org.ovoz.questionnaire.Language;
import org.ovoz.ui.Translations;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Proposes masks for what might tell who somebody is, and puts in those that a person chose. */
@Service
public class Redactions {

    private static final int AROUND = 30;

    private final MaterialChanges changes;
    private final MaterialReading reading;
    private final MaterialTextStore texts;
    private final Masks masks;
    private final WordsElsewhere elsewhere;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final Translations translations;
    private final SecretFinder finder = new SecretFinder();

    Redactions(
            MaterialChanges changes,
            MaterialReading reading,
            MaterialTextStore texts,
            Masks masks,
            WordsElsewhere elsewhere,
            CurrentUser user,
            AuditTrail audit,
            Translations translations) {
        this.changes = changes;
        this.reading = reading;
        this.texts = texts;
        this.masks = masks;
        this.elsewhere = elsewhere;
        this.user = user;
        this.audit = audit;
        this.translations = translations;
    }

    /**
     * A mask for one person, place or address in all its places.
     *
     * @param mask in the language of the document, the same wherever it stands: {@code [имя 1]}
     * @param places in the text, in their order
     * @param translated in translations of turns
     */
    public record Proposal(Secret secret, String mask, List<Place> places, List<InTranslation> translated) {

        public Proposal {
            places = List.copyOf(places);
            translated = List.copyOf(translated);
        }
    }

    /**
     * Where it stands.
     *
     * @param before a few words before it
     */
    public record Place(Span span, String words, String before, String after) {}

    /** Where it stands in a translation, in code points of its words. */
    public record InTranslation(int turn, Language language, Span span, String words) {}

    /**
     * What might be masked in the newest version.
     *
     * @param asked words that a person wants to be masked too
     */
    public List<Proposal> propose(DocumentId id, Collection<String> asked) {
        user.require(Permission.CODE_MATERIAL);
        var document = reading.document(id).orElseThrow();
        var text = reading.text(id).orElseThrow();
        var parts = new Parts(text, reading.translations(id));
        var found = new ArrayList<Found>();
        for (var sought : asked) {
            found.addAll(SecretFinder.all(parts.joined(), sought));
        }
        for (var one : finder.find(parts.joined())) {
            // Who asks for a given name wants the surname beside it to be masked too.
            found.removeIf(other -> one.covers(other) && !other.covers(one));
            if (found.stream().noneMatch(other -> one.start() < other.end() && other.start() < one.end())) {
                found.add(one);
            }
        }
        found.removeIf(one -> one.words().indexOf('\u0000') >= 0);
        found.sort(Comparator.comparingInt(Found::start));
        var numbers = new EnumMap<Secret, Integer>(Secret.class);
        return SamePeople.of(found).stream()
                .map(group -> proposal(group, parts, mask(document, parts.joined(), group.secret(), numbers)))
                .toList();
    }

    /** Goes on after the numbers that stand in the text or its translations already. */
    private String mask(Document document, String text, Secret secret, Map<Secret, Integer> numbers) {
        var word =
                translations.text(Locale.forLanguageTag(document.language().tag()), "material.mask." + secret.name());
        var number = numbers.computeIfAbsent(
                        secret,
                        _ -> numbered(document.language(), secret)
                                .matcher(text)
                                .results()
                                .mapToInt(hit -> Integer.parseInt(hit.group(1)))
                                .max()
                                .orElse(0))
                + 1;
        numbers.put(secret, number);
        return "[" + word + " " + number + "]";
    }

    /** The newest version, which proposals are of. */
    public int version(DocumentId id) {
        return reading.document(id).map(Document::version).orElse(0);
    }

    private static Proposal proposal(SamePeople.Group group, Parts parts, String mask) {
        var places = new ArrayList<Place>();
        var translated = new ArrayList<InTranslation>();
        for (var found : group.found()) {
            var joined = parts.joined();
            if (parts.isInText(found)) {
                var from = Math.max(0, found.start() - AROUND);
                places.add(new Place(
                        CodePoints.ofUtf16(joined, found.start(), found.end()),
                        found.words(),
                        joined.substring(from, found.start()).replace('\n', ' '),
                        joined.substring(found.end(), Math.min(parts.textLength(), found.end() + AROUND))
                                .replace('\n', ' ')));
            } else {
                parts.translationOf(found).ifPresent(translated::add);
            }
        }
        return new Proposal(group.secret(), mask, places, translated);
    }

    /** An original is not discarded while its words stand beside the text: nobody would know them there any more. */
    public static final class WordsStandElsewhere extends RuntimeException {}

    /**
     * Where words that are to be masked, or were masked in the text before, stand beside it.
     *
     * @param version on which they were proposed; nothing is found of another
     */
    public List<MaskedPlace> elsewhere(DocumentId id, int version, List<Proposal> chosen) {
        user.require(Permission.CODE_MATERIAL);
        return elsewhere.of(id, version, chosen);
    }

    /**
     * Puts masks in, which makes a new version; earlier ones are kept apart or lose their words.
     *
     * @param version on which they were proposed
     * @param keepsOriginal whether who may code can still read what was masked
     * @return false if another version was made meanwhile
     * @throws WordsStandElsewhere if the original is not to be kept, and they stand {@link #elsewhere} too
     */
    @Transactional
    public boolean apply(DocumentId id, int version, List<Proposal> chosen, boolean keepsOriginal) {
        var document = changes.changeable(id);
        if (document.version() != version) {
            return false;
        }
        if (!keepsOriginal && !elsewhere.of(id, version, chosen).isEmpty()) {
            throw new WordsStandElsewhere();
        }
        var before = texts.version(id, version).orElseThrow();
        var there = masks.of(id);
        var changed = Rewriting.masked(before, replacements(chosen, there));
        changes.write(changed, Reason.REDACTED);
        texts.setApart(id, changed.now().version(), keepsOriginal);
        if (keepsOriginal) {
            masks.put(changed, there);
            chosen.forEach(proposal -> proposal.translated().stream()
                    .map(InTranslation::words)
                    .distinct()
                    .forEach(words -> masks.putInTranslation(id, proposal.mask(), words)));
        } else {
            masks.forget(id);
        }
        maskTranslations(id, chosen);
        audit.record(AuditAction.MATERIAL_REDACTED, MaterialReading.named(document));
        return true;
    }

    /** A mask that is touched is masked whole. */
    static List<Replacement> replacements(List<Proposal> chosen, List<Mask> there) {
        var replacements = new ArrayList<Replacement>();
        for (var proposal : chosen) {
            for (var place : proposal.places()) {
                var span = Masks.whole(place.span(), there);
                if (replacements.stream().noneMatch(other -> other.span().overlaps(span))) {
                    replacements.add(new Replacement(span, proposal.mask()));
                }
            }
        }
        return replacements;
    }

    /**
     * A mask for words that a person selected.
     *
     * @param mask one that is in the text already, for the same person or place; nothing for a new one
     * @param isEverywhere whether the same words are masked in all their places and forms, in translations too
     */
    public Proposal selected(DocumentText seen, Span span, Secret secret, @Nullable String mask, boolean isEverywhere) {
        user.require(Permission.CODE_MATERIAL);
        var document = reading.document(seen.document()).orElseThrow();
        var words = seen.cut(span);
        if (words.length() > Mask.LONGEST) {
            throw new IllegalArgumentException("a mask for " + words.length());
        }
        var parts = new Parts(seen, reading.translations(seen.document()));
        var put = mask == null ? mask(document, parts.joined(), secret, new EnumMap<>(Secret.class)) : mask;
        var from = CodePoints.toUtf16(seen.text(), span.start());
        var found = new ArrayList<>(List.of(new Found(secret, from, from + words.length(), words)));
        if (isEverywhere) {
            SecretFinder.all(parts.joined(), words).stream()
                    .filter(one -> one.end() <= from || one.start() >= from + words.length())
                    .forEach(found::add);
            found.sort(Comparator.comparingInt(Found::start));
        }
        return proposal(new SamePeople.Group(secret, found), parts, put);
    }

    /** The masks that stand in a text, each once. */
    public List<String> present(DocumentText text) {
        var language = reading.document(text.document()).orElseThrow().language();
        return Stream.of(Secret.values())
                .flatMap(secret -> numbered(language, secret)
                        .matcher(text.text())
                        .results()
                        .map(MatchResult::group))
                .distinct()
                .toList();
    }

    private Pattern numbered(Language language, Secret secret) {
        var word = translations.text(Locale.forLanguageTag(language.tag()), "material.mask." + secret.name());
        return Pattern.compile("\\[" + Pattern.quote(word) + " (\\d{1,5})]");
    }

    private void maskTranslations(DocumentId id, List<Proposal> chosen) {
        for (var translation : texts.translations(id)) {
            var replacements = new ArrayList<Replacement>();
            chosen.forEach(proposal -> proposal.translated().stream()
                    .filter(place -> place.turn() == translation.turn()
                            && place.language().equals(translation.language())
                            && CodePoints.has(translation.words(), place.span())
                            && CodePoints.cut(translation.words(), place.span()).equals(place.words()))
                    .forEach(place -> replacements.add(new Replacement(place.span(), proposal.mask()))));
            if (!replacements.isEmpty()) {
                var now = Rewriting.masked(new DocumentText(id, 1, translation.words(), List.of()), replacements)
                        .now()
                        .text();
                texts.put(
                        id,
                        new Translation(
                                translation.turn(),
                                translation.language(),
                                now,
                                translation.madeBy(),
                                translation.madeOn()));
            }
        }
    }
}
