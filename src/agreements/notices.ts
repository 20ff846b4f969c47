import { z } from 'zod';
import type { Tx } from '../kernel/act.ts';
import { type CardButton, type CardWords, type Notice, notice } from '../kernel/notice.ts';
import { code, type List, list, moment, type Said } from '../kernel/phrase.ts';
import { priced } from '../kernel/priced.ts';
import { withLater } from '../kernel/remind-later.ts';
import { askToSign, changeSections, newTotal, signedForTeam, titleToSign } from './addenda/card-words.ts';
import type { Signed } from './agreement.ts';
import { type AgreementFacts, agreementFacts, remindedOf, settledWords } from './agreement-facts.ts';
import { billingSection } from './billing-section.ts';
import { agreementAnsweredNotice, agreementQuestionNotice } from './question-notices.ts';
import { isAgencysTurn } from './signer.ts';
import { lastSigned, signersSection, typedNames } from './signing/say-signers.ts';
import { text as signing } from './signing/text.ts';
import { namesInTurn } from './signing/whose-place.ts';
import { text } from './text.ts';

const About = z.object({ agreementId: z.string() });
const ofAgreement = {
  params: About,
  subject: ({ agreementId }: z.output<typeof About>): string => agreementId,
};

/** The client's card: what is to be signed, by whom, until when. Redrawn when it is decided. */
export const signNotice = notice({
  ...ofAgreement,
  name: 'agreement.to-sign',
  reaches: 'both',
  ownLetter: true,
  load: shownFacts,
  say: (facts) => ({
    title: titleToSign(facts.agreement),
    body: turnWords(facts),
    fields: figures(facts),
    sections: [
      ...billingSection(facts.agreement),
      ...changeSections(facts.agreement),
      ...signersSection(facts.agreement, facts.signers, facts.engagement),
    ],
    ...openOrSettled(facts),
  }),
});

const ofOpen = {
  ...ofAgreement,
  load: shownFacts,
  holds: ({ agreement }: AgreementFacts): boolean => agreement.status === 'sent',
};

export const reminderNotice = withLater(
  'agreement.remind',
  notice({
    ...ofOpen,
    name: 'agreement.reminder',
    ownLetter: true,
    say: (facts: AgreementFacts) => ({
      title: stillOpen(facts, text.reminder),
      body: turnWords(facts),
      ...openOrSettled(facts),
    }),
  }),
  remindedOf,
);

export const expiryNotice = withLater(
  'agreement.warn-of-expiry',
  notice({
    ...ofOpen,
    name: 'agreement.expiry-warning',
    ownLetter: true,
    say: (facts: AgreementFacts) => ({
      title: stillOpen(facts, text.expiryTitle),
      body: facts.agreement.status === 'sent' ? [expiryWords(facts, facts.agreement.expiresAt)] : [],
      ...openOrSettled(facts),
    }),
  }),
  remindedOf,
);

const expiryWords = (facts: AgreementFacts, expiresAt: Parameters<typeof moment>[0]) =>
  text.expiryBody({ who: inTurn(facts), end: moment(expiresAt, facts.engagement.timeZone) });

const inTurn = ({ agreement, engagement, signers }: AgreementFacts): List =>
  namesInTurn(agreement, signers, engagement);

/** To whoever's turn it is; nothing once nobody is asked any more. */
function turnWords(facts: AgreementFacts): Said[] {
  const who = inTurn(facts);
  const { client } = facts.engagement;
  if (who.items.length === 0) return [];
  if (!isAgencysTurn(facts.signers)) return [askToSign(facts.agreement, { who })];
  return [signing.waitsForAgency({ client: client.name, who })];
}

/** A reminder that was overtaken by a decision loses its urgent title when it is redrawn. */
const stillOpen = ({ agreement }: AgreementFacts, urgent: typeof text.reminder | typeof text.expiryTitle) =>
  agreement.status === 'sent' ? urgent({ title: agreement.title }) : titleToSign(agreement);

async function shownFacts(
  tx: Tx,
  { agreementId }: z.output<typeof About>,
): Promise<AgreementFacts | undefined> {
  const facts = await agreementFacts(tx, agreementId);
  const { status } = facts?.agreement ?? {};
  return status === 'draft' || status === 'approving' ? undefined : facts;
}

function figures({ agreement, engagement: { timeZone } }: AgreementFacts): NonNullable<CardWords['fields']> {
  const { kind, fee, deposit, startsOn, version, status } = agreement;
  return [
    ...(kind === 'addendum'
      ? newTotal(agreement)
      : [
          { label: text.fee(), value: priced(fee, agreement.billing.tax?.prices) },
          { label: text.deposit(), value: deposit },
          { label: text.startsOn(), value: startsOn },
        ]),
    { label: text.version(), value: version },
    ...(status === 'sent' ? [{ label: text.openUntil(), value: moment(agreement.expiresAt, timeZone) }] : []),
  ];
}

function openOrSettled(facts: AgreementFacts): Pick<CardWords, 'buttons' | 'settled' | 'footnote'> {
  const settled = settledWords(facts);
  if (settled !== undefined) return { settled };
  const value = { agreementId: facts.agreement.id };
  const buttons: CardButton[] = [
    { press: 'agreement.review', label: text.review(), value, style: 'primary' },
    { press: 'agreement.ask', label: text.ask(), value },
  ];
  return { buttons, ...(facts.questionOpen && { footnote: text.questionOpen() }) };
}

interface SignedFacts {
  readonly agreement: Signed;
  readonly engagement: AgreementFacts['engagement'];
  readonly signers: AgreementFacts['signers'];
  readonly agency: string;
}

const ofSigned = {
  params: About,
  subject: ({ agreementId }: z.output<typeof About>): string => `${agreementId}:signed`,
  async load(tx: Tx, { agreementId }: z.output<typeof About>): Promise<SignedFacts | undefined> {
    const facts = await agreementFacts(tx, agreementId);
    if (facts?.agreement.status !== 'signed') return undefined;
    const agency = await tx.agency.findUniqueOrThrow({ where: { id: 1 }, select: { name: true } });
    const { agreement, engagement, signers } = facts;
    return { agreement, engagement, signers, agency: agency.name };
  },
};

/** For the client: signed by whom, when, and a copy for everybody known here once it is sealed. */
export const signedNotice = notice({
  ...ofSigned,
  name: 'agreement.signed',
  say: (facts: SignedFacts) => ({
    title: text.signedTitle({ title: facts.agreement.title }),
    body: [text.signedClient(signedValues(facts)), ...countersigned(facts)],
    ...copyOrWait(facts),
  }),
});

export const signedTeamNotice = notice({
  ...ofSigned,
  name: 'agreement.signed-team',
  say: (facts: SignedFacts) => ({
    title: text.signedTitle({ title: facts.agreement.title }),
    body: [
      signedForTeam(facts.agreement, { ...signedValues(facts), project: facts.engagement.name }),
      ...countersigned(facts),
    ],
    ...copyOrWait(facts),
  }),
});

const signedValues = ({ agreement, engagement, signers }: SignedFacts) => {
  const names = typedNames(signers, 'client');
  return {
    who: names.length > 1 ? list(names) : agreement.signature.typedName,
    client: engagement.client.name,
    at: moment(lastSigned(agreement, signers), engagement.timeZone),
  };
};

function countersigned({ agreement, engagement, signers, agency }: SignedFacts): Said[] {
  const who = typedNames(signers, 'agency');
  const at = moment(lastSigned(agreement, signers), engagement.timeZone);
  return who.length === 0 ? [] : [signing.countersigned({ who: list(who), agency, at })];
}

function copyOrWait({ agreement }: SignedFacts): Pick<CardWords, 'buttons' | 'footnote'> {
  if (agreement.signedDocumentId === null) return { footnote: text.sealing() };
  return { buttons: [{ press: 'agreement.copy', label: text.copy(), value: { agreementId: agreement.id } }] };
}

const ofClosed = {
  params: About,
  subject: ({ agreementId }: z.output<typeof About>): string => `${agreementId}:closed`,
  async load(tx: Tx, { agreementId }: z.output<typeof About>) {
    const facts = await agreementFacts(tx, agreementId);
    const { status } = facts?.agreement ?? {};
    if (facts === undefined || (status !== 'declined' && status !== 'voided' && status !== 'expired'))
      return undefined;
    const { agreement } = facts;
    // What the client never saw needs no farewell.
    if (!('shown' in agreement) || agreement.shown === null) return undefined;
    const settled = settledWords(facts);
    return {
      engagement: facts.engagement,
      title: text.closedTitle[status]({ title: agreement.title }),
      settled,
    };
  },
};

export const closedNotice = notice({
  ...ofClosed,
  name: 'agreement.closed',
  say: ({ title, settled }) => ({ title, body: [text.closedClient()], ...(settled && { settled }) }),
});

export const closedTeamNotice = notice({
  ...ofClosed,
  name: 'agreement.closed-team',
  say: ({ title, settled, engagement }) => ({
    title,
    body: [
      text.closedTeam({
        client: engagement.client.name,
        project: engagement.name,
        command: code('/agreement draft'),
      }),
    ],
    ...(settled && { settled }),
  }),
});

export const notices: readonly Notice[] = [
  signNotice,
  reminderNotice,
  expiryNotice,
  signedNotice,
  signedTeamNotice,
  closedNotice,
  closedTeamNotice,
  agreementQuestionNotice,
  agreementAnsweredNotice,
];
