package org.surgicode;

import java.util.List;

/** Every screen of the demonstration, with who sees it. */
final class Screens {
  /** The operative report of the case that is shown most. */
  static final String REPORT =
      "/cases/a02-proc1/document?resource=DocumentReference/a02-doc1&attachment=Binary/a02-bin1";

  /**
   * A screen.
   *
   * @param name of its picture
   * @param role who looks; empty for nobody in particular
   * @param chart case whose chart is open; empty for none
   * @param path its address
   */
  record Screen(String name, String role, String chart, String path) {}

  static final List<Screen> ALL =
      List.of(
          new Screen("launcher", "", "", "/demo/launch"),
          new Screen("library", "", "", "/library"),
          new Screen("library-nothing", "", "", "/library?q=nothing-of-that-name"),
          new Screen("card", "", "", "/library/63307"),
          new Screen("access", "", "", "/library/access"),
          new Screen("barred", "", "", "/cases/a02-proc1"),
          new Screen("other-patient", "clinician", "a04-proc1", "/cases/a02-proc1"),
          new Screen("not-for-the-role", "clinician", "a02-proc1", "/worklist"),
          new Screen("nothing-here", "coder", "", "/nowhere"),
          new Screen("worklist", "lead", "", "/worklist"),
          new Screen("worklist-nothing", "lead", "", "/worklist?words=nothing-of-that-name"),
          new Screen("performance", "lead", "", "/performance"),
          new Screen("performance-nothing", "lead", "", "/performance?months=3"),
          new Screen("case", "coder", "a02-proc1", "/cases/a02-proc1"),
          new Screen("case-asking", "coder", "a09-proc1", "/cases/a09-proc1"),
          new Screen("case-of-another-family", "coder", "a13-proc1", "/cases/a13-proc1"),
          new Screen("case-without-report", "cdi", "a16-proc1", "/cases/a16-proc1"),
          new Screen("case-of-nobody", "coder", "", "/cases/a04-proc1"),
          new Screen("case-clinician", "clinician", "a04-proc1", "/cases/a04-proc1"),
          new Screen("questions", "clinician", "a04-proc1", "/cases/a04-proc1/questions"),
          new Screen("operations", "clinician", "a02-proc1", "/"),
          new Screen("operations-none", "clinician", "", "/"),
          new Screen("document", "coder", "a02-proc1", REPORT));

  private Screens() {}
}
