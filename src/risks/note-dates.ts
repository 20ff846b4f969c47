import { z } from 'zod';
import { act, outcome } from '../kernel/act.ts';
import type { RiskDated, RiskNeedsChange } from './events.ts';
import { scheduleEnd } from './revisit-offers.ts';
import { Dates } from './risk.ts';
import { takeRisk } from './take-risk.ts';

/**
 * Writes down what it does to the days, as the plan has measured or moved them. Where one of its own milestones stays
 * because its day is fixed, a change is asked for, once there is an agreement that only a change can alter.
 */
export const noteDates = act({
  name: 'risk.note-dates',
  input: z.object({ riskId: z.string(), ...Dates.omit({ changeAsked: true }).shape }),
  async run(tx, { riskId, ...dates }, visit) {
    const { risk, facts } = await takeRisk(tx, riskId);
    const isHeld = dates.conflicts.some(({ milestoneId }) => risk.milestoneIds.includes(milestoneId));
    const changeAsked = dates.state === 'moved' && isHeld && facts.agreementVersion > 0;
    await tx.risk.update({ where: { id: riskId }, data: { dates: { ...dates, changeAsked } } });
    if (dates.state === 'offered') await scheduleEnd(tx, visit, risk, facts, dates);
    const { engagementId, number, what, effect } = risk;
    const about = { engagementId, riskId, number };
    const dated: RiskDated = { type: 'risk.dated', ...about };
    const needsChange: RiskNeedsChange = { type: 'risk.needs-change', ...about, what, effect };
    return outcome(changeAsked ? [dated, needsChange] : [dated]);
  },
});
