package org.ovoz.tabulation.ui;

import com.vaadin.flow.component.dependency.CssImport;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.ovoz.tabulation.live.TablesLoading;

/** In place of a page with tables, until the cases have been read after a start: how far it is. It reloads by itself. */
@AnonymousAllowed
@CssImport("./ovoz.css")
class LoadingView extends Main implements HasErrorParameter<TablesLoading>, HasDynamicTitle {

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<TablesLoading> parameter) {
        removeAll();
        addClassName("apology");
        var loading = parameter.getException();
        var text = new Paragraph(getTranslation(
                "tabulation.loading.text", Long.toString(loading.read()), Long.toString(loading.total())));
        text.getElement().setAttribute("role", "status");
        var bar = new Element("progress");
        bar.setAttribute("max", Long.toString(Math.max(1, loading.total())));
        bar.setAttribute("value", Long.toString(loading.read()));
        bar.setAttribute("aria-label", getPageTitle());
        add(new H1(getTranslation("tabulation.loading.title")), text);
        getElement().appendChild(bar);
        getElement().executeJs("setTimeout(() => location.reload(), 2000)");
        return HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("tabulation.loading.title") + " – Ovoz";
    }
}
