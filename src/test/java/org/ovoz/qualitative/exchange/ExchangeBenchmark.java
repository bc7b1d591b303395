package org.ovoz.qualitative.exchange;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ovoz.OvozApplication;
import org.ovoz.access.Role;
import org.ovoz.access.web.SignedInAs;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Codings;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.DocumentText;
import org.ovoz.qualitative.Material;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.exchange.ExportChoice.Content;
import org.ovoz.qualitative.exchange.ExportChoice.Whose;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Takes files of other programs in, out and in again, in an empty product each time, and compares what is then there; see
 * bench/exchange.
 */
final class ExchangeBenchmark {

    private static final NewDocuments WHERE = new NewDocuments(new CountryCode("KZ"), new Language("en"));

    /** What a product holds, in words that do not change with ids. */
    private record Held(List<String> codes, List<String> texts, List<String> codings, List<String> memos, int edges) {}

    private final JdbcClient jdbc;
    private final Material material;
    private final Codings codings;
    private final ExchangeImports imports;
    private final ExchangeExports exports;
    private String file = "";

    private ExchangeBenchmark(ConfigurableApplicationContext ovoz) {
        jdbc = ovoz.getBean(JdbcClient.class);
        material = ovoz.getBean(Material.class);
        codings = ovoz.getBean(Codings.class);
        imports = ovoz.getBean(ExchangeImports.class);
        exports = ovoz.getBean(ExchangeExports.class);
    }

    public static void main(String[] files) throws Exception {
        var folder = Files.createTempDirectory("ovoz-exchange");
        var ovoz = new SpringApplicationBuilder(OvozApplication.class)
                .run(
                        "--ovoz.config=src/test/resources/tiny",
                        "--ovoz.data=" + folder,
                        "--server.port=0",
                        "--vaadin.productionMode=true");
        SignedInAs.role(Role.ANALYST);
        var benchmark = new ExchangeBenchmark(ovoz);
        for (var file : files) {
            benchmark.run(Path.of(file));
        }
        System.exit(0);
    }

    private void run(Path path) throws IOException, UnreadableFile {
        file = path.getFileName().toString().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        var foreign = Files.readAllBytes(path);
        empty();
        var incoming = timed("read", () -> read(foreign));
        tell(incoming);
        timed("take", () -> imports.take(incoming, MergeChoices.NONE, WHERE));
        var first = held();
        print("codes", first.codes().size(), "codes");
        print("texts", first.texts().size(), "texts");
        print("codings", first.codings().size(), "codings");
        print("memos", first.memos().size(), "memos");
        if (!first.codings().isEmpty()) {
            print("ends-at-words", 50.0 * first.edges() / first.codings().size(), "percent");
        }
        print("new-a-second-time", news(imports.plan(read(foreign), MergeChoices.NONE)), "things");
        var own = timed(
                "write",
                () -> exports.write(new ExportChoice(Content.PROJECT, Audience.TEAM, Whose.ALL), Locale.ENGLISH));
        print("written", own.length / 1024.0, "KB");
        print("new-of-own-file", news(imports.plan(read(own), MergeChoices.NONE)), "things");
        empty();
        imports.take(read(own), MergeChoices.NONE, WHERE);
        var second = held();
        print("other-codes", others(first.codes(), second.codes()), "codes");
        print("other-texts", others(first.texts(), second.texts()), "texts");
        print("other-codings", others(first.codings(), second.codings()), "codings");
        print("other-memos", others(first.memos(), second.memos()), "memos");
    }

    private Incoming read(byte[] bytes) {
        try {
            return imports.read(bytes, Map.of());
        } catch (UnreadableFile refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** What of the file does not come, or comes otherwise. */
    private void tell(Incoming incoming) {
        var counts = new HashMap<Remark.Kind, Integer>();
        incoming.read().remarks().forEach(remark -> counts.merge(remark.kind(), remark.count(), Integer::sum));
        counts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> print(
                        "named-"
                                + entry.getKey().name().toLowerCase(Locale.ROOT).replace('_', '-'),
                        entry.getValue(),
                        "times"));
        print("missing-texts", incoming.read().missing().size(), "texts");
    }

    private void empty() {
        jdbc.sql("delete from material_document").update();
        jdbc.sql("delete from coding_event").update();
    }

    private Held held() {
        var codebook = codings.codebook();
        var paths = codebook.codes().stream().collect(Collectors.toMap(Code::id, code -> path(code, codebook.codes())));
        var titles = material.documents().stream()
                .collect(Collectors.toMap(document -> document.id(), document -> document.title()));
        var texts = material.texts().stream().collect(Collectors.toMap(DocumentText::document, text -> text));
        var places = texts.values().stream()
                .collect(Collectors.toMap(DocumentText::document, text -> new TextPlaces(text.text())));
        return new Held(
                sorted(codebook.codes().stream().map(code -> paths.get(code.id()) + code.words() + code.isRetired())),
                sorted(texts.values().stream()
                        .map(text -> titles.get(text.document()) + "\n" + text.text() + "\n" + text.turns())),
                sorted(codings.all().stream()
                        .map(coding -> String.join(
                                " · ",
                                titles.get(coding.document()),
                                coding.span().toString(),
                                places.get(coding.document()).cut(coding.span()),
                                paths.get(coding.code()),
                                coding.coder(),
                                coding.madeOn().toString()))),
                sorted(codings.memos().stream().map(memo -> memo(memo, titles, paths))),
                codings.all().stream()
                        .mapToInt(coding -> places.get(coding.document()).edges(coding.span()))
                        .sum());
    }

    private static String memo(Memo memo, Map<DocumentId, String> titles, Map<CodeId, String> paths) {
        return (memo.document() == null ? "" : titles.get(memo.document()))
                + memo.span()
                + (memo.code() == null ? "" : paths.get(memo.code()))
                + memo.author()
                + memo.text();
    }

    private static List<String> sorted(Stream<String> lines) {
        return lines.sorted(Comparator.naturalOrder()).toList();
    }

    private static String path(Code code, List<Code> codes) {
        return codes.stream()
                        .filter(other -> other.id().equals(code.parent()))
                        .findFirst()
                        .map(parent -> path(parent, codes) + " / ")
                        .orElse("")
                + code.name();
    }

    private static int news(MergePlan plan) {
        return plan.newCodes().size()
                + plan.newSources().size()
                + plan.newCodings().size()
                + plan.newMemos().size()
                + plan.conflicts().size()
                + plan.otherCodings().size()
                + plan.unplaced().size();
    }

    /** How many of one are not in the other, either way. */
    private static int others(List<String> one, List<String> other) {
        var left = new ArrayList<>(one);
        other.forEach(left::remove);
        var right = new ArrayList<>(other);
        one.forEach(right::remove);
        return left.size() + right.size();
    }

    private <T> T timed(String name, Supplier<T> work) {
        var start = System.nanoTime();
        var result = work.get();
        print(name, (System.nanoTime() - start) / 1e6, "ms");
        return result;
    }

    private void print(String name, double number, String unit) {
        var written =
                number == Math.rint(number) ? Long.toString((long) number) : String.format(Locale.ROOT, "%.1f", number);
        System.out.println(file + "-" + name + " " + written + " " + unit);
    }
}
