package org.ovoz.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Refuses parameters that an address does not take: a filter with a slip in its name would choose every case and look like
 * one that chose some. What an address takes is what its method declares.
 */
final class DeclaredParameters implements HandlerInterceptor {

    /** Of a name that nobody would take for a slip, more is not repeated. */
    private static final int LONGEST = 40;

    private final Map<HandlerMethod, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && isOfTheApi(method)) {
            var declared = known.computeIfAbsent(method, DeclaredParameters::of);
            names(request).stream()
                    .filter(name -> !declared.contains(name))
                    .findFirst()
                    .ifPresent(name -> {
                        throw unknown(name, declared);
                    });
        }
        return true;
    }

    private static Collection<String> names(HttpServletRequest request) {
        try {
            return Collections.list(request.getParameterNames());
        } catch (IllegalStateException _) {
            // The container's word for signs that cannot be decoded.
            throw ApiProblem.badRequest(
                    "A parameter is not understood",
                    "A sign of the parameters is not encoded as it should be: % and two digits.");
        }
    }

    private static boolean isOfTheApi(HandlerMethod method) {
        return method.getBeanType().getPackage() == DeclaredParameters.class.getPackage()
                && method.getBeanType() != UnknownAddress.Nothing.class;
    }

    /** The names of the parameters of a method: its own, and the components of the records that it takes. */
    static Set<String> of(HandlerMethod method) {
        var names = new TreeSet<String>();
        for (var parameter : method.getMethodParameters()) {
            if (parameter.hasParameterAnnotation(RequestParam.class)) {
                names.add(name(parameter));
            } else if (parameter.getParameterType().isRecord()) {
                Arrays.stream(parameter.getParameterType().getRecordComponents())
                        .map(RecordComponent::getName)
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static String name(MethodParameter parameter) {
        var named = parameter.getParameterAnnotation(RequestParam.class);
        return named == null || named.name().isEmpty()
                ? parameter.getParameter().getName()
                : named.name();
    }

    private static ApiProblem unknown(String name, Collection<String> declared) {
        var shown = name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
        var known = declared.isEmpty() ? "This address takes none." : "This address takes " + declared + ".";
        return ApiProblem.badRequest(
                "No such parameter",
                nearest(name, declared)
                        .map(near ->
                                "There is no parameter '" + shown + "' here. Did you mean '" + near + "'? " + known)
                        .orElse("There is no parameter '" + shown + "' here. " + known));
    }

    /** The name with the fewest letters to change, if these are at most half of it. */
    static Optional<String> nearest(String name, Collection<String> known) {
        return known.stream()
                .filter(candidate -> name.length() <= LONGEST
                        && 2 * distance(name, candidate) <= Math.max(name.length(), candidate.length()))
                .min(Comparator.comparingInt(candidate -> distance(name, candidate)));
    }

    /** After Levenshtein, small and capital letters alike. */
    private static int distance(String one, String other) {
        var row = new int[other.length() + 1];
        Arrays.setAll(row, column -> column);
        for (int i = 1; i <= one.length(); i++) {
            var diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                var same = Character.toLowerCase(one.charAt(i - 1)) == Character.toLowerCase(other.charAt(j - 1));
                var changed = same ? diagonal : diagonal + 1;
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }
}
