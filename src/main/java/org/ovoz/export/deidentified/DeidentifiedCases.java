package org.ovoz.export.deidentified;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.ovoz.export.stream.CaseStream;
import org.ovoz.interview.InterviewId;
import org.ovoz.interview.sent.CodedInterview;

/**
 * Cases as outsiders may have them. They come from the coded columns in memory, where no text is, in an order drawn by
 * lot; each tells the number of its row and its month, then its codes.
 */
public final class DeidentifiedCases implements CaseStream {

    private static final InterviewId NOBODY = new InterviewId(new UUID(0, 0));

    /** No column of the file tells it. */
    private static final LocalDate NO_DAY = LocalDate.EPOCH;

    /** The columns in front of the codes: the number of the row and the month. */
    private static final int OWN = 2;

    private final Deidentification deidentification;
    private final SecureRandom random = new SecureRandom();

    public DeidentifiedCases(Deidentification deidentification) {
        this.deidentification = deidentification;
    }

    @Override
    public void forEach(Consumer<CodedInterview> consumer) {
        var row = new AtomicInteger();
        deidentification.forEach(random, (month, codes) -> {
            var told = new int[OWN + codes.length];
            told[0] = row.incrementAndGet();
            told[1] = month;
            System.arraycopy(codes, 0, told, OWN, codes.length);
            consumer.accept(new CodedInterview(NOBODY, told, Map.of(), NO_DAY, 0));
        });
    }
}
