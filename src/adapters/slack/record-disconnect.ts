import { z } from 'zod';
import { act, outcome } from '../../kernel/act.ts';
import type { Happening } from '../../kernel/event.ts';

/** The app was removed from the workspace, or its token taken back: nothing reaches anybody from now on. */
export interface SlackDisconnected extends Happening {
  readonly type: 'slack.disconnected';
  readonly reason: 'app_uninstalled' | 'tokens_revoked';
}

/** Only recorded: posts stop by themselves with Slack's word, and the data stays. */
export const recordDisconnect = act({
  name: 'slack.disconnect',
  input: z.object({ reason: z.enum(['app_uninstalled', 'tokens_revoked']) }),
  async run(_tx, { reason }) {
    const event: SlackDisconnected = { type: 'slack.disconnected', engagementId: null, reason };
    return outcome([event]);
  },
});
