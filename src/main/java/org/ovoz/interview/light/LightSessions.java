package org.ovoz.interview.light;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Collection;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.KeyedHash;
import org.ovoz.interview.Change;
import org.ovoz.interview.Durable;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.store.LightSessionStore;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.LatestRoute;
import org.ovoz.questionnaire.Piping;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;

/**
 * Browsers that answer without a session. Each holds a random key of 128 bits in a cookie as long as it is open; here is a
 * keyed hash of it, which is gone when the browser leaves, when the interview is deleted, and within an hour of sending:
 * until then it is good for the receipt alone, so that a second tap or a lost answer costs nobody the receipt.
 */
@Service
class LightSessions {

    private static final int BYTES = 16;
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{22}");
    private static final int MARK_BYTES = 9;

    private final LightSessionStore store;
    private final InterviewService interviews;
    private final Definitions definitions;
    private final KeyedHash hashes;
    private final Durable durable;
    private final SecureRandom random = new SecureRandom();

    LightSessions(
            LightSessionStore store,
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
        return open(random(), id, resumed);
    }

    /** A key for a browser that goes on with a code, in the language that was chosen there, or that of the interview. */
    String resume(InterviewId id, Optional<Language> chosen) {
        chosen.ifPresent(language -> interviews.setLanguage(id, language));
        return open(id, true);
    }

    private String open(String key, InterviewId id, boolean resumed) {
        return durable.write(() -> {
            store.add(hash(key), id, resumed);
            return key;
        });
    }

    /** What a page on which an interview begins carries, so that a second press of its button begins no other. */
    String press() {
        return random();
    }

    /**
     * A key for the browser that has begun an interview by a press of its page; within the transaction that begins it.
     *
     * @throws DuplicateKeyException if another press of the page was faster
     */
    String open(InterviewId id, String press) {
        if (begunBy(press).isPresent()) {
            throw new DuplicateKeyException("Another press of the same page has begun an interview.");
        }
        return open(store.find(hash(ofPress(press))).isEmpty() ? ofPress(press) : random(), id, false);
    }

    /** The key of the interview that the same press has begun already, as long as nothing of it is answered. */
    Optional<String> begunBy(String press) {
        return KEY.matcher(press).matches()
                ? find(ofPress(press))
                        .filter(begun -> begun.interview().isDraft()
                                && begun.interview().progress().lastPage() == null
                                && begun.answered() == 0)
                        .map(LightSession::key)
                : Optional.empty();
    }

    /** Only this program can make it of a press, so that whoever sees a page has no key. */
    private String ofPress(String press) {
        return KEY.matcher(press).matches() ? text(Arrays.copyOf(hashes.hash("light press", press), BYTES)) : random();
    }

    private String random() {
        var bytes = new byte[BYTES];
        random.nextBytes(bytes);
        return text(bytes);
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Empty if the key is wrong, or the interview is gone. */
    Optional<LightSession> find(@Nullable String key) {
        if (key == null || !KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        return store.open(hash(key)).map(opened -> session(key, opened.interview(), opened.kept()));
    }

    /**
     * One transaction for all that a form does: the interview is read once and held until what is done is on disk. Empty as
     * {@link #find}. What is thrown within it leaves nothing behind.
     */
    <T> Optional<T> hold(@Nullable String key, Function<LightSession, T> work) {
        if (key == null || !KEY.matcher(key).matches()) {
            return Optional.empty();
        }
        return durable.write(() -> store.find(hash(key)).map(kept -> work.apply(held(key, kept))));
    }

    /** @throws UnknownInterview if it is gone */
    private LightSession held(String key, LightSessionStore.Kept kept) {
        return session(key, interviews.hold(kept.interview()), kept);
    }

    private LightSession session(String key, Interview interview, LightSessionStore.Kept kept) {
        var questionnaire = definitions.questionnaire(interview.wave());
        var country = definitions.study().country(interview.country()).orElseThrow();
        return new LightSession(
                key,
                interview,
                new LatestRoute(questionnaire),
                new Piping(questionnaire, country),
                kept.resumed()
                        ? new LightSession.Marks.Own(kept.own(), (variable, text) -> mark(key, variable, text))
                        : new LightSession.Marks.All(),
                kept.sent(),
                kept.reminded());
    }

    /** Stores what was answered in the browser, in the transaction that holds the interview; it is returned as it is then. */
    LightSession answer(LightSession session, Collection<Change> changes) {
        var now = session.interview();
        if (!changes.isEmpty()) {
            now = interviews.answerAll(now, changes);
        }
        var marks = session.marks();
        if (marks instanceof LightSession.Marks.Own own && !changes.isEmpty()) {
            marks = new LightSession.Marks.Own(marked(own, session.key(), changes, now), own.ofText());
        }
        return session.with(now, marks);
    }

    /**
     * The same for one answer, in a transaction of its own that waits for nobody; empty, and nothing is stored, where only who
     * {@linkplain #hold holds} the interview can tell what is to be done: others have changed it, the answer comes once more, or
     * what was answered here is marked.
     */
    Optional<LightSession> answerAsRead(LightSession session, List<Change> changes) {
        if (changes.isEmpty()) {
            return Optional.of(session);
        }
        return changes.size() > 1 || session.isResumed()
                ? Optional.empty()
                : interviews
                        .answerAsRead(session.interview(), changes.getFirst())
                        .map(now -> session.with(now, session.marks()));
    }

    /** Marks what is stored because of these changes; not what others have stored since, where an event arrives once more. */
    private Map<String, String> marked(
            LightSession.Marks.Own own, String key, Collection<Change> changes, Interview now) {
        var marks = new LinkedHashMap<>(own.byVariable());
        var stored = now.answers();
        changes.stream()
                .flatMap(change -> change.variables().stream())
                .filter(variable -> !stored.has(variable))
                .forEach(marks::remove);
        var events = changes.stream().map(Change::eventId).collect(Collectors.toSet());
        for (var variable : interviews.givenBy(now.id(), events)) {
            stored.code(variable).ifPresent(code -> marks.put(variable, Integer.toString(code)));
            stored.text(variable)
                    .ifPresent(text -> marks.put(variable, own.ofText().of(variable, text)));
        }
        store.setOwn(hash(key), marks);
        return marks;
    }

    /** The reminder of a page was shown. */
    void remind(LightSession session, String page) {
        var pages = new LinkedHashSet<>(session.reminded());
        if (pages.add(page)) {
            store.setReminded(hash(session.key()), pages);
        }
    }

    /**
     * Sends it from here, in one transaction. The interview is locked first, as by every form, and the counter of those who
     * send last.
     */
    void send(LightSession session, Consumer<InterviewId> sending) {
        var id = session.interview().id();
        durable.write(() -> {
            interviews.hold(id);
            store.setSent(hash(session.key()));
            sending.accept(id);
            return id;
        });
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
