/** What in a text might tell who somebody is: found by rules and lists, proposed, never decided here. */
@NullMarked
package org.ovoz.qualitative.material.redaction;

import org.jspecify.annotations.NullMarked;
