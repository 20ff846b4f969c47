import { later, priorities, type Reactions } from '../../kernel/effect.ts';
import { redraw, tellPeople } from '../../kernel/notice.ts';
import { signedNotice, signedTeamNotice } from '../notices.ts';
import { sealAgreement } from '../seal-agreement.ts';
import type { AddendumEvent } from './events.ts';

const urgent = { priority: priorities.person } as const;

/** Told and kept like an agreement; the engagement's terms follow in its own room, and nothing is billed. */
export const reactions: Reactions<AddendumEvent> = {
  'addendum.drafted': () => [],
  'addendum.signed': ({ agreementId, engagementId }) => [
    redraw(agreementId),
    later(sealAgreement, { agreementId }, urgent),
    tellPeople(signedNotice, { agreementId }, { to: 'client', engagementId }, urgent),
    tellPeople(signedTeamNotice, { agreementId }, { to: 'team' }, urgent),
  ],
};
