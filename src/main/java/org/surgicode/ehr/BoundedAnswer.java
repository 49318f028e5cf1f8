package org.surgicode.ehr;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import org.apache.http.HttpEntity;
import org.apache.http.entity.HttpEntityWrapper;

/** The body of an answer, which may be neither endless nor endlessly slow. */
final class BoundedAnswer extends HttpEntityWrapper {
  private final long mostBytes;
  private final long lastNanos;

  /**
   * @param mostBytes bytes that may be read after decompression
   * @param lastNanos reading of {@link System#nanoTime()} at which patience ends
   */
  BoundedAnswer(HttpEntity body, long mostBytes, long lastNanos) {
    super(body);
    this.mostBytes = mostBytes;
    this.lastNanos = lastNanos;
  }

  @Override
  public InputStream getContent() throws IOException {
    return new Bounded(super.getContent());
  }

  private final class Bounded extends FilterInputStream {
    private long left = mostBytes;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int next = super.read();
      take(next < 0 ? 0 : 1);
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      int got = super.read(into, offset, length);
      take(Math.max(got, 0));
      return got;
    }

    private void take(int bytes) throws IOException {
      left -= bytes;
      if (left < 0) {
        throw new TooLong();
      }
      if (System.nanoTime() - lastNanos > 0) {
        throw new InterruptedIOException("the answer took too long");
      }
    }
  }

  /** The answer is larger than the tenant's limit. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;
  }
}
