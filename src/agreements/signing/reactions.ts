import { type Consequence, now, priorities, type Reactions } from '../../kernel/effect.ts';
import { type MailBounced, sendLetter } from '../../kernel/mail.ts';
import { redraw, tellPeople } from '../../kernel/notice.ts';
import { signLetters, toSignLetter } from '../letters.ts';
import type { SignerChanged, SigningEvent } from './events.ts';
import { delegationRefusedLetter } from './letters.ts';
import { noteBounced } from './note-bounced.ts';
import {
  bouncedNotice,
  changedNotice,
  countersignNotice,
  delegationNotice,
  delegationRefusedNotice,
  signedSoFarNotice,
  signedSoFarTeamNotice,
} from './notices.ts';
import { tellAsked, writeToAsked } from './tell-asked.ts';

const client = (engagementId: string) => ({ to: 'client', engagementId }) as const;
const team = { to: 'team' } as const;
const urgent = { priority: priorities.person } as const;
const withLink: readonly string[] = [...signLetters, delegationRefusedLetter.name];

/** A mended address is a matter between the team and one person; who signs instead is seen by all. */
function tellOfChange({ agreementId, engagementId, signerId, before, after }: SignerChanged): Consequence[] {
  if (before.personId === after.personId) return [];
  const params = { agreementId, signerId, from: before.name, to: after.name };
  return [tellPeople(changedNotice, params, client(engagementId), urgent)];
}

export const reactions: Reactions<SigningEvent | MailBounced> = {
  'signer.signed': (event) => {
    const { agreementId, engagementId, signerId } = event;
    const about = { agreementId, signerId };
    return [
      redraw(agreementId),
      tellPeople(signedSoFarNotice, about, client(engagementId), urgent),
      tellPeople(signedSoFarTeamNotice, about, team),
      ...tellAsked({ ...event, asked: membersOf(event) }, countersignNotice, countersignNotice, urgent),
      ...writeToAsked(event, toSignLetter),
    ];
  },
  'signer.changed': (event) => [
    redraw(event.agreementId),
    ...(event.asked.some(({ role }) => role === 'agency') ? [] : tellOfChange(event)),
    ...tellAsked({ ...event, asked: membersOf(event) }, countersignNotice, countersignNotice, urgent),
    ...writeToAsked(event, toSignLetter),
  ],
  'signer.bounced': ({ agreementId, signerId, address, why = '' }) => [
    tellPeople(bouncedNotice, { agreementId, signerId, address, why }, team, urgent),
  ],
  'delegation.asked': ({ agreementId, delegationId }) => [
    tellPeople(delegationNotice, { agreementId, delegationId }, team, urgent),
  ],
  'delegation.approved': () => [],
  'delegation.refused': ({ agreementId, engagementId, delegationId }) => [
    redraw(agreementId),
    tellPeople(delegationRefusedNotice, { agreementId, delegationId }, client(engagementId), urgent),
    sendLetter(delegationRefusedLetter, { agreementId, delegationId }, engagementId),
  ],
  'mail.bounced': ({ letter, subject, to, why }) =>
    withLink.includes(letter) ? [now(noteBounced, { agreementId: subject, to, why })] : [],
};

const membersOf = ({ asked }: Pick<SignerChanged, 'asked'>) => asked.filter(({ role }) => role === 'agency');
