package org.ovoz.qualitative.coding;

import org.jspecify.annotations.Nullable;
import org.ovoz.qualitative.Code;
import org.ovoz.qualitative.CodeId;
import org.ovoz.qualitative.Coding;
import org.ovoz.qualitative.CodingId;
import org.ovoz.qualitative.DocumentId;
import org.ovoz.qualitative.Memo;
import org.ovoz.qualitative.MemoId;

/**
 * What an event does to one code, coding or memo: how it was, and how it is then; nothing where it was not there, or is not
 * any more. Turned round it is exactly what takes it back.
 */
public sealed interface Edit {

    /** What takes it back. */
    Edit inverse();

    /** The document that it goes with when that is deleted. */
    @Nullable
    DocumentId document();

    /** Of a code. */
    record OfCode(
            CodeId id, @Nullable Code before, @Nullable Code after) implements Edit {

        static OfCode adding(Code code) {
            return new OfCode(code.id(), null, code);
        }

        static OfCode changing(Code before, Code after) {
            return new OfCode(before.id(), before, after);
        }

        static OfCode removing(Code code) {
            return new OfCode(code.id(), code, null);
        }

        @Override
        public OfCode inverse() {
            return new OfCode(id, after, before);
        }

        @Override
        public @Nullable DocumentId document() {
            return null;
        }
    }

    /** Of a coding. */
    record OfCoding(
            CodingId id, @Nullable Coding before, @Nullable Coding after) implements Edit {

        static OfCoding adding(Coding coding) {
            return new OfCoding(coding.id(), null, coding);
        }

        static OfCoding changing(Coding before, Coding after) {
            return new OfCoding(before.id(), before, after);
        }

        static OfCoding removing(Coding coding) {
            return new OfCoding(coding.id(), coding, null);
        }

        @Override
        public OfCoding inverse() {
            return new OfCoding(id, after, before);
        }

        @Override
        public @Nullable DocumentId document() {
            var one = after != null ? after : before;
            return one == null ? null : one.document();
        }
    }

    /** Of a memo. */
    record OfMemo(
            MemoId id, @Nullable Memo before, @Nullable Memo after) implements Edit {

        static OfMemo adding(Memo memo) {
            return new OfMemo(memo.id(), null, memo);
        }

        static OfMemo changing(Memo before, Memo after) {
            return new OfMemo(before.id(), before, after);
        }

        static OfMemo removing(Memo memo) {
            return new OfMemo(memo.id(), memo, null);
        }

        @Override
        public OfMemo inverse() {
            return new OfMemo(id, after, before);
        }

        @Override
        public @Nullable DocumentId document() {
            var one = after != null ? after : before;
            return one == null ? null : one.document();
        }
    }
}
