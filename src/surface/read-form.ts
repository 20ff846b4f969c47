import { z } from 'zod';
import type { Locale } from '../kernel/locale.ts';
import type { Said } from '../kernel/phrase.ts';
import { enteredIn, StateValues } from './entered.ts';
import { type Fields, type Filled, type Form, fieldsOf } from './form-kind.ts';
import { prudence } from './limits.ts';
import { plainLine, plainValue } from './plain-text.ts';

export const Metadata = z.object({ context: z.unknown(), channelId: z.string().nullable() });

const Submitted = z.object({ private_metadata: z.string(), state: z.object({ values: StateValues }) });

export type FormReading<C extends z.ZodType, F extends Fields> =
  | {
      readonly ok: true;
      readonly context: z.output<C>;
      readonly channelId: string | null;
      readonly values: Filled<F>;
      readonly more?: Readonly<Record<string, unknown>>;
    }
  | { readonly ok: false; readonly errors: Readonly<Record<string, Said>> };

/**
 * Reads a submitted view. What people enter wrongly comes back as errors by field; a view that is not one of this
 * form (another version's context, no state) throws a ZodError.
 */
export function readForm<C extends z.ZodType, F extends Fields>(
  form: Form<C, F>,
  view: unknown,
): FormReading<C, F>;
export function readForm(form: Form, view: unknown): FormReading<z.ZodType, Fields> {
  const { private_metadata, state } = Submitted.parse(view);
  const { context, channelId } = readMetadata(form, private_metadata);
  const values: Record<string, unknown> = {};
  const more: Record<string, unknown> = {};
  const errors: Record<string, Said> = {};
  for (const [name, field] of Object.entries(fieldsOf(form, context))) {
    const read = field.read(enteredIn(state.values, name));
    if (read.ok) (Object.hasOwn(form.fields, name) ? values : more)[name] = read.value;
    else errors[name] = read.problem;
  }
  return Object.keys(errors).length > 0
    ? { ok: false, errors }
    : { ok: true, context, channelId, values, ...(form.more !== undefined && { more }) };
}

/** What an open view is about, for updates and closings that carry no complete answers. */
export function readMetadata<C extends z.ZodType>(
  form: { readonly context: C },
  privateMetadata: string,
): { readonly context: z.output<C>; readonly channelId: string | null } {
  const json: unknown = JSON.parse(privateMetadata);
  const { context, channelId } = Metadata.parse(json);
  return { context: form.context.parse(context), channelId };
}

/**
 * Errors by block id, as Slack takes them. Slack refuses the whole answer for a block it does not know, so an error
 * about something that is not asked here stands under the first field.
 */
export function errorsForSlack(
  errors: Readonly<Record<string, Said>>,
  locale: Locale,
  form: { readonly fields: Fields },
): Record<string, string> {
  const names = Object.keys(form.fields);
  const told = new Map<string, string[]>();
  for (const [name, said] of Object.entries(errors)) {
    const target = names.includes(name) ? name : names[0];
    if (target === undefined) throw new Error(`form without fields has an error: ${said.words.en}`);
    told.set(target, [...(told.get(target) ?? []), plainValue(said, locale)]);
  }
  return Object.fromEntries(
    [...told].map(([name, texts]) => [name, plainLine(texts.join(' '), prudence.fieldError)] as const),
  );
}
