package org.ovoz.study.questions;

/**
 * How something in a questionnaire differs from another version of it.
 *
 * @param item the id of the question
 * @param part the option, row or language that it is about; empty for the question itself
 * @param before what it was; empty for something new
 * @param after what it is; empty for something that is gone
 */
public record Difference(Kind kind, String item, String part, String before, String after) {

    /** Kinds, the gravest for comparisons first. */
    public enum Kind {
        /** A code means something else: answers cannot be compared. */
        RECODED(Effect.BROKEN),
        /** Another type of question under the same name. */
        RETYPED(Effect.BROKEN),
        REMOVED(Effect.GONE),
        OPTION_REMOVED(Effect.LOOK),
        OPTION_ADDED(Effect.LOOK),
        /** The wording changed, and the questionnaire says that it is another question now. */
        NEW_WORDING(Effect.WARNED),
        REWORDED(Effect.LOOK),
        /** Asked of others. */
        REROUTED(Effect.BASE),
        /** Moved to another section. */
        MOVED(Effect.LOOK),
        ADDED(Effect.NEW);

        private final Effect effect;

        Kind(Effect effect) {
            this.effect = effect;
        }

        public Effect effect() {
            return effect;
        }
    }

    /** What a difference does to comparisons of earlier answers with later ones. */
    public enum Effect {
        BROKEN,
        GONE,
        WARNED,
        BASE,
        LOOK,
        NEW
    }
}
