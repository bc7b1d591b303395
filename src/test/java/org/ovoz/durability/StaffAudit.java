package org.ovoz.durability;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.ApiToken;
import org.ovoz.access.ApiTokens;
import org.ovoz.access.Users;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditQuery;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.access.web.AccountActivation;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.report.AuthorTexts;
import org.ovoz.study.WaveService;
import org.springframework.context.ApplicationContext;

/** Compares what the product holds of the staff's acts with the ledger of those it acknowledged, audit rows included. */
final class StaffAudit {

    private static final Map<String, AuditAction> AUDITED = Map.of(
            "user", AuditAction.USER_CREATED,
            "password", AuditAction.PASSWORD_SET,
            "disabled", AuditAction.USER_DISABLED,
            "token", AuditAction.TOKEN_MADE,
            "revoked", AuditAction.TOKEN_REVOKED,
            "target", AuditAction.TARGETS_CHANGED,
            "excluded", AuditAction.INTERVIEW_EXCLUDED);

    private final ApplicationContext ovoz;
    private final WaveId wave;
    private final BiConsumer<Boolean, String> expect;

    StaffAudit(ApplicationContext ovoz, WaveId wave, BiConsumer<Boolean, String> expect) {
        this.ovoz = ovoz;
        this.wave = wave;
        this.expect = expect;
    }

    void check(Path ledger) throws IOException {
        if (!Files.exists(ledger)) {
            return;
        }
        var acts = new HashMap<String, List<String[]>>();
        try (var lines = Files.lines(ledger)) {
            lines.map(line -> line.split("\t"))
                    .filter(parts -> parts[0].equals("staff"))
                    .forEach(parts -> acts.computeIfAbsent(parts[1], _ -> new ArrayList<>())
                            .add(parts));
        }
        Staff.signIn();
        try {
            users(acts);
            tokens(acts);
            waves(acts);
            acts.getOrDefault("excluded", List.of()).forEach(parts -> expect.accept(isExcluded(parts[2]), "decision"));
            AUDITED.forEach((act, action) -> expect.accept(
                    rows(action) >= acts.getOrDefault(act, List.of()).size(), "audit row of " + action));
        } finally {
            SignedInAs.nobody();
        }
    }

    private void users(Map<String, List<String[]>> acts) {
        var there = ovoz.getBean(Users.class).all().stream()
                .collect(Collectors.toMap(entry -> entry.user().name(), entry -> entry));
        acts.getOrDefault("user", List.of()).forEach(parts -> expect.accept(there.containsKey(parts[2]), "user"));
        acts.getOrDefault("password", List.of())
                .forEach(parts -> expect.accept(
                        there.containsKey(parts[2])
                                && there.get(parts[2]).hasPassword()
                                && ovoz.getBean(AccountActivation.class)
                                        .open(parts[3])
                                        .isEmpty(),
                        "password"));
        acts.getOrDefault("disabled", List.of())
                .forEach(parts -> expect.accept(
                        there.containsKey(parts[2])
                                && !there.get(parts[2]).user().enabled(),
                        "disabling"));
    }

    private void tokens(Map<String, List<String[]>> acts) {
        var there =
                ovoz.getBean(ApiTokens.class).all().stream().collect(Collectors.toMap(ApiToken::name, token -> token));
        acts.getOrDefault("token", List.of()).forEach(parts -> expect.accept(there.containsKey(parts[2]), "token"));
        acts.getOrDefault("revoked", List.of())
                .forEach(parts -> expect.accept(
                        there.containsKey(parts[2])
                                && there.get(parts[2]).revokedAt().isPresent(),
                        "revocation"));
    }

    private void waves(Map<String, List<String[]>> acts) {
        var target = ovoz.getBean(WaveService.class).targets(wave).stream()
                .mapToInt(WaveService.Target::number)
                .max()
                .orElse(0);
        expect.accept(target >= latest(acts.get("target")), "target");
        var language = ovoz.getBean(Definitions.class)
                .study()
                .countries()
                .getFirst()
                .languages()
                .getFirst();
        var text = ovoz.getBean(AuthorTexts.class).read(wave, Staff.SECTION, language);
        expect.accept(text.version() >= latest(acts.get("text")), "text of an author");
    }

    private static int latest(@Nullable List<String[]> acts) {
        return acts == null ? 0 : Integer.parseInt(acts.getLast()[2]);
    }

    private boolean isExcluded(String id) {
        return ovoz.getBean(InterviewService.class)
                        .get(new InterviewId(UUID.fromString(id)))
                        .state()
                == Interview.State.EXCLUDED;
    }

    private int rows(AuditAction action) {
        return ovoz.getBean(AuditTrail.class).count(new AuditQuery(action, ""));
    }
}
