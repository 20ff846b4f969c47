import { now, type Reactions } from '../kernel/effect.ts';
import type { RiskAnswered } from '../risks/events.ts';
import { countLateAnswer } from './count-late-answer.ts';
import type { AnswerCameLate } from './events.ts';
import { noteDelay } from './note-delay.ts';

/** What the client answers late enters the client-delay ledger like everything else that they provide late. */
export const reactions: Reactions<RiskAnswered | AnswerCameLate> = {
  'risk.answered': ({ engagementId, riskId, milestoneIds, needs: what, late }) => {
    if (late === null) return [];
    const { from: lateFrom, until: lateUntil, businessDays } = late;
    const days = { lateFrom, lateUntil, businessDays };
    return [now(countLateAnswer, { engagementId, riskId, milestoneIds: [...milestoneIds], what, ...days })];
  },
  // The milestones have moved before: their table stands before this one (src/rooms.ts).
  'material.answer-came-late': ({ engagementId, riskId, lateFrom, lateUntil, businessDays, before }) => [
    now(noteDelay, {
      ...{ engagementId, materialId: riskId, lateFrom, lateUntil, businessDays },
      before: { ...before },
    }),
  ],
};
