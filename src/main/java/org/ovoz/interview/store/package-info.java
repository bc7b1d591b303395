/** The SQL of interviews, the barrier that waits for the disk, and the keyed hashes of respondents' codes. */
@NullMarked
package org.ovoz.interview.store;

import org.jspecify.annotations.NullMarked;
