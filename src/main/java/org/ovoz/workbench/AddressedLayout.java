package org.ovoz.workbench;

import java.util.ArrayList;
import java.util.Map;
import java.util.function.Predicate;
import org.ovoz.questionnaire.Questionnaire;

/** The further rows and the layer of an address: {@code more=optimism,networks&layer=gender}, or {@code nest=gender}. */
final class AddressedLayout {

    private AddressedLayout() {}

    static Layout read(Map<String, String> parameters, Questionnaire questionnaire) throws UnreadableAddress {
        var more = new ArrayList<String>();
        var written = parameters.getOrDefault("more", "");
        for (var name : written.isEmpty() ? new String[0] : written.split(",")) {
            more.add(known(name, "more", questionnaire, subject -> subject.kind() != Subject.Kind.ALL));
        }
        if (more.size() > Layout.MOST) {
            throw new UnreadableAddress("more");
        }
        var parameter = parameters.containsKey("nest") ? "nest" : "layer";
        var layer = parameters.getOrDefault(parameter, "");
        if (!layer.isEmpty()) {
            known(layer, parameter, questionnaire, subject -> subject.kind().isGrouping());
        }
        return new Layout(more, layer, parameter.equals("nest"));
    }

    private static String known(
            String name, String parameter, Questionnaire questionnaire, Predicate<Subject> isSuitable)
            throws UnreadableAddress {
        return Subject.of(questionnaire, name)
                .filter(isSuitable)
                .map(Subject::name)
                .orElseThrow(() -> new UnreadableAddress(parameter));
    }
}
