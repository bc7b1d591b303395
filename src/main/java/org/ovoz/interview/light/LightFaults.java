package org.ovoz.interview.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ovoz.questionnaire.Definitions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * What a page says when the database does not answer: without a script nothing else could be tried again. What was entered
 * stands in the page and is sent once more by a press, as the form that it was. Whoever leaves quickly leaves all the same.
 */
@ControllerAdvice(basePackageClasses = LightPages.class)
class LightFaults {

    private static final Logger LOG = LoggerFactory.getLogger(LightFaults.class);

    /** What the page has itself: the same token and language, and the button that was pressed. */
    private static final Set<String> OF_THE_PAGE = Set.of("token", "speaks", "go");

    private final Definitions definitions;
    private final LightPages pages;

    LightFaults(Definitions definitions, LightPages pages) {
        this.definitions = definitions;
        this.pages = pages;
    }

    @ExceptionHandler({DataAccessException.class, TransactionException.class})
    ResponseEntity<byte[]> notSaved(RuntimeException fault, HttpServletRequest request) {
        LOG.error("A page could not be stored or read: {}", fault.getClass().getName());
        var browser = new LightBrowser(request);
        var posted = browser.posted();
        if (browser.isLeaving()) {
            return browser.forgetAt(definitions.study().leaveTo().toString());
        }
        var tag = posted.one("speaks") == null ? posted.one("lang") : posted.one("speaks");
        var words = pages.words(new LightLink("", null, null).language(tag, browser, definitions.study()));
        var isForm = request.getMethod().equals("POST");
        var about = LightPages.About.page(words.of("light.again.title"), browser.place());
        return pages.page(
                HttpStatus.SERVICE_UNAVAILABLE,
                "again",
                pages.frameWithToken(browser, words, isForm ? posted.one("token") : null, about),
                Map.of("fields", isForm ? fields(posted) : List.of(), "isForm", isForm, "go", posted.text("go")));
    }

    private static List<SentField> fields(Posted posted) {
        var fields = new ArrayList<SentField>();
        posted.parameters().forEach((name, values) -> {
            if (!OF_THE_PAGE.contains(name)) {
                Arrays.stream(values).forEach(value -> fields.add(new SentField(name, value)));
            }
        });
        return fields;
    }
}
