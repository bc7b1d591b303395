package org.ovoz.interview.store;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.RespondentCode;
import org.springframework.stereotype.Component;

/**
 * The codes of coupons, which are made of the interview's id with the study's key and nowhere stored, and the names under
 * which coupons and interviews stand in their tables.
 */
@Component
class CouponCodes {

    private static final int LINK_BYTES = 16;
    private static final Pattern LINK = Pattern.compile("[A-Za-z0-9_-]{22}");

    private final StudyKey key;

    CouponCodes(StudyKey key) {
        this.key = key;
    }

    /** What stands behind the # of the link of an interview's coupon: 128 bits. */
    String link(InterviewId giver, int number) {
        var bytes = Arrays.copyOf(key.hash("coupon " + number + " of", giver.toString()), LINK_BYTES);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** The code to type of a link. */
    String code(String link) {
        return RespondentCode.of(key.hash("typed coupon", link));
    }

    /** The name of the coupon whose code was typed, in any case and alphabet, or whose link was opened. */
    Optional<String> read(String typed) {
        return RespondentCode.read(typed)
                .or(() -> Optional.of(typed.strip())
                        .filter(text -> LINK.matcher(text).matches())
                        .map(this::code))
                .map(this::hash);
    }

    /** The name of a coupon. */
    String hash(String code) {
        return HexFormat.of().formatHex(key.hash("COUPON", code));
    }

    /** The name of an interview in a chain. */
    String self(InterviewId id) {
        return HexFormat.of().formatHex(key.hash("in a chain", id.toString()));
    }

    /** Another name of it, for whoever has a coupon from it. */
    String giver(InterviewId id) {
        return HexFormat.of().formatHex(key.hash("passed coupons on", id.toString()));
    }
}
