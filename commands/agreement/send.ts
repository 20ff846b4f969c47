import { z } from 'zod';
import { changeLines } from '../../src/agreements/addenda/card-words.ts';
import type { Draft } from '../../src/agreements/agreement.ts';
import { beforeSending } from '../../src/agreements/approval/approval-words.ts';
import { waitingWords } from '../../src/agreements/approval/waiting-words.ts';
import { loadAgreement, newestAgreement } from '../../src/agreements/load-agreement.ts';
import { mustRun } from '../../src/agreements/may-run.ts';
import { refuse } from '../../src/agreements/refusals.ts';
import { releaseAgreement } from '../../src/agreements/release-agreement.ts';
import { CodeWay, whyCode } from '../../src/agreements/signing-code.ts';
import {
  type Decider,
  deciders,
  type EngagementFacts,
  engagementFacts,
  namesOf,
} from '../../src/kernel/engagement-facts.ts';
import { code, type Said, verbatim } from '../../src/kernel/phrase.ts';
import { priced } from '../../src/kernel/priced.ts';
import type { Visit } from '../../src/kernel/visit.ts';
import type { Desk, ReadDb } from '../../src/surface/desk.ts';
import { choice, optional } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { type WhatThen, whatThen } from '../project/what-then.ts';
import { text as addendumText } from './addendum-text.ts';
import { findingsCard, findingsNow } from './findings.ts';
import { deadLinks, LINKS_FIRST, linkOptions, linksField } from './link-check.ts';
import { mustReachSigners } from './reach.ts';
import { saySent } from './say-sent.ts';
import { lacksEmail, signersChosen, signersFields, signersOffered, usualSigners } from './signers-form.ts';
import { text } from './text.ts';

const codeWays = [
  { value: 'none', label: text.codeNone() },
  { value: 'slack', label: text.codeSlack() },
  { value: 'e-mail', label: text.codeMail() },
];

/** The modal says what a yes brings about, and asks for a code or none. It carries the draft that was read, by id. */
export const sendForm = form('agreement.send', {
  title: text.sendTitle(),
  submit: text.send(),
  context: z.object({ agreementId: z.string() }),
  fields: {
    codeWay: optional(choice(text.codeWay(), codeWays, { hint: text.codeHint() })),
    ...signersFields,
    links: linksField,
  },
});

export const send = engagementWord('send', text.doesSend(), async ({ visit, desk, channelId }, { id }) => {
  mustRun(visit.person);
  const newest = await newestAgreement(desk.read, id);
  if (newest === undefined) throw refuse.noDraft();
  if (newest.status === 'approving') throw await waitingWords(desk.read, newest);
  if (newest.status === 'sending' || newest.status === 'sent') throw refuse.notADraft();
  if (newest.status !== 'draft') throw refuse.noDraft();
  const findings = newest.kind === 'agreement' ? await findingsNow({ desk, visit }, newest) : [];
  if (findings.length > 0) return reply.say(findingsCard(id, findings));
  const facts = await engagementFacts(desk.read, id);
  const then = await onceSigned(desk, visit, newest);
  const intro = [
    ...whatFollows(newest, facts),
    ...(await beforeSending(desk.read, newest, visit.person, facts.timeZone)),
    ...(desk.signersNeedEmail === true ? [] : await codeAdvice(newest, desk.read)),
    ...then.lines,
  ];
  return reply.open(
    openForm(sendForm, {
      locale: visit.locale,
      context: { agreementId: newest.id },
      channelId,
      intro,
      introButtons: then.buttons,
      initial: { codeWay: 'none', links: LINKS_FIRST, ...usualSigners },
      options: {
        codeWay: waysHere(desk),
        links: linkOptions(desk, newest),
        ...(await signersOffered(desk, facts)),
      },
    }),
  );
});

/** Every message and charge, as if all had signed now. */
async function onceSigned(desk: Desk, visit: Visit, { id, kind, engagementId }: Draft): Promise<WhatThen> {
  if (kind !== 'agreement') return { lines: [], buttons: [] };
  const then = { engagementId, after: 'signed', agreementId: id } as const;
  return whatThen(desk, visit, then, text.onceSigned());
}

/** One-time codes are asked on our own page; another provider has checks of its own. */
const waysHere = ({ mailIsSetUp, signersNeedEmail }: Pick<Desk, 'mailIsSetUp' | 'signersNeedEmail'>) =>
  signersNeedEmail === true ? [] : codeWays.filter(({ value }) => value !== 'e-mail' || mailIsSetUp === true);

/** Where a code is worth its trouble. */
async function codeAdvice({ engagementId, fee }: Draft, read: ReadDb): Promise<Said[]> {
  const { country } = await read.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { country: true },
  });
  const why = whyCode(country, fee);
  if (why === undefined) return [];
  return [why === 'country' ? text.codeForCountry() : text.codeForValue()];
}

/** Who gets what, when, and what a signature then starts. */
export function whatFollows(
  { title, deposit, startsOn: start, fee, version, addendum, billing }: Draft,
  facts: EngagementFacts,
): Said[] {
  return [
    verbatim(title),
    ...(addendum === null
      ? [text.versionFee({ version, fee: priced(fee, billing.tax?.prices) })]
      : changeLines(addendum)),
    deciders(facts).length === 0
      ? text.nobody({ command: code('/engawa roles') })
      : text.willPost({ who: namesOf(facts), client: facts.client.name }),
    ...mailLines(facts),
    text.willRemind(),
    addendum !== null
      ? addendumText.onSignature()
      : deposit.minor > 0n
        ? text.willBill({ start, deposit })
        : text.willBegin({ start }),
  ];
}

interface Mailed {
  readonly acceptor: Pick<Decider, 'name' | 'email'> | null;
}

/** To which address the link goes: a wrong one can still be mended now. */
export const mailLines = ({ acceptor }: Mailed): Said[] =>
  acceptor === null || acceptor.email === null
    ? []
    : [text.willMail({ who: acceptor.name, address: acceptor.email })];

export const sendSubmitted = onSubmit(sendForm, async ({ context, values, visit }, desk) => {
  const codeWay = CodeWay.nullable().catch(null).parse(values.codeWay);
  // The form does not offer it, but one that was opened before SMTP_URL was taken out does.
  if (codeWay === 'e-mail' && desk.mailIsSetUp !== true) throw refuse.noMailForCode(undefined, 'codeWay');
  const dead = await deadLinks(desk, await loadAgreement(desk.read, context.agreementId), values.links);
  if (dead !== undefined) return reply.invalid({ links: dead });
  const signers = signersChosen(values);
  await mustReachSigners(desk, context.agreementId, signers);
  const unreachable = await lacksEmail(desk, signers);
  if (unreachable !== undefined) return reply.invalid(unreachable);
  await desk.perform(releaseAgreement, { ...context, codeWay, ...signers }, visit);
  return saySent(desk.read, context.agreementId);
});
