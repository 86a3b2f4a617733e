import type { FastifyPluginCallback } from 'fastify';

/** Traces of requests, on their way to a collector. */
export interface Tracing {
  /** Makes a span of each request to what is registered after it. */
  plugin: FastifyPluginCallback;
  /** Sends what has not been sent. */
  end(): Promise<void>;
}

/**
 * Sends a span for each request to the collector that `OTEL_EXPORTER_OTLP_ENDPOINT` names, as OTLP over HTTP; the other variables of
 * OpenTelemetry (service name, headers, sampling, batches) are read by its own packages. They are loaded only here: who does not ask
 * for traces does not pay for them.
 */
export async function startTracing(): Promise<Tracing> {
  const [{ FastifyOtelInstrumentation }, { OTLPTraceExporter }, trace, resources] = await Promise.all([
    import('@fastify/otel').then(({ default: otel }) => otel),
    import('@opentelemetry/exporter-trace-otlp-http'),
    import('@opentelemetry/sdk-trace-node'),
    import('@opentelemetry/resources'),
  ]);
  const named = resources.resourceFromAttributes({ 'service.name': 'hearsay' });
  const provider = new trace.NodeTracerProvider({
    resource: named.merge(resources.detectResources({ detectors: [resources.envDetector] })),
    spanProcessors: [new trace.BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  // A span for each hook and handler of ours would tell nobody anything.
  const instrumentation = new FastifyOtelInstrumentation({ instrumentHooks: false, instrumentHandler: false });
  instrumentation.setTracerProvider(provider);
  return { plugin: instrumentation.plugin(), end: () => provider.shutdown() };
}
