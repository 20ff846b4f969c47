import { z } from 'zod';
import type { Call } from '../../src/surface/desk.ts';
import { type Fields, type Form, type FormHandler, readForm } from '../../src/surface/form.ts';
import { type Reply, reply } from '../../src/surface/reply.ts';

const Option = z.object({ value: z.string() });
const Element = z.looseObject({
  type: z.string(),
  action_id: z.string(),
  options: z.array(Option).optional(),
  initial_value: z.string().optional(),
  initial_option: Option.optional(),
  initial_options: z.array(Option).optional(),
  initial_user: z.string().optional(),
  initial_conversation: z.string().optional(),
});
const Shown = z.object({
  private_metadata: z.string(),
  blocks: z.array(
    z.looseObject({
      block_id: z.string().optional(),
      label: z.object({ text: z.string() }).optional(),
      element: Element.optional(),
    }),
  ),
});

/** Fills in an open modal by its labels, as a person would; what is not named stays as it stood. */
export function fill(view: unknown, byLabel: Readonly<Record<string, string | readonly string[]>>) {
  const { blocks, private_metadata } = Shown.parse(view);
  const unused = new Set(Object.keys(byLabel));
  const values = blocks.flatMap(({ block_id, label, element }) => {
    if (block_id === undefined || label === undefined || element === undefined) return [];
    unused.delete(label.text);
    return [[block_id, { [element.action_id]: stateOf(element, byLabel[label.text]) }] as const];
  });
  if (unused.size > 0) throw new Error(`no field is called ${[...unused].join(', ')}`);
  return { private_metadata, state: { values: Object.fromEntries(values) } };
}

function stateOf(element: z.output<typeof Element>, given: string | readonly string[] | undefined) {
  const text = typeof given === 'string' ? given : undefined;
  const { type } = element;
  if (type === 'static_select')
    return { type, selected_option: text === undefined ? (element.initial_option ?? null) : { value: text } };
  if (type === 'checkboxes' || type === 'multi_static_select') {
    const ticked =
      given === 'all'
        ? element.options
        : typeof given === 'object'
          ? given.map((value) => ({ value }))
          : element.initial_options;
    return { type, selected_options: ticked ?? [] };
  }
  if (type === 'datepicker') return { type, selected_date: text ?? null };
  if (type === 'users_select') return { type, selected_user: text ?? element.initial_user ?? null };
  if (type === 'conversations_select')
    return { type, selected_conversation: text ?? element.initial_conversation ?? null };
  return { type, value: text ?? element.initial_value ?? null };
}

/** Sends a filled modal to its handler, the way the adapter does. */
export async function send<C extends z.ZodType, F extends Fields>(
  handler: FormHandler<C, F>,
  view: unknown,
  call: Call,
): Promise<Reply> {
  const form: Form<C, F> = handler.form;
  const reading = readForm(form, view);
  if (!reading.ok) return reply.invalid(reading.errors);
  const { context, values, more } = reading;
  return handler.answer({ ...call, context, values, ...(more !== undefined && { more }) }, call.desk);
}
