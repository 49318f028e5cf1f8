package org.surgicode.ehr;

import ca.uhn.fhir.model.api.Include;
import ca.uhn.fhir.rest.api.CacheControlDirective;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.gclient.ICriterion;
import ca.uhn.fhir.rest.gclient.IEntityResult;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.CapabilityStatement;
import org.hl7.fhir.r4.model.Resource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.surgicode.review.EhrProblem;

/**
 * One thread's conversation with the EHR. Reads are asked again while that can help; every failure
 * leaves as an {@link EhrProblem}.
 */
final class Exchange {
  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
  private static final CacheControlDirective FRESH = new CacheControlDirective().setNoCache(true);

  private final IGenericClient client;
  private final RetryAfter retryAfter;
  private final Patience patience;
  private final Sentences sentences;
  private final int pageSize;

  Exchange(
      IGenericClient client,
      RetryAfter retryAfter,
      Patience patience,
      Sentences sentences,
      int pageSize) {
    this.client = client;
    this.retryAfter = retryAfter;
    this.patience = patience;
    this.sentences = sentences;
    this.pageSize = pageSize;
    client.registerInterceptor(retryAfter);
  }

  /** Reads one resource. */
  <T extends Resource> T read(Class<T> type, String id) {
    String what = type.getSimpleName() + "/" + id;
    T found = asking(what, () -> client.read().resource(type).withId(id).execute());
    if (!id.equals(found.getIdElement().getIdPart())) {
      throw sentences.about(EhrProblem.Kind.UNREADABLE_ANSWER, what);
    }
    return found;
  }

  /** Reads one resource that the EHR may have lost; empty when it has. */
  <T extends Resource> Optional<T> find(Class<T> type, String id) {
    try {
      return Optional.of(read(type, id));
    } catch (EhrProblem e) {
      if (e.kind() == EhrProblem.Kind.NOT_FOUND) {
        return Optional.empty();
      }
      throw e;
    }
  }

  /** The first page of a search. */
  Bundle search(String type, List<ICriterion<?>> where, Includes along) {
    return asking(
        type,
        () -> {
          var query = client.search().forResource(type).count(pageSize).cacheControl(FRESH);
          for (ICriterion<?> criterion : where) {
            query = query.where(criterion);
          }
          for (String include : along.forward()) {
            query = query.include(new Include(include));
          }
          for (String include : along.reverse()) {
            query = query.revInclude(new Include(include));
          }
          return query.returnBundle(Bundle.class).execute();
        });
  }

  /** What the EHR says about itself; asked once. */
  CapabilityStatement capabilities() {
    try {
      return client.capabilities().ofType(CapabilityStatement.class).execute();
    } catch (EhrProblem e) {
      throw e;
    } catch (RuntimeException e) {
      throw sentences.about(Fault.of(e), "metadata", retryAfter.wanted());
    }
  }

  /** A further page of a search. */
  Bundle page(String type, URI link) {
    return asking(
        type,
        () ->
            client
                .loadPage()
                .byUrl(link.toString())
                .andReturnBundle(Bundle.class)
                .cacheControl(FRESH)
                .execute());
  }

  /** Bytes as the EHR keeps them, or a Binary resource around them, as the EHR likes. */
  IEntityResult bytes(String what, URI link, String contentType) {
    String accept = contentType + ", application/fhir+json;q=0.9, */*;q=0.5";
    return asking(
        what, () -> client.rawHttpRequest().get(link.toString()).accept(accept).execute());
  }

  /** The same, asked again while that can help: before something is written. */
  CapabilityStatement statement() {
    return asking(
        "metadata", () -> client.capabilities().ofType(CapabilityStatement.class).execute());
  }

  /** Sends something once: whether it may be sent again is for the caller to find out. */
  <T> T once(String what, Function<IGenericClient, T> request) {
    try {
      return request.apply(client);
    } catch (EhrProblem e) {
      throw e;
    } catch (RuntimeException e) {
      Fault fault = Fault.of(e);
      if (fault.kind() == EhrProblem.Kind.NOT_FOUND) {
        fault = new Fault(EhrProblem.Kind.REFUSED, fault.status(), false);
      }
      LOG.debug("write-back of {} failed: {} {}", what, fault.kind(), fault.status());
      throw sentences.about(fault, what, retryAfter.wanted());
    }
  }

  /** Waits as the EHR asked before something is sent again. */
  boolean again(int failed, Fault fault) {
    return patience.again(failed, fault, retryAfter.wanted());
  }

  private <T> T asking(String what, Supplier<T> question) {
    for (int failed = 1; ; failed++) {
      try {
        T answer = question.get();
        LOG.debug("read {}", what);
        return answer;
      } catch (EhrProblem e) {
        throw e;
      } catch (RuntimeException e) {
        Fault fault = Fault.of(e);
        LOG.debug("{} failed: {} {}", what, fault.kind(), fault.status());
        if (!again(failed, fault)) {
          throw sentences.about(fault, what, retryAfter.wanted());
        }
      }
    }
  }
}
