import type { IncomingMessage, ServerResponse } from 'node:http';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { PrismaClient } from '../../../prisma/generated/client.ts';
import { gauge, type Row } from './gauge.ts';
import { addPostingGauges } from './posting-gauges.ts';

/** `/metrics` in Prometheus' text form. What is counted is asked of the database when somebody looks. */
export function metricsRoute(prisma: PrismaClient) {
  const register = new Registry();
  collectDefaultMetrics({ register });
  gauge(
    register,
    'engawa_effects',
    'Promised effects by state and kind',
    ['state', 'kind'],
    () =>
      prisma.$queryRaw<
        Row[]
      >`select state, kind, count(*)::int as value from effect where state <> 'done' group by 1, 2`,
  );
  gauge(
    register,
    'engawa_inbox_unhandled',
    'Messages from outside that wait to be handled',
    ['source'],
    () =>
      prisma.$queryRaw<
        Row[]
      >`select source, count(*)::int as value from inbox where handled_at is null group by 1`,
  );
  gauge(
    register,
    'engawa_jobs',
    'Jobs in the queue by task',
    ['task'],
    () =>
      prisma.$queryRaw<
        Row[]
      >`select task_identifier as task, count(*)::int as value from graphile_worker.jobs group by 1`,
  );
  gauge(
    register,
    'engawa_due_late_seconds',
    'How late the oldest due row is',
    [],
    () =>
      prisma.$queryRaw<Row[]>`
      select coalesce(extract(epoch from now() - min(due_at)), 0)::float8 as value from due where state = 'waiting' and due_at < now()`,
  );
  addPostingGauges(register, prisma);
  return {
    path: '/metrics',
    method: 'GET',
    async handler(_request: IncomingMessage, response: ServerResponse) {
      const body = await register.metrics();
      response.writeHead(200, { 'content-type': register.contentType });
      response.end(body);
    },
  };
}
