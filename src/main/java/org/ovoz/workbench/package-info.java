/**
 * The analysts' bench: what is put on rows and columns, which cases, and which statistics are shown of them.
 *
 * <p>An {@link org.ovoz.workbench.Analysis} is the whole state; it is an address, a step that can be undone, and what a
 * named table keeps. Named tables store definitions, never figures.
 */
@NullMarked
package org.ovoz.workbench;

import org.jspecify.annotations.NullMarked;
