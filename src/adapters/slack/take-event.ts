import { z } from 'zod';
import type { Log, SlackOptions } from './slack-options.ts';

const Envelope = z.object({
  event_id: z.string(),
  authorizations: z.array(z.object({ team_id: z.string().nullish() })).nullish(),
});

/**
 * Writes an event down. One that names another install is not ours: the app can be installed elsewhere, too, and
 * that workspace's "uninstalled" must not be taken for our own. Repeats are recognised where it is stored.
 */
export function createTakeEvent(
  teamId: string,
  { receiveEvent, log }: Pick<SlackOptions, 'receiveEvent'> & { readonly log: Log },
): (body: unknown) => Promise<void> {
  return async (body) => {
    const envelope = Envelope.safeParse(body);
    if (!envelope.success) {
      log.warn({}, 'Slack sent an event without an id');
      return;
    }
    const { event_id: externalId, authorizations } = envelope.data;
    const install = authorizations?.[0]?.team_id;
    if (typeof install === 'string' && install !== teamId) {
      log.warn({ externalId, install }, 'Slack sent an event of another install');
      return;
    }
    await receiveEvent({ source: 'slack', externalId, body });
  };
}
