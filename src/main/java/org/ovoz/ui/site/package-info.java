/**
 * The outer edge of the site: the address under which people reach it, what is believed of a proxy, the headers that every
 * answer carries, and where redirects go.
 */
@NullMarked
@NamedInterface("site")
package org.ovoz.ui.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
