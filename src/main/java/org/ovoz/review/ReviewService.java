package org.ovoz.review;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.Users;
import org.ovoz.interview.Interview;
import org.ovoz.interview.InterviewEvent;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.ShowCards;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.correction.Reviews;
import org.ovoz.interview.sent.ReviewState;
import org.ovoz.quality.Flag;
import org.ovoz.quality.Inspected;
import org.ovoz.quality.QualityService;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.review.store.ReviewedStore;
import org.ovoz.study.InterviewReading;
import org.springframework.stereotype.Service;

/**
 * Reviews of sent interviews: whoever reads single interviews sees them, whoever corrects them decides, in their
 * countries.
 */
@Service
public class ReviewService {

    /** So many are listed at most: nobody reads further. */
    public static final int MOST = 10_000;

    private final ReviewedStore store;
    private final Reviews reviews;
    private final InterviewReading reading;
    private final QualityService quality;
    private final CurrentUser user;
    private final Users users;
    private final ShowCards cards;

    ReviewService(
            ReviewedStore store,
            Reviews reviews,
            InterviewReading reading,
            QualityService quality,
            CurrentUser user,
            Users users,
            ShowCards cards) {
        this.store = store;
        this.reviews = reviews;
        this.reading = reading;
        this.quality = quality;
        this.user = user;
        this.users = users;
        this.cards = cards;
    }

    /**
     * How a bulk decision went.
     *
     * @param left interviews that were changed, decided about or withdrawn meanwhile, or that have a flag by now
     */
    public record Bulk(int approved, int left) {}

    /** What a reader is told beside the answers of an interview. */
    public record Facts(
            ReviewState state,
            int seen,
            Set<Flag> flags,
            Optional<Integer> median,
            String interviewer,
            Optional<String> remarks,
            Optional<String> cards) {}

    /** The countries whose interviews the user may read, in the study's order. */
    public Set<CountryCode> countries() {
        return quality.countries();
    }

    public WaveId newestWave() {
        return quality.newestWave();
    }

    /** Whether the user may approve interviews and send them back. */
    public boolean mayDecide() {
        return user.get().filter(who -> who.may(Permission.CORRECT_INTERVIEWS)).isPresent();
    }

    /** How many interviews are in each state. */
    public Map<ReviewState, Integer> counts(WaveId wave, Collection<CountryCode> countries) {
        check(countries);
        return store.counts(wave, countries);
    }

    /**
     * The interviews in a state, the latest first, at most {@link #MOST}; with their interviewers for those alone who may know
     * them.
     */
    public List<Reviewed> lines(WaveId wave, Collection<CountryCode> countries, ReviewState state) {
        check(countries);
        var sent = store.of(wave, countries, state, MOST);
        var flags = flags(wave, sent.stream().map(SentInterview::id).toList());
        var names = new HashMap<UUID, String>();
        var isNamed = reading.maySeeInterviewers();
        return sent.stream()
                .map(one -> new Reviewed(
                        one,
                        flags.getOrDefault(one.id(), Set.of()),
                        one.interviewer() == null || !isNamed
                                ? ""
                                : names.computeIfAbsent(one.interviewer(), users::nameOf)))
                .toList();
    }

    private Map<InterviewId, Set<Flag>> flags(WaveId wave, Collection<InterviewId> ids) {
        return quality.report(wave).interviews(ids).stream().collect(Collectors.toMap(Inspected::id, Inspected::flags));
    }

    /**
     * What is known of an interview that the user reads.
     *
     * @throws UnknownInterview if there is none that the user may read
     */
    public Facts facts(InterviewId id) {
        var interview = reading.find(id);
        var seen = reviews.latest(id);
        return new Facts(
                reviews.state(id),
                seen,
                flags(interview.wave(), List.of(id)).getOrDefault(id, Set.of()),
                median(interview),
                reading.interviewer(interview).orElse(""),
                reviews.remarks(id),
                cards.of(id));
    }

    /** The median of the seconds of counted interviews of the same country and mode; empty where too few have a time. */
    private Optional<Integer> median(Interview interview) {
        var seconds = quality.report(interview.wave()).interviews().stream()
                .filter(one -> !one.excluded() && one.seconds() > 0)
                .filter(one -> one.country().equals(interview.country()) && one.mode() == interview.mode())
                .map(Inspected::seconds)
                .sorted()
                .toList();
        return seconds.size() < 3 ? Optional.empty() : Optional.of(seconds.get(seconds.size() / 2));
    }

    /** What a lead asked for when an interview was sent back last; empty where it was not. */
    public Optional<String> comment(InterviewId id) {
        return reading.history(id).reversed().stream()
                .filter(event -> event.kind() == InterviewEvent.Kind.SENT_BACK)
                .map(event -> Objects.requireNonNullElse(event.reason(), ""))
                .findFirst();
    }

    /** What its interviewer answered since then; empty where nothing was, or the interview was never sent back. */
    public Optional<String> answer(InterviewId id) {
        var history = reading.history(id).reversed();
        var sentBack = history.stream()
                .filter(event -> event.kind() == InterviewEvent.Kind.SENT_BACK)
                .findFirst();
        return sentBack.flatMap(last -> history.stream()
                .filter(event -> event.number() > last.number())
                .filter(event ->
                        event.kind() == InterviewEvent.Kind.CORRECTED || event.kind() == InterviewEvent.Kind.TO_REVIEW)
                .flatMap(event -> Optional.ofNullable(event.reason()).stream())
                .findFirst());
    }

    /**
     * Approves an interview.
     *
     * @param seen as in {@link Facts#seen}
     * @return whether it was done; not if something happened since
     * @throws UnknownInterview if it was withdrawn meanwhile, or is none that the user may read
     */
    public boolean approve(InterviewId id, int seen) {
        var who = user.require(Permission.CORRECT_INTERVIEWS);
        return reviews.approve(reading.find(id).id(), seen, who.id());
    }

    /**
     * Sends an interview back to whoever held it.
     *
     * @return as in {@link #approve}
     * @throws IllegalArgumentException without a comment, or where nobody held it
     * @throws UnknownInterview as in {@link #approve}
     */
    public boolean sendBack(InterviewId id, int seen, String comment) {
        var who = user.require(Permission.CORRECT_INTERVIEWS);
        return reviews.sendBack(reading.find(id).id(), seen, comment, who.id());
    }

    /** Approves of some interviews those without any flag, each by a recorded decision of its own. */
    public Bulk approveUnflagged(WaveId wave, List<Reviewed> shown) {
        user.require(Permission.CORRECT_INTERVIEWS);
        var flags = flags(wave, shown.stream().map(line -> line.sent().id()).toList());
        var left = new ArrayList<InterviewId>();
        var approved = 0;
        for (var line : shown) {
            var id = line.sent().id();
            var isClean = flags.containsKey(id) && flags.get(id).isEmpty();
            if (isClean && attempt(id, line.sent().seen())) {
                approved++;
            } else {
                left.add(id);
            }
        }
        return new Bulk(approved, left.size());
    }

    private boolean attempt(InterviewId id, int seen) {
        try {
            return approve(id, seen);
        } catch (UnknownInterview _) {
            return false;
        }
    }

    private void check(Collection<CountryCode> countries) {
        user.require(Permission.SEE_INTERVIEWS);
        countries.forEach(user::requireCountry);
    }
}
