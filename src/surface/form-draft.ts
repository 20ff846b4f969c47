import { z } from 'zod';
import { Entered, enteredIn, StateValues } from './entered.ts';
import type { Fields, Filled } from './form-kind.ts';

/** A half-filled form as plain JSON: what was entered so far, right or wrong. Slack ids and texts only. */
export const Draft = z.record(z.string(), Entered);
export type Draft = z.output<typeof Draft>;

/** `state` is a view's `state` or its `state.values`. What cannot be read is left out; nothing is thrown. */
export function draftOf(form: { readonly fields: Fields }, state: unknown): Draft {
  const whole = z.object({ values: StateValues }).safeParse(state);
  const values = whole.success ? whole.data.values : (StateValues.safeParse(state).data ?? {});
  const entries = Object.keys(form.fields).flatMap((name) => {
    const entered = enteredIn(values, name);
    return entered === undefined ? [] : [[name, entered] as const];
  });
  return Object.fromEntries(entries);
}

/**
 * The answers of a draft that are already right. To put a draft back as it was left, wrong answers included, give it
 * to `openForm` as `draft`.
 */
export function initialFromDraft<F extends Fields>(
  form: { readonly fields: F },
  json: unknown,
): Partial<Filled<F>>;
export function initialFromDraft(form: { readonly fields: Fields }, json: unknown): Record<string, unknown> {
  const draft = readDraft(json);
  const entries = Object.entries(form.fields).flatMap(([name, field]) => {
    const entered = draft[name];
    const read = entered === undefined ? undefined : field.read(entered);
    return read?.ok ? [[name, read.value] as const] : [];
  });
  return Object.fromEntries(entries);
}

/** A stored draft, field by field: what an earlier version of the form left behind is dropped. */
export function readDraft(json: unknown): Draft {
  const stored = z.record(z.string(), z.unknown()).safeParse(json);
  const entries = Object.entries(stored.data ?? {}).flatMap(([name, value]) => {
    const entered = Entered.safeParse(value);
    return entered.success ? [[name, entered.data] as const] : [];
  });
  return Object.fromEntries(entries);
}
