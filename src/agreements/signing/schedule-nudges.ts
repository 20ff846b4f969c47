import type { Tx } from '../../kernel/act.ts';
import type { Instant } from '../../kernel/calendar.ts';
import { scheduleAct } from '../../kernel/due.ts';
import { engagementFacts } from '../../kernel/engagement-facts.ts';
import type { Visit } from '../../kernel/visit.ts';
import { expireAgreement } from '../expire-agreement.ts';
import { remindOfAgreement, warnOfExpiry } from '../remind-of-agreement.ts';
import { expiryOf, lastMinute, REMINDS_AT, reminderDays, warningDay } from '../signing-time.ts';

interface About {
  readonly agreementId: string;
  readonly engagementId: string;
}

/** All that is due while an agreement can be signed. Gives until when that is. */
export async function scheduleNudges(tx: Tx, about: About, visit: Visit): Promise<Instant> {
  const { agreementId, engagementId } = about;
  const { timeZone, days } = await engagementFacts(tx, engagementId);
  const at = { engagementId, subject: agreementId, timeZone };
  const expiresAt = expiryOf(visit.now, timeZone);
  await remindFrom(tx, { ...about, expiresAt }, visit);
  const warning = warningDay(expiresAt, timeZone, days);
  await scheduleAct(tx, visit, warnOfExpiry, { agreementId }, { ...at, day: warning, time: REMINDS_AT });
  const last = lastMinute(visit.now, timeZone);
  await scheduleAct(tx, visit, expireAgreement, { agreementId }, { ...at, ...last });
  return expiresAt;
}

/** Reminders count from the moment in which somebody was asked; those for whoever was asked before are taken back. */
export async function remindFrom(
  tx: Tx,
  { agreementId, engagementId, expiresAt }: About & { readonly expiresAt: Instant },
  visit: Visit,
): Promise<void> {
  const { timeZone, days } = await engagementFacts(tx, engagementId);
  await tx.due.updateMany({
    where: { subject: agreementId, kind: remindOfAgreement.name, state: 'waiting' },
    data: { state: 'dropped' },
  });
  for (const day of reminderDays(visit.now, expiresAt, timeZone, days)) {
    const at = { engagementId, subject: agreementId, timeZone, day, time: REMINDS_AT };
    await scheduleAct(tx, visit, remindOfAgreement, { agreementId }, at);
  }
}
