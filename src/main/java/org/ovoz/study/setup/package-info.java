/** What is set in the application about the study, and whether a wave is ready to be opened. */
@NullMarked
package org.ovoz.study.setup;

import org.jspecify.annotations.NullMarked;
