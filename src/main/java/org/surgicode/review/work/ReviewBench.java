package org.surgicode.review.work;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.FiledReview;
import org.surgicode.review.ReviewDesk;
import org.surgicode.review.ReviewFingerprint;
import org.surgicode.review.Tenants;
import org.surgicode.review.trace.Step;
import org.surgicode.review.trace.Trace;

/**
 * What is done with each job: an operation is fetched, reviewed and written back; a resource that
 * changed leads to the operations of its patient; a poll leads to everything that changed.
 */
public final class ReviewBench implements WorkBench {
  private final Tenants tenants;
  private final WorkQueue queue;
  private final Map<String, Duration> overlaps;
  private final Clock clock;

  /**
   * @param overlaps how far before the last asking a poll reaches back, for each tenant
   */
  public ReviewBench(
      Tenants tenants, WorkQueue queue, Map<String, Duration> overlaps, Clock clock) {
    this.tenants = tenants;
    this.queue = queue;
    this.overlaps = Map.copyOf(overlaps);
    this.clock = clock;
  }

  @Override
  public Result work(Job job) {
    Work work = job.work();
    ReviewDesk desk = tenants.desk(work.tenant());
    try (Step step = Trace.inside("job " + work.kind().code())) {
      step.tag("surgicode.tenant", work.tenant());
      return switch (work.kind()) {
        case REVIEW -> reviewed(desk, job);
        case FIND -> found(desk, work);
        case POLL -> polled(desk, job);
      };
    }
  }

  private Result reviewed(ReviewDesk desk, Job job) {
    String operation = job.work().subject();
    List<FiledReview> looked;
    try {
      looked = desk.lookByAll(operation);
    } catch (EhrProblem e) {
      return takenBack(desk, operation, e);
    } catch (UnusableInput e) {
      if (e.code().equals("no-edition") && job.work().reason() != Reason.MANUAL) {
        // Told by the EHR with others of its patient: nobody asked for it.
        return new Result(String.valueOf(e.getMessage()), "");
      }
      throw e;
    }
    String inputs = fingerprint(looked.stream().map(FiledReview::review).toList());
    if (inputs.equals(job.inputs()) && !wantsWriting(job.work().reason())) {
      return new Result("unchanged: what was read says nothing new", inputs);
    }
    String written =
        looked.stream()
            .map(filed -> desk.writing().record(filed.caseId()).orElseThrow())
            .map(filed -> String.valueOf(filed.written()))
            .distinct()
            .collect(Collectors.joining("; "));
    return new Result(written, inputs);
  }

  /** Whether somebody wants to be sure that it stands in the EHR, whatever was read. */
  private static boolean wantsWriting(Reason reason) {
    return reason == Reason.MANUAL || reason == Reason.UNSETTLED;
  }

  private static String fingerprint(List<CaseReview> reviews) {
    return ReviewFingerprint.of(reviews);
  }

  /** What is no operation any more may have been one that was written about. */
  private static Result takenBack(ReviewDesk desk, String operation, EhrProblem problem) {
    if (problem.kind() == EhrProblem.Kind.NOT_FOUND) {
      List<FiledReview> taken = desk.writing().takeBackOf(operation);
      if (!taken.isEmpty()) {
        return new Result(String.valueOf(taken.get(0).written()), "");
      }
    }
    throw problem;
  }

  private Result found(ReviewDesk desk, Work work) {
    var operations = new TreeSet<>(desk.operationsOf(work.subject()));
    if (desk.hasReviewed(work.subject())) {
      operations.add(work.subject());
    }
    List<Work> more =
        operations.stream()
            .map(o -> Work.review(work.tenant(), o, work.reason(), work.version()))
            .toList();
    queue.enqueueAll(more);
    return new Result(
        more.isEmpty()
            ? "no operation to be reviewed"
            : "operations to be reviewed: " + more.size(),
        "");
  }

  /** Up to when was read stands where other jobs keep what was read. */
  private Result polled(ReviewDesk desk, Job job) {
    Work work = job.work();
    Instant begun = clock.instant();
    String last = job.inputs();
    Duration overlap = overlaps.getOrDefault(work.tenant(), Duration.ofMinutes(10));
    List<String> changed =
        last == null || last.isEmpty()
            ? desk.operations()
            : desk.operationsSince(Instant.parse(last).minus(overlap));
    queue.enqueueAll(
        changed.stream()
            .map(o -> Work.review(work.tenant(), o, work.reason(), "poll/" + begun))
            .toList());
    return new Result("operations to be reviewed: " + changed.size(), begun.toString());
  }
}
