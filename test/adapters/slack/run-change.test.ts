import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { phrase, verbatim } from '../../../src/kernel/phrase.ts';
import { refusals } from '../../../src/kernel/refusal.ts';
import { choice, live, optional, shortText } from '../../../src/surface/field.ts';
import { draftOf, fieldsOf, form, onSubmit, openForm } from '../../../src/surface/form.ts';
import { button } from '../../../src/surface/press.ts';
import { reply } from '../../../src/surface/reply.ts';
import { aoi, kawa, openStage, type Stage } from './stage.ts';

const label = (en: string) => phrase({ en, ja: en, zh: en })();
const refuse = refusals('test', { no: { en: 'Not here.', ja: 'できません。', zh: '不行。' } });

const liveForm = form('live', {
  title: label('Live'),
  submit: label('Save'),
  context: z.object({ kind: z.string() }),
  fields: {
    kind: live(
      choice(
        label('Kind'),
        [...'ab'].map((value) => ({ value, label: verbatim(value) })),
      ),
      'choice',
    ),
    amount: live(optional(shortText(label('Amount'), 20)), 'typing'),
    quiet: optional(shortText(label('Quiet'), 20)),
  },
  more: ({ kind }) => (kind === 'b' ? { extra: optional(shortText(label('Extra'), 20)) } : {}),
});

const seen: unknown[] = [];
const drawn = (context: { kind: string }, entered: object, total: string) =>
  openForm(liveForm, { locale: 'en', context, channelId: kawa, entered, outro: [verbatim(total)] });
const opens = button('test.live', z.object({}), async () =>
  reply.open(drawn({ kind: 'a' }, { kind: 'a' }, 'Total 0')),
);
const handler = onSubmit(
  liveForm,
  async ({ values, more }) => {
    seen.push({ ...values, ...more });
    return reply.done();
  },
  async ({ context, state, visit }) => {
    if (visit.person.kind !== 'member') throw refuse.no();
    const entered = draftOf({ fields: fieldsOf(liveForm, context) }, state);
    if (entered['amount'] === 'no') throw refuse.no();
    return drawn({ kind: String(entered['kind']) }, entered, `Total ${String(entered['amount'] ?? 0)}`);
  },
);

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  await stage.engagement('eng_web');
  await stage.start({ buttons: [opens], forms: [handler] });
});
afterAll(() => stage.close());

async function opened() {
  const ts = await stage.posts(kawa, [{ label: 'Open', press: 'test.live', value: {} }]);
  const person = stage.workspace.asPerson(aoi);
  await person.presses(kawa, ts, 'Open');
  await stage.workspace.until(() => person.views().at(-1), 'the form', 30_000);
  return person;
}
const shown = (person: Awaited<ReturnType<typeof opened>>): string =>
  JSON.stringify(person.views().map(({ view }) => view));

test('what is chosen or typed in a live field draws the form anew, and what stands in it stays', async () => {
  const person = await opened();
  expect(shown(person)).toContain('Total 0');
  await person.fills({ Quiet: 'kept', Amount: '300' });
  await stage.workspace.until(
    () => shown(person).includes('Total 300') || undefined,
    'the form drawn anew',
    30_000,
  );
  await person.fills({ Kind: 'b' });
  await stage.workspace.until(
    () => shown(person).includes('Extra') || undefined,
    'the form drawn anew',
    30_000,
  );
  expect(await person.fills({ Extra: 'more' })).toMatchObject({ ok: true });
  await person.submits();
  await stage.workspace.until(() => seen[0], 'what was sent', 30_000);
  expect(seen).toEqual([{ kind: 'b', amount: '300', quiet: 'kept', extra: 'more' }]);
});

test('a refusal is said on top of the form, which stays as it is', async () => {
  const person = await opened();
  const before = person.views().length;
  await person.fills({ Amount: 'no' });
  await stage.workspace.until(() => person.views()[before], 'the words', 30_000);
  expect(shown(person)).toContain('Not here.');
});
