/**
 * The HTTP API, which reads, and takes what devices send: thin, over the services, with the same permissions as the pages.
 * Nobody knows it.
 */
@NullMarked
package org.ovoz.api;

import org.jspecify.annotations.NullMarked;
