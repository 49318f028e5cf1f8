package org.surgicode.fhir;

import ca.uhn.fhir.context.FhirContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Bundle.BundleEntryComponent;
import org.hl7.fhir.r4.model.DetectedIssue;
import org.hl7.fhir.r4.model.Device;
import org.hl7.fhir.r4.model.Reference;
import org.hl7.fhir.r4.model.Resource;

/**
 * The packet of a review as this software's own resources: with ids of their own, with references
 * among themselves, and with whole addresses of what stands in the EHR.
 */
public final class PublishedPacket {
  private static final int LONGEST = 64;
  private static final int KEPT = 39;

  private PublishedPacket() {}

  /**
   * All resources.
   *
   * @param name name of the case, from which the ids are made
   * @param ehr base URL of the EHR without a slash at the end
   */
  public static List<Resource> of(ReviewPacket packet, String name, String ehr) {
    Bundle transaction = packet.transaction();
    Map<String, String> names = new HashMap<>();
    for (BundleEntryComponent entry : transaction.getEntry()) {
      Resource resource = entry.getResource();
      resource.setId(id(resource, name));
      names.put(
          entry.getFullUrl(), resource.fhirType() + "/" + resource.getIdElement().getIdPart());
    }
    List<Resource> all = new ArrayList<>();
    for (BundleEntryComponent entry : transaction.getEntry()) {
      link(entry.getResource(), names, ehr);
      all.add(entry.getResource());
    }
    return all;
  }

  /** The id of a question: that of the case and the flag. */
  public static String gapId(String name, String flag) {
    return fitting(name, name + "." + flag);
  }

  /** What the name of the case begins with to which an id leads; the whole name where it fits. */
  public static String beginning(String id) {
    int dot = id.lastIndexOf('.');
    return dot < 0 ? id : id.substring(0, dot);
  }

  /** Whether an id may have been shortened, so that it holds the beginning of a name only. */
  public static boolean isShortened(String id) {
    return id.length() == LONGEST && beginning(id).length() == KEPT;
  }

  private static String id(Resource resource, String name) {
    if (resource instanceof Device device) {
      return device.getIdentifierFirstRep().getValue();
    }
    return resource instanceof DetectedIssue gap
        ? gapId(name, gap.getCode().getCodingFirstRep().getCode())
        : fitting(name, name);
  }

  /** What is too long begins as the name of the case does, by which it is found again. */
  private static String fitting(String name, String id) {
    return id.length() <= LONGEST
        ? id
        : name.substring(0, Math.min(KEPT, name.length()))
            + "."
            + Sha256.hex(id).substring(0, LONGEST - KEPT - 1);
  }

  private static void link(Resource resource, Map<String, String> names, String ehr) {
    for (Reference reference :
        FhirContext.forR4Cached()
            .newTerser()
            .getAllPopulatedChildElementsOfType(resource, Reference.class)) {
      String written = reference.getReference();
      if (written == null || written.startsWith("#")) {
        continue;
      }
      String own = names.get(written);
      if (own != null) {
        reference.setReference(own);
      } else if (!written.contains(":")) {
        reference.setReference(ehr + "/" + written);
      }
    }
  }
}
