package org.ovoz.interview.light;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a form has sent. */
record Posted(Map<String, String[]> parameters) {

    /** Before the names of what is answered, so that no variable meets the form's own names. */
    private static final String ANSWER = "a.";

    static Posted of(HttpServletRequest request) {
        return new Posted(request.getParameterMap());
    }

    @Nullable
    String one(String name) {
        var values = parameters.get(name);
        return values == null ? null : values[0];
    }

    String text(String name) {
        var value = one(name);
        return value == null ? "" : value;
    }

    List<String> all(String name) {
        var values = parameters.get(name);
        return values == null ? List.of() : Arrays.asList(values);
    }

    /** What was chosen under a name. */
    Set<String> chosen(String name) {
        return new LinkedHashSet<>(all(ANSWER + name + ".c"));
    }

    /** What was typed under a name; empty if the page had no such field. */
    Optional<String> typed(String name) {
        return Optional.ofNullable(one(ANSWER + name));
    }
}
