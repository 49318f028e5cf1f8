package org.surgicode.review;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.worklist.Colleague;
import org.surgicode.review.worklist.SecondLook;
import org.surgicode.review.worklist.Worklist;
import org.surgicode.review.worklist.WorklistFilter;
import org.surgicode.review.worklist.WorklistLine;

/**
 * A list that notes for the audit trail how many operations somebody was shown, and who works at
 * which.
 */
record WatchedWorklist(Worklist list, Witness witness) implements Worklist {
  @Override
  public Page page(WorklistFilter wanted, int skip, int most) {
    Page page = list.page(wanted, skip, most);
    witness.listed(page.lines().size());
    return page;
  }

  @Override
  public Optional<WorklistLine> line(String caseId) {
    return list.line(caseId);
  }

  @Override
  public boolean assign(String caseId, @Nullable String seen, @Nullable Colleague owner) {
    boolean done = list.assign(caseId, seen, owner);
    noted(done, caseId, owner == null ? "given-back" : owner.reference());
    return done;
  }

  @Override
  public boolean secondLook(String caseId, SecondLook look, String who) {
    boolean done = list.secondLook(caseId, look, who);
    noted(done, caseId, "second-look:" + look.code());
    return done;
  }

  private void noted(boolean done, String caseId, String what) {
    if (done) {
      list.line(caseId).ifPresent(l -> witness.assigned(l.patient(), l.operation(), what));
    }
  }

  @Override
  public void here(Colleague colleague) {
    list.here(colleague);
  }

  @Override
  public List<Colleague> colleagues() {
    return list.colleagues();
  }
}
