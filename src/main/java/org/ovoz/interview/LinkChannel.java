package org.ovoz.interview;

import org.jspecify.annotations.Nullable;
import org.ovoz.questionnaire.Missing;
import org.ovoz.questionnaire.Option;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.Variable;

/**
 * The channel of the link through which a respondent came, as the case fact {@code channel}. The interview keeps the name
 * that the link carried; the code follows from it whenever the interview is read, so that codes of interviews that were
 * sent before the fact existed are right too. See docs/decisions/0013.
 */
public final class LinkChannel {

    /** The name of the case fact. */
    public static final String FACT = "channel";

    /** Names a value for links that name no channel. */
    public static final String NONE = "none";

    /** Names a value for channels that the study names no more. */
    public static final String OTHER = "other";

    private static final String IMPORT = "import:";

    private LinkChannel() {}

    /** Whether the mark is that of an import, which tells the file and no link: its cases bring their own code, or none. */
    public static boolean isImport(@Nullable String channel) {
        return channel != null && channel.startsWith(IMPORT);
    }

    /**
     * The code of a link's channel: "not asked" where nobody came by a link of a channel, as with interviewers, or in a
     * wave whose links have none.
     *
     * @param fact the case fact with its values
     * @param channel the name in the link, or null
     */
    public static int code(Variable fact, Study.Wave wave, Mode mode, @Nullable String channel) {
        if (mode != Mode.ONLINE
                || isImport(channel)
                || channel == null && wave.channels().isEmpty()) {
            return Missing.NOT_ASKED.code();
        }
        return channel == null
                ? code(fact, NONE, Missing.NOT_ASKED.code())
                : code(fact, channel, code(fact, OTHER, Missing.NO_ANSWER.code()));
    }

    private static int code(Variable fact, String name, int otherwise) {
        return fact.values().stream()
                .filter(option -> option.name().equals(name))
                .mapToInt(Option::code)
                .findFirst()
                .orElse(otherwise);
    }
}
