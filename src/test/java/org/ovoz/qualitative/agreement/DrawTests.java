package org.ovoz.qualitative.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.ovoz.qualitative.Attribution;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.FakeMaterial;
import org.ovoz.questionnaire.CountryCode;

class DrawTests {

    private final FakeMaterial material = new FakeMaterial();

    private Set<DocumentId> draw(int share, long seed) {
        return Draw.of(
                material.texts(), id -> material.document(id).orElseThrow().country(), share, new Random(seed));
    }

    private void interviews(String country, int documents, int turns) {
        for (int i = 0; i < documents; i++) {
            var words = new String[turns];
            Arrays.fill(words, "words");
            material.transcript(country, country + i, Attribution.ROLE, words);
        }
    }

    @Test
    void everyCountryHasAtLeastItsShareOfTurns() {
        interviews("KZ", 7, 10);
        interviews("KG", 11, 3);
        for (int seed = 0; seed < 20; seed++) {
            var turns = new HashMap<CountryCode, Integer>();
            draw(20, seed)
                    .forEach(id -> turns.merge(
                            material.document(id).orElseThrow().country(),
                            material.text(id).orElseThrow().turns().size(),
                            Integer::sum));
            assertThat(turns.get(new CountryCode("KZ"))).isEqualTo(20);
            assertThat(turns.get(new CountryCode("KG"))).isEqualTo(9);
        }
        assertThat(draw(100, 1)).hasSize(18);
    }

    @Test
    void everyDocumentCanBeDrawnWhereverItStands() {
        interviews("KZ", 7, 10);
        var ever = new HashSet<DocumentId>();
        for (int seed = 0; seed < 200; seed++) {
            ever.addAll(draw(20, seed));
        }
        assertThat(ever).hasSize(7);
    }

    @Test
    void aTextOfTheInterviewerAloneIsNotDrawn() {
        material.transcript("KZ", "KZ-1", Attribution.ROLE, "? only this");
        assertThat(draw(100, 1)).isEmpty();
    }
}
