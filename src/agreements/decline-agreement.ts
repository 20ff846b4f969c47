import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import { visibleText } from '../kernel/markup.ts';
import { keepEvidence } from './evidence.ts';
import { closeAgreement } from './expire-agreement.ts';
import { takeAgreement } from './load-agreement.ts';
import { Origin } from './signature.ts';
import { mustBeOpen, mustBeSigner } from './signing-rules.ts';

export const DeclineReason = z
  .string()
  .transform((raw) => visibleText(raw).trim())
  .pipe(z.string().min(1).max(1000));

/** The client says no to this version, and why. A new one can be drafted. */
export const declineAgreement = act({
  name: 'agreement.decline',
  input: z.object({ agreementId: z.string(), reason: DeclineReason, origin: Origin }),
  async run(tx, { agreementId, reason, origin }, visit) {
    const agreement = await takeAgreement(tx, agreementId);
    const facts = await engagementFacts(tx, agreement.engagementId);
    mustBeSigner(visit.person, facts);
    mustBeOpen(agreement, visit.now, facts.timeZone);
    const detail = { reason, documentSha256: agreement.document.sha256 };
    await keepEvidence(tx, visit, agreementId, 'declined', origin, detail);
    return outcome([await closeAgreement(tx, agreement, 'declined', reason, visit)]);
  },
});
