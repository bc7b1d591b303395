/**
 * What the team derives of answers: definitions that have a name, are checked, and are kept in all their versions. The
 * codes themselves are made by {@link org.ovoz.questionnaire.Derivation}, wherever they are needed.
 */
@NullMarked
package org.ovoz.derived;

import org.jspecify.annotations.NullMarked;
