package org.ovoz.durability;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import org.ovoz.OvozApplication;
import org.ovoz.interview.Change;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.InterviewService;
import org.ovoz.interview.Mode;
import org.ovoz.interview.NewInterview;
import org.ovoz.interview.RespondentWithdrawals;
import org.ovoz.interview.ResumeCodes;
import org.ovoz.interview.Sending;
import org.ovoz.interview.WaveGate;
import org.ovoz.questionnaire.Definitions;
import org.ovoz.questionnaire.Route;
import org.ovoz.questionnaire.WaveId;
import org.springframework.boot.SpringApplication;

/**
 * One of several servers, the whole product, with a small HTTP front of its own for writers outside of the process. It says
 * {@code ok} after the service has returned, and keeps nothing between two requests: whatever the next one is, any server can
 * answer it.
 *
 * <p>Arguments: data folder, port of the front. Database and key come from the environment, as docs/operation.md has it.
 */
public final class Node {

    /** What it prints when writers may come. */
    static final String READY = "node:ready";

    private static final int THREADS = 64;

    private final InterviewService service;
    private final ResumeCodes codes;
    private final RespondentWithdrawals withdrawals;
    private final Sending sending;
    private final Definitions definitions;
    private final WaveId wave;

    private Node(org.springframework.context.ApplicationContext ovoz) {
        service = ovoz.getBean(InterviewService.class);
        codes = ovoz.getBean(ResumeCodes.class);
        withdrawals = ovoz.getBean(RespondentWithdrawals.class);
        sending = ovoz.getBean(Sending.class);
        definitions = ovoz.getBean(Definitions.class);
        wave = ovoz.getBean(WaveGate.class).current().orElseThrow();
    }

    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]).toAbsolutePath();
        var node = new Node(new SpringApplication(OvozApplication.class)
                .run("--ovoz.data=" + folder, "--server.port=0", "--vaadin.productionMode=true"));
        var front = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1])), 256);
        front.setExecutor(Executors.newFixedThreadPool(THREADS));
        front.createContext("/", node::handle);
        front.start();
        System.out.println(READY);
    }

    private void handle(HttpExchange exchange) throws IOException {
        String answer;
        int status;
        try {
            var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            answer = answer(exchange.getRequestURI().getPath().substring(1), body.split("\t", -1));
            status = 200;
        } catch (RuntimeException fault) {
            fault.printStackTrace();
            answer = fault.getClass().getName();
            status = 500;
        }
        var bytes = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        try (exchange) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private String answer(String what, String[] parts) {
        return switch (what) {
            case "begin" -> begin();
            case "ask" -> ask(id(parts), Integer.parseInt(parts[1]), Long.parseLong(parts[2]));
            case "answer" -> answer(id(parts), parts);
            case "send" -> sending.send(id(parts)).code();
            case "withdraw" -> withdrawals.withdraw(parts[0]) ? "ok" : "gone";
            default -> throw new IllegalArgumentException(what);
        };
    }

    private static InterviewId id(String[] parts) {
        return new InterviewId(UUID.fromString(parts[0]));
    }

    private String begin() {
        var countries = definitions.study().countries();
        var country = countries.get(ThreadLocalRandom.current().nextInt(countries.size()));
        var begun = service.start(new NewInterview(
                wave, country.code(), Mode.ONLINE, country.languages().getFirst(), null, null, false));
        return begun.id() + "\t" + codes.offer(begun.id());
    }

    /**
     * A random answer to the first question from a place on that is shown and has none: {@code place item variable=code …} or
     * {@code place item variable text}; nothing where no question is left.
     */
    private String ask(InterviewId id, int from, long seed) {
        var interview = service.get(id);
        var questionnaire = service.questionnaire(interview);
        var items = questionnaire.items().toList();
        var answers = interview.answers();
        var route = Route.of(questionnaire, answers);
        for (int place = from; place < items.size(); place++) {
            var change = route.item(items.get(place).id())
                    .filter(shown -> shown.variables(answers).noneMatch(answers::has))
                    .flatMap(new RandomAnswers(new Random(seed))::to);
            if (change.isPresent()) {
                return (place + 1) + "\t" + written(change.get());
            }
        }
        return "";
    }

    private static String written(Change change) {
        var line = new StringBuilder(change.item());
        change.codes()
                .forEach((variable, code) ->
                        line.append('\t').append(variable).append('=').append(code));
        change.texts()
                .forEach((variable, text) ->
                        line.append('\t').append(variable).append('\t').append(text));
        return line.toString();
    }

    /** {@code id event item variable=code …} or {@code id event item variable text}. */
    private String answer(InterviewId id, String[] parts) {
        var codes = new HashMap<String, Integer>();
        var texts = new HashMap<String, String>();
        for (int i = 3; i < parts.length; i++) {
            var equals = parts[i].indexOf('=');
            if (equals > 0) {
                codes.put(parts[i].substring(0, equals), Integer.valueOf(parts[i].substring(equals + 1)));
            } else {
                texts.put(parts[i], parts[++i]);
            }
        }
        service.answer(id, new Change(UUID.fromString(parts[1]), parts[2], codes, Map.copyOf(texts), Set.of()));
        return "ok";
    }
}
