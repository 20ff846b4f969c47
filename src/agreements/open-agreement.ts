import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import { instantFromColumn } from '../kernel/calendar.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import type { AgreementOpened } from './events.ts';
import { keepEvidence } from './evidence.ts';
import { takeAgreement } from './load-agreement.ts';
import { Origin } from './signature.ts';
import { signersOf } from './signers-asked.ts';
import { mustSignNow } from './signing/whose-place.ts';

/** Somebody who may sign looks at the text. Reloading within a minute is the same look. */
export const openAgreement = act({
  name: 'agreement.open',
  input: z.object({ agreementId: z.string(), origin: Origin, via: z.literal('e-mail').optional() }),
  async run(tx, { agreementId, origin, via }, visit) {
    const agreement = await takeAgreement(tx, agreementId);
    const facts = await engagementFacts(tx, agreement.engagementId);
    const signers = await signersOf(tx, agreementId);
    const { sent } = mustSignNow(visit.person, agreement, signers, facts, visit.now);
    const contactId = visit.person.id;
    const last = await tx.signingEvidence.findFirst({
      where: { agreementId, contactId, action: 'opened' },
      orderBy: { at: 'desc' },
    });
    if (last !== null && visit.now.since(instantFromColumn(last.at)).total('seconds') < 60)
      return outcome([]);
    await keepEvidence(tx, visit, agreementId, 'opened', origin, {
      documentSha256: sent.document.sha256,
      ...(via !== undefined && { via }),
    });
    const { engagementId, version } = sent;
    const opened: AgreementOpened = {
      type: 'agreement.opened',
      engagementId,
      agreementId,
      version,
      contactId,
    };
    return outcome([opened]);
  },
});
