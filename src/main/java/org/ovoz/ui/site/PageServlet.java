package org.ovoz.ui.site;

import com.vaadin.flow.spring.SpringServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationContext;

/**
 * Vaadin's servlet, which looks through all jars for a file of the request's name before it does anything else. What a page
 * says to the server is no file.
 */
class PageServlet extends SpringServlet {

    PageServlet(ApplicationContext context, boolean isRoot) {
        super(context, isRoot);
    }

    @Override
    protected boolean serveStaticOrWebJarRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        return !isMessage(request) && super.serveStaticOrWebJarRequest(request, response);
    }

    /** What the page has to tell, and that it is still there. */
    private static boolean isMessage(HttpServletRequest request) {
        var query = request.getQueryString();
        return "POST".equals(request.getMethod())
                && query != null
                && (query.startsWith("v-r=uidl") || query.startsWith("v-r=heartbeat"));
    }
}
