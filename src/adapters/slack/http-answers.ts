import type { HTTPReceiver } from '@slack/bolt';
import type { Log, Route } from './slack-options.ts';
import type { UnderWay } from './under-way.ts';

type ReceiverOptions = Required<ConstructorParameters<typeof HTTPReceiver>[0]>;

/** A signed request whose time lies ahead of ours. */
export class ForgedInTime extends Error {
  override readonly name = 'ForgedInTime';
}

/** What is answered where no handler answers: wrong paths, forged times, events that could not be stored. */
export function rejectionOf(
  log: Log,
): Pick<ReceiverOptions, 'dispatchErrorHandler' | 'processEventErrorHandler'> {
  return {
    dispatchErrorHandler({ error, response }) {
      const unknownPath = 'code' in error && error.code === 'slack_bolt_http_receiver_deferred_request_error';
      if (!unknownPath) log.warn({ err: error }, 'a request could not be routed');
      if (!response.headersSent) response.writeHead(unknownPath ? 404 : 400).end();
    },
    async processEventErrorHandler({ error, response }) {
      const forged = error instanceof ForgedInTime;
      if (forged) log.warn({}, 'refused a Slack request that was signed for the future');
      else log.error({ err: error }, 'a Slack request could not be taken in');
      // Not 2xx, so that Slack sends an event again.
      if (!response.headersSent) response.writeHead(forged ? 401 : 500).end();
      return true;
    },
  };
}

/** Our routes as Bolt wants them: a handler that fails answers 500 instead of ending the process. */
export function routesFor(
  routes: readonly Route[],
  underWay: UnderWay,
  log: Log,
): ReceiverOptions['customRoutes'] {
  return routes.map(({ path, method, handler }) => ({
    path,
    method: typeof method === 'string' ? method : [...method],
    handler: (request, response) => {
      const run = async (): Promise<void> => {
        try {
          await handler(request, response);
        } catch (error) {
          log.error({ err: error, path }, 'a page or webhook failed');
          if (!response.headersSent) response.writeHead(500);
          response.end();
        }
      };
      void underWay.count(run);
    },
  }));
}
