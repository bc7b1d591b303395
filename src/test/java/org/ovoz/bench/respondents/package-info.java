/** What one interview costs the server: respondents who speak to the real pages, and the figures of the process they speak to. */
@NullMarked
package org.ovoz.bench.respondents;

import org.jspecify.annotations.NullMarked;
