package org.ovoz.questionnaire.source;

import java.util.regex.Pattern;

/** What a contact may be: something that can be written to, opened or called. */
public final class Contact {

    private static final Pattern FORM =
            Pattern.compile("[^\\s@\"'<>]+@[^\\s@\"'<>]+|https://[^\\s\"'<>]+|\\+[\\d ()-]{6,20}");

    private Contact() {}

    /** An e-mail address, an https address, or a telephone number with + and digits. */
    public static boolean isOne(String contact) {
        return FORM.matcher(contact).matches();
    }
}
