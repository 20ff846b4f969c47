import { now, type Reactions } from '../kernel/effect.ts';
import type { AnswerCameLate } from '../materials/events.ts';
import type { OfferDecided, RiskClosed, RiskRaised } from '../risks/events.ts';
import { measureMove } from './measure-move.ts';
import { moveSeveral } from './move-several.ts';

/** What risks, absences, force majeure and free capacity do to the plan, in the transaction that announces them. */
export const reactions: Reactions<RiskRaised | OfferDecided | RiskClosed | AnswerCameLate> = {
  'risk.raised': ({ engagementId, riskId, kind, what, milestoneIds, moves: businessDays }) => {
    if (businessDays === 0) return [];
    const move = { engagementId, milestoneIds: [...milestoneIds], businessDays };
    if (kind === 'spare-capacity') return [now(measureMove, { riskId, ...move })];
    const because = { kind: 'risk' as const, riskId, what, onCard: true };
    return [now(moveSeveral, { ...move, keepAgreed: true, because })];
  },
  'risk.offer-decided': ({ engagementId, riskId, accepted, what, milestoneIds, moves: businessDays }) => {
    if (!accepted) return [];
    const because = { kind: 'risk' as const, riskId, what, onCard: false };
    const move = { engagementId, milestoneIds: [...milestoneIds], businessDays, nothingElse: true };
    return [now(moveSeveral, { ...move, keepAgreed: true, because })];
  },
  'risk.closed': ({ engagementId, riskId, what, putBack }) => {
    if (putBack === null) return [];
    const because = { kind: 'risk' as const, riskId, what, onCard: false, undone: true };
    const { milestoneIds, businessDays } = putBack;
    const move = { engagementId, milestoneIds: [...milestoneIds], businessDays, nothingElse: true };
    return [now(moveSeveral, { ...move, keepAgreed: true, because })];
  },
  'material.answer-came-late': ({ engagementId, milestoneIds, moveBy, what }) =>
    milestoneIds.length === 0 || moveBy === 0
      ? []
      : [
          now(moveSeveral, {
            engagementId,
            milestoneIds: [...milestoneIds],
            businessDays: moveBy,
            keepAgreed: false,
            because: { kind: 'material', what },
          }),
        ],
};
