/**
 * Leads read what was sent and decide: approved, sent back with a comment, or left out. Against invented interviews it
 * compares interviewers, draws repeat checks and takes what respondents say by their slips. No figure decides alone: it is
 * a reason to look, and a person's recorded decision follows or does not.
 */
@NullMarked
package org.ovoz.review;

import org.jspecify.annotations.NullMarked;
