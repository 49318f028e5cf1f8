package org.surgicode.web.sidebar;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Judgement;
import org.surgicode.review.FiledReview;
import org.surgicode.review.Tenants;
import org.surgicode.web.launch.Launch;
import org.surgicode.web.launch.Right;

/**
 * Where somebody with a launch begins: at the worklist who sees all cases, else at the operations
 * of the chart that is open.
 */
@Controller
final class ChartCases {
  private final Tenants tenants;
  private final CaseVisits visits;

  ChartCases(Tenants tenants, CaseVisits visits) {
    this.tenants = tenants;
    this.visits = visits;
  }

  /**
   * One operation of the chart.
   *
   * @param address its page
   * @param operation what the record calls it; empty when it does not
   * @param day its day in words
   * @param kind identifier of the determination; empty for whom sees none
   * @param determination the determination in words
   * @param waiting how many questions wait for the visitor, in words; empty for none
   */
  record Line(
      String address,
      String operation,
      String day,
      String kind,
      String determination,
      String waiting) {}

  @GetMapping("/")
  String start(
      Launch launch, HttpServletRequest request, HttpServletResponse response, Model page) {
    if (launch.may(Right.ALL_CASES)) {
      return "redirect:/worklist" + visits.query(request);
    }
    Voice voice = visits.voice(request, response);
    visits.frame(page, voice.say("start-title"), voice, request);
    page.addAttribute(
        "lines",
        tenants.desk(launch.tenant()).kept().stream()
            .filter(filed -> launch.reaches(filed.review().surgicalCase()))
            .map(filed -> line(filed, launch, visits.query(request), voice))
            .toList());
    return "start";
  }

  private static Line line(FiledReview filed, Launch launch, String query, Voice voice) {
    CaseReview review = filed.review();
    Judgement judged = review.judgement();
    boolean codes = launch.may(Right.CODES);
    int asked = Questions.toSurgeon(review).size();
    return new Line(
        "/cases/" + filed.caseId() + query,
        Banner.operation(review.surgicalCase()),
        voice.day(review.surgicalCase().dateOfService()),
        codes ? judged.determination().code() : "",
        codes ? voice.determination(judged) : "",
        asked == 0 ? "" : voice.say("questions-for-you", "count", asked));
  }
}
