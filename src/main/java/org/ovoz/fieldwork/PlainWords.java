package org.ovoz.fieldwork;

import java.util.regex.Pattern;

/**
 * What staff write about field work holds nothing by which a person can be reached or found. Names cannot be recognised, so the
 * fields ask for none; numbers of telephones, addresses of mail, accounts and pages, and street addresses are refused.
 */
public final class PlainWords {

    /** Five digits or more with at most two other signs between each: the short numbers of towns among them. */
    private static final Pattern TELEPHONE = Pattern.compile("\\p{Nd}(?:[^\\p{L}\\p{Nd}:]{0,2}\\p{Nd}){4,}");

    private static final Pattern ACCOUNT = Pattern.compile(
            "@|＠|https?:|www\\.|\\b(?:t|wa)\\.me\\b|\\b[\\p{L}\\p{Nd}-]+\\.(?:com|org|net|ru|kz|kg|tj|uz|info|me)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern STREET = Pattern.compile(
            "\\p{Nd}|№|\\b(?:ул|пр|просп|пер|мкр|кв)\\.|\\b(?:улица|проспект|переулок|квартира|микрорайон|көшесі|көше"
                    + "|даңғылы|көчөсү|көчө|проспектиси|кӯчаи|хиёбони|street|avenue|road|flat)\\b|\\bkoʻchasi\\b|\\bko['’‘`]chasi\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS);

    private PlainWords() {}

    /** Whether somebody could be called or written to with it. */
    public static boolean reachSomebody(String typed) {
        return TELEPHONE.matcher(typed).find() || ACCOUNT.matcher(typed).find();
    }

    /** Whether it looks like an address: a street, a house, any number. */
    public static boolean areAnAddress(String typed) {
        return reachSomebody(typed) || STREET.matcher(typed).find();
    }
}
