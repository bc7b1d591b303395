package org.ovoz.review;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.Users;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.interview.Durable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.UnknownInterview;
import org.ovoz.interview.slip.SlipAnswer;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.review.InterviewersAnswers.Held;
import org.ovoz.review.store.CheckStore;
import org.ovoz.review.store.ReviewedStore;
import org.ovoz.study.InterviewReading;
import org.ovoz.tabulation.live.LiveTables;
import org.springframework.stereotype.Service;

/**
 * Interviewers beside each other, repeat checks and what respondents say by their slips: for whoever reads single
 * interviews, in their countries. Interviewers see nothing of it.
 */
@Service
public class InterviewerService {

    /** One interview of so many is drawn. */
    private static final int ONE_IN = 10;

    private final ReviewedStore reviewed;
    private final CheckStore checks;
    private final InterviewReading reading;
    private final Definitions definitions;
    private final LiveTables live;
    private final Durable durable;
    private final CurrentUser user;
    private final Users users;
    private final AuditTrail audit;
    private final SecureRandom random = new SecureRandom();

    InterviewerService(
            ReviewedStore reviewed,
            CheckStore checks,
            InterviewReading reading,
            Definitions definitions,
            LiveTables live,
            Durable durable,
            CurrentUser user,
            Users users,
            AuditTrail audit) {
        this.reviewed = reviewed;
        this.checks = checks;
        this.reading = reading;
        this.definitions = definitions;
        this.live = live;
        this.durable = durable;
        this.user = user;
        this.users = users;
        this.audit = audit;
    }

    /** Of an interviewer: slips that were given, and answered with yes and with no. */
    public record SlipCounts(int given, int yes, int no) {}

    /** The name of an interviewer. */
    public String nameOf(UUID interviewer) {
        user.require(Permission.LEAD_FIELDWORK);
        return users.nameOf(interviewer);
    }

    /** Whether the user may draw repeat checks and record what came of them. */
    public boolean mayCheck() {
        return user.get().filter(who -> who.may(Permission.CORRECT_INTERVIEWS)).isPresent();
    }

    /**
     * Each interviewer beside the colleagues of the country.
     *
     * @throws org.ovoz.tabulation.live.TablesLoading while the cases are read for the first time
     */
    public List<InterviewerFigures> figures(WaveId wave, Collection<CountryCode> countries) {
        check(countries);
        live.refresh();
        var snapshot = live.snapshot(wave);
        var answers = InterviewersAnswers.of(definitions.questionnaire(wave));
        var columns = answers.names();
        var held = new HashMap<UUID, SentInterview>();
        reviewed.ofInterviewers(wave, countries)
                .forEach(one -> held.put(one.id().value(), one));
        var compared = new ArrayList<Held>();
        for (int row = 0; row < snapshot.size(); row++) {
            var one = held.get(snapshot.id(row));
            if (one != null) {
                var codes = new int[columns.size()];
                for (int i = 0; i < codes.length; i++) {
                    codes[i] = snapshot.code(columns.get(i), row);
                }
                compared.add(new Held(Objects.requireNonNull(one.interviewer()), one.country(), one.seconds(), codes));
            }
        }
        return InterviewerFigures.of(answers, compared);
    }

    /** The repeat checks that were drawn. */
    public List<RepeatCheck> checks(WaveId wave, Collection<CountryCode> countries) {
        check(countries);
        return checks.checks(wave, countries);
    }

    /**
     * Draws so many more interviews that a tenth of each interviewer's, and one at least, are checked; what was drawn stays.
     *
     * @return how many were drawn now
     */
    public int draw(WaveId wave, Collection<CountryCode> countries) {
        check(countries);
        user.require(Permission.CORRECT_INTERVIEWS);
        return durable.write(() -> {
            checks.lock(wave);
            var drawn = drawable(wave, countries);
            drawn.forEach(one -> checks.draw(wave, one.id(), Objects.requireNonNull(one.interviewer())));
            if (!drawn.isEmpty()) {
                audit.record(AuditAction.CHECKS_DRAWN, wave + ", interviews: " + drawn.size());
            }
            return drawn.size();
        });
    }

    private List<SentInterview> drawable(WaveId wave, Collection<CountryCode> countries) {
        var known = checks.checks(wave, countries).stream()
                .map(RepeatCheck::interview)
                .toList();
        var byInterviewer = new LinkedHashMap<UUID, List<SentInterview>>();
        reviewed.ofInterviewers(wave, countries)
                .forEach(one -> byInterviewer
                        .computeIfAbsent(Objects.requireNonNull(one.interviewer()), _ -> new ArrayList<>())
                        .add(one));
        var drawn = new ArrayList<SentInterview>();
        for (var theirs : byInterviewer.values()) {
            var left = new ArrayList<>(theirs);
            left.removeIf(one -> known.contains(one.id()));
            var lacking = Math.ceilDiv(theirs.size(), ONE_IN) - (theirs.size() - left.size());
            Collections.shuffle(left, random);
            drawn.addAll(left.subList(0, Math.clamp(lacking, 0, left.size())));
        }
        return drawn;
    }

    /**
     * Records what came of a check.
     *
     * @throws UnknownInterview if the interview was withdrawn meanwhile, was not drawn, or is none that the user may read
     */
    public void record(InterviewId id, RepeatCheck.Outcome outcome) {
        user.require(Permission.CORRECT_INTERVIEWS);
        var interview = reading.find(id);
        durable.write(() -> {
            if (!checks.record(id, outcome)) {
                throw new UnknownInterview();
            }
            audit.record(
                    AuditAction.CHECK_RECORDED,
                    interview.wave() + ", " + interview.country() + ", " + id + ", " + outcome);
            return id;
        });
    }

    /** What the holder of an interview's slip said. */
    public Optional<SlipAnswer> slip(InterviewId id) {
        return checks.slip(reading.find(id).id());
    }

    /** Slips by interviewer. */
    public Map<UUID, SlipCounts> slips(WaveId wave, Collection<CountryCode> countries) {
        check(countries);
        var counts = new HashMap<UUID, SlipCounts>();
        checks.slips(wave, countries).forEach((who, of) -> counts.put(who, new SlipCounts(of[0], of[1], of[2])));
        return counts;
    }

    private void check(Collection<CountryCode> countries) {
        user.require(Permission.LEAD_FIELDWORK);
        countries.forEach(user::requireCountry);
    }
}
