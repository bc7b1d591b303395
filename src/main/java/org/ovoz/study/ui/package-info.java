/** The pages of study leads: overview and waves. */
@NullMarked
package org.ovoz.study.ui;

import org.jspecify.annotations.NullMarked;
