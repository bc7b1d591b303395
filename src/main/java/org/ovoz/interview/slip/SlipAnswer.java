package org.ovoz.interview.slip;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the holder of a slip says.
 *
 * @param lasted about how long the conversation was, or null where that was left open
 */
public record SlipAnswer(TookPlace tookPlace, @Nullable Lasted lasted) {

    /** Whether there was such a conversation. */
    public enum TookPlace {
        YES(1),
        NO(2);

        private final int code;

        TookPlace(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        public static Optional<TookPlace> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(one -> Integer.toString(one.code).equals(code))
                    .findFirst();
        }
    }

    /** About how long it was, in minutes. */
    public enum Lasted {
        UNDER_10(1),
        FROM_10(2),
        FROM_20(3),
        FROM_40(4);

        private final int code;

        Lasted(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        public static Optional<Lasted> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(one -> Integer.toString(one.code).equals(code))
                    .findFirst();
        }
    }

    /** Never what was said, because this may reach a log. */
    @Override
    public String toString() {
        return "SlipAnswer";
    }
}
