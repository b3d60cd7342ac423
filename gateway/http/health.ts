import type { Express } from 'express';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';

/** Each part by name, and whether it can do its work; `outboxLagMs` is the age of the oldest job that is due. */
export interface ReadinessReport {
  readonly ready: boolean;
  readonly parts: Readonly<Record<string, boolean>>;
  readonly outboxLagMs: number;
}

export type Readiness = () => Promise<ReadinessReport>;

/** Liveness, readiness, and figures for Prometheus; nothing in them concerns a person. */
export function healthRoutes(app: Express, readiness: Readiness): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const durations = new Histogram({
    name: 'tasuki_http_seconds',
    help: 'Duration of requests by path and status',
    labelNames: ['path', 'status'],
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  new Gauge({
    name: 'tasuki_outbox_lag_seconds',
    help: 'Age of the oldest job that is due',
    registers: [registry],
    async collect() {
      this.set((await readiness()).outboxLagMs / 1000);
    },
  });

  app.use((request, response, next) => {
    const stop = durations.startTimer();
    response.once('finish', () => stop({ path: pathLabel(request.path), status: String(response.statusCode) }));
    next();
  });
  app.get('/livez', (_request, response) => {
    response.json({ alive: true });
  });
  app.get('/readyz', async (_request, response) => {
    const report = await readiness();
    response.status(report.ready ? 200 : 503).json(report);
  });
  app.get('/metrics', async (_request, response) => {
    response.setHeader('content-type', registry.contentType).send(await registry.metrics());
  });
}

/** The first step of a path: what follows may be a token. */
function pathLabel(path: string): string {
  const first = path.split('/')[1] ?? '';
  return /^[a-z]{1,12}$/.test(first) ? `/${first}` : '/';
}
