package org.ovoz.storage.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.h2.store.fs.FileBase;
import org.h2.store.fs.FilePathWrapper;

/** Files of H2 ({@code jdbc:h2:full:…}) on a disk that can be full: then nothing is written, as Linux tells it. */
public final class FullDisk extends FilePathWrapper {

    static final AtomicBoolean IS_FULL = new AtomicBoolean();

    @Override
    public String getScheme() {
        return "full";
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        return new File(super.open(mode));
    }

    private static final class File extends FileBase {

        private final FileChannel file;

        private File(FileChannel file) {
            this.file = file;
        }

        private static void check() throws IOException {
            if (IS_FULL.get()) {
                throw new IOException("No space left on device");
            }
        }

        @Override
        public int write(ByteBuffer bytes) throws IOException {
            check();
            return file.write(bytes);
        }

        @Override
        public int write(ByteBuffer bytes, long place) throws IOException {
            check();
            return file.write(bytes, place);
        }

        @Override
        public int read(ByteBuffer bytes) throws IOException {
            return file.read(bytes);
        }

        @Override
        public int read(ByteBuffer bytes, long place) throws IOException {
            return file.read(bytes, place);
        }

        @Override
        public long position() throws IOException {
            return file.position();
        }

        @Override
        public FileChannel position(long place) throws IOException {
            file.position(place);
            return this;
        }

        @Override
        public long size() throws IOException {
            return file.size();
        }

        @Override
        public FileChannel truncate(long size) throws IOException {
            file.truncate(size);
            return this;
        }

        @Override
        public void force(boolean metadata) throws IOException {
            file.force(metadata);
        }

        @Override
        public FileLock tryLock(long place, long size, boolean isShared) throws IOException {
            return file.tryLock(place, size, isShared);
        }

        @Override
        protected void implCloseChannel() throws IOException {
            file.close();
        }
    }
}
