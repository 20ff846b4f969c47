import { z } from 'zod';
import { LONGEST_NOTE, noteDigest } from '../../src/digests/previews/note-digest.ts';
import { sendDigest } from '../../src/digests/previews/send-digest.ts';
import { skipDigest } from '../../src/digests/previews/skip-digest.ts';
import { longText, optional } from '../../src/surface/field.ts';
import { form, onSubmit, openForm } from '../../src/surface/form.ts';
import { button } from '../../src/surface/press.ts';
import { reply } from '../../src/surface/reply.ts';
import { digestText as text } from './digest-text.ts';

const About = z.object({ previewId: z.string() });

const noteForm = form('digest.note', {
  title: text.noteTitle(),
  submit: text.keep(),
  context: About,
  fields: { note: optional(longText(text.note(), LONGEST_NOTE, { hint: text.noteHint() })) },
});

/** What stands there already is shown, so that it can be changed. */
export const notePressed = button('digest.note', About, async ({ value, visit, channelId }, { read }) => {
  const preview = await read.digestPreview.findUnique({ where: { id: value.previewId } });
  const note = preview?.note ?? null;
  return reply.open(
    openForm(noteForm, {
      locale: visit.locale,
      context: value,
      channelId,
      ...(note !== null && { initial: { note } }),
    }),
  );
});

export const noteSubmitted = onSubmit(noteForm, async ({ context, values, visit }, desk) => {
  await desk.perform(noteDigest, { ...context, note: values.note ?? '' }, visit);
  return reply.done();
});

export const skipPressed = button('digest.skip', About, async ({ value, visit }, desk) => {
  await desk.perform(skipDigest, value, visit);
  return reply.done();
});

export const sendPressed = button('digest.send', About, async ({ value, visit }, desk) => {
  await desk.perform(sendDigest, value, visit);
  return reply.done();
});
