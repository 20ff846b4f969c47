import { type Carrier, carrier } from '../../kernel/carrier.ts';
import { lookAtLink } from '../../milestones/look-at-link.ts';
import type { LookUp } from '../../surface/desk.ts';

/** Looks at the addresses that were given as proof. Nobody waits for it, so it may be asked again. */
export const createLookCarrier = (
  lookUp: LookUp,
): Carrier<typeof lookAtLink.payload, typeof lookAtLink.receipt> =>
  carrier({
    effect: lookAtLink,
    repeat: 'harmless',
    carry: async ({ url }) => ({ answers: (await lookUp([url])).length === 0 }),
  });
