package org.ovoz.testing;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Pattern;
import org.ovoz.questionnaire.Questionnaire;
import org.ovoz.questionnaire.Study;
import org.ovoz.questionnaire.source.DefinitionJson;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The engine of the notebook in TypeScript, run by the Node that the build installs; one process for many questions. */
public final class NotebookEngine implements AutoCloseable {

    private static final Path RUNNER = Path.of("src/test/typescript/judged.ts");
    private static final Pattern VERSION = Pattern.compile("<node.version>(.+?)</node.version>");

    /** Halves of pairs of characters are sent as they are. */
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    private final Process node;
    private final BufferedWriter to;
    private final BufferedReader from;

    public NotebookEngine() {
        this(RUNNER);
    }

    /** Another part of the front end, asked in the same way. */
    public NotebookEngine(Path runner) {
        try {
            node = new ProcessBuilder(node().toString(), runner.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        to = node.outputWriter(StandardCharsets.UTF_8);
        from = node.inputReader(StandardCharsets.UTF_8);
    }

    /** The Node that pom.xml names; it runs TypeScript without building it. */
    private static Path node() throws IOException {
        var version = VERSION.matcher(Files.readString(Path.of("pom.xml")));
        if (!version.find()) {
            throw new AssertionError("pom.xml names no <node.version> any more.");
        }
        var node = Path.of(System.getProperty("user.home"), ".vaadin", "node-" + version.group(1), "bin", "node");
        if (!Files.isExecutable(node)) {
            throw new AssertionError("Node is not there: " + node
                    + ". A build installs it (./mvnw validate), or: npm install -g --prefix "
                    + node.getParent().getParent() + " node@" + version.group(1).substring(1));
        }
        return node;
    }

    /** Makes a questionnaire known by a name. */
    public void define(String name, Questionnaire questionnaire, Study study) {
        define(name, DefinitionJson.write(questionnaire, study, "hash"));
    }

    public void define(String name, String definition) {
        ask(Map.of("do", "define", "name", name, "definition", definition));
    }

    /** Asks, and waits for the answer. */
    public JsonNode ask(Map<String, ?> question) {
        tell(question);
        return hear();
    }

    /** Asks without waiting: the answer is to be {@linkplain #hear heard}. */
    public void tell(Map<String, ?> question) {
        try {
            to.write(JSON.writeValueAsString(question));
            to.newLine();
            to.flush();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    public JsonNode hear() {
        try {
            var line = from.readLine();
            if (line == null) {
                throw new AssertionError(
                        "Node ended with " + node.onExit().join().exitValue());
            }
            var answer = JSON.readTree(line);
            if (answer.has("failed")) {
                throw new AssertionError(answer.get("failed").asString());
            }
            return answer;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    @Override
    public void close() {
        node.destroy();
    }
}
