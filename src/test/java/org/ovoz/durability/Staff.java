package org.ovoz.durability;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.ovoz.access.ApiTokens;
import org.ovoz.access.Role;
import org.ovoz.access.User;
import org.ovoz.access.Users;
import org.ovoz.access.web.AccountActivation;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.Change;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.correction.ExclusionsAndWithdrawals;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.AuthorText;
import org.ovoz.report.AuthorTexts;
import org.ovoz.report.Section;
import org.ovoz.study.WaveService;
import org.springframework.context.ApplicationContext;

/**
 * What an admin does all day: users, passwords, tokens, targets, texts, decisions. Nothing is taken back, so that an act
 * which the kill cut off before it was acknowledged cannot hide that an earlier one was lost.
 */
final class Staff {

    static final Section SECTION = Section.of(Section.Kind.values()[0]);

    private final ApplicationContext ovoz;
    private final WaveId wave;
    private final Consumer<String> ledger;

    /** @param ledger takes one line for each act that was acknowledged */
    Staff(ApplicationContext ovoz, WaveId wave, Consumer<String> ledger) {
        this.ovoz = ovoz;
        this.wave = wave;
        this.ledger = ledger;
    }

    /** Signs in as an admin of everything, for this thread. */
    static User signIn() {
        return SignedInAs.role(Role.ADMIN);
    }

    void work() {
        var admin = signIn();
        for (int round = 1; ; round++) {
            users();
            tokens();
            targets();
            text();
            decision(admin);
        }
    }

    private void users() {
        var users = ovoz.getBean(Users.class);
        var name = "person " + UUID.randomUUID();
        var link = users.create(name, Role.ANALYST, Set.of());
        tell("user", name);
        ovoz.getBean(AccountActivation.class).accept(link.secret(), "", "correct horse " + UUID.randomUUID());
        tell("password", name, link.secret());
        var id = users.all().stream()
                .map(Users.Entry::user)
                .filter(user -> user.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id();
        users.disable(id);
        tell("disabled", name);
    }

    private void tokens() {
        var tokens = ovoz.getBean(ApiTokens.class);
        var made = tokens.make("program " + UUID.randomUUID(), Set.of(), false).token();
        tell("token", made.name());
        tokens.revoke(made.id());
        tell("revoked", made.name());
    }

    private void targets() {
        var waves = ovoz.getBean(WaveService.class);
        var country =
                ovoz.getBean(Definitions.class).study().countries().getFirst().code();
        var next = waves.targets(wave).stream()
                        .mapToInt(WaveService.Target::number)
                        .max()
                        .orElse(0)
                + 1;
        waves.setTargets(wave, List.of(new WaveService.Target(country, Mode.ONLINE, next)));
        tell("target", next);
    }

    private void text() {
        var texts = ovoz.getBean(AuthorTexts.class);
        var language = ovoz.getBean(Definitions.class)
                .study()
                .countries()
                .getFirst()
                .languages()
                .getFirst();
        var now = texts.read(wave, SECTION, language);
        texts.save(wave, SECTION, language, new AuthorText(now.version(), "words " + UUID.randomUUID(), false))
                .ifPresent(saved -> tell("text", saved.version()));
    }

    private void decision(User admin) {
        var service = ovoz.getBean(InterviewService.class);
        var country = ovoz.getBean(Definitions.class).study().countries().getFirst();
        var begun = service.start(new NewInterview(
                wave, country.code(), Mode.ONLINE, country.languages().getFirst(), null, null, false));
        for (var item : service.questionnaire(begun)
                .items()
                .filter(item -> item.facts().required())
                .toList()) {
            if (service.get(begun.id()).answers().code(item.id()).isEmpty()) {
                service.answer(begun.id(), Change.ofCodes(item.id(), Map.of(item.id(), 1)));
            }
        }
        service.complete(begun.id());
        ovoz.getBean(ExclusionsAndWithdrawals.class).setExcluded(begun.id(), true, "entered twice", admin.id());
        tell("excluded", begun.id());
    }

    private void tell(Object... parts) {
        var line = new StringBuilder("staff");
        for (var part : parts) {
            line.append('\t').append(part);
        }
        ledger.accept(line.toString());
    }
}
