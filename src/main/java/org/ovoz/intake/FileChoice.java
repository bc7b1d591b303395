package org.ovoz.intake;

/**
 * What a person decided about a file as a whole. Without a decision its rows are people of their own.
 *
 * @param numbers {@link #OWN} if its case numbers belong to it alone, {@link #UNUSED} if they are none, or the channel of
 *     the file whose numbers it shares
 * @param again whether a file that was imported before is imported once more
 * @param alike what rows are that say the same as those of an earlier file
 */
public record FileChoice(String numbers, boolean again, Alike alike) {

    public static final String OWN = "";
    public static final String UNUSED = "-";

    /** Nothing decided. */
    public static final FileChoice NONE = new FileChoice(OWN, false, Alike.UNDECIDED);

    /** What rows are that say the same as those of an earlier file. */
    public enum Alike {
        UNDECIDED,
        /** Other people who answered the same. */
        OTHERS,
        /** The same interviews: they are left out. */
        THE_SAME
    }

    public FileChoice withNumbers(String chosen) {
        return new FileChoice(chosen, again, alike);
    }

    public FileChoice withAgain(boolean chosen) {
        return new FileChoice(numbers, chosen, alike);
    }

    public FileChoice withAlike(Alike chosen) {
        return new FileChoice(numbers, again, chosen);
    }
}
