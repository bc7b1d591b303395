/**
 * The quality of the data: what is remarkable in single interviews, decisions to leave interviews out, what that changes
 * in the tables, what is left blank, and how interviews ended. A flag is a reason to look, never a verdict: nothing is
 * left out without a person's recorded decision.
 *
 * <p>{@link org.ovoz.quality.LiveInspections} keeps sent interviews in columns, {@link org.ovoz.quality.Inspection} makes a
 * report of them, a pure function; {@link org.ovoz.quality.QualityService} shows it to those who may read interviews.
 */
@NullMarked
package org.ovoz.quality;

import org.jspecify.annotations.NullMarked;
