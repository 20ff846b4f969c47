import { type Consequence, later, priorities, type Reactions } from '../kernel/effect.ts';
import { redraw, tellPeople } from '../kernel/notice.ts';
import type { QuestionAnswered, QuestionAsked } from '../milestones/milestone.ts';
import type { AgreementClosed, AgreementEvent } from './events.ts';
import {
  closedNotice,
  closedTeamNotice,
  expiryNotice,
  reminderNotice,
  signedNotice,
  signedTeamNotice,
  signNotice,
} from './notices.ts';
import { agreementAnsweredNotice, agreementQuestionNotice } from './question-notices.ts';
import { requestSignature } from './request-signature.ts';
import { sealAgreement } from './seal-agreement.ts';
import { voidSignature } from './void-signature.ts';

const client = (engagementId: string) => ({ to: 'client', engagementId }) as const;
const team = { to: 'team' } as const;
/** A void never overtakes the request it takes back. */
const queue = (agreementId: string): string => `agreement:${agreementId}`;
const urgent = { priority: priorities.person } as const;
/** Questions about deliveries are another room's. */
const isOurs = (subject: string): boolean => subject.startsWith('agr_');

const closed = ({ agreementId, engagementId }: AgreementClosed): Consequence[] => [
  redraw(agreementId),
  later(voidSignature, { agreementId }, { queue: queue(agreementId) }),
  tellPeople(closedNotice, { agreementId }, client(engagementId)),
];
const closedByClient = (event: AgreementClosed): Consequence[] => [
  ...closed(event),
  tellPeople(closedTeamNotice, { agreementId: event.agreementId }, team),
];

export const reactions: Reactions<AgreementEvent | QuestionAsked | QuestionAnswered> = {
  'agreement.drafted': () => [],
  'agreement.released': ({ agreementId }) => [
    later(requestSignature, { agreementId }, { queue: queue(agreementId), ...urgent }),
  ],
  'agreement.sent': ({ agreementId, engagementId }) => [
    tellPeople(signNotice, { agreementId }, client(engagementId), urgent),
  ],
  'agreement.resent': ({ agreementId, engagementId }) => [
    tellPeople(signNotice, { agreementId }, client(engagementId), urgent),
  ],
  'agreement.reminded': ({ agreementId, engagementId }) => [
    tellPeople(reminderNotice, { agreementId }, client(engagementId)),
  ],
  'agreement.expiry-warned': ({ agreementId, engagementId }) => [
    tellPeople(expiryNotice, { agreementId }, client(engagementId)),
  ],
  'agreement.opened': () => [],
  'agreement.signed': ({ agreementId, engagementId }) => [
    redraw(agreementId),
    later(sealAgreement, { agreementId }, urgent),
    tellPeople(signedNotice, { agreementId }, client(engagementId), urgent),
    tellPeople(signedTeamNotice, { agreementId }, team, urgent),
  ],
  'agreement.sealed': ({ agreementId }) => [redraw(`${agreementId}:signed`)],
  'agreement.declined': closedByClient,
  'agreement.voided': closed,
  'agreement.expired': closedByClient,
  'question.asked': ({ questionId, subject }) =>
    isOurs(subject) ? [tellPeople(agreementQuestionNotice, { questionId }, team)] : [],
  // The card and the question's own are redrawn by the room that answers questions.
  'question.answered': ({ engagementId, questionId, subject }) =>
    isOurs(subject) ? [tellPeople(agreementAnsweredNotice, { questionId }, client(engagementId))] : [],
};
