/**
 * The study's tables: complete interviews as coded columns in memory, and the tables that are folds over them.
 *
 * <p>{@link org.ovoz.tabulation.columns.Columns} holds the cases of one wave, {@link org.ovoz.tabulation.columns.Snapshot} is an
 * unchanging view of them, {@link org.ovoz.tabulation.columns.Cases} a selection of it, and every table is a function of cases
 * and a variable or item. {@link org.ovoz.tabulation.live.LiveTables} keeps the columns up to date. Pure Java.
 */
@NullMarked
package org.ovoz.tabulation;

import org.jspecify.annotations.NullMarked;
