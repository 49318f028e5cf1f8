package org.surgicode.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.casefile.UnusableInput;
import org.surgicode.fhir.CaseBundles;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;

/** Reviews inputs one by one; whatever an input holds, it gets an answer. Safe for many threads. */
final class Intake {
  private static final JsonMapper JSON = new JsonMapper();

  private final CaseBundles bundles;
  private final Function<SurgicalCase, List<Supplier<CaseReview>>> reviewing;

  Intake(CaseBundles bundles, Function<SurgicalCase, List<Supplier<CaseReview>>> reviewing) {
    this.bundles = bundles;
    this.reviewing = reviewing;
  }

  /** One outcome per operation of the input and code family; never empty, never throws. */
  List<Outcome> review(CaseInput input) {
    List<Outcome> outcomes = new ArrayList<>();
    try {
      for (SurgicalCase surgicalCase : cases(input)) {
        outcomes.addAll(review(surgicalCase));
      }
    } catch (UnusableInput e) {
      outcomes.add(new Outcome.Refused(name(input), e));
    } catch (RuntimeException | StackOverflowError e) {
      outcomes.add(new Outcome.Refused(name(input), unexpected(e)));
    }
    return outcomes;
  }

  private List<SurgicalCase> cases(CaseInput input) {
    if (input instanceof CaseInput.OfBundle bundle) {
      return bundles.read(bundle.json(), bundle.name());
    }
    if (input instanceof CaseInput.OfNote note) {
      return List.of(CaseBundles.bareNote(note.name(), note.text(), note.date()));
    }
    throw ((CaseInput.Unreadable) input).problem();
  }

  private List<Outcome> review(SurgicalCase surgicalCase) {
    List<Outcome> outcomes = new ArrayList<>();
    try {
      for (Supplier<CaseReview> family : reviewing.apply(surgicalCase)) {
        outcomes.add(judged(surgicalCase, family));
      }
    } catch (RuntimeException | StackOverflowError e) {
      outcomes.add(new Outcome.Refused(surgicalCase.id(), unexpected(e)));
    }
    return outcomes;
  }

  private static Outcome judged(SurgicalCase surgicalCase, Supplier<CaseReview> family) {
    try {
      return new Outcome.Reviewed(family.get());
    } catch (UnusableInput e) {
      return new Outcome.Refused(surgicalCase.id(), e);
    } catch (RuntimeException | StackOverflowError e) {
      return new Outcome.Refused(surgicalCase.id(), unexpected(e));
    }
  }

  private static UnusableInput unexpected(Throwable e) {
    return new UnusableInput(
        "internal",
        "The review stopped at a fault of this software ("
            + e.getClass().getSimpleName()
            + "); report it with the input that showed it.");
  }

  /** The Bundle's own id as far as its text can be read, else the name of the input. */
  private static String name(CaseInput input) {
    if (!(input instanceof CaseInput.OfBundle bundle)) {
      return input.name();
    }
    try (JsonParser parser = JSON.createParser(bundle.json())) {
      if (parser.nextToken() == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
          boolean id = parser.currentName().equals("id");
          if (parser.nextToken() == JsonToken.VALUE_STRING && id) {
            return parser.getString();
          }
          parser.skipChildren();
        }
      }
    } catch (JacksonException e) {
      return input.name();
    }
    return input.name();
  }
}
