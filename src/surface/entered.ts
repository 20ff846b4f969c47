import { z } from 'zod';
import { enteredFiles } from './entered-files.ts';
import { cleanText } from './plain-text.ts';

/** What a person entered, before it is understood: a text, or the values of what was ticked. It is plain JSON. */
export const Entered = z.union([z.string(), z.array(z.string())]);
export type Entered = z.output<typeof Entered>;

const Picked = z.object({ value: z.string() });

// The answer of one input element, as every kind of element that forms use gives it in `view.state.values`.
const ElementState = z.object({
  value: z.string().nullish(),
  selected_option: Picked.nullish(),
  selected_options: z.array(Picked).nullish(),
  selected_date: z.string().nullish(),
  selected_user: z.string().nullish(),
  selected_channel: z.string().nullish(),
  selected_conversation: z.string().nullish(),
  files: z.array(z.unknown()).nullish(),
});

export const StateValues = z.record(z.string(), z.record(z.string(), z.unknown()));
export type StateValues = z.output<typeof StateValues>;

/** What was entered in the block called `field`; `undefined` when it was left empty or is not there. */
export function enteredIn(state: StateValues, field: string): Entered | undefined {
  if (!Object.hasOwn(state, field)) return undefined;
  const parsed = ElementState.safeParse(Object.values(state[field] ?? {})[0]);
  if (!parsed.success) return undefined;
  const element = parsed.data;
  const many = element.selected_options?.map((option) => option.value);
  if (many !== undefined) return presentOf(many);
  if (element.files) return presentOf(enteredFiles(element.files));
  return presentOf(
    element.value ??
      element.selected_option?.value ??
      element.selected_date ??
      element.selected_user ??
      element.selected_conversation ??
      element.selected_channel ??
      '',
  );
}

/** Cleaned and trimmed; `undefined` for what amounts to nothing. */
export function presentOf(entered: Entered): Entered | undefined {
  if (typeof entered !== 'string') return entered.length === 0 ? undefined : entered;
  const text = cleanText(entered).trim();
  return text === '' ? undefined : text;
}
