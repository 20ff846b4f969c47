import { z } from 'zod';
import { button } from './button-elements.ts';
import { imageBlock, imageElement } from './composition.ts';
import { accessory, actionsElement, contextAction, inputElement } from './elements.ts';
import { richText } from './rich-text.ts';
import { dataTableBlock, dataVisualizationBlock, tableBlock } from './table-blocks.ts';
import { characters, identifier, mrkdwnText, plainText, textObject } from './text-object.ts';

const named = { block_id: identifier.optional() };

const section = z
  .strictObject({
    type: z.literal('section'),
    ...named,
    text: textObject(3000).optional(),
    fields: z.array(textObject(2000)).min(1).max(10).optional(),
    accessory: accessory.optional(),
    expand: z.boolean().optional(),
  })
  .refine((block) => block.text !== undefined || block.fields !== undefined, {
    error: 'missing required field: text or fields',
  });
const actions = z.strictObject({
  type: z.literal('actions'),
  ...named,
  elements: z.array(actionsElement).min(1).max(25),
});
const input = z
  .strictObject({
    type: z.literal('input'),
    ...named,
    label: plainText(2000),
    hint: plainText(2000).optional(),
    optional: z.boolean().optional(),
    dispatch_action: z.boolean().optional(),
    element: inputElement,
  })
  .refine((block) => !(block.element.type === 'file_input' && block.dispatch_action), {
    error: 'dispatch_action is not allowed with file_input',
    path: ['dispatch_action'],
  });
export type InputBlock = z.infer<typeof input>;
const context = z.strictObject({
  type: z.literal('context'),
  ...named,
  elements: z
    .array(z.discriminatedUnion('type', [imageElement, plainText(3000), mrkdwnText(3000)]))
    .min(1)
    .max(10),
});
const contextActions = z.strictObject({
  type: z.literal('context_actions'),
  ...named,
  elements: z.array(contextAction).min(1).max(5),
});
const header = z.strictObject({
  type: z.literal('header'),
  ...named,
  text: plainText(150),
  level: z.int().min(1).max(4).optional(),
});
const divider = z.strictObject({ type: z.literal('divider'), ...named });
const markdown = z.strictObject({ type: z.literal('markdown'), ...named, text: characters(12_000) });
const alert = z.strictObject({
  type: z.literal('alert'),
  ...named,
  text: textObject(200),
  level: z.enum(['default', 'info', 'warning', 'error', 'success']).optional(),
});
const video = z.strictObject({
  type: z.literal('video'),
  ...named,
  video_url: z.string(),
  thumbnail_url: z.string(),
  alt_text: z.string(),
  title: plainText(199),
  title_url: z.string().optional(),
  description: plainText(199).optional(),
  author_name: characters(49).optional(),
  provider_name: z.string().optional(),
  provider_icon_url: z.string().optional(),
});
const card = z
  .strictObject({
    type: z.literal('card'),
    ...named,
    hero_image: imageElement.optional(),
    icon: imageElement.optional(),
    title: mrkdwnText(150).optional(),
    subtitle: mrkdwnText(150).optional(),
    body: mrkdwnText(200).optional(),
    subtext: mrkdwnText(200).optional(),
    actions: z.array(button).min(1).max(3).optional(),
  })
  .refine((block) => Boolean(block.hero_image ?? block.title ?? block.actions ?? block.body), {
    error: 'must have at least one of hero_image, title, actions, body',
  });
const carousel = z.strictObject({
  type: z.literal('carousel'),
  ...named,
  elements: z.array(card).min(1).max(10),
});
const taskCard = z.strictObject({
  type: z.literal('task_card'),
  ...named,
  task_id: z.string(),
  title: z.string(),
  details: richText.optional(),
  output: richText.optional(),
  sources: z.array(z.strictObject({ type: z.literal('url'), url: z.string(), text: z.string() })).optional(),
  status: z.enum(['pending', 'in_progress', 'complete', 'error']),
});
const plan = z.strictObject({
  type: z.literal('plan'),
  ...named,
  title: z.string(),
  tasks: z.array(taskCard).optional(),
});

const inContainer = [
  actions,
  context,
  divider,
  header,
  imageBlock,
  input,
  richText,
  section,
  tableBlock,
  video,
] as const;
const container = z.strictObject({
  type: z.literal('container'),
  ...named,
  title: plainText(150).optional(),
  rich_text_title: richText.optional(),
  subtitle: textObject(150).optional(),
  child_blocks: z
    .array(z.discriminatedUnion('type', [...inContainer]))
    .min(1)
    .max(10),
  width: z.enum(['narrow', 'standard', 'wide', 'full']).optional(),
  icon: imageElement.optional(),
  is_collapsible: z.boolean().optional(),
  default_collapsed: z.boolean().optional(),
  has_header_divider: z.boolean().optional(),
});

export const block = z.discriminatedUnion('type', [
  ...inContainer,
  alert,
  card,
  carousel,
  container,
  contextActions,
  dataTableBlock,
  dataVisualizationBlock,
  markdown,
  plan,
  taskCard,
]);
export type Block = z.infer<typeof block>;
