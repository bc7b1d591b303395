package org.ovoz.interview.version;

/** The files of a questionnaire were changed after interviews had been started with this version of it. */
public final class ChangedQuestionnaire extends RuntimeException {

    public ChangedQuestionnaire(String id, int version) {
        super("The questionnaire '%s' was changed, but interviews have been started with its version %d."
                .formatted(id, version));
    }
}
