package org.surgicode;

import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.surgicode.review.trace.Trace;

/** Sends the steps of all trips to a collector by OTLP; loaded only where a setting names one. */
final class TraceExport implements AutoCloseable {
  private static final Duration LONGEST = Duration.ofSeconds(5);

  private final SdkTracerProvider provider;

  private TraceExport(SdkTracerProvider provider) {
    this.provider = provider;
  }

  /**
   * Begins to send.
   *
   * @param collector where OTLP over HTTP is taken, for example {@code
   *     http://localhost:4318/v1/traces}
   * @param replica name of this process, null when it is the only one
   */
  static TraceExport to(URI collector, @Nullable String replica) {
    var exporter =
        OtlpHttpSpanExporter.builder()
            .setEndpoint(collector.toString())
            .setConnectTimeout(LONGEST)
            .setTimeout(LONGEST)
            .build();
    var self = Attributes.builder().put("service.name", "surgicode");
    self.put("service.version", Application.version());
    if (replica != null) {
      self.put("service.instance.id", replica);
    }
    var provider =
        SdkTracerProvider.builder()
            .setResource(Resource.create(self.build()))
            .addSpanProcessor(BatchSpanProcessor.builder(exporter).build())
            .build();
    Trace.to(provider.get("org.surgicode"));
    return new TraceExport(provider);
  }

  /** Sends what is left. */
  @Override
  public void close() {
    Trace.off();
    provider.close();
  }
}
