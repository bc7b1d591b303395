package org.ovoz.ui.site;

import jakarta.servlet.http.HttpServletRequest;
import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address under which people reach this site, where the one who runs it has named it: links and QR codes use it, and
 * it decides about scheme and host where a proxy tells less. Its path is the path at which the application lies.
 */
@Component
public class PublicAddress {

    private static final String EXAMPLE =
            "Write it as people open it, for example https://survey.example.org or, on a path"
                    + " of its own, https://www.example.org/survey.";

    private final @Nullable URI origin;
    private final String path;

    PublicAddress(
            @Value("${ovoz.public-address:}") String address,
            @Value("${server.servlet.context-path:}") String contextPath) {
        var context = withoutSlash(contextPath.strip());
        if (address.isBlank()) {
            origin = null;
            path = context;
        } else {
            var named = read(address.strip());
            var own = withoutSlash(named.getRawPath());
            if (!own.isEmpty() && !context.isEmpty() && !own.equals(context)) {
                throw new UnusableSetting(
                        "The public address " + address + " and the path of its own '" + context + "' differ.",
                        "Leave server.servlet.context-path out: the path is taken from OVOZ_PUBLIC_ADDRESS.");
            }
            origin = URI.create(named.getScheme() + "://" + named.getRawAuthority());
            path = own.isEmpty() ? context : own;
        }
    }

    /** An http or https address with nothing but host, port and path; the host in letters that every reader knows. */
    private static URI read(String address) {
        try {
            var parts = address.split("://", 2);
            var scheme = parts[0].toLowerCase(Locale.ROOT);
            var slash = parts[1].indexOf('/');
            var host = slash < 0 ? parts[1] : parts[1].substring(0, slash);
            var uri = URI.create(
                    scheme + "://" + (host.startsWith("[") ? host : IDN.toASCII(host)).toLowerCase(Locale.ROOT)
                            + (slash < 0 ? "" : parts[1].substring(slash)));
            var isPlain = uri.getHost() != null
                    && uri.getRawUserInfo() == null
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && !uri.getRawPath().contains("//");
            if (isPlain && (scheme.equals("https") || scheme.equals("http"))) {
                return uri;
            }
        } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw unusable(address);
        }
        throw unusable(address);
    }

    private static UnusableSetting unusable(String address) {
        return new UnusableSetting("OVOZ_PUBLIC_ADDRESS is not an address of a site: " + address, EXAMPLE);
    }

    private static String withoutSlash(String path) {
        return path.endsWith("/") ? withoutSlash(path.substring(0, path.length() - 1)) : path;
    }

    /** For example {@code https://survey.example.org/ovoz}; empty where nobody has named it. */
    public Optional<String> named() {
        return Optional.ofNullable(origin).map(site -> site + path);
    }

    /** Scheme, host and port of the named address. */
    public Optional<URI> origin() {
        return Optional.ofNullable(origin);
    }

    /** The path at which the application lies, for example {@code /ovoz}; empty at the root. */
    public String path() {
        return path;
    }

    /** The named address, or else the one that the browser of this request has used. */
    public String asSeenBy(HttpServletRequest request) {
        return named().orElseGet(() -> originOf(request) + request.getContextPath());
    }

    static String originOf(HttpServletRequest request) {
        var isUsual = request.getServerPort() == usualPort(request.getScheme());
        var host = request.getServerName().contains(":")
                        && !request.getServerName().startsWith("[")
                ? "[" + request.getServerName() + "]"
                : request.getServerName();
        return request.getScheme() + "://" + host + (isUsual ? "" : ":" + request.getServerPort());
    }

    static int usualPort(String scheme) {
        return scheme.equals("https") ? 443 : 80;
    }

    /** Whether an address leads nowhere but to the computer on which it is opened. */
    public static boolean isLoopback(String address) {
        var host = URI.create(address).getHost();
        return host == null
                || host.equals("localhost")
                || host.endsWith(".localhost")
                || host.startsWith("127.")
                || host.equals("0.0.0.0")
                || host.equals("[::1]")
                || host.equals("[::]");
    }
}
