package org.ovoz.ui.site;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.catalina.Globals;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/**
 * Stands behind the valve that reads {@code X-Forwarded-*} of trusted proxies, and before everything of ours. Here the
 * address of the client ends: nothing behind needs it, so nothing can write it anywhere. Every answer begins with
 * all headers, those of errors and refused requests too; what is no page sets a stricter policy of its own.
 */
final class EdgeValve extends ValveBase {

    /** The origin that redirects may name, as a string; absent where only the path of a redirect is certain. */
    static final String ORIGIN = EdgeValve.class.getName() + ".origin";

    private static final Pattern PORT = Pattern.compile("^(?:[^:]+|\\[[^]]+]):(\\d{1,5})$");
    private static final String NOBODY = "0.0.0.0";
    private static final List<String> OF_PROXIES = List.of(
            "Forwarded",
            "X-Forwarded-For",
            "X-Forwarded-By",
            "X-Forwarded-Proto",
            "X-Forwarded-Host",
            "X-Forwarded-Port",
            "X-Forwarded-Prefix",
            "X-Forwarded-Server",
            "X-Real-IP",
            "X-Client-IP",
            "X-Cluster-Client-IP",
            "True-Client-IP",
            "CF-Connecting-IP",
            "Via");

    private final PublicAddress site;

    EdgeValve(PublicAddress site) {
        super(true);
        this.site = site;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        site.origin().ifPresentOrElse(origin -> believe(origin, request), () -> believeProxy(request));
        forget(request);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Content-Security-Policy", ContentPolicy.PAGES);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000 ; includeSubDomains");
        }
        getNext().invoke(request, response);
    }

    /** A request for the named host is one of the named scheme and port, even where the proxy does not tell them. */
    private static void believe(URI origin, Request request) {
        if (origin.getHost().equalsIgnoreCase(request.getServerName())) {
            request.getCoyoteRequest().scheme().setString(origin.getScheme());
            request.setSecure(origin.getScheme().equals("https"));
            request.setServerPort(
                    origin.getPort() < 0 ? PublicAddress.usualPort(origin.getScheme()) : origin.getPort());
            request.setAttribute(ORIGIN, origin.toString());
        }
    }

    /** Where no address is named, a trusted proxy knows it. Its port may stand with the host alone. */
    private static void believeProxy(Request request) {
        var isTrusted = Boolean.TRUE.equals(request.getAttribute(Globals.REQUEST_FORWARDED_ATTRIBUTE));
        var host = request.getHeader("X-Forwarded-Host");
        if (isTrusted && (host != null || request.getHeader("X-Forwarded-Proto") != null)) {
            var named = PORT.matcher(String.valueOf(host == null ? request.getHeader("Host") : host));
            if (request.getHeader("X-Forwarded-Port") == null && named.find()) {
                request.setServerPort(Integer.parseInt(named.group(1)));
            }
            request.setAttribute(ORIGIN, PublicAddress.originOf(request));
        }
    }

    private static void forget(Request request) {
        request.setRemoteAddr(NOBODY);
        request.setRemoteHost(NOBODY);
        var headers = request.getCoyoteRequest().getMimeHeaders();
        OF_PROXIES.forEach(headers::removeHeader);
    }
}
