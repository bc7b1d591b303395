/**
 * What is said of a request that no page of ours has answered: it was refused by the server, by a filter or by the framework, or
 * a page failed. One small page in the visitor's language, or a problem (RFC 9457) for programs, whoever refuses.
 */
@NullMarked
@NamedInterface("refused")
package org.ovoz.ui.refused;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
