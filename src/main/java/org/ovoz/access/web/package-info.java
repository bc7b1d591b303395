/**
 * What stands between a request and the product: sign-in, sessions and their limits, tokens, throttles, proof of work,
 * the size of bodies. No feature decides here; it asks {@link org.ovoz.access.CurrentUser}.
 */
@NullMarked
@NamedInterface("web")
package org.ovoz.access.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
