/** The offline client as a browser gets it: its files, and the name and icon that the study gives it. */
@NullMarked
package org.ovoz.notebook;

import org.jspecify.annotations.NullMarked;
