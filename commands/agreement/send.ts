import { z } from 'zod';
import type { Draft } from '../../src/agreements/agreement.ts';
import { loadAgreement, newestAgreement } from '../../src/agreements/load-agreement.ts';
import { mustRun } from '../../src/agreements/may-run.ts';
import { refuse } from '../../src/agreements/refusals.ts';
import { releaseAgreement } from '../../src/agreements/release-agreement.ts';
import { type EngagementFacts, engagementFacts, namesOf } from '../../src/kernel/engagement-facts.ts';
import { code, type Said, verbatim } from '../../src/kernel/phrase.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { engagementWord } from '../../src/surface/slash-command.ts';
import { text } from './text.ts';

/** Nothing to fill in: the modal says what a yes brings about. It carries the draft that was read, by id. */
export const sendForm = form('agreement.send', {
  title: text.sendTitle(),
  submit: text.send(),
  context: z.object({ agreementId: z.string() }),
  fields: {},
});

export const send = engagementWord('send', text.doesSend(), async ({ visit, desk, channelId }, { id }) => {
  mustRun(visit.person);
  const newest = await newestAgreement(desk.read, id);
  if (newest === undefined) throw refuse.noDraft();
  if (newest.status === 'sending' || newest.status === 'sent') throw refuse.notADraft();
  if (newest.status !== 'draft') throw refuse.noDraft();
  const intro = whatFollows(newest, await engagementFacts(desk.read, id));
  return reply.open(
    openForm(sendForm, { locale: visit.locale, context: { agreementId: newest.id }, channelId, intro }),
  );
});

/** Who gets what, when, and what a signature then starts. */
export function whatFollows(
  { title, deposit, startsOn, fee, version }: Draft,
  facts: EngagementFacts,
): Said[] {
  const who = namesOf(facts);
  const start = startsOn;
  return [
    verbatim(title),
    text.versionFee({ version, fee }),
    who === ''
      ? text.nobody({ command: code('/engawa roles') })
      : text.willPost({ who, client: facts.client.name }),
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

export const sendSubmitted = onSubmit(sendForm, async ({ context, visit }, desk) => {
  await desk.perform(releaseAgreement, context, visit);
  const { version } = await loadAgreement(desk.read, context.agreementId);
  return reply.say({ title: text.sending({ version }), body: [text.sendingBody()] });
});
