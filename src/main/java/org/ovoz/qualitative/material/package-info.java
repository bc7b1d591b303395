/**
 * What is read and coded: texts taken in from files, from open answers and from interviews by a guide, their versions, turns,
 * translations and speakers, and what was masked in them.
 */
@NullMarked
package org.ovoz.qualitative.material;

import org.jspecify.annotations.NullMarked;
