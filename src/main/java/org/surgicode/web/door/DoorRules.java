package org.surgicode.web.door;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.surgicode.casefile.UnusableInput;

/**
 * Who may come in by one tenant's doors for programs, and what he is shown.
 *
 * @param clients whose tokens are accepted; without any the doors are open to this machine only
 * @param shows what a card shows
 * @param reads with whose login what is missing is read, in this order; nothing is read when empty
 * @param days how many days after an operation opening the chart still shows a card
 * @param origins origins of web pages that may call the hooks from a browser
 * @param viewers to whom an opened chart shows a card beside those who performed the operation:
 *     codes of roles and references of people; everybody when empty
 * @param patience how long the caller of a hook waits for his answer
 * @param callsPerMinute calls that one caller may make at each door in a minute
 * @param noteSign whether the EHR was taught the hook of this software's own, at the signing of an
 *     operative note
 */
public record DoorRules(
    List<Client> clients,
    Shows shows,
    List<Reads> reads,
    int days,
    List<URI> origins,
    List<String> viewers,
    Duration patience,
    int callsPerMinute,
    boolean noteSign) {
  private static final int USUAL_DAYS = 90;
  private static final int USUAL_CALLS = 600;

  /**
   * @throws UnusableInput with code {@code config} when a number is out of its bounds
   */
  public DoorRules {
    clients = List.copyOf(clients);
    reads = List.copyOf(reads);
    origins = List.copyOf(origins);
    viewers = List.copyOf(viewers);
    if (days < 1 || days > 3650) {
      throw new UnusableInput("config", "days must be from 1 to 3650.");
    }
    if (patience.toMillis() < 50 || patience.toMillis() > 30_000) {
      throw new UnusableInput("config", "patience must be from 50ms to 30s.");
    }
    if (callsPerMinute < 1 || callsPerMinute > 1_000_000) {
      throw new UnusableInput("config", "calls-per-minute must be from 1 to 1000000.");
    }
  }

  /** The rules of a hospital that has said nothing. */
  public static DoorRules usual() {
    return new DoorRules(
        List.of(),
        Shows.SUGGESTION,
        List.of(Reads.CALLER, Reads.OWN),
        USUAL_DAYS,
        List.of(),
        List.of(),
        Duration.ofMillis(450),
        USUAL_CALLS,
        false);
  }

  /** The same with other clients. */
  public DoorRules with(List<Client> others) {
    return new DoorRules(
        others, shows, reads, days, origins, viewers, patience, callsPerMinute, noteSign);
  }

  /** The same, showing something else. */
  public DoorRules showing(Shows other) {
    return new DoorRules(
        clients, other, reads, days, origins, viewers, patience, callsPerMinute, noteSign);
  }

  /** The same, reading otherwise. */
  public DoorRules reading(List<Reads> others) {
    return new DoorRules(
        clients, shows, others, days, origins, viewers, patience, callsPerMinute, noteSign);
  }

  /** The same for operations of so many days. */
  public DoorRules within(int others) {
    return new DoorRules(
        clients, shows, reads, others, origins, viewers, patience, callsPerMinute, noteSign);
  }

  /** The same for web pages of these origins. */
  public DoorRules from(List<URI> others) {
    return new DoorRules(
        clients, shows, reads, days, others, viewers, patience, callsPerMinute, noteSign);
  }

  /** The same, quiet to all but these where a chart is opened. */
  public DoorRules viewedBy(List<String> others) {
    return new DoorRules(
        clients, shows, reads, days, origins, others, patience, callsPerMinute, noteSign);
  }

  /** The same at another pace. */
  public DoorRules at(int calls) {
    return new DoorRules(clients, shows, reads, days, origins, viewers, patience, calls, noteSign);
  }

  /** The same with another patience. */
  public DoorRules patient(Duration other) {
    return new DoorRules(
        clients, shows, reads, days, origins, viewers, other, callsPerMinute, noteSign);
  }

  /** The same with the hook of a signed operative note. */
  public DoorRules withNoteSign() {
    return new DoorRules(
        clients, shows, reads, days, origins, viewers, patience, callsPerMinute, true);
  }
}
