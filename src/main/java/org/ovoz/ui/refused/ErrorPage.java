package org.ovoz.ui.refused;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Where the server leads what was refused inside the application. */
@Controller
class ErrorPage implements ErrorController {

    private final Answers answers;

    ErrorPage(Answers answers) {
        this.answers = answers;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    ResponseEntity<byte[]> answer(HttpServletRequest request, HttpServletResponse response) {
        var asked = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer number ? number : 404;
        var answer = answers.to(request, asked, code);
        response.setHeader("Content-Security-Policy", Answers.POLICY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        return ResponseEntity.status(answer.status())
                .contentType(MediaType.parseMediaType(answer.type()))
                .body(answer.body().getBytes(StandardCharsets.UTF_8));
    }
}
