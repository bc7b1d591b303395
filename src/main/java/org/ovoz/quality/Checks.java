package org.ovoz.quality;

import java.util.EnumSet;
import java.util.Set;
import org.ovoz.interview.Mode;
import org.ovoz.interview.sent.SentCase;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.QualityThresholds;
import org.ovoz.questionnaire.WaveId;

/** What can be remarkable in one interview; analysis.md, section 8. */
record Checks(Layout layout, WaveId wave, QualityThresholds thresholds) {

    /** The flags that the codes of an interview give by themselves. */
    Set<Flag> ofCodes(SentCase sent) {
        var flags = EnumSet.noneOf(Flag.class);
        add(flags, Flag.STRAIGHTLINE, isStraight(sent.codes()));
        add(flags, Flag.MISSING20, hasMuchMissing(sent.codes()));
        add(flags, Flag.NONE_CONFLICT, hasNoneAndMore(sent.codes()));
        add(flags, Flag.SITE_CONFLICT, hasNoSiteButAnswers(sent.codes()));
        add(flags, Flag.IV_GAP, isTooShort(sent));
        add(flags, Flag.LATE, isLate(sent));
        return flags;
    }

    /**
     * Whether a time is much shorter than a median.
     *
     * @param seconds or 0 where the time is not known
     * @param median or NaN where there is none to compare with
     */
    boolean isSpeeder(int seconds, double median) {
        return seconds > 0 && (double) seconds * thresholds.speeder().dividedBy() < median;
    }

    /** Whether there is no own website. */
    boolean hasNoSite(int[] codes) {
        return layout.website() >= 0 && !Missing.is(codes[layout.website()]) && codes[layout.website()] != 1;
    }

    /** Share of the core questions asked that were answered, in percent rounded down; 100 where none was asked. */
    int answeredPercent(int[] codes) {
        var core = Core.of(layout, codes);
        return core.asked() == 0 ? 100 : 100 * core.answered() / core.asked();
    }

    private boolean hasMuchMissing(int[] codes) {
        var core = Core.of(layout, codes);
        return 100 * (core.asked() - core.answered()) > thresholds.missingPercent() * core.asked();
    }

    /** How many of the core questions were asked, and how many of those were answered. */
    private record Core(int asked, int answered) {

        static Core of(Layout layout, int[] codes) {
            var asked = 0;
            var answered = 0;
            for (var question : layout.questions()) {
                if (question.core() && question.isAsked(codes)) {
                    asked++;
                    answered += question.isAnswered(codes) ? 1 : 0;
                }
            }
            return new Core(asked, answered);
        }
    }

    private boolean isStraight(int[] codes) {
        for (var grid : layout.grids()) {
            if (isStraight(codes, grid)) {
                return true;
            }
        }
        return false;
    }

    private boolean isStraight(int[] codes, int[] grid) {
        var answered = 0;
        var first = 0;
        for (var column : grid) {
            var code = codes[column];
            if (!Missing.is(code)) {
                if (answered > 0 && code != first) {
                    return false;
                }
                first = code;
                answered++;
            }
        }
        return answered >= Math.max(1, thresholds.straightlineLeast());
    }

    private boolean hasNoneAndMore(int[] codes) {
        for (var set : layout.exclusives()) {
            if (codes[set.none()] == 1) {
                for (var column : set.others()) {
                    if (codes[column] == 1) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean hasNoSiteButAnswers(int[] codes) {
        if (hasNoSite(codes)) {
            for (var question : layout.websiteQuestions()) {
                for (var column : question.columns()) {
                    if (!Missing.is(codes[column])) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private boolean isTooShort(SentCase sent) {
        return isLive(sent.mode())
                && sent.seconds() > 0
                && sent.seconds() < 60 * thresholds.interviewer().leastMinutes();
    }

    private boolean isLate(SentCase sent) {
        var end = thresholds.fieldEnd().get(wave);
        return end != null && sent.completedOn().isAfter(end);
    }

    /** Whether time and day are those of a talk: what was entered later has the time and the day of typing it in. */
    static boolean isLive(Mode mode) {
        return switch (mode) {
            case FACE_TO_FACE, TELEPHONE -> true;
            case ONLINE, ENTERED_LATER -> false;
        };
    }

    private static void add(Set<Flag> flags, Flag flag, boolean found) {
        if (found) {
            flags.add(flag);
        }
    }
}
