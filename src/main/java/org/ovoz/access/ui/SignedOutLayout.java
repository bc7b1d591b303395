package org.ovoz.access.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.router.HasDynamicTitle;
import org.ovoz.ui.Connection;
import org.ovoz.ui.DemonstrationBanner;
import org.ovoz.ui.LanguageSwitch;

/** A page before the frame: brand, language, and one narrow column. */
@CssImport("./ovoz.css")
@CssImport("./access.css")
abstract class SignedOutLayout extends Div implements HasDynamicTitle {

    private final String titleKey;
    private final Main main = new Main();

    SignedOutLayout(DemonstrationBanner demonstration, String titleKey) {
        this.titleKey = titleKey;
        var brand = new Anchor("", "Ovoz");
        brand.addClassName("brand");
        brand.setRouterIgnore(true);
        var header = new Header(
                brand, new LanguageSwitch(_ -> UI.getCurrent().getPage().reload()));
        header.addClassName("doorstep-header");
        main.addClassName("doorstep");
        Connection.tellFullFields(main);
        add(demonstration.banner(), header, main);
    }

    Main main() {
        return main;
    }

    @Override
    public String getPageTitle() {
        return getTranslation(titleKey) + " – Ovoz";
    }
}
