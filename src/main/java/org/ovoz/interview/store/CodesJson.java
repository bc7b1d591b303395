package org.ovoz.interview.store;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Codes by variable as a JSON object, in the order of answering. */
final class CodesJson {

    private static final TypeReference<LinkedHashMap<String, Integer>> CODES = new TypeReference<>() {};

    private final JsonMapper mapper = JsonMapper.shared();

    String write(Map<String, Integer> codes) {
        return mapper.writeValueAsString(codes);
    }

    Map<String, Integer> read(String json) {
        return mapper.readValue(json, CODES);
    }
}
