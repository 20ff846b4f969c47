import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { instantToColumn } from '../kernel/calendar.ts';
import { scheduleAct } from '../kernel/due.ts';
import { outsideEffect } from '../kernel/effect.ts';
import { type EngagementFacts, engagementFacts } from '../kernel/engagement-facts.ts';
import type { Visit } from '../kernel/visit.ts';
import type { AgreementSent } from './events.ts';
import { expireAgreement } from './expire-agreement.ts';
import { takeAgreement } from './load-agreement.ts';
import { remindOfAgreement, warnOfExpiry } from './remind-of-agreement.ts';
import { expiryOf, lastMinute, REMINDS_AT, reminderDays, warningDay } from './signing-time.ts';

/** Hands a released agreement to the signature provider, as a document whose hash is known from here on. */
export const requestSignature = outsideEffect({
  kind: 'signature.request',
  payload: z.object({ agreementId: z.string() }),
  receipt: z.object({
    provider: z.string(),
    providerRef: z.string(),
    document: z.object({ id: z.string(), sha256: z.string() }),
  }),
  async finish(tx, { payload: { agreementId }, receipt }, visit) {
    const agreement = await takeAgreement(tx, agreementId);
    const { provider, providerRef, document } = receipt;
    const handedOver = { provider, providerRef, documentId: document.id };
    if (agreement.status !== 'sending') {
      // Voided on its way: what the provider holds is kept, so that it can be voided there too.
      await tx.agreement.update({ where: { id: agreementId }, data: handedOver });
      return [];
    }
    const facts = await engagementFacts(tx, agreement.engagementId);
    const expiresAt = expiryOf(visit.now, facts.timeZone);
    await tx.agreement.update({
      where: { id: agreementId },
      data: {
        ...handedOver,
        status: 'sent',
        sentAt: instantToColumn(visit.now),
        expiresAt: instantToColumn(expiresAt),
      },
    });
    await scheduleNudges(tx, agreementId, facts, visit);
    const { engagementId, version } = agreement;
    const sent: AgreementSent = {
      type: 'agreement.sent',
      engagementId,
      agreementId,
      version,
      documentSha256: document.sha256,
      expiresAt,
    };
    return [sent];
  },
});

async function scheduleNudges(
  tx: Tx,
  agreementId: string,
  facts: EngagementFacts,
  visit: Visit,
): Promise<void> {
  const { timeZone, days, id: engagementId } = facts;
  const at = { engagementId, subject: agreementId, timeZone };
  const expiresAt = expiryOf(visit.now, timeZone);
  for (const day of reminderDays(visit.now, expiresAt, timeZone, days))
    await scheduleAct(tx, visit, remindOfAgreement, { agreementId }, { ...at, day, time: REMINDS_AT });
  const warning = warningDay(expiresAt, timeZone, days);
  await scheduleAct(tx, visit, warnOfExpiry, { agreementId }, { ...at, day: warning, time: REMINDS_AT });
  await scheduleAct(
    tx,
    visit,
    expireAgreement,
    { agreementId },
    { ...at, ...lastMinute(visit.now, timeZone) },
  );
}
