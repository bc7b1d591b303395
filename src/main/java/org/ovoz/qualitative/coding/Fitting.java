package org.ovoz.qualitative.coding;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.Memo;

/**
 * How an edit meets what is there now. Only what it changes has to be as it was: who renames a code does not undo that somebody
 * moved it meanwhile. The order of codes is nobody's loss, so it is taken as it comes.
 */
final class Fitting {

    private Fitting() {}

    static boolean fits(@Nullable Code now, Edit.OfCode edit) {
        var before = edit.before();
        var after = edit.after();
        if (before == null || now == null) {
            return before == null && now == null;
        }
        return after == null
                || is(before, after, now, Code::parent)
                        && is(before, after, now, Code::name)
                        && is(before, after, now, Code::colour)
                        && is(before, after, now, Code::words)
                        && is(before, after, now, Code::isRetired);
    }

    static boolean fits(@Nullable Coding now, Edit.OfCoding edit) {
        var before = edit.before();
        var after = edit.after();
        if (before == null || now == null) {
            return before == null && now == null;
        }
        return after == null || is(before, after, now, Coding::code) && is(before, after, now, Coding::span);
    }

    static boolean fits(@Nullable Memo now, Edit.OfMemo edit) {
        var before = edit.before();
        var after = edit.after();
        if (before == null || now == null) {
            return before == null && now == null;
        }
        return is(before, after, now, memo -> memo == null ? null : memo.text());
    }

    static @Nullable Code code(@Nullable Code now, Edit.OfCode edit) {
        var before = edit.before();
        var after = edit.after();
        if (before == null || after == null || now == null) {
            return before != null && now == null ? null : after;
        }
        return new Code(
                now.id(),
                merged(before, after, now, Code::parent),
                before.position() == after.position() ? now.position() : after.position(),
                merged(before, after, now, Code::name),
                merged(before, after, now, Code::colour),
                merged(before, after, now, Code::words),
                merged(before, after, now, Code::isRetired));
    }

    static @Nullable Coding coding(@Nullable Coding now, Edit.OfCoding edit) {
        var before = edit.before();
        var after = edit.after();
        if (before == null || after == null || now == null) {
            return before != null && now == null ? null : after;
        }
        return new Coding(
                now.id(),
                now.document(),
                before.version() == after.version() ? now.version() : after.version(),
                merged(before, after, now, Coding::span),
                merged(before, after, now, Coding::code),
                now.coder(),
                now.madeOn());
    }

    static @Nullable Memo memo(@Nullable Memo now, Edit.OfMemo edit) {
        var before = edit.before();
        var after = edit.after();
        if (before == null || after == null || now == null) {
            return before != null && now == null ? null : after;
        }
        return new Memo(
                now.id(),
                now.document(),
                before.version() == after.version() ? now.version() : after.version(),
                merged(before, after, now, Memo::span),
                merged(before, after, now, Memo::code),
                merged(before, after, now, Memo::text),
                now.author(),
                now.madeOn());
    }

    static <K, V> void put(Map<K, V> map, K key, @Nullable V value) {
        if (value == null) {
            map.remove(key);
        } else {
            map.put(key, value);
        }
    }

    private static <T extends @Nullable Object, V> boolean is(T before, T after, T now, Function<T, @Nullable V> part) {
        return Objects.equals(part.apply(before), part.apply(after))
                || Objects.equals(part.apply(before), part.apply(now));
    }

    private static <T, V extends @Nullable Object> V merged(T before, T after, T now, Function<T, V> part) {
        return Objects.equals(part.apply(before), part.apply(after)) ? part.apply(now) : part.apply(after);
    }
}
