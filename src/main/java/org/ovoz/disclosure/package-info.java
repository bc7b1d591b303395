/**
 * Tables that may leave the team: categories merged by a plan, counts below five never printed, and no printed number,
 * sum or difference of two releases from which one could be computed. Pure Java; docs/disclosure.md tells the rules,
 * decision 0008 the reasons.
 */
@NullMarked
package org.ovoz.disclosure;

import org.jspecify.annotations.NullMarked;
