import { z } from 'zod';
import type { Agreement } from '../../src/agreements/agreement.ts';
import { mustRun } from '../../src/agreements/may-run.ts';
import { signerFrom } from '../../src/agreements/signer.ts';
import { signersOf } from '../../src/agreements/signers-asked.ts';
import { changeCountersigner } from '../../src/agreements/signing/change-countersigner.ts';
import { correctSigner } from '../../src/agreements/signing/correct-signer.ts';
import { refuse } from '../../src/agreements/signing/refusals.ts';
import { text as room } from '../../src/agreements/signing/text.ts';
import type { CardButton } from '../../src/kernel/notice.ts';
import type { ReadDb } from '../../src/surface/desk.ts';
import { choice, email, shortText } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { mustReachCorrected } from './reach.ts';
import { countersigners, lacksEmail } from './signers-form.ts';
import { text } from './signing-text.ts';

const About = z.object({ agreementId: z.string(), signerId: z.string() });

/** A place that can still be mended; otherwise says why not, before a form is filled in in vain. */
async function openPlace(read: ReadDb, { agreementId, signerId }: z.output<typeof About>) {
  const row = await read.agreementSigner.findUnique({ where: { id: signerId } });
  const agreement = await read.agreement.findUnique({ where: { id: agreementId } });
  if (row === null || agreement?.status !== 'sent') throw refuse.overBefore();
  const place = signerFrom(row);
  if (place.status === 'signed') throw refuse.signedAlready({ who: place.signature.typedName });
  return place;
}

export const correctForm = form('signer.correct', {
  title: text.correctTitle(),
  submit: text.correct(),
  context: z.object({ signerId: z.string() }),
  fields: { name: shortText(text.name(), 80), email: email(text.email()) },
});

export const correct = button('signer.correct', About, async ({ value, visit, channelId }, desk) => {
  mustRun(visit.person);
  const { id: signerId, name, email: address, personId } = await openPlace(desk.read, value);
  const contact = await desk.read.contact.findUnique({ where: { id: personId } });
  const known = address ?? contact?.email;
  return reply.open(
    openForm(correctForm, {
      locale: visit.locale,
      context: { signerId },
      channelId,
      intro: [text.correctIntro({ who: name }), text.correctEffect()],
      initial: { name, ...(known && { email: known }) },
    }),
  );
});

export const correctSubmitted = onSubmit(correctForm, async ({ context, values, visit }, desk) => {
  await mustReachCorrected(desk, context.signerId, values);
  await desk.perform(correctSigner, { ...context, ...values }, visit);
  const { name: who, email: address } = signerFrom(
    await desk.read.agreementSigner.findUniqueOrThrow({ where: { id: context.signerId } }),
  );
  const body = [text.correctedBody({ who, email: address ?? values.email })];
  return reply.say({ title: text.corrected(), body });
});

export const changeForm = form('signer.change-countersigner', {
  title: text.changeTitle(),
  submit: text.change(),
  context: z.object({ signerId: z.string() }),
  fields: { member: choice(text.changeTitle(), []) },
});

export const changeSigner = button(
  'signer.change-countersigner',
  About,
  async ({ value, visit, channelId }, desk) => {
    mustRun(visit.person);
    const { id: signerId, name, personId } = await openPlace(desk.read, value);
    const others = (await countersigners(desk.read)).filter((offered) => offered.value !== personId);
    if (others.length === 0) throw refuse.mayNotCountersign();
    return reply.open(
      openForm(changeForm, {
        locale: visit.locale,
        context: { signerId },
        channelId,
        intro: [text.changeIntro({ who: name })],
        options: { member: others },
      }),
    );
  },
);

export const changeSubmitted = onSubmit(changeForm, async ({ context, values, visit }, desk) => {
  const { signerId } = context;
  const unreachable = await lacksEmail(desk, { countersignerId: values.member });
  if (unreachable !== undefined) return reply.invalid({ member: unreachable.countersigner });
  await desk.perform(changeCountersigner, { signerId, memberId: values.member }, visit);
  const { name } = await desk.read.agreementSigner.findUniqueOrThrow({ where: { id: signerId } });
  return reply.say({ title: text.changed(), body: [text.changedBody({ who: name })] });
});

/** Under the status of what is out: a wrong recipient can be mended, whoever is away replaced. */
export async function mendButtons(read: ReadDb, { id, status }: Agreement): Promise<CardButton[]> {
  if (status !== 'sent') return [];
  const open = (await signersOf(read, id)).filter((place) => place.status !== 'signed');
  const clients = open.filter(({ role }) => role === 'client');
  const value = (signerId: string) => ({ agreementId: id, signerId });
  return [
    ...clients.slice(0, 3).map(
      ({ id: signerId, name }): CardButton => ({
        press: 'signer.correct',
        label: clients.length === 1 ? room.correct() : text.correctOne({ who: name }),
        value: value(signerId),
      }),
    ),
    ...open
      .filter(({ role }) => role === 'agency')
      .map(
        ({ id: signerId }): CardButton => ({
          press: 'signer.change-countersigner',
          label: text.changeButton(),
          value: value(signerId),
        }),
      ),
  ];
}
