package org.surgicode.cli.evaluate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.surgicode.cli.evaluate.Highlights.Piece;
import org.surgicode.cli.evaluate.Highlights.Span;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class HighlightsTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String TEXT = "L3 corpectomy, <b>dura</b> opened";

  @Test
  void overlappingQuotesAreCutWhereOneBeginsOrEnds() {
    List<Piece> pieces =
        Highlights.pieces(TEXT, List.of(new Span(0, 13, "corpectomy"), new Span(0, 2, "region")));

    assertThat(pieces)
        .containsExactly(
            new Piece("L3", Set.of("corpectomy", "region")),
            new Piece(" corpectomy", Set.of("corpectomy")),
            new Piece(", <b>dura</b> opened", Set.of()));
  }

  @Test
  void thePiecesTogetherAreTheText() {
    List<Piece> pieces =
        Highlights.pieces(TEXT, List.of(new Span(3, 99, "a"), new Span(5, 5, "b")));

    assertThat(pieces.stream().map(Piece::text).collect(Collectors.joining())).isEqualTo(TEXT);
  }

  @Test
  void whatANoteHoldsNeverBecomesMarkup() {
    JsonNode review =
        JSON.readTree(
            """
            {"case": "x", "determination": "supported", "criteria": [
              {"id": "compartment", "status": "met", "value": "intradural", "evidence": [
                {"resource": "D", "attachment": "B", "start": 15, "end": 33,
                 "text": "<b>dura</b> opened"}]}],
             "documents": [{"resource": "D", "attachment": "B",
               "text": "L3 corpectomy, <b>dura</b> opened</pre><script>x()</script>"}]}
            """);
    JsonNode expected =
        JSON.readTree(
            "{\"determination\": \"supported\", \"trap\": \"<i>none</i>\", \"criteria\":"
                + " {\"region\": {\"status\": \"met\", \"quote\": \"L3\"}}}");

    Scored scored = CaseScoring.score(new Labelled("x", expected, Map.of()), List.of(review));
    String page =
        CasesPage.of(
            FiguresJson.detailed(scored.figures(), Map.of("x", scored.figures())), List.of(scored));

    assertThat(page)
        .contains("<mark title=\"label\" class=\"label\">L3</mark> corpectomy, ")
        .contains(
            "<mark title=\"compartment\" class=\"compartment\">&lt;b&gt;dura&lt;/b&gt;"
                + " opened</mark>&lt;/pre&gt;&lt;script&gt;x()")
        .contains("&lt;i&gt;none&lt;/i&gt;")
        .doesNotContain("<script")
        .doesNotContain("<b>dura");
  }
}
