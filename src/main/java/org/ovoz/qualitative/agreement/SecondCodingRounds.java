package org.ovoz.qualitative.agreement;

import java.security.SecureRandom;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.access.Coders;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Codings;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Material;
import org.ovoz.qualitative.agreement.CodingRound.Finished;
import org.ovoz.qualitative.store.RoundStore;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.StudyDays;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** Rounds of blind second coding: drawn, open, closed. */
@Service
public class SecondCodingRounds {

    private static final int ALL = 100;

    private final RoundStore store;
    private final BlindCoding blind;
    private final Material material;
    private final Codings codings;
    private final Coders coders;
    private final StudyDays days;
    private final CurrentUser user;
    private final AuditTrail audit;
    private final TransactionTemplate transaction;
    private final Random random = new SecureRandom();

    SecondCodingRounds(
            RoundStore store,
            BlindCoding blind,
            Material material,
            Codings codings,
            Coders coders,
            StudyDays days,
            CurrentUser user,
            AuditTrail audit,
            TransactionTemplate transaction) {
        this.store = store;
        this.blind = blind;
        this.material = material;
        this.codings = codings;
        this.coders = coders;
        this.days = days;
        this.user = user;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Rounds with any document that the user may read, each with these documents alone. */
    public List<CodingRound> all() {
        user.require(Permission.READ_MATERIAL);
        var readable = readable().keySet();
        return store.all().stream()
                .map(round -> within(round, readable))
                .filter(round -> !round.documents().isEmpty())
                .toList();
    }

    private static CodingRound within(CodingRound round, Collection<DocumentId> readable) {
        var documents = round.documents().stream().filter(readable::contains).collect(Collectors.toSet());
        return new CodingRound(
                round.id(),
                round.first(),
                round.second(),
                round.share(),
                round.openedOn(),
                round.closedOn(),
                round.codingsUntil(),
                documents,
                round.finished());
    }

    private Map<DocumentId, Document> readable() {
        return material.documents().stream().collect(Collectors.toMap(Document::id, Function.identity()));
    }

    /** The names of those who may code in countries of the user. */
    public List<String> coders() {
        user.require(Permission.CODE_MATERIAL);
        return coders.in(countries());
    }

    /** The names of those who can be a first coder: who may code, and whoever has coded, even if they may not any more. */
    public List<String> firstCoders() {
        user.require(Permission.CODE_MATERIAL);
        return Stream.concat(
                        coders.in(countries()).stream(), codings.all().stream().map(Coding::coder))
                .distinct()
                .sorted()
                .toList();
    }

    /** Coders of an open round who cannot code its documents any more: their account is disabled, or has other rights. */
    public List<String> stranded(CodingRound round) {
        user.require(Permission.CODE_MATERIAL);
        var documents = readable();
        var countries = round.documents().stream()
                .map(documents::get)
                .filter(Objects::nonNull)
                .map(Document::country)
                .collect(Collectors.toSet());
        return Stream.of(round.first(), round.second())
                .filter(name -> round.isOpen() && !coders.mayCode(name, countries))
                .toList();
    }

    /** The open rounds in which the user codes, with the documents that they may read. */
    public List<CodingRound> mine() {
        var coder = user.require(Permission.READ_MATERIAL).name();
        return all().stream()
                .filter(round -> round.isOpen() && round.isOf(coder))
                .toList();
    }

    /**
     * Keeps that the user has read a document of an open round to the end, or has not after all.
     *
     * @throws RoundRefused if it is not theirs to say, or the round is closed
     */
    public void setFinished(RoundId id, DocumentId document, boolean isFinished) {
        var coder = user.require(Permission.CODE_MATERIAL).name();
        transaction.executeWithoutResult(_ -> {
            store.lock();
            var round = find(id);
            if (!round.isOpen()) {
                throw new RoundRefused(RoundRefused.Why.NOT_OPEN);
            }
            var country = material.document(document).map(Document::country);
            if (!round.isOf(coder) || !round.documents().contains(document) || country.isEmpty()) {
                throw new RoundRefused(RoundRefused.Why.GONE);
            }
            store.setFinished(
                    id, document, coder.equals(round.second()), isFinished ? days.today(country.get()) : null);
            audit.record(AuditAction.SECOND_CODING_READ, document + ", " + isFinished);
        });
        blind.forget();
    }

    private Set<CountryCode> countries() {
        return material.documents().stream().map(Document::country).collect(Collectors.toSet());
    }

    /**
     * Draws documents of the user's countries and opens a round over them. Left out are those on which the second coder has
     * coded already, and those of open rounds.
     *
     * @param share of the counted turns in each country, in percent
     * @throws RoundRefused if this cannot be
     */
    public CodingRound open(String first, String second, int share) {
        user.require(Permission.CODE_MATERIAL);
        if (first.equals(second)) {
            throw new RoundRefused(RoundRefused.Why.SAME_CODER);
        }
        if (share < 1 || share > ALL) {
            throw new RoundRefused(RoundRefused.Why.SHARE);
        }
        if (!firstCoders().contains(first) || !coders.mayCode(second, countries())) {
            throw new RoundRefused(RoundRefused.Why.CANNOT_CODE);
        }
        var opened = transaction.execute(_ -> {
            store.lock();
            return draw(first, second, share);
        });
        blind.forget();
        return opened;
    }

    private CodingRound draw(String first, String second, int share) {
        var documents = readable();
        var taken = store.open().stream()
                .flatMap(round -> round.documents().stream())
                .collect(Collectors.toCollection(HashSet::new));
        codings.all().stream()
                .filter(coding -> coding.coder().equals(second))
                .map(Coding::document)
                .forEach(taken::add);
        var texts = material.texts().stream()
                .filter(text -> documents.containsKey(text.document()) && !taken.contains(text.document()))
                .toList();
        var drawn = Draw.of(texts, id -> documents.get(id).country(), share, random);
        if (drawn.isEmpty()) {
            throw new RoundRefused(RoundRefused.Why.NOTHING_TO_DRAW);
        }
        var round =
                new CodingRound(RoundId.random(), first, second, share, days.today(), null, null, drawn, Finished.NONE);
        store.add(round);
        audit.record(AuditAction.SECOND_CODING_OPENED, told(round, documents));
        return round;
    }

    /**
     * Ends a round: from now on both sides are seen. It needs all countries of the round.
     *
     * @throws RoundRefused if it is not open, or has documents that the user may not read
     */
    public void close(RoundId id) {
        user.require(Permission.CODE_MATERIAL);
        transaction.executeWithoutResult(_ -> {
            store.lock();
            var round = find(id);
            var documents = readable();
            if (!documents.keySet().containsAll(round.documents())) {
                throw new RoundRefused(RoundRefused.Why.OTHER_COUNTRIES);
            }
            if (!store.close(id, days.today(), codings.newest())) {
                throw new RoundRefused(RoundRefused.Why.NOT_OPEN);
            }
            audit.record(AuditAction.SECOND_CODING_CLOSED, told(round, documents));
        });
        blind.forget();
    }

    private CodingRound find(RoundId id) {
        return store.all().stream()
                .filter(round -> round.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RoundRefused(RoundRefused.Why.GONE));
    }

    private static String told(CodingRound round, Map<DocumentId, Document> documents) {
        var countries = round.documents().stream()
                .map(id -> documents.get(id).country().iso())
                .distinct()
                .sorted()
                .collect(Collectors.joining(" "));
        return round.second() + ", " + round.share() + " %, "
                + round.documents().size() + ", " + countries;
    }
}
