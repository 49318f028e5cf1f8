package org.surgicode.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryRequestComponent;
import org.hl7.fhir.r4.model.Bundle.BundleType;
import org.hl7.fhir.r4.model.Bundle.HTTPVerb;
import org.hl7.fhir.r4.model.Parameters;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Edition;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.UnusableInput;

/**
 * One review as a write-back: an evaluation, a suggestion for a human to decide, one open question
 * per flag that is not pending, and where all of it comes from. Posting it twice writes it once,
 * except its provenance: so post it only when the {@link #fingerprint()} differs from the one in
 * the EHR. The same review gives the same packet apart from its moment. Nothing in it is a
 * financial resource.
 */
public final class ReviewPacket {
  private final PacketContext packet;
  private final String launchUrl;

  /** Made when it is first asked for: a card needs neither. */
  private @Nullable Parameters result;

  private @Nullable String fingerprint;

  /**
   * A packet for one review.
   *
   * @param review the review of an operation that the EHR knows
   * @param tenant name of the organisation whose EHR it is
   * @param publicUrl where the service is reached from outside, for example {@code
   *     https://coding.example.org}
   * @param at the moment of writing
   * @throws UnusableInput with code {@code no-procedure} when the review is of a bare note
   */
  public ReviewPacket(CaseReview review, String tenant, String publicUrl, Instant at) {
    String procedure = review.surgicalCase().procedure();
    if (procedure == null) {
      throw new UnusableInput(
          "no-procedure", "A bare note has no Procedure in the EHR that could be written to.");
    }
    var keys = new PacketKeys(tenant, procedure, review.judgement().edition().family());
    this.packet = new PacketContext(review, keys, new Sources(review), at);
    this.launchUrl = publicUrl.replaceAll("/+$", "") + "/launch";
  }

  /**
   * K of a review, without making its packet; null for the review of a bare note, which is not
   * written.
   */
  public static @Nullable String key(CaseReview review, String tenant) {
    String procedure = review.surgicalCase().procedure();
    return procedure == null
        ? null
        : new PacketKeys(tenant, procedure, review.judgement().edition().family()).evaluation();
  }

  /** K.S of a review, without making its packet; null when no code is suggested. */
  public static @Nullable String suggestion(CaseReview review, String tenant) {
    String procedure = review.surgicalCase().procedure();
    var judgement = review.judgement();
    return procedure == null || judgement.codes().isEmpty()
        ? null
        : new PacketKeys(tenant, procedure, judgement.edition().family())
            .suggestion(judgement.codes());
  }

  /** K: names the operation under its family, whatever the review found; 64 hex digits. */
  public String key() {
    return packet.keys().evaluation();
  }

  /** The review that it is made from. */
  public CaseReview review() {
    return packet.review();
  }

  /** The moment of writing. */
  public Instant at() {
    return packet.at();
  }

  /** K.S: names what is suggested; null when no code is. */
  public @Nullable String suggestion() {
    var codes = packet.review().judgement().codes();
    return codes.isEmpty() ? null : packet.keys().suggestion(codes);
  }

  /** K.flag: names one question about the operation. */
  public String gap(String flag) {
    return packet.keys().gap(flag);
  }

  /** K.ask.flag: names one question that a person put. */
  public String asking(String flag) {
    return packet.keys().asking(flag);
  }

  /** F: changes when the conclusions, the criteria or any resource read changes; 64 hex digits. */
  public String fingerprint() {
    if (fingerprint == null) fingerprint = fingerprint(result(), packet);
    return fingerprint;
  }

  private Parameters result() {
    if (result == null) result = ResultParameters.of(packet.review(), packet.sources());
    return result;
  }

  /**
   * The transaction: Device, GuidanceResponse, Task when codes are suggested, one DetectedIssue per
   * flag, Provenance. Encode it with {@link #json()} or a parser that keeps the versions of
   * references.
   */
  public Bundle transaction() {
    var bundle = new Bundle();
    Labels.follows(bundle, "write-back-bundle");
    bundle.setType(BundleType.TRANSACTION);
    String version = packet.review().judgement().edition().software();
    create(
        bundle,
        "device",
        SoftwareAgent.of(version),
        Systems.SOFTWARE,
        SoftwareAgent.identifier(version));
    List<String> written = new ArrayList<>();
    written.add(
        update(
            bundle,
            "evaluation",
            CodingEvaluation.of(packet, result().copy(), fingerprint()),
            Systems.EVALUATION,
            key()));
    if (!packet.review().judgement().codes().isEmpty()) {
      String suggestion = packet.keys().suggestion(packet.review().judgement().codes());
      written.add(
          create(
              bundle,
              "task",
              CodingReviewTask.of(packet, launchUrl),
              Systems.SUGGESTION,
              suggestion));
    }
    for (Flag flag : packet.review().toAsk()) {
      written.add(
          update(
              bundle,
              flag.id(),
              DocumentationGap.of(packet, flag),
              Systems.GAP,
              packet.keys().gap(flag.id())));
    }
    request(bundle, "provenance", CodingProvenance.of(packet, written, fingerprint()))
        .setMethod(HTTPVerb.POST)
        .setUrl("Provenance");
    return bundle;
  }

  /**
   * The suggestion on its own as JSON, for an EHR that files it itself; null when no code is
   * suggested. It has the identifier of the packet's, so that both are one.
   */
  public @Nullable String proposal() {
    return packet.review().judgement().codes().isEmpty()
        ? null
        : parser().encodeResourceToString(ProposedTask.of(packet, launchUrl));
  }

  /** The same review for an EHR that takes less than the transaction. */
  public PlainerPacket plainer() {
    return new PlainerPacket(packet, fingerprint(), launchUrl);
  }

  /** The transaction as JSON, references to exact versions included. */
  public String json() {
    return parser().encodeResourceToString(transaction());
  }

  private String create(
      Bundle bundle, String entry, Resource resource, String system, String value) {
    request(bundle, entry, resource)
        .setMethod(HTTPVerb.POST)
        .setUrl(resource.fhirType())
        .setIfNoneExist(search(system, value));
    return packet.keys().fullUrl(entry);
  }

  private String update(
      Bundle bundle, String entry, Resource resource, String system, String value) {
    request(bundle, entry, resource)
        .setMethod(HTTPVerb.PUT)
        .setUrl(resource.fhirType() + "?" + search(system, value));
    return packet.keys().fullUrl(entry);
  }

  private BundleEntryRequestComponent request(Bundle bundle, String entry, Resource resource) {
    return bundle
        .addEntry()
        .setFullUrl(packet.keys().fullUrl(entry))
        .setResource(resource)
        .getRequest();
  }

  private static String search(String system, String value) {
    return "identifier=" + URLEncoder.encode(system + "|" + value, StandardCharsets.UTF_8);
  }

  private static String fingerprint(Parameters result, PacketContext packet) {
    Edition edition = packet.review().judgement().edition();
    String read =
        packet.sources().all().stream()
            .map(Reference::getReference)
            .collect(Collectors.joining(","));
    return Sha256.hex(
        parser().encodeResourceToString(result)
            + "|"
            + edition.criteria()
            + "|"
            + edition.sha256()
            + "|"
            + read);
  }

  private static IParser parser() {
    return FhirContext.forR4Cached().newJsonParser().setStripVersionsFromReferences(false);
  }
}
