package org.ovoz.intake.file.sav;

import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.ovoz.intake.file.UnreadableFile;

/** The data of a system file as elements of eight bytes, compressed or not. */
interface SavElements {

    int LENGTH = 8;
    double SYSTEM_MISSING = -Double.MAX_VALUE;

    /** Reads the next element; false at the end. */
    boolean next(byte[] element);

    static SavElements of(SavHeader header, SavBytes in) {
        return switch (header.compression()) {
            case 0 -> in::fill;
            case 1 -> new Bytes(header, in, in::fill);
            default -> new Bytes(header, in, new SavBlocks(in)::fill);
        };
    }

    /** Where compressed data come from. */
    @FunctionalInterface
    interface Source {
        boolean fill(byte[] into);
    }

    /** Byte compression: eight commands, each a small number, a literal, spaces or system-missing, then the literals. */
    final class Bytes implements SavElements {

        private final double bias;
        private final SavBytes order;
        private final Source source;
        private final byte[] commands = new byte[LENGTH];
        private int next = LENGTH;

        private Bytes(SavHeader header, SavBytes order, Source source) {
            this.bias = header.bias();
            this.order = order;
            this.source = source;
        }

        @Override
        public boolean next(byte[] element) {
            for (var command = command(); command != null; command = command()) {
                switch (command) {
                    case 0 -> {}
                    case 252 -> {
                        return false;
                    }
                    case 253 -> {
                        if (!source.fill(element)) {
                            throw new UnreadableFile(UnreadableFile.Reason.TRUNCATED);
                        }
                        return true;
                    }
                    case 254 -> {
                        Arrays.fill(element, (byte) ' ');
                        return true;
                    }
                    case 255 -> {
                        number(SYSTEM_MISSING, element);
                        return true;
                    }
                    default -> {
                        number(command - bias, element);
                        return true;
                    }
                }
            }
            return false;
        }

        private @Nullable Integer command() {
            if (next == LENGTH) {
                if (!source.fill(commands)) {
                    return null;
                }
                next = 0;
            }
            return commands[next++] & 0xFF;
        }

        private void number(double number, byte[] element) {
            ByteBuffer.wrap(element).order(order.order()).putDouble(number);
        }
    }
}
