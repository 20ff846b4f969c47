import type { ChangeNeedsAddendum } from '../../changes/events.ts';
import { later, now, priorities, type Reactions } from '../../kernel/effect.ts';
import { redraw, tellPeople } from '../../kernel/notice.ts';
import { signedNotice, signedTeamNotice } from '../notices.ts';
import { sealAgreement } from '../seal-agreement.ts';
import { draftForChange } from './draft-for-change.ts';
import type { AddendumEvent } from './events.ts';

const urgent = { priority: priorities.person } as const;

/** Told and kept like an agreement; the engagement's terms follow in its own room, and nothing is billed. */
export const reactions: Reactions<AddendumEvent | ChangeNeedsAddendum> = {
  'addendum.drafted': () => [],
  // In the same transaction: what was agreed to is written down, or it was not agreed to.
  'change.needs-addendum': ({ newDueOn, moved, type: _type, id: _id, at: _at, by: _by, ...change }) => [
    now(draftForChange, { ...change, newDueOn: newDueOn.toString(), moved: [...moved] }),
  ],
  'addendum.signed': ({ agreementId, engagementId }) => [
    redraw(agreementId),
    later(sealAgreement, { agreementId }, urgent),
    tellPeople(signedNotice, { agreementId }, { to: 'client', engagementId }, urgent),
    tellPeople(signedTeamNotice, { agreementId }, { to: 'team' }, urgent),
  ],
};
