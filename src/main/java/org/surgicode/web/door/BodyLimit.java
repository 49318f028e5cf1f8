package org.surgicode.web.door;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes no more of a request than its door has use for, whatever the request says of its size. */
public final class BodyLimit extends OncePerRequestFilter {
  private static final long MEGABYTE = 1024L * 1024;

  /** A limit for every door. */
  public BodyLimit() {}

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    long most = most(request.getRequestURI());
    if (request.getContentLengthLong() > most) {
      Turned.away(tooLarge(most), request, response);
    } else {
      chain.doFilter(new Bounded(request, most), response);
    }
  }

  private static long most(String path) {
    if (path.startsWith("/fhir/")) {
      return 32 * MEGABYTE;
    }
    if (path.startsWith("/notify/")) {
      return 8 * MEGABYTE;
    }
    if (path.startsWith("/cds-services/")) {
      return path.endsWith("/feedback") ? MEGABYTE / 4 : 8 * MEGABYTE;
    }
    return MEGABYTE / 4;
  }

  private static Refusal tooLarge(long most) {
    return new Refusal(
        413, "too-long", "Send at most " + most / 1024 + " kB: one operation at a time.");
  }

  /** A request that ends where the limit is. */
  private static final class Bounded extends HttpServletRequestWrapper {
    private final long most;

    Bounded(HttpServletRequest request, long most) {
      super(request);
      this.most = most;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      ServletInputStream in = super.getInputStream();
      return new ServletInputStream() {
        private long read;

        @Override
        public int read() throws IOException {
          int next = in.read();
          count(next < 0 ? 0 : 1);
          return next;
        }

        @Override
        public int read(byte[] bytes, int start, int length) throws IOException {
          int got = in.read(bytes, start, length);
          count(Math.max(0, got));
          return got;
        }

        private void count(int more) {
          read += more;
          if (read > most) {
            throw tooLarge(most);
          }
        }

        @Override
        public boolean isFinished() {
          return in.isFinished();
        }

        @Override
        public boolean isReady() {
          return in.isReady();
        }

        @Override
        public void setReadListener(ReadListener listener) {
          in.setReadListener(listener);
        }
      };
    }
  }
}
