package org.ovoz.study;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ovoz.access.CurrentUser;
import org.ovoz.access.Permission;
import org.ovoz.access.audit.AuditAction;
import org.ovoz.access.audit.AuditTrail;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.StudyDays;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.study.store.MadeWaveStore;
import org.ovoz.study.store.SetUpStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The days on which a wave opens and closes by itself, and the text with which respondents are invited. */
@Service
public class WavePlans {

    /** The longest invitation, in characters. */
    public static final int LONGEST = 2000;

    static final String OPENS = "OPENS";
    static final String CLOSES = "CLOSES";
    private static final String INVITATION = "INVITATION";

    /**
     * A plan.
     *
     * @param opens the day at whose beginning the wave opens, in the study's zone
     * @param closes the last day on which it is open
     * @param invitation by language; no text where none is written, and for no wave of interviews in depth
     */
    public record Plan(Optional<LocalDate> opens, Optional<LocalDate> closes, Map<Language, String> invitation) {
        public Plan {
            invitation = Map.copyOf(invitation);
        }
    }

    /** What is wrong with a plan. */
    public enum Problem {
        /** A day that is new and lies in the past. */
        PAST,
        /** It closes before it opens. */
        ORDER,
        /** An invitation is longer than {@value #LONGEST} characters. */
        LENGTH
    }

    private final Definitions definitions;
    private final SetUpStore days;
    private final MadeWaveStore texts;
    private final StudyDays today;
    private final CurrentUser user;
    private final AuditTrail audit;

    WavePlans(
            Definitions definitions,
            SetUpStore days,
            MadeWaveStore texts,
            StudyDays today,
            CurrentUser user,
            AuditTrail audit) {
        this.definitions = definitions;
        this.days = days;
        this.texts = texts;
        this.today = today;
        this.user = user;
        this.audit = audit;
    }

    /** The plan of a wave. */
    public Plan of(WaveId wave) {
        user.require(Permission.SEE_OVERVIEW);
        return new Plan(day(wave, OPENS), day(wave, CLOSES), texts.texts(wave, INVITATION));
    }

    private Optional<LocalDate> day(WaveId wave, String what) {
        return days.days().stream()
                .filter(day -> day.wave().equals(wave) && day.what().equals(what))
                .map(SetUpStore.Day::day)
                .findFirst();
    }

    /** What of a plan cannot be; empty for one that can be set. */
    public Optional<Problem> problem(WaveId wave, Plan plan) {
        if (isNewAndPast(plan.opens(), day(wave, OPENS)) || isNewAndPast(plan.closes(), day(wave, CLOSES))) {
            return Optional.of(Problem.PAST);
        }
        if (plan.opens().isPresent()
                && plan.closes().filter(plan.opens().get()::isAfter).isPresent()) {
            return Optional.of(Problem.ORDER);
        }
        return plan.invitation().values().stream().anyMatch(text -> text.length() > LONGEST)
                ? Optional.of(Problem.LENGTH)
                : Optional.empty();
    }

    private boolean isNewAndPast(Optional<LocalDate> day, Optional<LocalDate> before) {
        return !day.equals(before) && day.filter(today.today()::isAfter).isPresent();
    }

    /**
     * Sets the plan of a wave. Whoever does it knows what of the set-up is missing: on the day nobody is asked any more.
     *
     * @throws IllegalArgumentException for a plan with a {@link #problem}, and with an invitation to interviews in depth
     */
    @Transactional
    public void set(WaveId wave, Plan plan) {
        var who = user.require(Permission.MANAGE_WAVES);
        user.requireAllCountries();
        if (problem(wave, plan).isPresent()) {
            throw new IllegalArgumentException("This plan cannot be.");
        }
        if (!plan.invitation().isEmpty()) {
            definitions.study().requireSurvey(wave);
        }
        days.setDay(wave, OPENS, plan.opens(), who.name());
        days.setDay(wave, CLOSES, plan.closes(), who.name());
        texts.setTexts(wave, INVITATION, plan.invitation());
        audit.record(
                AuditAction.WAVE_PLANNED,
                wave + ", " + plan.opens().map(LocalDate::toString).orElse("–") + " … "
                        + plan.closes().map(LocalDate::toString).orElse("–"));
    }
}
