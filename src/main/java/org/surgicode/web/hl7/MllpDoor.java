package org.surgicode.web.hl7;

import ca.uhn.hl7v2.HL7Exception;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.trace.Step;
import org.surgicode.review.trace.Trace;
import org.surgicode.web.door.Knock;

/**
 * The door for HL7 version 2 over MLLP: a few senders at a time, each message of bounded size. MLLP
 * knows no login: without TLS and certificates of the senders this door belongs behind the
 * hospital's integration engine. Who sends faster than messages are stored waits: a sender's next
 * message is read when the one before it was answered.
 */
public final class MllpDoor implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(MllpDoor.class);
  private static final int SENDERS = 16;
  private static final int SILENCE_MILLIS = 600_000;

  private final ServerSocket server;
  private final String tenant;
  private final Hl7Messages messages;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor threads =
      new ThreadPoolExecutor(0, SENDERS, 10, TimeUnit.SECONDS, new SynchronousQueue<>());

  /**
   * Opens the door.
   *
   * @param address address of this machine
   * @param port 0 for any free one
   * @param tenant for whom messages are taken
   * @param sockets plain or with TLS
   * @throws UnusableInput with code {@code port} when the port is taken
   */
  public MllpDoor(
      String address, int port, String tenant, Hl7Messages messages, MllpSockets sockets) {
    this.tenant = tenant;
    this.messages = messages;
    this.server = sockets.open(address, port, SENDERS);
    var porter = new Thread(this::letIn, "mllp");
    porter.setDaemon(true);
    porter.start();
  }

  /** The port that it listens on. */
  public int port() {
    return server.getLocalPort();
  }

  private void letIn() {
    while (!server.isClosed()) {
      try {
        Socket sender = server.accept();
        open.add(sender);
        try {
          threads.execute(() -> listen(sender));
        } catch (RejectedExecutionException e) {
          LOG.warn("More than {} senders over MLLP at a time", SENDERS);
          open.remove(sender);
          sender.close();
        }
      } catch (IOException e) {
        LOG.debug("MLLP: {}", e.getClass().getSimpleName());
      }
    }
  }

  private void listen(Socket sender) {
    try (sender;
        InputStream in = new BufferedInputStream(sender.getInputStream())) {
      sender.setSoTimeout(SILENCE_MILLIS);
      for (String text = Frames.read(in); text != null; text = Frames.read(in)) {
        try (Knock knock = Knock.at("mllp");
            Step step = Trace.door("mllp")) {
          step.tag("surgicode.tenant", tenant);
          Frames.write(sender.getOutputStream(), messages.take(tenant, text));
          knock.answered();
        }
      }
    } catch (IOException | HL7Exception e) {
      // Not even a message to be answered: the sender sees that nobody is there.
      LOG.warn("A sender over MLLP was hung up: {}", e.getClass().getSimpleName());
    } finally {
      open.remove(sender);
    }
  }

  /** Sends everybody away. */
  @Override
  public void close() {
    try {
      server.close();
      for (Socket sender : open) {
        sender.close();
      }
    } catch (IOException e) {
      LOG.debug("MLLP: {}", e.getClass().getSimpleName());
    }
    threads.shutdown();
  }
}
