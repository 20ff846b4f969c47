import type { z } from 'zod';
import type { Later } from '../../kernel/effect.ts';
import { type Letter, sendLetter } from '../../kernel/mail.ts';
import { type Notice, tellPeople } from '../../kernel/notice.ts';
import type { AskedSigner } from './events.ts';
import { strandedNotice } from './stranded-notice.ts';

interface Asking {
  readonly agreementId: string;
  readonly engagementId: string;
  readonly asked: readonly AskedSigner[];
}

type About = z.ZodType<unknown, { agreementId: string }>;
type Told = Pick<Notice<About>, 'name' | 'params'>;

/**
 * A card in the client's channel when somebody there is asked; members get theirs in person. Where the one who was named
 * may no longer sign, the team hears of it instead, or it would wait for nobody.
 */
export function tellAsked(
  { agreementId, engagementId, asked }: Asking,
  inChannel: Told,
  inPerson: Told,
  terms: { readonly priority?: number } = {},
): Later[] {
  const params = { agreementId };
  const client = asked.some(({ role }) => role === 'client')
    ? [tellPeople(inChannel, params, { to: 'client', engagementId }, terms)]
    : [];
  const members = asked.flatMap(({ role, slackUserId, signerId }) => {
    if (role === 'client') return [];
    if (slackUserId === null)
      return [tellPeople(strandedNotice, { agreementId, signerId }, { to: 'team' }, terms)];
    return [tellPeople(inPerson, params, { to: 'person', slackUserId }, terms)];
  });
  return [...client, ...members];
}

type Written = Pick<
  Letter<z.ZodType<{ agreementId: string; signerId?: string }>>,
  'name' | 'params' | 'subject'
>;

/** Everybody at the client who is asked gets a letter with a link of their own. */
export const writeToAsked = ({ agreementId, engagementId, asked }: Asking, letter: Written): Later[] =>
  asked.flatMap(({ role, signerId }) =>
    role === 'client' ? [sendLetter(letter, { agreementId, signerId }, engagementId)] : [],
  );
