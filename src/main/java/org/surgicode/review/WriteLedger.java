package org.surgicode.review;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Port to where the writing to one tenant's EHR is accounted for. It holds no words of a chart.
 * Safe for any number of threads and processes.
 */
public interface WriteLedger {
  /** Name of the tenant. */
  String tenant();

  /** Whether somebody switched writing off. */
  boolean stopped();

  /** Switches writing off or on, for every process at once. */
  void stop(boolean stopped);

  /**
   * Reserves one evaluation for one writer.
   *
   * @param lease how long at most, in case the writer dies
   * @return whether it was free
   */
  boolean claim(String key, Duration lease);

  /** Gives a reserved evaluation back. */
  void release(String key);

  /** The newest attempt for one evaluation. */
  Optional<WriteReport> report(String key);

  /** Keeps an attempt in place of an earlier one. */
  void keep(WriteReport report);

  /** The newest attempts of all evaluations, newest first; at most 500. */
  List<WriteReport> reports();

  /** What is known of one resource. */
  Optional<OutboxEntry> entry(String key, String name);

  /** Every resource of one evaluation, by name. */
  List<OutboxEntry> entries(String key);

  /** Keeps the state of one resource in place of an earlier one. */
  void keep(OutboxEntry entry);

  /** What the EHR lets this software write; empty before it was asked. */
  Optional<WriteAbility> ability();

  /** Keeps what the EHR lets this software write. */
  void keep(WriteAbility ability);
}
