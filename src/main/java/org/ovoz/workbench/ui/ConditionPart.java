package org.ovoz.workbench.ui;

import com.vaadin.flow.component.Component;
import org.ovoz.workbench.FilterDraft;

/** A part of a filter on the page. */
interface ConditionPart {

    /** What is chosen in it. */
    FilterDraft.Part part();

    Component component();
}
