package org.surgicode;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import org.slf4j.LoggerFactory;

/** Hears every line of every log, with all exceptions that come along. */
final class Wiretap implements AutoCloseable {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
  private final Logger own = (Logger) LoggerFactory.getLogger("org.surgicode");
  private final Level before = root.getLevel();
  private final Ear ear = new Ear();
  private final Handler platform = new PlatformEar();

  Wiretap() {
    ear.setContext(root.getLoggerContext());
    ear.start();
    root.addAppender(ear);
    root.setLevel(Level.INFO);
    own.setLevel(Level.TRACE);
    java.util.logging.Logger.getLogger("").addHandler(platform);
  }

  List<String> lines() {
    return List.copyOf(lines);
  }

  @Override
  public void close() {
    root.detachAppender(ear);
    root.setLevel(before);
    own.setLevel(null);
    java.util.logging.Logger.getLogger("").removeHandler(platform);
  }

  private final class Ear extends AppenderBase<ILoggingEvent> {
    @Override
    protected void append(ILoggingEvent event) {
      var line = new StringBuilder(event.getLoggerName() + ": " + event.getFormattedMessage());
      event.getMDCPropertyMap().forEach((name, value) -> line.append(' ').append(value));
      for (IThrowableProxy thrown = event.getThrowableProxy();
          thrown != null;
          thrown = thrown.getCause()) {
        line.append("\n  ").append(thrown.getClassName()).append(": ").append(thrown.getMessage());
      }
      lines.add(line.toString());
    }
  }

  private final class PlatformEar extends Handler {
    @Override
    public void publish(LogRecord line) {
      lines.add(new SimpleFormatter().format(line));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
