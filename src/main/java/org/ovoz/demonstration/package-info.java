/**
 * The demonstration data of wave cso-2018: 235 synthetic interviews whose tables equal the published ones, and the
 * generator that rebuilds them from the published counts with a fixed seed. Beside them stand invented interviews
 * in depth.
 */
@NullMarked
package org.ovoz.demonstration;

import org.jspecify.annotations.NullMarked;
