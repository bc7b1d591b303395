package org.ovoz.api;

import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The description of this API, for programs and their makers; it says nothing of the data and needs no token. */
@RestController
class Description {

    static final String ADDRESS = "/api/v1/openapi.json";

    @GetMapping(path = ADDRESS, produces = MediaType.APPLICATION_JSON_VALUE)
    Resource openApi() {
        return new ClassPathResource("api/openapi.json");
    }
}
