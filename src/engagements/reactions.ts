import type { AddendumSigned, AgreementSigned } from '../agreements/events.ts';
import type { ChangeAgreed } from '../changes/events.ts';
import { now, priorities, type Reactions } from '../kernel/effect.ts';
import { redraw, tellPeople } from '../kernel/notice.ts';
import type { BonusDecided } from '../milestones/milestone.ts';
import { activateEngagement } from './activate-engagement.ts';
import { addBonusToTotal } from './add-bonus-to-total.ts';
import { changeAgreedTotal } from './change-agreed-total.ts';
import { changeTerms } from './change-terms.ts';
import { deciderLeft } from './decider-left.ts';
import type { EngagementEvent } from './events.ts';
import { greeting, kickoff, summary } from './notices.ts';

const client = (engagementId: string) => ({ to: 'client', engagementId }) as const;

/** Stands before billing's reactions: what they bill has to be within what is agreed here. */
export const reactions: Reactions<
  EngagementEvent | AgreementSigned | AddendumSigned | ChangeAgreed | BonusDecided
> = {
  'engagement.opened': ({ engagementId }) => [
    tellPeople(greeting, { engagementId }, client(engagementId), { priority: priorities.person }),
    tellPeople(summary, { engagementId }, { to: 'team' }),
  ],
  'agreement.signed': ({ engagementId, version, fee, terms }) => [
    now(activateEngagement, { engagementId, version, fee, terms }),
  ],
  // Nothing begins and nothing is billed by it.
  'addendum.signed': ({ engagementId, version, terms }) => [
    now(changeTerms, { engagementId, version, terms: [...terms] }),
  ],
  'engagement.terms-changed': ({ engagementId }) => [redraw(`${engagementId}:kickoff`)],
  'engagement.activated': ({ engagementId }) => [
    tellPeople(kickoff, { engagementId }, client(engagementId), { once: `kickoff:${engagementId}` }),
  ],
  'change.agreed': ({ engagementId, version, priceDelta }) => [
    now(changeAgreedTotal, { engagementId, version, priceDelta }),
  ],
  'milestone.bonus-decided': ({ engagementId, agreed, amount }) =>
    agreed ? [now(addBonusToTotal, { engagementId, amount })] : [],
  'engagement.agreed-total-changed': ({ engagementId }) => [redraw(`${engagementId}:kickoff`)],
  // Cards hold no such link: whoever presses for one gets one of the new generation.
  'engagement.status-links-ended': () => [],
  'engagement.deciders-named': ({ engagementId }) => [
    redraw(`${engagementId}:summary`),
    redraw(`${engagementId}:kickoff`),
    redraw(`${engagementId}:decider`),
  ],
  'engagement.decider-left': ({ engagementId, who, how }) => [
    tellPeople(deciderLeft, { engagementId, who, how }, { to: 'team' }),
    redraw(`${engagementId}:summary`),
    redraw(`${engagementId}:kickoff`),
  ],
};
