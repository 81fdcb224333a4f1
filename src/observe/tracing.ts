import { SpanKind, SpanStatusCode, trace, type Attributes, type Span } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { LanguageModel } from '../models/language-model.ts';
import type { Services } from '../services.ts';
import { listenToLaps } from '../stopwatch.ts';

type Fetch<Rest extends unknown[]> = (request: Request, ...rest: Rest) => Response | Promise<Response>;

/** Traces of every request, each step of a recommendation, and each question to a model. */
export type Tracing = {
  readonly services: Services;
  readonly traced: <Rest extends unknown[]>(fetch: Fetch<Rest>) => Fetch<Rest>;
  readonly stop: () => Promise<void>;
};

/**
 * Sends traces to the collector that the standard variable `OTEL_EXPORTER_OTLP_ENDPOINT` names, which the exporter reads
 * itself. No attribute holds words of a ticket, a prompt or an answer.
 */
export function startTracing(services: Services): Tracing {
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': process.env.OTEL_SERVICE_NAME ?? 'support-copilot' }),
    spanProcessors: [new BatchSpanProcessor(new OTLPTraceExporter())],
  });
  provider.register();
  const tracer = trace.getTracer('support-copilot');
  listenToLaps((step, startMs, endMs) => {
    const origin = performance.timeOrigin;
    tracer.startSpan(`copilot.${step}`, { startTime: origin + startMs }).end(origin + endMs);
  });

  async function within<Result>(
    name: string,
    options: { kind: SpanKind; attributes: Attributes },
    work: (span: Span) => Promise<Result>,
  ) {
    return tracer.startActiveSpan(name, options, async (span) => {
      try {
        return await work(span);
      } catch (error) {
        const type = error instanceof Error ? error.name : 'unknown';
        span.setAttribute('error.type', type).setStatus({ code: SpanStatusCode.ERROR });
        throw error;
      } finally {
        span.end();
      }
    });
  }

  // The conventions for generative AI: one client span for each question.
  const traceModel = (model: LanguageModel): LanguageModel => ({
    name: model.name,
    ask: (question, signal, onPartial) => {
      const attributes = {
        'gen_ai.operation.name': 'chat',
        'gen_ai.provider.name': 'openai',
        'gen_ai.request.model': model.name,
        'gen_ai.output.type': 'json',
        'copilot.question': question.name,
      };
      return within(`chat ${model.name}`, { kind: SpanKind.CLIENT, attributes }, async (span) => {
        const answer = await model.ask(question, signal, onPartial);
        if (answer.tokens !== null) {
          span.setAttribute('gen_ai.usage.input_tokens', answer.tokens.input);
          span.setAttribute('gen_ai.usage.output_tokens', answer.tokens.output);
        }
        return answer;
      });
    },
  });

  return {
    services: { ...services, models: services.models.map(traceModel) },
    traced:
      (fetch) =>
      (request, ...rest) => {
        const { pathname } = new URL(request.url);
        const attributes = {
          'http.request.method': request.method,
          'url.path': pathname.replaceAll(/\/[a-z]+_[0-9a-z]{20,}/g, '/{id}'),
        };
        return within(
          `${request.method} ${attributes['url.path']}`,
          { kind: SpanKind.SERVER, attributes },
          async (span) => {
            const response = await fetch(request, ...rest);
            span.setAttribute('http.response.status_code', response.status);
            if (response.status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
            return response;
          },
        );
      },
    stop: () => provider.shutdown(),
  };
}
