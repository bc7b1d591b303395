package org.ovoz.study.setup;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ovoz.interview.LinkChannel;

/**
 * Names of channels of links as somebody types them, with commas or blanks between them; capitals become small letters.
 *
 * @param names in the order in which they were typed
 * @param flaw what is wrong with the first one that cannot be taken
 */
public record ChannelNames(List<String> names, Optional<Flaw> flaw) {

    /** So many channels a wave can have: more are not read on a page of links. */
    public static final int MOST = 40;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_-]{0,39}");
    private static final List<String> RESERVED = List.of(LinkChannel.NONE, LinkChannel.OTHER);

    /** What is wrong with a name. */
    public enum Reason {
        /** It cannot stand in an address. */
        LETTERS,
        /** It names something else in tables. */
        RESERVED,
        /** It was typed twice. */
        TWICE,
        /** The wave has it already. */
        KNOWN,
        /** They are too many. */
        MANY
    }

    /** A name that cannot be taken. */
    public record Flaw(Reason reason, String name) {}

    public ChannelNames {
        names = List.copyOf(names);
    }

    /**
     * Reads what was typed.
     *
     * @param known the channels that the wave has
     */
    public static ChannelNames read(String typed, Collection<String> known) {
        var names = new ArrayList<String>();
        for (var name : typed.strip().toLowerCase(Locale.ROOT).split("[\\s,;]+")) {
            if (name.isEmpty()) {
                continue;
            }
            var reason = reason(name, names, known);
            if (reason.isPresent()) {
                return new ChannelNames(names, Optional.of(new Flaw(reason.get(), name)));
            }
            names.add(name);
        }
        return new ChannelNames(names, Optional.empty());
    }

    private static Optional<Reason> reason(String name, List<String> before, Collection<String> known) {
        if (!NAME.matcher(name).matches()) {
            return Optional.of(Reason.LETTERS);
        }
        if (RESERVED.contains(name)) {
            return Optional.of(Reason.RESERVED);
        }
        if (before.contains(name)) {
            return Optional.of(Reason.TWICE);
        }
        if (known.contains(name)) {
            return Optional.of(Reason.KNOWN);
        }
        return before.size() + known.size() < MOST ? Optional.empty() : Optional.of(Reason.MANY);
    }

    static boolean areUsable(List<String> names) {
        var read = read(String.join(",", names), List.of());
        return read.flaw().isEmpty() && read.names().equals(names);
    }
}
