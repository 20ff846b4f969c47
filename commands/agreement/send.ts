import { z } from 'zod';
import type { Draft } from '../../src/agreements/agreement.ts';
import { loadAgreement, newestAgreement } from '../../src/agreements/load-agreement.ts';
import { mustRun } from '../../src/agreements/may-run.ts';
import { refuse } from '../../src/agreements/refusals.ts';
import { releaseAgreement } from '../../src/agreements/release-agreement.ts';
import { CodeWay, whyCode } from '../../src/agreements/signing-code.ts';
import {
  deciders,
  type EngagementFacts,
  engagementFacts,
  namesOf,
} from '../../src/kernel/engagement-facts.ts';
import { code, type Said, verbatim } from '../../src/kernel/phrase.ts';
import type { ReadDb } from '../../src/surface/desk.ts';
import { choice, optional } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
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
  fields: { codeWay: optional(choice(text.codeWay(), codeWays, { hint: text.codeHint() })) },
});

export const send = engagementWord('send', text.doesSend(), async ({ visit, desk, channelId }, { id }) => {
  mustRun(visit.person);
  const newest = await newestAgreement(desk.read, id);
  if (newest === undefined) throw refuse.noDraft();
  if (newest.status === 'sending' || newest.status === 'sent') throw refuse.notADraft();
  if (newest.status !== 'draft') throw refuse.noDraft();
  const intro = [
    ...whatFollows(newest, await engagementFacts(desk.read, id)),
    ...(await codeAdvice(newest, desk.read)),
  ];
  return reply.open(
    openForm(sendForm, {
      locale: visit.locale,
      context: { agreementId: newest.id },
      channelId,
      intro,
      initial: { codeWay: 'none' },
      options: { codeWay: codeWays.filter(({ value }) => value !== 'e-mail' || desk.mailIsSetUp === true) },
    }),
  );
});

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
  { title, deposit, startsOn, fee, version }: Draft,
  facts: EngagementFacts,
): Said[] {
  const start = startsOn;
  return [
    verbatim(title),
    text.versionFee({ version, fee }),
    deciders(facts).length === 0
      ? text.nobody({ command: code('/engawa roles') })
      : text.willPost({ who: namesOf(facts), client: facts.client.name }),
    ...mailLines(facts),
    text.willRemind(),
    deposit.minor > 0n ? text.willBill({ start, deposit }) : text.willBegin({ start }),
  ];
}

/** To which address the link goes: a wrong one can still be mended now. */
export const mailLines = ({ acceptor }: EngagementFacts): Said[] =>
  acceptor === null || acceptor.email === null
    ? []
    : [text.willMail({ who: acceptor.name, address: acceptor.email })];

export const sendSubmitted = onSubmit(sendForm, async ({ context, values, visit }, desk) => {
  const codeWay = CodeWay.nullable().catch(null).parse(values.codeWay);
  // The form does not offer it, but one that was opened before SMTP_URL was taken out does.
  if (codeWay === 'e-mail' && desk.mailIsSetUp !== true) throw refuse.noMailForCode(undefined, 'codeWay');
  await desk.perform(releaseAgreement, { ...context, codeWay }, visit);
  const { version } = await loadAgreement(desk.read, context.agreementId);
  return reply.say({ title: text.sending({ version }), body: [text.sendingBody()] });
});
