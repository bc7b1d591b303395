package org.ovoz.api;

import java.util.stream.Collectors;
import org.ovoz.ui.site.PublicAddress;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;

/** Bodies of problems by RFC 9457, each with the address at which the API is described. */
@Component
class ProblemBodies {

    private final String description;

    ProblemBodies(PublicAddress site) {
        this.description = site.path() + Description.ADDRESS;
    }

    ProblemDetail of(HttpStatus status, String title, String detail) {
        var body = ProblemDetail.forStatusAndDetail(status, detail);
        body.setTitle(title);
        body.setProperty("help", description);
        return body;
    }

    /** A refusal of the framework as one of ours, with its headers: {@code Allow}, {@code Accept}. */
    ResponseEntity<ProblemDetail> of(ErrorResponse refused) {
        var status = HttpStatus.valueOf(refused.getStatusCode().value());
        var detail = refused instanceof HttpRequestMethodNotSupportedException method
                ? "This address is asked with " + methods(method) + ", not with " + method.getMethod() + "."
                : "See " + description + " for what this address takes and answers.";
        return ResponseEntity.status(status)
                .headers(refused.getHeaders())
                .body(of(status, status.getReasonPhrase(), detail));
    }

    private static String methods(HttpRequestMethodNotSupportedException refused) {
        var known = refused.getSupportedHttpMethods();
        return known == null || known.contains(HttpMethod.GET)
                ? HttpMethod.GET.name()
                : known.stream().map(HttpMethod::name).sorted().collect(Collectors.joining(" or "));
    }

    /** Nothing lies at an address under that of the API. */
    ApiProblem noSuchAddress() {
        return ApiProblem.notFound("No such address", "See " + description + " for the addresses of this API.");
    }
}
