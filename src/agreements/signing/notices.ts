import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { StoredActor } from '../../kernel/actor.ts';
import { instantFromColumn } from '../../kernel/calendar.ts';
import { type CardWords, type Notice, notice } from '../../kernel/notice.ts';
import { moment, type Said, verbatim } from '../../kernel/phrase.ts';
import { type AgreementFacts, agreementFacts, settledWords } from '../agreement-facts.ts';
import { isAgencysTurn, type Signer } from '../signer.ts';
import { text as room } from '../text.ts';
import { signersSection } from './say-signers.ts';
import { strandedNotice } from './stranded-notice.ts';
import { text } from './text.ts';
import { namesInTurn } from './whose-place.ts';

const About = z.object({ agreementId: z.string() });
const AboutSigner = About.extend({ signerId: z.string() });
const subject = ({ agreementId }: z.output<typeof About>): string => agreementId;
const inTurn = ({ agreement, signers, engagement }: AgreementFacts) =>
  namesInTurn(agreement, signers, engagement);

const reviewButton = (agreementId: string) =>
  ({
    press: 'agreement.review',
    label: room.review(),
    value: { agreementId },
    style: 'primary',
  }) as const;

/** To the member who signs for the agency, in person. */
export const countersignNotice = notice({
  name: 'signer.countersign',
  params: About,
  subject,
  load: (tx, { agreementId }) => agreementFacts(tx, agreementId),
  holds: (facts) => facts.agreement.status === 'sent' && isAgencysTurn(facts.signers),
  say: (facts): CardWords => {
    const { agreement, engagement, signers } = facts;
    const settled = settledWords(facts);
    return {
      title: room.toSign({ title: agreement.title }),
      body: [text.countersign({ client: engagement.client.name, who: inTurn(facts) })],
      sections: signersSection(agreement, signers, engagement),
      ...(settled === undefined ? { buttons: [reviewButton(agreement.id)] } : { settled }),
    };
  },
});

interface SoFar {
  readonly facts: AgreementFacts;
  readonly place: Extract<Signer, { status: 'signed' }>;
}

const soFar = {
  params: AboutSigner,
  subject,
  async load(tx: Tx, { agreementId, signerId }: z.output<typeof AboutSigner>): Promise<SoFar | undefined> {
    const facts = await agreementFacts(tx, agreementId);
    const place = facts?.signers.find(({ id }) => id === signerId);
    return facts === undefined || place?.status !== 'signed' ? undefined : { facts, place };
  },
};

function soFarWords({ facts, place }: SoFar): CardWords {
  const { agreement, engagement, signers } = facts;
  const { signature, signedAt } = place;
  const { typedName: who, company } = signature;
  const at = moment(signedAt, engagement.timeZone);
  const settled = settledWords(facts);
  const now = settled ?? text.signedSoFar({ who, company, at, next: inTurn(facts) });
  return {
    title: text.signedSoFarTitle({ title: agreement.title }),
    ...(settled === undefined ? { body: [now] } : { settled }),
    sections: signersSection(agreement, signers, engagement),
  };
}

/** For the client: who has signed, and whose turn it is. Whoever that is finds the way here. */
export const signedSoFarNotice = notice({
  ...soFar,
  name: 'signer.signed',
  say: (about: SoFar) => {
    const { agreement, signers } = about.facts;
    const isOpen = agreement.status === 'sent' && !isAgencysTurn(signers);
    return { ...soFarWords(about), ...(isOpen && { buttons: [reviewButton(agreement.id)] }) };
  },
});

export const signedSoFarTeamNotice = notice({ ...soFar, name: 'signer.signed-team', say: soFarWords });

export const changedNotice = notice({
  name: 'signer.changed',
  params: AboutSigner.extend({ from: z.string(), to: z.string() }),
  subject,
  async load(tx, { agreementId, from, to }) {
    const facts = await agreementFacts(tx, agreementId);
    return facts && { facts, from, to };
  },
  say: ({ facts, from, to }) => {
    const { agreement, signers } = facts;
    const settled = settledWords(facts);
    const isOpen = agreement.status === 'sent' && !isAgencysTurn(signers);
    return {
      title: text.changedTitle({ title: agreement.title }),
      body: [text.changed({ who: from, to })],
      ...(settled === undefined ? isOpen && { buttons: [reviewButton(agreement.id)] } : { settled }),
    };
  },
});

/** The link did not arrive, with the way to mend it. */
export const bouncedNotice = notice({
  name: 'signer.bounced',
  params: AboutSigner.extend({ address: z.string(), why: z.string() }),
  subject,
  async load(tx, { agreementId, signerId, address, why }) {
    const facts = await agreementFacts(tx, agreementId);
    const place = facts?.signers.find(({ id }) => id === signerId);
    return facts && place && { facts, place, address, why };
  },
  say: ({ facts, place, address, why }): CardWords => {
    const { agreement, engagement } = facts;
    const settled = settledWords(facts) ?? mended(place, address);
    const { id: agreementId } = agreement;
    return {
      title: text.bouncedTitle({ title: agreement.title }),
      body: [
        text.bounced({ who: place.name, client: engagement.client.name, email: address }),
        ...(settled === undefined ? [text.bouncedNext()] : []),
      ],
      ...(why !== '' && { fields: [{ label: text.serverSaid(), value: verbatim(why) }] }),
      ...(settled === undefined
        ? {
            buttons: [
              { press: 'signer.correct', label: text.correct(), value: { agreementId, signerId: place.id } },
            ],
          }
        : { settled }),
    };
  },
});

function mended(place: Signer, address: string): Said | undefined {
  if (place.status === 'signed') return text.signedSince({ who: place.signature.typedName });
  if (place.email === address || place.email === null) return undefined;
  return text.correctedSince({ who: place.name, email: place.email });
}

const AboutDelegation = About.extend({ delegationId: z.string() });

async function delegationFacts(tx: Tx, { agreementId, delegationId }: z.output<typeof AboutDelegation>) {
  const facts = await agreementFacts(tx, agreementId);
  const row = await tx.signingDelegation.findUnique({ where: { id: delegationId } });
  if (facts === undefined || row === null) return undefined;
  const { signerId, toName: to, toEmail: email, reason, decision, answer, decidedAt } = row;
  const place = facts.signers.find(({ id }) => id === signerId);
  const by = row.decidedBy === null ? undefined : StoredActor.parse(row.decidedBy).name;
  const at = decidedAt === null ? undefined : moment(instantFromColumn(decidedAt), facts.engagement.timeZone);
  const who = StoredActor.parse(row.askedBy).name;
  return { facts, place, delegationId, who, to, email, reason, decision, answer: answer ?? '', by, at };
}
type Delegation = NonNullable<Awaited<ReturnType<typeof delegationFacts>>>;

function settledDelegation(about: Delegation): Said | undefined {
  const { facts, place, decision, to, by, at, answer } = about;
  if (by === undefined || at === undefined) {
    if (place?.status === 'signed') return text.signedSince({ who: place.signature.typedName });
    return facts.agreement.status === 'sent' ? undefined : text.overNow();
  }
  if (decision === 'withdrawn') return text.withdrawnBy({ who: by, at });
  return decision === 'approved'
    ? text.approvedBy({ who: by, at, to })
    : text.refusedBy({ who: by, at, reason: answer });
}

/** A signer asks that somebody else signs: the team decides. */
export const delegationNotice = notice({
  name: 'delegation.asked',
  params: AboutDelegation,
  subject,
  load: delegationFacts,
  say: (about): CardWords => {
    const { facts, delegationId, who, to, email, reason } = about;
    const { agreement, engagement } = facts;
    const settled = settledDelegation(about);
    const value = { delegationId };
    return {
      title: text.delegationTitle({ title: agreement.title }),
      body: [
        text.delegationAsk({ who, client: engagement.client.name, to, email }),
        text.reason({ reason }),
        ...(settled === undefined ? [text.delegationEffect({ who, to })] : []),
      ],
      ...(settled === undefined
        ? {
            buttons: [
              { press: 'delegation.approve', label: text.approve(), value, style: 'primary' },
              { press: 'delegation.refuse', label: text.refuse(), value },
            ],
          }
        : { settled }),
    };
  },
});

/** For the client: it stays with whoever asked. */
export const delegationRefusedNotice = notice({
  name: 'delegation.refused',
  params: AboutDelegation,
  subject,
  load: delegationFacts,
  holds: ({ decision }) => decision === 'refused',
  say: ({ facts, who, to, answer }): CardWords => {
    const { agreement } = facts;
    const settled = settledWords(facts);
    return {
      title: text.refusedTitle({ title: agreement.title }),
      body: [text.refusedClient({ who, to, reason: answer }), text.refusedNext()],
      ...(settled === undefined ? { buttons: [reviewButton(agreement.id)] } : { settled }),
    };
  },
});

export const notices: readonly Notice[] = [
  strandedNotice,
  countersignNotice,
  signedSoFarNotice,
  signedSoFarTeamNotice,
  changedNotice,
  bouncedNotice,
  delegationNotice,
  delegationRefusedNotice,
];
