/** What is known of the population of each country: from a file, and above it what the team entered, with its sources. */
@NullMarked
package org.ovoz.margins;

import org.jspecify.annotations.NullMarked;
