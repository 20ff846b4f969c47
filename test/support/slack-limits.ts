import { expect } from 'vitest';
import { z } from 'zod';

// Written down anew on purpose: a wrong number in src/surface/limits.ts must not make its own test pass.
const points = (text: string): number => [...text].length;
const text = (most: number, least = 1) =>
  z
    .string()
    .refine((value) => points(value) <= most, `longer than ${most}`)
    .refine((value) => points(value) >= least, 'empty');
const plain = (most: number) => z.looseObject({ type: z.literal('plain_text'), text: text(most) });
const mrkdwn = (most: number) =>
  z.looseObject({
    type: z.literal('mrkdwn'),
    text: text(most).refine(isWellFormed, 'a torn or unescaped token'),
  });
const either = (most: number) => z.union([plain(most), mrkdwn(most)]);
const option = z.looseObject({ text: either(75), value: text(150), description: either(75).optional() });
const id = text(255);

const confirm = z.looseObject({ title: plain(100), text: either(300), confirm: plain(30), deny: plain(30) });
const button = z.looseObject({
  type: z.literal('button'),
  action_id: id,
  text: plain(75),
  value: text(2000).optional(),
  url: text(3000).optional(),
  confirm: confirm.optional(),
});
const select = { action_id: id, options: z.array(option).min(1).max(100) };
const element = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('static_select'), ...select }),
  z.looseObject({ type: z.literal('multi_static_select'), ...select }),
  z.looseObject({ type: z.literal('checkboxes'), action_id: id, options: z.array(option).min(1).max(10) }),
  z.looseObject({
    type: z.literal('plain_text_input'),
    action_id: id,
    initial_value: text(3000).optional(),
    max_length: z.int().min(1).max(3000).optional(),
  }),
  z.looseObject({
    type: z.enum([
      'email_text_input',
      'url_text_input',
      'number_input',
      'datepicker',
      'file_input',
      'users_select',
      'conversations_select',
    ]),
    action_id: id,
  }),
]);

const named = { block_id: id.optional() };
const block = z.discriminatedUnion('type', [
  z.looseObject({ type: z.literal('header'), ...named, text: plain(150) }),
  z.looseObject({ type: z.literal('divider'), ...named }),
  z.looseObject({ type: z.literal('actions'), ...named, elements: z.array(button).min(1).max(25) }),
  z.looseObject({ type: z.literal('context'), ...named, elements: z.array(either(3000)).min(1).max(10) }),
  z
    .looseObject({
      type: z.literal('section'),
      ...named,
      text: either(3000).optional(),
      fields: z.array(either(2000)).min(1).max(10).optional(),
      accessory: button.optional(),
    })
    .refine(
      (section) => section.text !== undefined || section.fields !== undefined,
      'neither text nor fields',
    ),
  z.looseObject({
    type: z.literal('data_visualization'),
    title: text(50),
    chart: z.looseObject({
      type: z.enum(['bar', 'line']),
      series: z
        .array(
          z.strictObject({
            name: text(20),
            data: z
              .array(z.strictObject({ label: text(20), value: z.number() }))
              .min(1)
              .max(20),
          }),
        )
        .min(1)
        .max(12),
    }),
  }),
  z.looseObject({
    type: z.literal('input'),
    block_id: id,
    label: plain(2000),
    hint: plain(2000).optional(),
    element,
  }),
  z.looseObject({
    type: z.literal('image'),
    ...named,
    alt_text: text(2000),
    image_url: text(3000).optional(),
    slack_file: z.strictObject({ id: z.string().regex(/^F[A-Z0-9]{8,}$/) }).optional(),
  }),
  z
    .looseObject({
      type: z.literal('table'),
      ...named,
      rows: z.array(z.array(z.looseObject({ type: z.literal('raw_text'), text: text(10_000) })).max(20)),
    })
    .refine(({ rows }) => rows.length <= 100, 'more than 100 rows')
    .refine(
      ({ rows }) => rows.flat().reduce((sum, cell) => sum + [...cell.text].length, 0) <= 10_000,
      'more than 10,000 characters',
    ),
]);

const view = z.looseObject({
  type: z.enum(['modal', 'home']),
  title: plain(24).optional(),
  submit: plain(24).optional(),
  close: plain(24).optional(),
  callback_id: id.optional(),
  private_metadata: text(3000, 0).optional(),
  blocks: z.array(block).max(100),
});

/** Fails with the path of whatever Slack would refuse. Takes a message's blocks or a view. */
export function expectWithinLimits(rendered: unknown): void {
  const isMessage = Array.isArray(rendered);
  const parsed = isMessage ? z.array(block).max(50).safeParse(rendered) : view.safeParse(rendered);
  expect(parsed.success ? '' : z.prettifyError(parsed.error)).toBe('');
  if (!parsed.success) return;
  const blocks = Array.isArray(parsed.data) ? parsed.data : parsed.data.blocks;
  const blockIds = blocks.map((one) => one.block_id).filter((one) => one !== undefined);
  expect(new Set(blockIds).size, 'block ids are unique').toBe(blockIds.length);
  for (const one of blocks) {
    if (one.type !== 'actions') continue;
    const ids = one.elements.map((button) => button.action_id);
    expect(new Set(ids).size, 'action ids are unique in a block').toBe(ids.length);
  }
  if (isMessage) expect(sumOfText(rendered), 'sum of all text').toBeLessThan(8000);
  else expect(Buffer.byteLength(JSON.stringify(rendered)), 'bytes of the view').toBeLessThan(250_000);
}

/** Nothing stands between `<` and `>` but what Slack's markup knows, and every `&` begins an entity. */
export function isWellFormed(markup: string): boolean {
  const left = markup
    .replaceAll(
      /<(?:@[A-Z][\w-]*|#[A-Z][\w-]*|!date\^\d+\^[^<>|]*\|[^<>]*|https?:\/\/[^<>|\s]+\|[^<>|]*)>/g,
      '',
    )
    .replaceAll(/&(?:amp|lt|gt);/g, '');
  return !/[<>&]/.test(left) && !/\p{Cs}/u.test(left);
}

function sumOfText(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce(
    (sum, [key, part]: [string, unknown]) =>
      sum + (key === 'text' && typeof part === 'string' ? points(part) : sumOfText(part)),
    0,
  );
}
