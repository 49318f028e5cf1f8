package org.surgicode.web.launch;

import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Receives who comes back from the sign-in of his hospital, and opens a session for him. */
final class Arrivals {
  private final Sessions sessions;
  private final Clock clock;

  Arrivals(Sessions sessions, Clock clock) {
    this.sessions = sessions;
    this.clock = clock;
  }

  /**
   * Somebody who is in.
   *
   * @param launch his launch
   * @param word the word for his browser's cookie
   */
  record Arrived(Launch launch, String word) {
    /** Tells nothing of the word. */
    @Override
    public String toString() {
      return launch.toString();
    }
  }

  /**
   * Turns a code into a session.
   *
   * @param issuer who says that he sent him (RFC 9207); null when nobody does
   * @throws Barred when he cannot be let in
   */
  Arrived arrive(Attempt attempt, String code, @Nullable String issuer) {
    requireSender(attempt, issuer);
    Instant now = clock.instant();
    Map<String, String> form = new LinkedHashMap<>();
    form.put("grant_type", "authorization_code");
    form.put("code", code);
    form.put("redirect_uri", attempt.pad().wayBack());
    form.put("code_verifier", attempt.verifier());
    TokenAnswer answer = TokenAnswer.ask(attempt.pad(), attempt.server(), form, now);
    Identity identity =
        Identity.of(answer.said().path("id_token").asString(""), attempt, clock.instant());
    Launch launch = launch(attempt.pad(), answer, identity);
    var grant = new UserGrant(attempt.pad(), attempt.server(), answer, clock);
    LaunchRules rules = attempt.pad().rules();
    return new Arrived(launch, sessions.open(launch, rules.idle(), rules.longest(), grant));
  }

  /** A name stands above everything that is decided, even where the EHR shows a banner. */
  private static @Nullable ChartPatient patient(Chart chart, Names names) {
    if (chart.patient() == null) {
      return null;
    }
    ChartPatient whole = names.patient(chart.patient());
    return chart.banner() ? whole : whole.briefly();
  }

  /** Whoever is another than the one that was asked mixes up two hospitals. */
  static void requireSender(Attempt attempt, @Nullable String issuer) {
    boolean right =
        issuer == null ? !attempt.server().namesItself() : issuer.equals(attempt.server().issuer());
    if (!right) {
      throw new Barred(Bar.IDENTITY);
    }
  }

  private static Launch launch(Launchpad pad, TokenAnswer answer, Identity identity) {
    Role role =
        new RoleChoice(pad.rules(), new Offices(pad.login(), answer.access()))
            .of(identity)
            .orElseThrow(() -> new Barred(Bar.NO_ROLE));
    Chart chart = Chart.of(answer.said());
    var names = new Names(pad.login(), answer.access());
    Object language = identity.claims().get("locale");
    return new Launch(
        Secret.fresh().substring(0, 12),
        pad.tenant(),
        new Person(identity.user(), names.practitioner(identity.user()), pad.fhirBase().toString()),
        role,
        pad.roles().of(role),
        patient(chart, names),
        chart.encounter(),
        chart.operation(),
        chart.patient() != null && chart.banner(),
        language instanceof String tag ? tag : null,
        Secret.fresh());
  }
}
