package org.ovoz.interview;

/**
 * How a typed text is stored: at present as it was typed. Interview and variable are given so that another format can bind
 * them in.
 */
public interface TextEnvelope {

    /** The name of the format, stored beside the envelope. */
    String format();

    byte[] close(InterviewId interview, String variable, String text);

    String open(InterviewId interview, String variable, byte[] envelope);
}
