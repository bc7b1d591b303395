package org.ovoz.ui;

import com.vaadin.flow.component.Component;

/** Something of another room in the head of every page of staff, such as a bell. */
public interface HeaderPart {

    /** A new one for a page that is opened. */
    Component make();
}
