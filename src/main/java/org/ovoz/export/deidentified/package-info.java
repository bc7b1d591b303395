/**
 * De-identified files: which variables could make people recognised, how they are coarsened and suppressed until
 * nobody is alone, and what a file would tell before anybody has it.
 */
@NullMarked
package org.ovoz.export.deidentified;

import org.jspecify.annotations.NullMarked;
