package org.ovoz.qualitative;

/** What became of codes that the codebook has no more. */
public interface MergedCodes {

    /** The code into which it was merged, if need be over several merges; itself where it was not. */
    CodeId now(CodeId code);
}
