package org.ovoz.fieldwork.offline;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.ovoz.interview.Mode;
import org.ovoz.interview.coupon.Relation;
import org.ovoz.interview.coupon.Told;
import org.ovoz.questionnaire.CountryCode;
import org.ovoz.questionnaire.Language;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is in the two envelopes of a revision.
 *
 * @param begun the day by the clock of the device, which may be wrong
 * @param finished likewise
 * @param remarks what the interviewer remarks about the interview, or answers to the lead whose comment came with it
 * @param corrects of a correction, which interview it is of and what it changes
 * @param discard of a draft that was deleted on the device, the device's token for reading: it proves that its owner had
 *     unlocked it, because the token for sending alone must delete nothing
 * @param coupon that the respondent brought, in the envelope of what was typed
 * @param slip the number of the slip that the respondent was given, likewise
 * @param survey number or id of the survey's interview of the same person, likewise; of interviews in depth alone
 */
record OpenedInterview(
        CountryCode country,
        Mode mode,
        Language language,
        boolean practice,
        Optional<LocalDate> begun,
        Optional<LocalDate> finished,
        int seconds,
        Map<String, Integer> codes,
        Map<String, String> texts,
        String remarks,
        Optional<Corrects> corrects,
        Optional<String> discard,
        Optional<Brought> coupon,
        Optional<String> slip,
        Optional<String> survey) {

    /**
     * What makes a correction of it.
     *
     * @param interview that was sent and came back
     * @param seen number of the latest event that the device was told of it
     * @param changed variables whose answers were changed
     * @param covered text variables that stay as they were sent
     */
    record Corrects(UUID interview, int seen, Set<String> changed, Set<String> covered) {}

    /**
     * The coupon that the respondent brought.
     *
     * @param code as the interviewer typed it
     */
    record Brought(String code, Told told) {

        /** Never the code, because this may reach a log. */
        @Override
        public String toString() {
            return "Brought";
        }
    }

    private static final int LONGEST_CODE = 100;
    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST = 24 * 3600;
    private static final int LONGEST_REMARKS = 10_000;

    /** Empty where something inside is of another interview or revision, or is not what an interview says. */
    static Optional<OpenedInterview> read(UUID interview, int revision, byte[] answers, byte @Nullable [] texts) {
        try {
            var inside = JsonMapper.shared().readTree(answers);
            var typed = texts == null ? null : JsonMapper.shared().readTree(texts);
            if (!isOf(inside, interview, revision) || typed != null && !isOf(typed, interview, revision)) {
                return Optional.empty();
            }
            return of(
                    inside,
                    typed == null ? Map.of() : texts(typed.path("texts")),
                    remarks(inside, typed),
                    typed == null ? Optional.empty() : brought(typed.path("coupon")),
                    typed == null ? Optional.empty() : slip(typed),
                    typed == null ? Optional.empty() : number(typed.path("survey")));
        } catch (JacksonException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static boolean isOf(JsonNode inside, UUID interview, int revision) {
        return inside.isObject()
                && inside.path("interview").asString("").equals(interview.toString())
                && inside.path("revision").asInt(-1) == revision;
    }

    private static Optional<OpenedInterview> of(
            JsonNode inside,
            Map<String, String> texts,
            String remarks,
            Optional<Brought> coupon,
            Optional<String> slip,
            Optional<String> survey) {
        return mode(inside.path("mode"))
                .filter(mode -> mode != Mode.ONLINE)
                .map(mode -> new OpenedInterview(
                        new CountryCode(inside.path("country").asString("")),
                        mode,
                        new Language(inside.path("language").asString("")),
                        inside.path("practice").asBoolean(false),
                        day(inside.path("begun")),
                        day(inside.path("finished")),
                        seconds(inside.path("seconds")),
                        codes(inside.path("answers")),
                        texts,
                        remarks,
                        corrects(inside.path("corrects")),
                        Optional.of(inside.path("discard").asString("")).filter(token -> !token.isEmpty()),
                        coupon,
                        slip,
                        survey));
    }

    private static Optional<Corrects> corrects(JsonNode node) {
        return node.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Corrects(
                        UUID.fromString(node.path("interview").asString("")),
                        node.path("seen").asInt(0),
                        names(node.path("changed")),
                        names(node.path("covered"))));
    }

    private static Optional<Brought> brought(JsonNode node) {
        var code = node.path("code").asString("").strip();
        var degree = node.path("degree").isInt() ? node.path("degree").intValue() : -1;
        return code.isEmpty() || code.length() > LONGEST_CODE
                ? Optional.empty()
                : Optional.of(new Brought(
                        code,
                        new Told(
                                Relation.ofCode(node.path("relation").asInt(0)).orElse(null),
                                degree < 0 || degree > Told.MOST_KNOWN ? null : degree)));
    }

    private static Optional<String> slip(JsonNode typed) {
        return Optional.of(typed.path("slip").asString(""))
                .filter(code -> !code.isEmpty() && code.length() <= LONGEST_CODE);
    }

    private static Optional<String> number(JsonNode node) {
        return Optional.of(node.asString("").strip())
                .filter(number -> !number.isEmpty() && number.length() <= LONGEST_NUMBER);
    }

    private static Set<String> names(JsonNode all) {
        return all.valueStream().map(name -> name.asString("")).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** They are typed, so devices put them into the envelope of the texts. */
    private static String remarks(JsonNode inside, @Nullable JsonNode typed) {
        var own = inside.path("remarks").asString("");
        var remarks = typed == null ? own : typed.path("remarks").asString(own);
        return remarks.length() > LONGEST_REMARKS ? remarks.substring(0, LONGEST_REMARKS) : remarks;
    }

    /** By its name, {@code f2f}, or its code. */
    private static Optional<Mode> mode(JsonNode node) {
        return Arrays.stream(Mode.values())
                .filter(mode -> node.isInt()
                        ? mode.code() == node.intValue()
                        : mode.key().equals(node.asString("")))
                .findFirst();
    }

    private static Optional<LocalDate> day(JsonNode node) {
        try {
            return node.isString() ? Optional.of(LocalDate.parse(node.stringValue())) : Optional.empty();
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }

    private static int seconds(JsonNode pages) {
        var all = pages.isNumber()
                ? pages.asLong(0)
                : pages.valueStream().mapToLong(page -> page.asLong(0)).sum();
        return (int) Math.clamp(all, 0, LONGEST);
    }

    private static Map<String, Integer> codes(JsonNode answers) {
        var codes = new LinkedHashMap<String, Integer>();
        for (var answer : answers.properties()) {
            if (!answer.getValue().isNull()) {
                if (!answer.getValue().isInt()) {
                    throw new IllegalArgumentException("not a code");
                }
                codes.put(answer.getKey(), answer.getValue().intValue());
            }
        }
        return codes;
    }

    private static Map<String, String> texts(JsonNode all) {
        var texts = new LinkedHashMap<String, String>();
        for (var text : all.properties()) {
            if (!text.getValue().isString()) {
                throw new IllegalArgumentException("not a text");
            }
            texts.put(text.getKey(), text.getValue().stringValue());
        }
        return texts;
    }

    /** How large it is; never what it says, because this may reach a log. */
    @Override
    public String toString() {
        return "OpenedInterview[" + codes.size() + " codes, " + texts.size() + " texts]";
    }
}
