package org.ovoz.quality;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.ovoz.interview.sent.SentCase;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.ovoz.questionnaire.Level;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Text;
import org.ovoz.questionnaire.Variable;
import org.ovoz.questionnaire.WaveId;
import org.ovoz.tabulation.columns.Eligibility;

/**
 * What the columns of a wave's sent interviews hold, for reports of their quality: what an interview tells by itself is
 * found once, when it comes; what only its comparison with others tells is found by {@link Inspection}. The typed texts are
 * judged here and not kept.
 */
final class SentColumns {

    static final String COUNTRY = "country";
    static final String MODE = "mode";
    static final String LANGUAGE = "language";
    static final String SECONDS = "seconds";
    static final String INTERVIEWER = "interviewer";
    static final String STARTED = "started";
    static final String STANDING = "standing";
    static final String OUTCOME = "outcome";
    static final String FLAGS = "flags";
    static final String ANSWERED = "answered";
    static final String CHANNEL = "channel";
    static final String ASKED = "asked";
    static final String BLANK = "blank";

    /** Not eligible: an outcome only. */
    static final int OUTSIDE = 0;

    static final int COUNTED = 1;

    /** Eligible, but left out of all counts by a recorded decision. */
    static final int LEFT_OUT = 2;

    private static final List<String> FACTS = List.of(
            COUNTRY,
            MODE,
            LANGUAGE,
            SECONDS,
            INTERVIEWER,
            STARTED,
            STANDING,
            OUTCOME,
            FLAGS,
            ANSWERED,
            CHANNEL,
            ASKED,
            BLANK);

    private final Checks checks;
    private final Layout layout;
    private final Eligibility eligibility;
    private final Gibberish gibberish;
    private final Outcomes outcomes;
    private final int bands;
    private final List<Variable> variables = new ArrayList<>();
    private final Vocabulary<CountryCode> countries = new Vocabulary<>();
    private final Vocabulary<Language> languages = new Vocabulary<>();
    private final Vocabulary<UUID> interviewers = new Vocabulary<>();
    private final Vocabulary<String> channels = new Vocabulary<>();
    private final Vocabulary<String> ticks = new Vocabulary<>();

    SentColumns(Questionnaire questionnaire, WaveId wave, QualityThresholds thresholds) {
        layout = Layout.of(questionnaire, thresholds.website());
        checks = new Checks(layout, wave, thresholds);
        eligibility = new Eligibility(questionnaire.eligible(), layout.variables());
        gibberish = new Gibberish(thresholds.gibberish());
        outcomes = Outcomes.of(checks);
        bands = Duplicates.bands(layout.questions().size(), thresholds.duplicate());
        FACTS.forEach(name -> variables.add(variable(name)));
        for (int band = 0; band < bands; band++) {
            variables.add(variable(band(band)));
        }
        layout.questions().forEach(question -> variables.add(variable(question(question.variable()))));
    }

    /** The column of the hash of a band's answers. */
    static String band(int band) {
        return "band " + band;
    }

    /** The column of the answers to a question. */
    static String question(String variable) {
        return "question " + variable;
    }

    private static Variable variable(String name) {
        return new Variable(
                name,
                Variable.Kind.NUMBER,
                name,
                new Text(Map.of(), Map.of()),
                List.of(),
                List.of(),
                Level.NOMINAL,
                Set.of(),
                false);
    }

    List<Variable> variables() {
        return variables;
    }

    Checks checks() {
        return checks;
    }

    QualityThresholds thresholds() {
        return checks.thresholds();
    }

    int questions() {
        return layout.questions().size();
    }

    int bands() {
        return bands;
    }

    boolean asks(String variable) {
        return layout.questions().stream()
                .anyMatch(question -> question.variable().equals(variable));
    }

    Vocabulary<CountryCode> countries() {
        return countries;
    }

    Vocabulary<Language> languages() {
        return languages;
    }

    Vocabulary<UUID> interviewers() {
        return interviewers;
    }

    Vocabulary<String> channels() {
        return channels;
    }

    /** One code per variable. */
    int[] codes(SentCase sent) {
        var isEligible = eligibility.holds(sent.codes());
        var answers = answers(sent.codes());
        var codes = new int[variables.size()];
        var held = sent.paradata();
        var facts = new int[] {
            countries.number(sent.country()),
            held.mode().code(),
            languages.number(held.language()),
            held.seconds(),
            held.interviewer() == null ? 0 : interviewers.number(held.interviewer()),
            (int) held.startedOn().toEpochDay(),
            !isEligible ? OUTSIDE : sent.excluded() ? LEFT_OUT : COUNTED,
            outcomes.of(sent).ordinal(),
            isEligible ? Flag.bits(checks.ofCodes(sent)) | ofTexts(sent) : 0,
            Duplicates.answered(answers),
            held.channel() == null ? 0 : channels.number(held.channel()),
            (int) layout.questions().stream()
                    .filter(question -> question.isAsked(sent.codes()))
                    .count(),
            (int) layout.questions().stream()
                    .filter(question -> question.isAsked(sent.codes()) && !question.isAnswered(sent.codes()))
                    .count()
        };
        System.arraycopy(facts, 0, codes, 0, facts.length);
        for (int band = 0; band < bands; band++) {
            codes[facts.length + band] = Duplicates.hash(answers, band, bands);
        }
        System.arraycopy(answers, 0, codes, facts.length + bands, answers.length);
        return codes;
    }

    /** The answers in a row of codes. */
    int[] answersIn(int[] codes) {
        return Arrays.copyOfRange(codes, codes.length - questions(), codes.length);
    }

    private int[] answers(int[] codes) {
        var answers = new int[questions()];
        for (int question = 0; question < answers.length; question++) {
            answers[question] = layout.questions().get(question).answer(codes, ticks);
        }
        return answers;
    }

    private int ofTexts(SentCase sent) {
        var found = 0;
        for (var text : sent.texts().entrySet()) {
            if (!text.getKey().equals(thresholds().website().address())) {
                found |= gibberish.is(text.getValue()) ? Flag.OPEN_GIBBERISH.bit() : 0;
            } else {
                found |= checks.hasNoSite(sent.codes()) ? Flag.SITE_CONFLICT.bit() : 0;
            }
        }
        return found;
    }
}
