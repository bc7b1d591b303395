/** Referral chains: who came by coupons, in figures, pictures and files; what is kept of them when a wave has closed. */
@NullMarked
package org.ovoz.referral;

import org.jspecify.annotations.NullMarked;
