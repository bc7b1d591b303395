package org.ovoz.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.ovoz.ui.site.PublicAddress;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of this API, for programs and their makers; it says nothing of the data and needs no token. */
@RestController
class Description {

    static final String ADDRESS = "/api/v1/openapi.json";

    private static final String ROOT = "\"servers\": [{\"url\": \"/\"}]";

    private final byte[] text;

    Description(PublicAddress site) throws IOException {
        var written = new ClassPathResource("api/openapi.json").getContentAsString(StandardCharsets.UTF_8);
        text = written.replace(
                        ROOT, ROOT.replace("/", site.named().orElse(site.path().isEmpty() ? "/" : site.path())))
                .getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping(path = ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] openApi() {
        return text;
    }
}
