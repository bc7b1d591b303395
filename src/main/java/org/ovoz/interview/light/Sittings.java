package org.ovoz.interview.light;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.KeyedHash;
import org.ovoz.interview.Change;
import org.ovoz.interview.Durable;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.store.SittingStore;
import org.ovoz.questionnaire.Answers;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Piping;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Browsers that answer without a session. Each holds a random key of 128 bits in a cookie as long as it is open; here is a
 * keyed hash of it, which is gone when the browser leaves, when the interview is deleted, and within an hour of sending:
 * until then it is good for the receipt alone, so that a second tap or a lost answer costs nobody the receipt.
 */
@Service
class Sittings {

    private static final int BYTES = 16;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int MARK_BYTES = 9;

    private final SittingStore store;
    private final InterviewService interviews;
    private final Definitions definitions;
    private final KeyedHash hashes;
    private final Durable durable;
    private final SecureRandom random = new SecureRandom();

    Sittings(
            SittingStore store,
            InterviewService interviews,
            Definitions definitions,
            KeyedHash hashes,
            Durable durable) {
        this.store = store;
        this.interviews = interviews;
        this.definitions = definitions;
        this.hashes = hashes;
        this.durable = durable;
    }

    /** A key for the browser that shows the interview. */
    String open(InterviewId id, boolean resumed) {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        var key = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        return durable.write(() -> {
            store.add(hash(key), id, resumed);
            return key;
        });
    }

    /** Empty if the key is wrong, or the interview is gone. */
    Optional<Sitting> find(@Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        return store.find(hash(key)).flatMap(kept -> read(key, kept));
    }

    private Optional<Sitting> read(String key, SittingStore.Kept kept) {
        try {
            return Optional.of(sitting(key, interviews.get(kept.interview()), kept));
        } catch (UnknownInterview _) {
            return Optional.empty();
        }
    }

    private Sitting sitting(String key, Interview interview, SittingStore.Kept kept) {
        var questionnaire = definitions.questionnaire(interview.wave());
        var country = definitions.study().country(interview.country()).orElseThrow();
        return new Sitting(
                key,
                interview,
                questionnaire,
                new Piping(questionnaire, country),
                kept.resumed()
                        ? new Sitting.Marks.Own(kept.own(), (variable, text) -> mark(key, variable, text))
                        : new Sitting.Marks.All(),
                kept.sent(),
                kept.reminded());
    }

    /** Stores what was answered in the browser; returns with the interview as it is then, when it is on disk. */
    Sitting answer(Sitting sitting, Collection<Change> changes) {
        var now = sitting.interview();
        if (!changes.isEmpty()) {
            now = interviews.answerAll(now.id(), changes);
        }
        var marks = sitting.marks();
        if (marks instanceof Sitting.Marks.Own own && !changes.isEmpty()) {
            marks = new Sitting.Marks.Own(marked(own, sitting.key(), changes, now.answers()), own.ofText());
        }
        return new Sitting(
                sitting.key(),
                now,
                sitting.questionnaire(),
                sitting.piping(),
                marks,
                sitting.sent(),
                sitting.reminded());
    }

    private Map<String, String> marked(Sitting.Marks.Own own, String key, Collection<Change> changes, Answers stored) {
        var marks = new LinkedHashMap<>(own.byVariable());
        for (var change : changes) {
            change.cleared().forEach(marks::remove);
            change.codes()
                    .keySet()
                    .forEach(variable ->
                            stored.code(variable).ifPresent(code -> marks.put(variable, Integer.toString(code))));
            change.texts()
                    .keySet()
                    .forEach(variable -> stored.text(variable)
                            .ifPresentOrElse(
                                    text -> marks.put(variable, own.ofText().of(variable, text)),
                                    () -> marks.remove(variable)));
        }
        store.setOwn(hash(key), marks);
        return marks;
    }

    /** The reminder of a page was shown. */
    void remind(Sitting sitting, String page) {
        var pages = new LinkedHashSet<>(sitting.reminded());
        if (pages.add(page)) {
            store.setReminded(hash(sitting.key()), pages);
        }
    }

    /** It is being sent from here. */
    void send(Sitting sitting) {
        store.setSent(hash(sitting.key()));
    }

    /** The browser forgets the interview. */
    void close(@Nullable String key) {
        if (key != null && KEY.matcher(key).matches()) {
            store.remove(hash(key));
        }
    }

    /** What a form of this browser carries, so that no other site can send one. */
    String token(String key) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(hashes.hash("form of a light sitting", key))
                .substring(0, 22);
    }

    boolean isToken(String key, @Nullable String sent) {
        return sent != null && MessageDigest.isEqual(bytes(token(key)), bytes(sent));
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT30M")
    void forgetSent() {
        store.removeSent();
    }

    private String mark(String key, String variable, String text) {
        var digest = hashes.hash("text of a light sitting", key + "\n" + variable + "\n" + text);
        return "#" + HexFormat.of().formatHex(digest, 0, MARK_BYTES);
    }

    private String hash(String key) {
        return HexFormat.of().formatHex(hashes.hash("light sitting", key));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
