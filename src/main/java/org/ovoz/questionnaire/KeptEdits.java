package org.ovoz.questionnaire;

/** Where it is kept what was set in the application. */
public interface KeptEdits {

    /** Everything, as it is now. */
    StudyEdits edits();
}
