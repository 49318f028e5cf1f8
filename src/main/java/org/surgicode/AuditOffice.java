package org.surgicode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.surgicode.casefile.ConfigFiles;
import org.surgicode.cli.AuditBook;
import org.surgicode.cli.AuditBooks;
import org.surgicode.ehr.EhrSettings;
import org.surgicode.fhir.AuditEvents;
import org.surgicode.store.Database;

/** The audit trails in the database that the settings name, without a service around them. */
record AuditOffice(Database database, List<AuditBook> all) implements AuditBooks {
  /**
   * Opens them.
   *
   * @throws org.surgicode.casefile.UnusableInput when settings or database cannot be used
   */
  static AuditOffice open(ConfigFiles files, Map<String, String> environment) {
    Settings settings = SettingsFile.read(files, environment);
    String here = settings.publicUrl().toString();
    List<EhrSettings> ehrs = Service.ehrs(settings, new TenantFiles(files, environment));
    Database database = settings.store().openAside();
    List<AuditBook> books = new ArrayList<>();
    books.add(
        new AuditBook(
            Database.SERVICE, database.audit(Database.SERVICE), new AuditEvents(here, here)));
    for (EhrSettings ehr : ehrs) {
      String base = ehr.base().toString();
      books.add(
          new AuditBook(
              ehr.tenant(), database.audit(ehr.tenant()), new AuditEvents(base, ehr.publicUrl())));
    }
    return new AuditOffice(database, List.copyOf(books));
  }

  @Override
  public void close() {
    database.close();
  }
}
