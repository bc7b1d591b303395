/**
 * In-depth interviews and open answers, from material to coded evidence: what is read ({@code material}), codes and codings
 * ({@code coding}), how far coders agree ({@code agreement}), what comes of it ({@code results}), files of other programs
 * ({@code exchange}). Here are the words that all of these speak.
 */
@NullMarked
package org.ovoz.qualitative;

import org.jspecify.annotations.NullMarked;
