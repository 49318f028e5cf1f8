package org.surgicode.fhir;

/**
 * The URLs under which this software's identifiers, codes and profiles are known. All of them start
 * with {@link #CANONICAL}.
 */
public final class Systems {
  /** Canonical base of everything the product publishes. */
  public static final String CANONICAL = "https://surgicode.org/fhir";

  /** Identifier of a review: the same for every review of one operation by one family. */
  public static final String EVALUATION = CANONICAL + "/sid/evaluation";

  /** Identifier of what a review says and what it read: changes when either changes. */
  public static final String FINGERPRINT = CANONICAL + "/sid/fingerprint";

  /** Identifier of one suggestion: changes when codes, units or modifiers change. */
  public static final String SUGGESTION = CANONICAL + "/sid/suggestion";

  /** Identifier of one open question about one operation. */
  public static final String GAP = CANONICAL + "/sid/gap";

  /** Identifier of one summary document: K.F, so it changes with what is said. */
  public static final String SUMMARY = CANONICAL + "/sid/summary";

  /** Identifier of one question that was put: as a message, or by a person. */
  public static final String QUERY = CANONICAL + "/sid/query";

  /** Identifier of one half-filled form: K.F, so it changes with what is said. */
  public static final String FORM = CANONICAL + "/sid/form";

  /** Identifier of a version of this software. */
  public static final String SOFTWARE = CANONICAL + "/sid/software";

  /** Codes of the criteria, for example {@code corpectomy}. */
  public static final String CRITERION = CANONICAL + "/CodeSystem/coding-criterion";

  /** Codes of a criterion's verdict, for example {@code not-met}. */
  public static final String CRITERION_STATUS = CANONICAL + "/CodeSystem/criterion-status";

  /** Codes of a review's conclusion, for example {@code supported}. */
  public static final String DETERMINATION = CANONICAL + "/CodeSystem/determination";

  /** Codes of the documentation flags, for example {@code lesion-size}. */
  public static final String FLAG = CANONICAL + "/CodeSystem/documentation-flag";

  /** Codes of how much a flag weighs, for example {@code audit-risk}. */
  public static final String FLAG_SEVERITY = CANONICAL + "/CodeSystem/flag-severity";

  /** Codes of the review task, its input and its output. */
  public static final String TASK = CANONICAL + "/CodeSystem/coding-task";

  /** Codes of reasons for which a human rejects a suggestion. */
  public static final String REVIEW_REASON = CANONICAL + "/CodeSystem/review-reason";

  /** CPT, by number only. */
  public static final String CPT = "http://www.ama-assn.org/go/cpt";

  /** Codes of the SMART App Launch specification. */
  public static final String SMART = "http://hl7.org/fhir/smart-app-launch/CodeSystem/smart-codes";

  private Systems() {}

  /** Canonical of the criteria of one family, for example {@code cpt-63300}. */
  public static String planDefinition(String family) {
    return CANONICAL + "/PlanDefinition/" + family;
  }

  /** Canonical of the form that asks for the criteria of one family. */
  public static String questionnaire(String family) {
    return CANONICAL + "/Questionnaire/" + family;
  }

  /**
   * Canonical of one of the product's profiles or extensions, for example {@code software-agent}.
   */
  public static String profile(String id) {
    return CANONICAL + "/StructureDefinition/" + id;
  }
}
