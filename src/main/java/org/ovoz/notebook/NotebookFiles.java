package org.ovoz.notebook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.ovoz.questionnaire.Definitions;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Page, service worker and parts of the offline client, as the build of the front end has made them, and the manifest and
 * the icons, which follow the study's setting. Parts have a mark of their content in their names and are kept for long; all
 * else is asked for anew each time.
 */
@RestController
class NotebookFiles {

    private static final CacheControl KEPT =
            CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable();
    private static final Map<String, MediaType> TYPES = Map.of(
            "html", new MediaType("text", "html", StandardCharsets.UTF_8),
            "js", new MediaType("text", "javascript", StandardCharsets.UTF_8),
            "css", new MediaType("text", "css", StandardCharsets.UTF_8));
    private static final MediaType MANIFEST = MediaType.valueOf("application/manifest+json");
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final Definitions definitions;

    NotebookFiles(Definitions definitions) {
        this.definitions = definitions;
    }

    @GetMapping("/notebook/")
    ResponseEntity<Resource> page() {
        return file("index.html", CacheControl.noCache());
    }

    /** Relative links of the page need the slash. */
    @GetMapping("/notebook")
    ResponseEntity<Void> slash() {
        return ResponseEntity.status(302).header("Location", "notebook/").build();
    }

    @GetMapping("/notebook/sw.js")
    ResponseEntity<Resource> worker() {
        return file("sw.js", CacheControl.noCache());
    }

    @GetMapping("/notebook/files/{name:[A-Za-z0-9._-]+}")
    ResponseEntity<Resource> part(@PathVariable String name) {
        return file("files/" + name, KEPT);
    }

    @GetMapping("/notebook/manifest.webmanifest")
    ResponseEntity<Map<String, Object>> manifest() {
        var notebook = definitions.study().notebook();
        return fresh(MANIFEST)
                .body(Map.of(
                        "id", "./",
                        "name", notebook.name(),
                        "short_name", notebook.name(),
                        "start_url", "./",
                        "scope", "./",
                        "display", "standalone",
                        "background_color", "#fdfcfa",
                        "theme_color", notebook.colour(),
                        "icons",
                                List.of(
                                        icon("icon.svg", "any", SVG),
                                        icon("icon-192.png", "192x192", MediaType.IMAGE_PNG),
                                        icon("icon-512.png", "512x512", MediaType.IMAGE_PNG))));
    }

    private static Map<String, String> icon(String name, String sizes, MediaType type) {
        return Map.of("src", "./" + name, "sizes", sizes, "type", type.toString(), "purpose", "any maskable");
    }

    @GetMapping("/notebook/icon.svg")
    ResponseEntity<String> svg() {
        return fresh(SVG).body(new NotebookIcon(definitions.study().notebook()).svg());
    }

    @GetMapping("/notebook/icon-{size:192|512}.png")
    ResponseEntity<byte[]> png(@PathVariable int size) {
        return fresh(MediaType.IMAGE_PNG)
                .body(new NotebookIcon(definitions.study().notebook()).png(size));
    }

    private static ResponseEntity.BodyBuilder fresh(MediaType type) {
        return ResponseEntity.ok().cacheControl(CacheControl.noCache()).contentType(type);
    }

    private static ResponseEntity<Resource> file(String name, CacheControl cache) {
        var resource = new ClassPathResource("notebook/" + name);
        var type = TYPES.get(name.substring(name.lastIndexOf('.') + 1));
        if (type == null || !resource.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok().cacheControl(cache).contentType(type).body(resource);
    }
}
