package org.ovoz.quality;

import java.util.EnumSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.IntStream;
import org.ovoz.interview.Mode;
import org.ovoz.interview.SentCase;
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

    boolean isSpeeder(SentCase sent, OptionalDouble median) {
        return sent.seconds() > 0
                && median.isPresent()
                && (double) sent.seconds() * thresholds.speeder().dividedBy() < median.getAsDouble();
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
        return layout.grids().stream().anyMatch(grid -> {
            var valid = IntStream.of(grid)
                    .map(column -> codes[column])
                    .filter(code -> !Missing.is(code))
                    .toArray();
            return valid.length >= thresholds.straightlineLeast()
                    && IntStream.of(valid).distinct().count() == 1;
        });
    }

    private boolean hasNoneAndMore(int[] codes) {
        return layout.exclusives().stream()
                .anyMatch(set ->
                        codes[set.none()] == 1 && IntStream.of(set.others()).anyMatch(column -> codes[column] == 1));
    }

    private boolean hasNoSiteButAnswers(int[] codes) {
        return hasNoSite(codes)
                && layout.websiteQuestions().stream()
                        .flatMapToInt(question -> IntStream.of(question.columns()))
                        .anyMatch(column -> !Missing.is(codes[column]));
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
