/**
 * The questionnaire as data: items, options, conditions, variables, and the route through them.
 *
 * <p>Pure Java. Everything here is immutable; what is shown to a respondent is a function of a
 * {@link org.ovoz.questionnaire.Questionnaire} and {@link org.ovoz.questionnaire.Answers}.
 */
@NullMarked
package org.ovoz.questionnaire;

import org.jspecify.annotations.NullMarked;
