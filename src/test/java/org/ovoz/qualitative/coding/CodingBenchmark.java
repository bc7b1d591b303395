package org.ovoz.qualitative.coding;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import org.ovoz.OvozApplication;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Span;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Coding, filtering, searching and suggesting at 5,000 passages and 100 codes; see bench/coding. */
final class CodingBenchmark {

    private static final int DOCUMENTS = 50;
    private static final int TURNS = 100;
    private static final int CODES = 100;
    private static final int RUNS = 41;

    private static final List<String> WORDS = Arrays.asList(
            ("журналисты просят деньги организации государство закон газета телевидение сайт доноры проекты люди область"
                            + " директор встреча редактор статья канал новости помощь обучение правда власть решение диалог")
                    .split(" "));

    private final InventedMaterial material;
    private final PassageCoding passages;
    private final CodebookService codebook;
    private final Finding finding;
    private final Suggestions suggestions;
    private final Random random = new Random(17);
    private final List<DocumentId> documents = new ArrayList<>();
    private final List<CodeId> codes = new ArrayList<>();

    private CodingBenchmark(ConfigurableApplicationContext ovoz) {
        material = ovoz.getBean(InventedMaterial.class);
        passages = ovoz.getBean(PassageCoding.class);
        codebook = ovoz.getBean(CodebookService.class);
        finding = ovoz.getBean(Finding.class);
        suggestions = ovoz.getBean(Suggestions.class);
    }

    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("ovoz-coding");
        var ovoz = new SpringApplicationBuilder(OvozApplication.class, InventedMaterial.class)
                .run(
                        "--ovoz.config=src/test/resources/tiny",
                        "--ovoz.data=" + folder,
                        "--server.port=0",
                        "--vaadin.productionMode=true");
        SignedInAs.role(Role.ANALYST);
        new CodingBenchmark(ovoz).run();
        System.exit(0);
    }

    private void run() {
        for (var number = 0; number < DOCUMENTS; number++) {
            documents.add(material.add("KZ", "ru", "KZ-" + number, text()));
        }
        for (var number = 0; number < CODES; number++) {
            codes.add(codebook.add(null, "CODE_" + number, "#0072b2", Code.Words.NONE));
        }
        codeAll();
        time("code-a-passage", this::codeOne);
        time("undo", () -> passages.undo(documents.getFirst()));
        time("page-after-coding", this::page);
        time("filter-by-code", () -> found(new Finding.Query("", any(codes), false)));
        time("filter-uncoded", () -> finding.find(new Finding.Query("", null, true), 201));
        time("search-words", () -> found(new Finding.Query("журналистами", null, false)));
        time("suggest", this::suggest);
        time("codebook-with-uses", () -> require(codebook.uses().size() == CODES));
        time("merge-two-codes", () -> codebook.merge(codes.removeLast(), codes.getFirst()));
    }

    private String text() {
        var turns = new ArrayList<String>();
        for (var turn = 0; turn < TURNS; turn++) {
            turns.add(random.ints(40, 0, WORDS.size()).mapToObj(WORDS::get).collect(Collectors.joining(" ")) + ".");
        }
        return String.join("\n", turns);
    }

    /** Every turn of every document has a code. */
    private void codeAll() {
        for (var turn = 0; turn < TURNS; turn++) {
            var places = new ArrayList<Passage>();
            for (var document : documents) {
                var text = material.text(document).orElseThrow();
                places.add(new Passage(document, 1, text.turns().get(turn).span()));
            }
            passages.code(places, codes.get(turn));
        }
    }

    private void codeOne() {
        var text = material.text(documents.getFirst()).orElseThrow();
        var span = any(text.turns()).span();
        var start = random.nextInt(span.length() - 5);
        passages.code(
                List.of(new Passage(documents.getFirst(), 1, new Span(span.start() + start, span.start() + start + 5))),
                any(codes));
    }

    /** What the page reads to show itself after an act. */
    private void page() {
        var document = documents.getFirst();
        require(!passages.of(document).isEmpty());
        passages.memosOf(document);
        passages.recent();
        passages.undoState(document);
        passages.leftBehind(document);
        require(!passages.history(document).isEmpty());
    }

    private void found(Finding.Query query) {
        require(!finding.find(query, 201).isEmpty());
    }

    private void suggest() {
        var text = material.text(any(documents)).orElseThrow();
        suggestions.of(text, any(text.turns()).span());
    }

    private <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("nothing was measured");
        }
    }

    /** The first time apart, and the median and the slowest of the others. */
    private void time(String name, Runnable work) {
        var first = millis(work);
        var others = new double[RUNS];
        for (var run = 0; run < RUNS; run++) {
            others[run] = millis(work);
        }
        Arrays.sort(others);
        print(name + "-first", first);
        print(name, others[RUNS / 2]);
        print(name + "-slowest", others[RUNS - 1]);
    }

    private static double millis(Runnable work) {
        var start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static void print(String name, double millis) {
        System.out.printf(Locale.ROOT, "%s %.1f ms%n", name, millis);
    }
}
