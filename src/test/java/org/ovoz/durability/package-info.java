/** Kills the running product without warning and looks for what it had acknowledged; see bench/kill9. */
@NullMarked
package org.ovoz.durability;

import org.jspecify.annotations.NullMarked;
