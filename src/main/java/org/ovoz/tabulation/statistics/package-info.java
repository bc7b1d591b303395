/**
 * The statistics behind the tables: pure functions of counts, so that their cost does not depend on how many interviews
 * were counted. Each names the source of its formula.
 *
 * <p>The study's sample is not a probability sample. Every interval and every p value here is what it would be in a
 * simple random sample, and whoever prints one says so.
 */
@NullMarked
@NamedInterface("statistics")
package org.ovoz.tabulation.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
