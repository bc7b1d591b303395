package org.ovoz.referral;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.coupon.CouponState;

/**
 * Chains as files for tools of respondent-driven sampling: a CSV file that R's {@code RDS::as.rds.data.frame} takes (id,
 * recruiter.id, network.size), and the coupons. Ids are random and other ones in each download.
 */
final class RdsFiles {

    /** What stands for the recruiter of all seeds, as {@code RDS} has it. */
    static final String SEED = "seed";

    private final List<ChainCase> cases;
    private final List<String> variables;
    private final Map<InterviewId, String> ids = new HashMap<>();

    /** @param random decides the ids and the order of the lines */
    RdsFiles(List<ChainCase> cases, List<String> variables, Random random) {
        this.cases = new ArrayList<>(cases);
        this.variables = variables;
        Collections.shuffle(this.cases, random);
        for (int i = 0; i < this.cases.size(); i++) {
            ids.put(this.cases.get(i).id(), "r" + (i + 1));
        }
    }

    /** A line for each case in a chain; a case whose recruiter is not among them stands as a seed, with its own wave. */
    String chains() {
        var numbers = new HashMap<Long, Integer>();
        var head = Stream.concat(
                Stream.of("id", "recruiter.id", "network.size", "chain", "wave", "relation", "country"),
                variables.stream());
        var lines = cases.stream().map(one -> line(one, numbers.computeIfAbsent(one.chain(), _ -> numbers.size() + 1)));
        return csv(Stream.concat(Stream.of(head), lines));
    }

    private Stream<String> line(ChainCase one, int chain) {
        var told = one.told();
        return Stream.concat(
                Stream.of(
                        ids.get(one.id()),
                        id(one.recruiter(), SEED),
                        told.degree() == null ? "NA" : told.degree().toString(),
                        Integer.toString(chain),
                        Integer.toString(one.wave()),
                        told.relation() == null
                                ? "NA"
                                : Integer.toString(told.relation().code()),
                        one.country().iso()),
                variables.stream().map(variable -> {
                    var code = one.valid(variable);
                    return code.isEmpty() ? "NA" : Integer.toString(code.getAsInt());
                }));
    }

    /** A line for each coupon, by the same ids. */
    String coupons(List<CouponState> coupons, Random random) {
        var shuffled = new ArrayList<>(coupons);
        Collections.shuffle(shuffled, random);
        var number = new int[1];
        return csv(Stream.concat(
                Stream.of(Stream.of("coupon", "given.by", "country", "state")),
                shuffled.stream()
                        .map(one -> Stream.of(
                                "c" + ++number[0],
                                id(one.giver(), "NA"),
                                one.country().iso(),
                                one.state().name().toLowerCase(java.util.Locale.ROOT)))));
    }

    private String id(@Nullable InterviewId known, String otherwise) {
        return known == null ? otherwise : ids.getOrDefault(known, otherwise);
    }

    private static String csv(Stream<Stream<String>> lines) {
        return lines.map(cells -> cells.collect(Collectors.joining(","))).collect(Collectors.joining("\n", "", "\n"));
    }

    /** Both files in one. */
    byte[] zip(List<CouponState> coupons, Random random) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "rds.csv", chains());
            put(zip, "coupons.csv", coupons(coupons, random));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
