import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { Terms } from '../kernel/terms.ts';
import { lockAgreed } from './agreed-total.ts';
import type { TermsChanged } from './events.ts';

/**
 * A signed addendum is in force: its terms are the engagement's from here on, in the transaction of the signature.
 * A change agreed while it was out may have taken a later number, which then stays the newest.
 */
export const changeTerms = act({
  name: 'engagement.change-terms',
  input: z.object({
    engagementId: z.string(),
    version: z.number().int().min(1),
    terms: z.array(
      z.object({ name: Terms.keyof(), from: z.unknown(), to: z.union([z.number(), z.boolean()]) }),
    ),
  }),
  async run(tx, { engagementId, version, terms: changes }) {
    const agreed = await lockAgreed(tx, engagementId);
    const { terms: present } = await engagementFacts(tx, engagementId);
    const to = Object.fromEntries(changes.map(({ name, to }) => [name, to]));
    const terms = Terms.parse({ ...present, ...to });
    await tx.engagement.update({
      where: { id: engagementId },
      data: { terms, agreementVersion: Math.max(agreed.version, version) },
    });
    if (changes.length === 0) return outcome([]);
    const changed: TermsChanged = { type: 'engagement.terms-changed', engagementId, version, terms };
    return outcome([changed]);
  },
});
