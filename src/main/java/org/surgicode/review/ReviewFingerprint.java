package org.surgicode.review;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Flag;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Tells whether two reviews say the same of the same versions of the same documents. */
public final class ReviewFingerprint {
  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

  private ReviewFingerprint() {}

  /**
   * A hash over what was read (documents by their own hashes), what was concluded by which rules
   * and software, and what is asked as of the day: 64 hex digits.
   */
  public static String of(CaseReview review) {
    return hash(
        Map.of(
            "case", review.surgicalCase().withoutTexts(),
            "judgement", review.judgement(),
            "searched", review.searched(),
            "site", review.site(),
            "asks", review.toAsk().stream().map(Flag::id).toList()));
  }

  /** One fingerprint for several reviews. */
  public static String of(List<CaseReview> reviews) {
    return hash(Map.of("all", reviews.stream().map(ReviewFingerprint::of).toList()));
  }

  private static String hash(Map<String, Object> all) {
    try {
      byte[] text = JSON.writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
