package org.ovoz.questionnaire.source;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** What an address of this server may be for its devices: https, or for trials a name of this computer alone. */
public final class ServerAddress {

    private static final Pattern FORM = Pattern.compile(
            "(https://[a-z0-9.-]+|http://(localhost|127\\.0\\.0\\.1))(:[0-9]{1,5})?(/[A-Za-z0-9._~-]+)*");

    private static final int LONGEST = 200;
    private static final int HIGHEST_PORT = 65_535;

    private ServerAddress() {}

    /** What was written as an address, without a slash at its end; empty if it is none. */
    public static Optional<URI> read(String written) {
        var address = written.strip().replaceAll("/+$", "");
        return address.length() <= LONGEST && FORM.matcher(address).matches()
                ? Optional.of(URI.create(address)).filter(uri -> uri.getHost() != null && uri.getPort() <= HIGHEST_PORT)
                : Optional.empty();
    }
}
