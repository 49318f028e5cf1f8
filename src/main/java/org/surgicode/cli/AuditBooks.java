package org.surgicode.cli;

import java.util.List;

/** The audit trails of all tenants and of the service itself; closing them closes the database. */
public interface AuditBooks extends AutoCloseable {
  /** One book for each trail, in the order of names. */
  List<AuditBook> all();

  @Override
  void close();
}
