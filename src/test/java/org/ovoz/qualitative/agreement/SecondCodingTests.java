package org.ovoz.qualitative.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.ovoz.access.Coders;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.access.store.UserStore;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Document;
import org.ovoz.qualitative.FakeCodings;
import org.ovoz.qualitative.FakeMaterial;
import org.ovoz.qualitative.Outgoing;
import org.ovoz.qualitative.StoredDocuments;
import org.ovoz.qualitative.store.RoundStore;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.testing.Slow;
import org.ovoz.testing.TinyStudyTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Rounds of blind second coding, as coders, leads and somebody who looks for what is hidden meet them. */
@TinyStudyTest
@Slow
class SecondCodingTests {

    @Autowired
    private RoundStore store;

    @Autowired
    private KeptFigures figures;

    @Autowired
    private BlindCoding blind;

    @Autowired
    private Coders coders;

    @Autowired
    private StudyDays days;

    @Autowired
    private CurrentUser user;

    @Autowired
    private AuditTrail audit;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private UserStore users;

    @Autowired
    private JdbcClient jdbc;

    private final FakeMaterial material = new FakeMaterial();
    private final FakeCodings codings = new FakeCodings(material);
    private final Code fee = codings.code("PAY_FEE");
    private SecondCodingRounds rounds;
    private CoderAgreement agreement;
    private Document document;

    @BeforeEach
    void begin() {
        jdbc.sql("delete from second_coding_round").update();
        jdbc.sql("delete from coding_resolution").update();
        jdbc.sql("delete from material_document").update();
        blind.forget();
        for (var name : List.of("ann", "bob", "carl")) {
            var person = new User(UUID.randomUUID(), name, Role.ANALYST, Set.of(), true);
            users.add(person, name, "hash", Instant.now());
        }
        rounds = new SecondCodingRounds(store, blind, material, codings, coders, days, user, audit, transaction);
        agreement = new CoderAgreement(
                store, figures, blind, material, codings, () -> Outgoing.UNMASKED, code -> code, days, user, audit);
        codings.blind(blind);
        document = material.transcript("KZ", "KZ-01", Attribution.ROLE, "they ask for money", "b", "c", "d");
        StoredDocuments.add(jdbc, document);
        as("ann");
        codings.put("ann", fee, document, 1);
    }

    @AfterEach
    void signOut() {
        SignedInAs.nobody();
    }

    private static void as(String name) {
        SignedInAs.user(new User(UUID.randomUUID(), name, Role.ANALYST, Set.of(), true));
    }

    private List<String> seenBy(String reader) {
        as(reader);
        return codings.all().stream().map(Coding::coder).distinct().sorted().toList();
    }

    private static void refused(RoundRefused.Why why, Runnable what) {
        assertThatThrownBy(what::run)
                .isInstanceOfSatisfying(
                        RoundRefused.class, refused -> assertThat(refused.why()).isEqualTo(why));
    }

    @Test
    void neitherSeesTheOthersCodingsWhileTheRoundIsOpenNorDoesAThirdSeeTheSecond() {
        var round = rounds.open("ann", "bob", 100);
        codings.put("bob", fee, document, 2);
        codings.put("carl", fee, document, 3);
        assertThat(seenBy("bob")).as("the second sees nothing of others").containsExactly("bob");
        assertThat(seenBy("ann")).containsExactly("ann", "carl");
        assertThat(seenBy("carl")).containsExactly("ann", "carl");
        SignedInAs.nobody();
        assertThat(codings.all()).as("whoever is not signed in sees nothing").isEmpty();
        as("ann");
        refused(RoundRefused.Why.STILL_OPEN, () -> agreement.of(round.id()));
        refused(RoundRefused.Why.STILL_OPEN, () -> agreement.differences(round.id()));
        rounds.close(round.id());
        assertThat(seenBy("bob")).containsExactly("ann", "bob", "carl");
        assertThat(seenBy("ann")).containsExactly("ann", "bob", "carl");
        refused(RoundRefused.Why.NOT_OPEN, () -> rounds.close(round.id()));
    }

    @Test
    void whatWasDecidedBeforeTellsABlindCoderNothing() {
        var earlier = rounds.open("ann", "bob", 100);
        codings.put("bob", fee, document, 2);
        rounds.close(earlier.id());
        agreement.resolve(earlier.id(), new TurnId(document.id(), 1), fee.id(), true, "they do ask");
        rounds.open("ann", "carl", 100);
        as("carl");
        var turn = CodedTurns.of(material.texts(), codings.all()).getFirst();
        assertThat(agreement.resolutions().history(turn.id(), fee.id())).isEmpty();
        assertThat(agreement.of(earlier.id()).turns())
                .as("no figure of the earlier round either")
                .isZero();
        assertThat(agreement.differences(earlier.id())).isEmpty();
        as("bob");
        assertThat(agreement.resolutions().history(turn.id(), fee.id())).hasSize(1);
        assertThat(agreement.of(earlier.id()).codes().getFirst().first()).isEqualTo(1);
    }

    @Test
    void aDifferenceIsDecidedWithAReasonAndDecidedAnewAsAnotherEntry() {
        var round = rounds.open("ann", "bob", 100);
        codings.put("bob", fee, document, 2);
        rounds.close(round.id());
        var turn = new TurnId(document.id(), 1);
        refused(RoundRefused.Why.NO_REASON, () -> agreement.resolve(round.id(), turn, fee.id(), true, " \0 "));
        refused(
                RoundRefused.Why.LONG_REASON,
                () -> agreement.resolve(round.id(), turn, fee.id(), true, "x".repeat(2_001)));
        refused(
                RoundRefused.Why.GONE,
                () -> agreement.resolve(round.id(), new TurnId(document.id(), 4), fee.id(), true, "no difference"));
        agreement.resolve(round.id(), turn, fee.id(), true, "they do ask 😀");
        agreement.resolve(round.id(), turn, fee.id(), false, "only once");
        var history = agreement.differences(round.id()).getFirst().history();
        assertThat(history).extracting(Resolution::number).containsExactly(1, 2);
        assertThat(history).extracting(Resolution::reason).containsExactly("they do ask 😀", "only once");
        assertThat(history).extracting(Resolution::decidedBy).containsOnly("ann");
        assertThat(agreement.differences(round.id()).getFirst().decided()).contains(false);
        assertThat(jdbc.sql("select object from audit_row where action = 'CODING_RESOLVED'")
                        .query(String.class)
                        .list())
                .allSatisfy(told -> assertThat(told).doesNotContain("ask", "once", fee.name()))
                .anySatisfy(told -> assertThat(told).contains(fee.id().shortly()));
    }

    @Test
    void everythingAboutADocumentGoesWithIt() {
        var round = rounds.open("ann", "bob", 100);
        codings.put("bob", fee, document, 2);
        rounds.close(round.id());
        agreement.resolve(round.id(), new TurnId(document.id(), 1), fee.id(), true, "they do ask");
        jdbc.sql("delete from material_document").update();
        assertThat(store.resolutions()).isEmpty();
        assertThat(store.all().getFirst().documents()).isEmpty();
    }

    @Test
    void refusesWhatMakesNoRound() {
        refused(RoundRefused.Why.SAME_CODER, () -> rounds.open("ann", "ann", 20));
        refused(RoundRefused.Why.SHARE, () -> rounds.open("ann", "bob", 0));
        refused(RoundRefused.Why.SHARE, () -> rounds.open("ann", "bob", 101));
        refused(RoundRefused.Why.CANNOT_CODE, () -> rounds.open("ann", "nobody", 20));
        refused(RoundRefused.Why.NOTHING_TO_DRAW, () -> rounds.open("bob", "ann", 20));
        rounds.open("ann", "bob", 20);
        refused(RoundRefused.Why.NOTHING_TO_DRAW, () -> rounds.open("ann", "carl", 20));
    }

    @Test
    void needsTheRightToCodeAndAllCountriesOfTheRound() {
        var other = material.transcript("TJ", "TJ-01", Attribution.ROLE, "e");
        StoredDocuments.add(jdbc, other);
        var round = rounds.open("ann", "bob", 100);
        assertThat(round.documents()).hasSize(2);
        SignedInAs.role(Role.COUNTRY_LEAD, "KZ");
        material.readable(one -> one.country().iso().equals("KZ"));
        assertThat(rounds.all().getFirst().documents()).containsExactly(document.id());
        refused(RoundRefused.Why.OTHER_COUNTRIES, () -> rounds.close(round.id()));
        SignedInAs.role(Role.FIELD_STAFF, "KZ");
        assertThatThrownBy(() -> rounds.all()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rounds.open("ann", "bob", 20)).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> rounds.close(round.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> agreement.of(round.id())).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> agreement.resolutions()).isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> coders.in(Set.of())).isInstanceOf(AccessDeniedException.class);
    }

    @Test
    void aTextThatOneOfThemNeverReachedIsLeftOutUntilTheySayThatThereIsNothingInIt() {
        var second = material.transcript("KZ", "KZ-02", Attribution.ROLE, "e", "f");
        StoredDocuments.add(jdbc, second);
        codings.put("ann", fee, second, 1);
        var round = rounds.open("ann", "bob", 100);
        codings.put("bob", fee, document, 2);
        assertThat(round.documents()).hasSize(2);
        as("bob");
        assertThat(rounds.mine()).extracting(CodingRound::id).containsExactly(round.id());
        rounds.setFinished(round.id(), document.id(), true);
        as("carl");
        assertThat(rounds.mine()).isEmpty();
        refused(RoundRefused.Why.GONE, () -> rounds.setFinished(round.id(), document.id(), true));
        rounds.close(round.id());
        refused(RoundRefused.Why.NOT_OPEN, () -> rounds.setFinished(round.id(), document.id(), true));
        var compared = agreement.compared(round.id());
        assertThat(compared.leftOut()).containsExactly(second);
        assertThat(compared.unfinished()).as("ann did not say so").containsExactly(document);
        assertThat(compared.agreement().turns()).isEqualTo(4);
    }

    @Test
    void aTextWithNothingInItIsComparedIfBothSayToHaveReadIt() {
        var second = material.transcript("KZ", "KZ-02", Attribution.ROLE, "e", "f");
        StoredDocuments.add(jdbc, second);
        var round = rounds.open("ann", "bob", 100);
        for (var coder : List.of("ann", "bob")) {
            as(coder);
            rounds.setFinished(round.id(), second.id(), true);
            rounds.setFinished(round.id(), document.id(), true);
        }
        rounds.setFinished(round.id(), document.id(), false);
        assertThat(rounds.mine().getFirst().finished("ann")).isEqualTo(2);
        assertThat(rounds.mine().getFirst().finished("bob")).isEqualTo(1);
        rounds.close(round.id());
        var compared = agreement.compared(round.id());
        assertThat(compared.leftOut()).as("bob neither coded nor read it").containsExactly(document);
        assertThat(compared.unfinished()).isEmpty();
        assertThat(compared.agreement().turns()).isEqualTo(2);
    }

    @Test
    void aThirdCoderIsNamedAndCounted() {
        var round = rounds.open("ann", "bob", 100);
        codings.put("bob", fee, document, 1);
        codings.put("carl", fee, document, 3);
        rounds.close(round.id());
        var compared = agreement.compared(round.id());
        assertThat(compared.others()).containsExactly("carl");
        assertThat(compared.agreement().codes().getFirst().both()).isEqualTo(1);
        assertThat(compared.agreement().codes().getFirst().all().kappa().agreement())
                .isEqualTo(1);
        assertThat(compared.agreement().codes().getFirst().all().alpha().alpha())
                .isLessThan(1);
        var carls = new TurnId(document.id(), 3);
        agreement.resolve(round.id(), carls, fee.id(), false, "only in passing");
        assertThat(agreement.differences(round.id()).getFirst().decided()).contains(false);
    }

    @Test
    void whoCannotCodeAnyMoreIsNamedAndCanStillBeComparedWith() {
        var round = rounds.open("ann", "bob", 100);
        assertThat(rounds.stranded(round)).isEmpty();
        jdbc.sql("update staff_user set enabled = false where name in ('ann', 'bob')")
                .update();
        as("carl");
        assertThat(rounds.stranded(round)).containsExactly("ann", "bob");
        assertThat(rounds.coders()).doesNotContain("ann", "bob");
        assertThat(rounds.firstCoders()).as("ann has coded").contains("ann").doesNotContain("bob");
        codings.put("bob", fee, document, 1);
        rounds.close(round.id());
        assertThat(agreement.of(round.id()).codes().getFirst().both()).isEqualTo(1);
        refused(RoundRefused.Why.CANNOT_CODE, () -> rounds.open("ann", "bob", 100));
        assertThat(rounds.open("ann", "carl", 100).documents()).containsExactly(document.id());
        jdbc.sql("update staff_user set enabled = true where name in ('ann', 'bob')")
                .update();
    }
}
