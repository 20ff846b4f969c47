import { z } from 'zod';
import { inviteClient } from '../../src/clients/invite-client.ts';
import { refuse } from '../../src/clients/refusals.ts';
import { Locale } from '../../src/kernel/locale.ts';
import { language } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { reply } from '../../src/surface/reply.ts';
import { word } from '../../src/surface/slash-command.ts';
import { label } from './labels.ts';
import { text } from './text.ts';

export const inviteForm = form('intake.invite', {
  title: text.inviteTitle(),
  submit: text.invite(),
  context: z.object({ intakeId: z.string(), channelId: z.string() }),
  fields: { locale: language(label.locale()) },
});

/** A command never writes, so that a slip of the hand posts nothing: this asks first. */
export const invite = word('invite', text.doesInvite(), async ({ visit, desk, channelId }) => {
  const agency = await desk.read.agency.findUnique({ where: { id: 1 } });
  if (agency === null) throw refuse.agencyMissing();
  if (channelId === null || !/^[CG]/.test(channelId)) throw refuse.noChannel();
  if (channelId === agency.teamChannelId) throw refuse.teamChannel();
  return reply.open(
    openForm(inviteForm, {
      locale: visit.locale,
      context: { intakeId: visit.newId('int'), channelId },
      channelId,
      initial: { locale: Locale.parse(agency.locale) },
      intro: [text.inviteIntro({ channel: { kind: 'channel', channelId } })],
    }),
  );
});

export const invited = onSubmit(inviteForm, async ({ context, values, visit }, desk) => {
  await desk.perform(inviteClient, { ...context, ...values }, visit);
  const { channelId } = context;
  return reply.say({
    title: text.inviteTitle(),
    body: [text.invited({ channel: { kind: 'channel', channelId } })],
  });
});
