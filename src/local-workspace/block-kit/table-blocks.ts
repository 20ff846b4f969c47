import { z } from 'zod';
import { richText } from './rich-text.ts';
import { characters, identifier } from './text-object.ts';

const cell = z.discriminatedUnion('type', [
  richText,
  z.strictObject({ type: z.literal('raw_text'), text: characters(10_000, 0) }),
  z.strictObject({ type: z.literal('raw_number'), value: z.number(), text: z.string().optional() }),
]);
export type Cell = z.infer<typeof cell>;

const rows = (min: number, max: number) => z.array(z.array(cell).min(1).max(20)).min(min).max(max);

export const tableBlock = z.strictObject({
  type: z.literal('table'),
  block_id: identifier.optional(),
  rows: rows(1, 100),
  column_settings: z
    .array(
      z.strictObject({
        align: z.enum(['left', 'center', 'right']).optional(),
        is_wrapped: z.boolean().optional(),
      }),
    )
    .max(20)
    .optional(),
});

export const dataTableBlock = z.strictObject({
  type: z.literal('data_table'),
  block_id: identifier.optional(),
  rows: rows(2, 201),
  caption: z.string(),
  page_size: z.int().min(1).optional(),
  row_header_column_index: z.int().min(0).optional(),
});

const label = characters(20);
const axis = z.strictObject({
  categories: z.array(label).min(1).max(20).optional(),
  x_label: characters(50).optional(),
  y_label: characters(50).optional(),
});
const series = z
  .array(
    z.strictObject({
      name: label,
      data: z
        .array(z.strictObject({ label, value: z.number() }))
        .min(1)
        .max(20),
    }),
  )
  .min(1)
  .max(12);

const chart = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('pie'),
    segments: z
      .array(z.strictObject({ label, value: z.number() }))
      .min(1)
      .max(12),
  }),
  z.strictObject({ type: z.literal('bar'), series, axis_config: axis }),
  z.strictObject({ type: z.literal('line'), series, axis_config: axis }),
  z.strictObject({ type: z.literal('area'), series, axis_config: axis }),
]);

export const dataVisualizationBlock = z.strictObject({
  type: z.literal('data_visualization'),
  block_id: identifier.optional(),
  title: characters(50),
  chart,
});
