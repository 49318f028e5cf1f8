package org.surgicode.ehr;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.rest.client.api.IGenericClient;
import ca.uhn.fhir.rest.client.interceptor.BearerTokenAuthInterceptor;
import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.apache.http.conn.DnsResolver;
import org.apache.http.impl.conn.SystemDefaultDnsResolver;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.Patient;
import org.hl7.fhir.r4.model.Procedure;
import org.jspecify.annotations.Nullable;
import org.surgicode.casefile.CaseReview;
import org.surgicode.casefile.Flag;
import org.surgicode.casefile.SurgicalCase;
import org.surgicode.ehr.smart.AccessToken;
import org.surgicode.ehr.smart.Scopes;
import org.surgicode.ehr.smart.Wire;
import org.surgicode.ehr.write.WriteBack;
import org.surgicode.review.CaseSource;
import org.surgicode.review.Decision;
import org.surgicode.review.EhrHealth;
import org.surgicode.review.EhrProblem;
import org.surgicode.review.Original;
import org.surgicode.review.ReviewSink;
import org.surgicode.review.WriteLedger;

/**
 * One tenant's EHR over FHIR R4: finds operations, fetches their records whole, records reviews
 * once. Safe for any number of threads.
 */
public final class FhirEhr implements CaseSource, ReviewSink {
  private final EhrSettings settings;
  private final Outbound outbound;
  private final Login login;
  private final WayOut reading;
  private final WayOut writing;
  private final Waiting waiting;
  private final Site site;
  private final WriteBack writeBack;
  private @Nullable WayOut lending;

  /** What waiting needs: replaced in tests, which do not wait. */
  record Waiting(Pause pause, Clock clock, RandomGenerator chance) {}

  /**
   * An EHR that is reached as its settings say. Nothing is asked of it before it is needed.
   *
   * @param ledger where writing to it is accounted for
   * @throws org.surgicode.casefile.UnusableInput with code {@code config} when the keys cannot be
   *     used
   */
  public FhirEhr(EhrSettings settings, WriteLedger ledger) {
    this(
        settings,
        ledger,
        new Waiting(wait -> Thread.sleep(wait.toMillis()), Clock.systemUTC(), new SecureRandom()));
  }

  FhirEhr(EhrSettings settings, WriteLedger ledger, Waiting waiting) {
    this(settings, ledger, waiting, SystemDefaultDnsResolver.INSTANCE);
  }

  FhirEhr(EhrSettings settings, WriteLedger ledger, Waiting waiting, DnsResolver names) {
    this.settings = settings;
    this.waiting = waiting;
    this.outbound = new Outbound(settings, names, waiting.pause(), waiting.clock());
    this.login = Login.of(settings, outbound, waiting.clock());
    this.reading = new WayOut(settings.base(), outbound.client(login.reading()));
    this.writing =
        login.reading() == login.writing()
            ? reading
            : new WayOut(settings.base(), outbound.client(login.writing()));
    this.site =
        new Site(
            settings,
            outbound.origin(),
            new Sentences(settings),
            new Statement(waiting.clock()),
            new Crew(settings.tenant(), settings.limits().parallel()),
            waiting.clock());
    this.writeBack =
        new WriteBack(settings.writing().rules(), ledger, settings.publicUrl(), waiting.clock());
  }

  /** The public keys that the EHR's authorization server fetches, as JWKS; null for none. */
  public @Nullable String publishedKeys() {
    return login.publishedKeys();
  }

  @Override
  public String standing() {
    Scopes known = login.reading().known();
    List<String> lacking = known == null ? List.of() : known.lacking(login.wanted());
    String said =
        known == null
            ? "Not signed in yet."
            : lacking.isEmpty()
                ? "Everything that is asked for is granted."
                : "Not granted, so not asked for: " + String.join(", ", lacking) + ".";
    return outbound.turnstile().closed() ? said + " Left alone, because it kept failing." : said;
  }

  @Override
  public EhrHealth health() {
    return new EhrHealth(outbound.turnstile().ehr(), login.reading().standing());
  }

  @Override
  public List<String> operations() {
    return new OperationSearch(toRead(), reading.fhir()).all(null);
  }

  @Override
  public List<String> operationsOf(String reference) {
    return new ChangeSearch(toRead(), reading.fhir()).operationsOf(reference);
  }

  @Override
  public List<String> patientsBy(String system, String value) {
    return toRead()
        .pages()
        .all(Patient.class, Patient.IDENTIFIER.exactly().systemAndIdentifier(system, value))
        .stream()
        .map(patient -> "Patient/" + patient.getIdElement().getIdPart())
        .toList();
  }

  static List<String> operationsOf(String patient, Talk talk, FhirContext fhir) {
    IdType id = new IdType(patient);
    return id.isIdPartValid() ? new OperationSearch(talk, fhir).of(id.getIdPart()) : List.of();
  }

  @Override
  public List<String> operationsSince(Instant since) {
    return new ChangeSearch(toRead(), reading.fhir()).since(since);
  }

  @Override
  public SurgicalCase fetch(String procedure) {
    return new OperationFetch(toRead(), reading.fhir()).fetch(procedure);
  }

  @Override
  public boolean enteredInError(String procedure) {
    var operation = toRead().exchange().find(Procedure.class, new IdType(procedure).getIdPart());
    return operation.isPresent()
        && operation.get().getStatus() == Procedure.ProcedureStatus.ENTEREDINERROR;
  }

  @Override
  public Optional<Original> original(String resource, String attachment) {
    return new OriginalFetch(toRead(), reading.fhir()).fetch(resource, attachment);
  }

  @Override
  public CaseSource lent(String accessToken) {
    WayOut lending = lending();
    return new LentSource(this, () -> lent(lending, accessToken), lending.fhir());
  }

  /**
   * What stands at an address of this tenant's EHR or of one of its further origins, for example
   * the public keys of a client; fetched without any token.
   *
   * @throws EhrProblem when the address is elsewhere or gives no JSON
   */
  public String published(URI address) {
    return Wire.published(outbound.client(() -> null), address);
  }

  /**
   * What the tenant's authorization server says of somebody else's access token (RFC 7662).
   *
   * @param endpoint where it is asked, at one of the tenant's origins
   * @param audience whom the proof of this software is for; null to show its own token instead
   * @return its answer, as JSON
   * @throws EhrProblem when it says nothing
   */
  public String introspected(URI endpoint, @Nullable String audience, String token) {
    AccessToken own = login.reading();
    return audience == null
        ? Wire.introspected(outbound.client(own, endpoint), endpoint, token, null)
        : Wire.introspected(outbound.client(() -> null), endpoint, token, own.assertion(audience));
  }

  /**
   * What an address of this tenant's answers to a form, for example its token endpoint.
   *
   * @throws RuntimeException when no answer came
   */
  public Wire.Told posted(URI endpoint, Map<String, String> form) {
    return Wire.posted(outbound.client(() -> null), endpoint, form);
  }

  /** A proof of who this software is under one of its registrations; null without keys. */
  public @Nullable String proof(String clientId, String audience) {
    return login.reading().assertion(clientId, audience);
  }

  /**
   * A resource as JSON, read with a person's token.
   *
   * @throws RuntimeException when it is not to be had
   */
  public String lent(String reference, String token) {
    URI address = URI.create(settings.base() + "/" + reference);
    return Wire.lent(outbound.client(() -> null), address, token);
  }

  @Override
  public String record(CaseReview review) {
    return writeBack.record(review, toWrite());
  }

  @Override
  public String withdraw(CaseReview review) {
    return writeBack.withdraw(review, toWrite());
  }

  @Override
  public Optional<String> decided(CaseReview review, Decision decision) {
    return writeBack.decided(review, decision, toWrite());
  }

  @Override
  public String ask(CaseReview review, Flag flag, String who) {
    return writeBack.ask(review, flag, who, toWrite());
  }

  private WrittenTalk toWrite() {
    return new WrittenTalk(talk(writing, login.writing()), login.writing());
  }

  private Talk toRead() {
    return talk(reading, login.reading());
  }

  /** Made when it is first needed: most EHRs are read with this software's own login alone. */
  private synchronized WayOut lending() {
    WayOut made = lending;
    if (made == null) {
      made = new WayOut(settings.base(), outbound.client(() -> null));
      lending = made;
    }
    return made;
  }

  private Talk lent(WayOut wayOut, String token) {
    IGenericClient client = wayOut.client();
    client.registerInterceptor(new BearerTokenAuthInterceptor(token));
    return talk(client, Scopes::unlimited, () -> lent(wayOut, token));
  }

  private Talk talk(WayOut wayOut, AccessToken token) {
    return talk(wayOut.client(), token::granted, () -> talk(wayOut, token));
  }

  private Talk talk(IGenericClient client, Supplier<Scopes> granted, Supplier<Talk> others) {
    var limits = settings.limits();
    var exchange =
        new Exchange(
            client,
            new RetryAfter(waiting.clock()),
            new Patience(limits, waiting.pause(), waiting.chance()),
            site.sentences(),
            limits.pageSize());
    var pages =
        new Pages(
            exchange,
            site.origin(),
            site.sentences(),
            limits.mostPages(),
            settings.search().notNeeded());
    return new Talk(exchange, pages, site, granted, others);
  }
}
