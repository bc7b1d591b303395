package org.ovoz.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.HasElement;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.dependency.JsModule;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.router.AfterNavigationEvent;
import com.vaadin.flow.router.AfterNavigationObserver;
import com.vaadin.flow.router.RouterLayout;
import com.vaadin.flow.spring.security.AuthenticationContext;
import jakarta.annotation.security.PermitAll;
import org.springframework.beans.factory.ObjectProvider;

/** The frame of every page for signed-in users: brand, menu, language, account. */
@PermitAll
@CssImport("./ovoz.css")
@CssImport("./staff.css")
@JsModule("./copy/selection.ts")
@JsModule("./forms/entries.ts")
@JsModule("./forms/once.ts")
@JsModule("./forms/sizes.ts")
@JsModule("./staff/print.ts")
public class MainLayout extends Div implements RouterLayout, AfterNavigationObserver {

    private final Main main = new Main();
    private final MainMenu menu = new MainMenu();

    MainLayout(
            AuthenticationContext authentication, DemonstrationBanner demonstration, ObjectProvider<HeaderPart> parts) {
        main.addClassName("staff-main");
        main.setId("main");
        main.getElement().setAttribute("data-too-much", getTranslation("ui.tooMuch"));
        main.getElement().setAttribute("tabindex", "-1");
        var skip = new Anchor("#main", getTranslation("ui.skip"));
        skip.addClassName("skip");
        skip.setRouterIgnore(true);
        add(
                skip,
                demonstration.banner(),
                header(authentication, parts),
                main,
                new SessionClock(),
                Connection.ofStaff());
    }

    private Header header(AuthenticationContext authentication, ObjectProvider<HeaderPart> parts) {
        var brand = new Anchor("staff", "Ovoz");
        brand.addClassName("brand");
        var header = new Header(brand, menu, account(authentication, parts));
        header.addClassName("staff-header");
        return header;
    }

    private Div account(AuthenticationContext authentication, ObjectProvider<HeaderPart> parts) {
        var languages = new LanguageSwitch(_ -> UI.getCurrent().getPage().reload());
        var name = new Anchor("account", authentication.getPrincipalName().orElse(""));
        var signOut = new NativeButton(getTranslation("ui.signOut"), _ -> authentication.logout());
        signOut.addClassName("link");
        var account = new Div();
        parts.orderedStream().map(HeaderPart::make).forEach(account::add);
        account.add(languages, name, signOut);
        account.addClassName("staff-account");
        return account;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        OpenPages.hold(event.getUI());
    }

    @Override
    public void showRouterLayoutContent(HasElement content) {
        main.getElement().appendChild(content.getElement());
    }

    @Override
    public void removeRouterLayoutContent(HasElement oldContent) {
        main.getElement().removeAllChildren();
    }

    @Override
    public void afterNavigation(AfterNavigationEvent event) {
        var under = event.getActiveChain().getFirst().getClass().getAnnotation(UnderMenu.class);
        menu.show(under == null ? event.getLocation().getPath() : under.value());
    }
}
