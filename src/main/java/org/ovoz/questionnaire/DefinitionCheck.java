package org.ovoz.questionnaire;

/** Other definitions that name items of questionnaires, such as plans: they are asked before a questionnaire changes. */
@FunctionalInterface
public interface DefinitionCheck {

    /**
     * Reads them against changed definitions.
     *
     * @throws RuntimeException as at the start of the server, if they do not fit
     */
    void against(Definitions changed);
}
