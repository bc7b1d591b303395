package org.ovoz.interview.light;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.ovoz.access.Secrets;
import org.springframework.core.io.ClassPathResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The style sheet and the script of the light edition, each under a name that changes with it, so that it is kept for long. */
@RestController
class LightFiles {

    private static final int MARK = 10;
    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();

    private final String style = style();
    private final String script = script("light.js");
    private final String invited = script("invited.js");
    private final String styleName = "style." + Secrets.hash(style).substring(0, MARK) + ".css";
    private final String scriptName = "answers." + Secrets.hash(script).substring(0, MARK) + ".js";

    private final String invitedName = "invited." + Secrets.hash(invited).substring(0, MARK) + ".js";

    String invitedName() {
        return invitedName;
    }

    String styleName() {
        return styleName;
    }

    String scriptName() {
        return scriptName;
    }

    @GetMapping("/light/style.{mark:[0-9a-f]{10}}.css")
    ResponseEntity<String> css(@PathVariable String mark) {
        return file(styleName.contains(mark), style, new MediaType("text", "css", StandardCharsets.UTF_8));
    }

    @GetMapping("/light/answers.{mark:[0-9a-f]{10}}.js")
    ResponseEntity<String> js(@PathVariable String mark) {
        return file(scriptName.contains(mark), script, new MediaType("text", "javascript", StandardCharsets.UTF_8));
    }

    @GetMapping("/light/invited.{mark:[0-9a-f]{10}}.js")
    ResponseEntity<String> invitedJs(@PathVariable String mark) {
        return file(invitedName.contains(mark), invited, new MediaType("text", "javascript", StandardCharsets.UTF_8));
    }

    /** A page of an earlier version, in the moment in which the server is renewed, gets today's file, but not for long. */
    private static ResponseEntity<String> file(boolean isCurrent, String text, MediaType type) {
        return ResponseEntity.ok()
                .cacheControl(isCurrent ? KEPT : CacheControl.noCache())
                .contentType(type)
                .body(text);
    }

    /** The tokens and plain elements of all pages, and the frame of these, without comments and indentation. */
    private static String style() {
        return (read("base.css") + read("light.css"))
                .replaceAll("(?s)/\\*.*?\\*/", "")
                .replaceAll("\\s*\\n\\s*", "\n")
                .replaceAll("\\s*([{};])\\s*", "$1")
                .replaceAll(":\\s+", ":")
                .strip();
    }

    private static String script(String file) {
        return read(file)
                .replaceAll("(?m)^\\s*//.*$", "")
                .replaceAll("\\s*\\n\\s*", "\n")
                .strip();
    }

    private static String read(String file) {
        try {
            return new ClassPathResource("light/" + file).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
