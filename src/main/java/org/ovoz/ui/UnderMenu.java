package org.ovoz.ui;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A page that the menu does not list and whose address does not say among which of its pages it belongs. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface UnderMenu {

    /** The path of the page in the menu from which one comes to this one. */
    String value();
}
