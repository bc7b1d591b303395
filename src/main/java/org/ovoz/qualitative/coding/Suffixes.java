package org.ovoz.qualitative.coding;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Endings that are taken off a word again and again while enough of it is left: plural, possession, case, and the commonest of
 * verbs. Light on purpose: two words that are the same are found more often, some that are not are found too.
 */
enum Suffixes {
    KAZAKH(
            3,
            "лар лер дар дер тар тер ның нің дың дің тың тің ға ге қа ке на не да де та те нда нде дан ден тан тен нан нен ды ді"
                    + " ты ті ны ні мен бен пен менен ымыз іміз мыз міз ыңыз іңіз ңыз ңіз ым ім ың ің сы сі ы і лық лік дық дік тық тік"
                    + " ған ген қан кен атын етін йтын йтін ады еді йды йді ды ді ты ті дым дім тым тім дық дік дыңыз діңіз"
                    + " ып іп са се ма ме ба бе па пе у"),
    KYRGYZ(
            3,
            "лар лер лор лөр дар дер дор дөр тар тер тор төр нын нин нун нүн дын дин дун дүн тын тин тун түн га ге го гө ка ке ко"
                    + " кө на не но нө да де до дө та те то тө нда нде ндо ндө дан ден дон дөн тан тен тон төн нан нен нон нөн ды ди ду дү"
                    + " ты ти ту тү ны ни ну нү менен быз биз быз ыбыз ибиз убуз үбүз ыңыз иңиз уңуз үңүз ым им ум үм ың иң уң үң"
                    + " сы си су сү ы и у ү лык лик лук лүк дык дик дук дүк тык тик тук түк ган ген гон гөн кан кен кон көн"
                    + " ат ет от өт йт ды ди ып ип уп үп са се со сө ба бе бо бө па пе по пө уу үү оо өө"),
    TAJIK(
            3,
            "ҳои ҳо он гон ён вон ро и ӣ аш ат ам ашон атон амон яш ят ям анд ем ед ад аду ҳоро ҳояш ҳоямон ҳояшон ҳоят ҳоям"
                    + " тар тарин е"),
    UZBEK(
            3,
            "lar lari larga larda lardan larni larning ning ni ga ka qa da dan imiz ingiz miz ngiz im ing m ng si i lik liklar"
                    + " gan kan qan ayotgan yotgan di dim dik dingiz ti adi ydi aydi maydi moq mas ib b sa ma chi dir mi man san miz siz ish sh");

    private final int least;
    private final List<String> endings;

    Suffixes(int least, String endings) {
        this.least = least;
        this.endings = Arrays.stream(endings.split(" "))
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** @param word in lower case */
    String without(String word) {
        var stem = word;
        while (true) {
            var shorter = shorter(stem);
            if (shorter.equals(stem)) {
                return softened(stem);
            }
            stem = shorter;
        }
    }

    private String shorter(String word) {
        for (var ending : endings) {
            if (word.length() - ending.length() >= least && word.endsWith(ending)) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /** A last consonant that turns soft before an ending is taken as the hard one. Whatever changes there is taken as one. */
    private String softened(String stem) {
        if (this == TAJIK || stem.length() <= 2) {
            return stem;
        }
        var rest = stem.substring(0, stem.length() - 1);
        if (this != UZBEK && stem.endsWith("ст")) {
            // Borrowed words lose the t before some endings.
            return rest;
        }
        return switch (stem.charAt(stem.length() - 1)) {
            case 'ғ' -> rest + 'қ';
            case 'г' -> rest + 'к';
            case 'б' -> rest + 'п';
            default -> stem;
        };
    }
}
