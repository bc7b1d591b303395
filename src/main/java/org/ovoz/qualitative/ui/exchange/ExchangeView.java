package org.ovoz.qualitative.ui.exchange;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.ovoz.access.CurrentUser;
import org.ovoz.qualitative.exchange.ExchangeExports;
import org.ovoz.qualitative.exchange.ExchangeImports;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.ui.MainLayout;

/** Files of codes, codings and material, both ways. */
@Route(value = "exchange-material", layout = MainLayout.class)
@Menu(title = "exchange.menu", order = 45)
@RolesAllowed("READ_MATERIAL")
@CssImport("./exchange.css")
class ExchangeView extends Div implements HasDynamicTitle {

    ExchangeView(ExchangeExports exports, ExchangeImports imports, Definitions definitions, CurrentUser user) {
        addClassName("exchange");
        add(new H1(getTranslation("exchange.title")), new Paragraph(getTranslation("exchange.intro")));
        Runnable counted = () -> {};
        if (exports.isAllowed()) {
            var out = new ExportPanel(exports);
            counted = out::changed;
            add(out);
        }
        if (imports.isAllowed()) {
            add(new ImportPanel(imports, new Places(definitions, user, getLocale()), counted));
        }
    }

    @Override
    public String getPageTitle() {
        return getTranslation("exchange.title") + " – Ovoz";
    }
}
