package org.ovoz.interview.light;

/** A field of a form as it was sent, to be sent once more. */
public record SentField(String name, String value) {

    /** How large it is; never what it says, because this may reach a log. */
    @Override
    public String toString() {
        return "SentField[" + name + ", " + value.length() + " characters]";
    }
}
