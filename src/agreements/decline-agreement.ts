import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { visibleText } from '../kernel/markup.ts';
import { takeAgreement } from './load-agreement.ts';
import { Origin } from './signature.ts';
import { signersOf } from './signers-asked.ts';
import { recordDecline } from './signing/record-signature.ts';
import { mustSignNow } from './signing/whose-place.ts';

export const DeclineReason = z
  .string()
  .transform((raw) => visibleText(raw).trim())
  .pipe(z.string().min(1).max(1000));

/** One of those who are asked says no to this version, and why. A new one can be drafted. */
export const declineAgreement = act({
  name: 'agreement.decline',
  input: z.object({ agreementId: z.string(), reason: DeclineReason, origin: Origin }),
  async run(tx, { agreementId, reason, origin }, visit) {
    const agreement = await takeAgreement(tx, agreementId);
    const facts = await engagementFacts(tx, agreement.engagementId);
    const signers = await signersOf(tx, agreementId);
    const { person, now } = visit;
    const { sent, place } = mustSignNow(person, agreement, signers, facts, now);
    const given = { reason, origin, contactId: person.id, at: now };
    return outcome([await recordDecline(tx, sent, place, given, visit)]);
  },
});
