import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { agencyCalendar } from '../kernel/agency-calendar.ts';
import { engagementFacts } from '../kernel/engagement-facts.ts';
import type { Reader, Turn } from '../kernel/nudge.ts';
import { reminder } from '../kernel/reminder.ts';
import type { AgreementReminded } from './events.ts';
import { takeAgreement } from './load-agreement.ts';
import { askedNow } from './signing/ask-in-turn.ts';
import type { AskedSigner } from './signing/events.ts';

const About = z.object({ agreementId: z.string() });

/** Whose turn it is to sign, unless it has been decided meanwhile. */
interface Open {
  readonly agreementId: string;
  readonly engagementId: string;
  readonly version: number;
  readonly asked: readonly AskedSigner[];
  readonly audience: Turn['audience'];
  readonly reader: Reader;
}

/** Reminds whoever's turn it is. */
export const remindOfAgreement = reminder({
  name: 'agreement.remind',
  input: About,
  load: (tx, { agreementId }) => openAgreement(tx, agreementId),
  turn: (open) => turnOf(open),
  give: async (_tx, open) => [said('agreement.reminded', open)],
});

/** Says that the time to sign ends soon. Nobody loses it because of another reminder. */
export const warnOfExpiry = reminder({
  name: 'agreement.warn-of-expiry',
  input: About,
  load: (tx, { agreementId }) => openAgreement(tx, agreementId),
  turn: (open) => ({ ...turnOf(open), hasLegalEffect: true }),
  give: async (_tx, open) => [said('agreement.expiry-warned', open)],
});

async function openAgreement(tx: Tx, agreementId: string): Promise<Open | undefined> {
  const { status, engagementId, version } = await takeAgreement(tx, agreementId);
  if (status !== 'sent') return undefined;
  const asked = await askedNow(tx, agreementId);
  const isAgencys = asked.length > 0 && asked.every(({ role }) => role === 'agency');
  return {
    ...{ agreementId, engagementId, version, asked },
    audience: isAgencys ? 'team' : 'client',
    reader: isAgencys ? await agencyCalendar(tx) : await engagementFacts(tx, engagementId),
  };
}

const turnOf = ({ engagementId, agreementId: subject, audience, reader }: Open): Turn => ({
  engagementId,
  subject,
  audience,
  reader,
});

const said = (type: AgreementReminded['type'], open: Open): AgreementReminded => {
  const { agreementId, engagementId, version, asked } = open;
  return { type, engagementId, agreementId, version, asked };
};
