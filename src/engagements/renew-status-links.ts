import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { lockEngagement } from '../kernel/engagement-facts.ts';
import { roleMay } from '../kernel/role.ts';
import type { StatusLinksEnded } from './events.ts';
import { refuse } from './refusals.ts';

/**
 * Ends every link to the status page that was handed out so far. `generation` is what the person saw: a second press
 * ends nothing that was made after the first.
 */
export const renewStatusLinks = act({
  name: 'engagement.renew-status-links',
  input: z.object({ engagementId: z.string(), generation: z.number().int() }),
  async run(tx, { engagementId, generation }, { person }) {
    if (person.kind !== 'member' || !roleMay(person.role, 'run-engagement')) throw refuse.notYours();
    await lockEngagement(tx, engagementId);
    const row = await tx.engagement.findUnique({
      where: { id: engagementId },
      select: { statusLinks: true },
    });
    if (row === null) throw refuse.unknown();
    if (row.statusLinks !== generation) return outcome([]);
    await tx.engagement.update({ where: { id: engagementId }, data: { statusLinks: generation + 1 } });
    const ended: StatusLinksEnded = { type: 'engagement.status-links-ended', engagementId, generation };
    return outcome([ended]);
  },
});
