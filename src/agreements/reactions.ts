import { type Consequence, later, now, priorities, type Reactions } from '../kernel/effect.ts';
import { type MailSent, sendLetter } from '../kernel/mail.ts';
import { type NoticePosted, redraw, tellPeople } from '../kernel/notice.ts';
import type { QuestionAnswered, QuestionAsked } from '../milestones/milestone.ts';
import { codeMessage } from './code-messages.ts';
import type { AgreementClosed, AgreementEvent, AgreementResent, AgreementSent, CodeAsked } from './events.ts';
import {
  expiryLetter,
  reminderLetter,
  signedLetter,
  signedTeamLetter,
  signLetters,
  toSignLetter,
} from './letters.ts';
import { noteCodeSent } from './note-code-sent.ts';
import { noteMailed } from './note-mailed.ts';
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
import { countersignNotice } from './signing/notices.ts';
import { tellAsked, writeToAsked } from './signing/tell-asked.ts';
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

/** The code goes out once, and is the first of what waits: somebody sits before the page. */
const sendCode = ({ codeId, way, slackUserId, replaces, engagementId }: CodeAsked): Consequence[] => [
  way === 'slack' && slackUserId !== null
    ? tellPeople(codeMessage, { codeId }, { to: 'person', slackUserId }, urgent)
    : { ...sendLetter(codeMessage, { codeId }, engagementId), ...urgent },
  ...(replaces === null ? [] : [redraw(replaces)]),
];

/** The client's card is the first that everybody there sees; a member is asked in person. */
const askToSign = (event: AgreementSent | AgreementResent): Consequence[] => [
  ...tellAsked(event, signNotice, countersignNotice, urgent),
  ...writeToAsked(event, toSignLetter),
];

export const reactions: Reactions<
  AgreementEvent | QuestionAsked | QuestionAnswered | MailSent | NoticePosted
> = {
  'agreement.drafted': () => [],
  'agreement.released': ({ agreementId }) => [
    later(requestSignature, { agreementId }, { queue: queue(agreementId), ...urgent }),
  ],
  'agreement.sent': askToSign,
  'agreement.resent': askToSign,
  'agreement.reminded': (event) => [
    ...tellAsked(event, reminderNotice, reminderNotice),
    ...writeToAsked(event, reminderLetter),
  ],
  'agreement.expiry-warned': (event) => [
    ...tellAsked(event, expiryNotice, expiryNotice),
    ...writeToAsked(event, expiryLetter),
  ],
  'agreement.opened': () => [],
  'agreement.code-asked': sendCode,
  'agreement.code-confirmed': ({ codeId }) => [redraw(codeId)],
  'agreement.code-wrong': () => [],
  'notice.posted': ({ notice, subject }) =>
    notice === codeMessage.name ? [now(noteCodeSent, { codeId: subject })] : [],
  'agreement.signed': ({ agreementId, engagementId }) => [
    redraw(agreementId),
    later(sealAgreement, { agreementId }, urgent),
    tellPeople(signedNotice, { agreementId }, client(engagementId), urgent),
    tellPeople(signedTeamNotice, { agreementId }, team, urgent),
  ],
  'agreement.sealed': ({ agreementId, engagementId, signerIds }) => [
    redraw(`${agreementId}:signed`),
    ...signerIds.map((signerId) => sendLetter(signedLetter, { agreementId, signerId }, engagementId)),
    sendLetter(signedTeamLetter, { agreementId }, engagementId),
  ],
  'agreement.declined': closedByClient,
  'agreement.voided': closed,
  'agreement.expired': closedByClient,
  'mail.sent': ({ letter, subject, to }) => {
    if (letter === codeMessage.name) return [now(noteCodeSent, { codeId: subject, email: to.email })];
    return signLetters.includes(letter) ? [now(noteMailed, { agreementId: subject, to })] : [];
  },
  'question.asked': ({ questionId, subject }) =>
    isOurs(subject) ? [tellPeople(agreementQuestionNotice, { questionId }, team)] : [],
  // The card and the question's own are redrawn by the room that answers questions.
  'question.answered': ({ engagementId, questionId, subject }) =>
    isOurs(subject) ? [tellPeople(agreementAnsweredNotice, { questionId }, client(engagementId))] : [],
};
