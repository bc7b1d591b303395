package org.ovoz.interview.light;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.ovoz.access.KeyedHash;
import org.ovoz.interview.Beginnings;
import org.ovoz.interview.CodeTries;
import org.ovoz.interview.Durable;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.QuotaFull;
import org.ovoz.interview.QuotaGate;
import org.ovoz.interview.ResumeCodes;
import org.ovoz.interview.Visits;
import org.ovoz.interview.WaveGate;
import org.ovoz.interview.WaveNotOpen;
import org.ovoz.interview.coupon.Coupons;
import org.ovoz.interview.coupon.Told;
import org.ovoz.interview.invitation.Invitations;
import org.ovoz.interview.invitation.Invited;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.WaveId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;

/**
 * How respondents begin in the light edition. Where interviews begin too fast, a device without a script can do no work;
 * it waits instead: a ticket is good once, after some seconds, the more of them the faster interviews begin.
 */
@Component
class LightStart {

    private static final Pattern TICKET =
            Pattern.compile("([A-Za-z0-9_-]{16}\\.(\\d{1,12})\\.(\\d{1,2}))\\.([A-Za-z0-9_-]{43})");
    private static final int LONGEST = 60;
    private static final int STEP = 5;
    private static final int GOOD_FOR = 15 * 60;
    private static final int MOST_USED = 50_000;

    private final InterviewService interviews;
    private final LightSessions sessions;
    private final Durable durable;
    private final WaveGate waves;
    private final QuotaGate quotas;
    private final Beginnings beginnings;
    private final Visits visits;
    private final Invitations invitations;
    private final Coupons coupons;
    private final CodeTries tries;
    private final ResumeCodes codes;
    private final KeyedHash key;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Long> used = new HashMap<>();

    LightStart(
            InterviewService interviews,
            LightSessions sessions,
            Durable durable,
            WaveGate waves,
            QuotaGate quotas,
            Beginnings beginnings,
            Visits visits,
            Invitations invitations,
            Coupons coupons,
            CodeTries tries,
            ResumeCodes codes,
            KeyedHash key) {
        this.interviews = interviews;
        this.sessions = sessions;
        this.durable = durable;
        this.waves = waves;
        this.quotas = quotas;
        this.beginnings = beginnings;
        this.visits = visits;
        this.invitations = invitations;
        this.coupons = coupons;
        this.tries = tries;
        this.codes = codes;
        this.key = key;
    }

    /** The wave in which an interview can begin. */
    Optional<WaveId> wave() {
        return waves.current();
    }

    /** Whether it is one's turn: in calm times, or with a ticket whose time has come. */
    boolean isFree(@Nullable String ticket) {
        return beginnings.challenge().isEmpty() || ticket != null && isDue(ticket);
    }

    /** Whether the code of an invitation is looked at now: unless many wrong ones come, or with a ticket whose time has come. */
    boolean mayTry(@Nullable String ticket) {
        return tries.challenge().isEmpty() || ticket != null && isDue(ticket);
    }

    private boolean isDue(String ticket) {
        var parts = TICKET.matcher(ticket);
        if (!parts.matches()
                || !MessageDigest.isEqual(
                        sign(parts.group(1)).getBytes(), parts.group(4).getBytes())) {
            return false;
        }
        var age = now() - Long.parseLong(parts.group(2));
        return age >= Long.parseLong(parts.group(3)) && age <= GOOD_FOR && use(parts.group(1));
    }

    private synchronized boolean use(String ticket) {
        var now = now();
        if (used.size() >= MOST_USED) {
            used.values().removeIf(since -> now - since > GOOD_FOR);
        }
        return used.size() < MOST_USED && used.putIfAbsent(ticket, now) == null;
    }

    /** A ticket to wait with, the one that is held already if it is one; and how many seconds it waits. */
    Ticket ticket(@Nullable String held) {
        var parts = TICKET.matcher(held == null ? "" : held);
        if (held != null
                && parts.matches()
                && now() - Long.parseLong(parts.group(2)) < Integer.parseInt(parts.group(3))) {
            return new Ticket(held, Integer.parseInt(parts.group(3)));
        }
        var hardest = Stream.of(beginnings.challenge(), tries.challenge())
                .flatMap(Optional::stream)
                .mapToInt(challenge -> challenge.hardest())
                .max()
                .orElse(0);
        var seconds = (int) Math.clamp(STEP * Math.sqrt(hardest / 50_000.0), STEP, LONGEST);
        var bytes = new byte[12];
        random.nextBytes(bytes);
        var text = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes) + "." + now() + "." + seconds;
        return new Ticket(text + "." + sign(text), seconds);
    }

    record Ticket(String text, int seconds) {}

    private String sign(String ticket) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(key.hash("ticket to begin", ticket));
    }

    private static long now() {
        return System.currentTimeMillis() / 1000;
    }

    /** Whether enough interviews were sent in the country, so that none begins any more. */
    boolean isFull(@Nullable CountryCode country) {
        return country != null
                && waves.current()
                        .filter(wave -> quotas.isFull(wave, country, Mode.ONLINE))
                        .isPresent();
    }

    /**
     * Begins an interview, and returns the key with which the browser goes on; empty if the wave was closed, or enough were
     * sent, meanwhile. Who begins is counted as the visitor of the first page.
     *
     * @param press of the page, which begins once
     */
    Optional<String> begin(CountryCode country, Language language, @Nullable String channel, String press) {
        try {
            return waves.current().map(wave -> {
                var key = begin(new NewInterview(wave, country, Mode.ONLINE, language, channel, null, false), press);
                beginnings.begun();
                return key;
            });
        } catch (WaveNotOpen | QuotaFull _) {
            return Optional.empty();
        }
    }

    /**
     * All in one transaction, with the code to go on later, which the next page shows. Two presses at once: the later one finds
     * the key taken, and leaves no interview behind.
     */
    private String begin(NewInterview begins, String press) {
        try {
            return durable.write(() -> {
                var begun = interviews.start(begins).id();
                var opened = sessions.open(begun, press);
                codes.offer(begun);
                // Last, as others who begin wait for the counter's row.
                visits.add(begins.wave(), begins.country());
                return opened;
            });
        } catch (DuplicateKeyException twice) {
            return sessions.begunBy(press).orElseThrow(() -> twice);
        }
    }

    /** Somebody sees the page of an invitation or a coupon. */
    Invited open(String code) {
        var invited = coupons.open(code).orElseGet(() -> invitations.open(code));
        if (invited instanceof Invited.Refused refused && refused.reason() == Invited.Reason.UNKNOWN) {
            tries.wrong();
        }
        return invited;
    }

    /** What came of the code of an invitation or a coupon, and the key if an interview has begun. */
    record BegunByCode(Invited invited, @Nullable String key) {}

    /**
     * Begins the interview of an invitation or a coupon.
     *
     * @param told what somebody with a coupon told
     * @param press of the page, which begins once
     */
    BegunByCode begin(String code, Language language, Told told, String press) {
        var key = new AtomicReference<@Nullable String>();
        Consumer<Interview> open = begun -> key.set(sessions.open(begun.id(), press));
        var invited = coupons.begin(code, Coupons.Beginning.online(language, told), open)
                .orElseGet(() -> invitations.begin(code, language, open));
        if (invited instanceof Invited.Begun begun) {
            beginnings.begun();
            visits.add(begun.interview().wave(), begun.interview().country());
            return new BegunByCode(invited, key.get());
        }
        // Another press of the same page may have used the code up at the same time.
        return new BegunByCode(invited, sessions.begunBy(press).orElse(null));
    }
}
