import type { InputBlock } from '../../block-kit/blocks.ts';
import type { SeenModal } from '../../page-api/seen.ts';
import type { Outcome } from '../../person/outcome.ts';
import type { Entry, PersonApi } from '../person-api.ts';
import type { Locale } from '../say.ts';
import { type Example, type ExampleFacts, examplesFor } from './examples.ts';

/** Enters the example into the open form, input by input, as a person would. Stops at what is not taken. */
export async function fillExample(
  { view }: SeenModal,
  facts: ExampleFacts,
  locale: Locale,
  enters: PersonApi['enters'],
): Promise<Outcome> {
  const examples = examplesFor(view.callback_id ?? '', facts) ?? {};
  for (const block of view.blocks) {
    if (block.type !== 'input') continue;
    const example = examples[block.block_id ?? ''];
    const entry = example === undefined ? undefined : entryOf(example, block, locale);
    const { action_id: actionId } = block.element;
    if (entry === undefined || block.block_id === undefined || actionId === undefined) continue;
    const outcome = await enters({ kind: 'modal' }, block.block_id, actionId, entry);
    if (!outcome.ok) return outcome;
  }
  return { ok: true };
}

function entryOf(example: Example, { element }: InputBlock, locale: Locale): Entry | undefined {
  if (typeof example === 'string') return example;
  if (!('options' in example)) return example[locale];
  const options = 'options' in element ? (element.options ?? []) : [];
  const values = options.flatMap(({ value }) => value ?? []);
  return example.options === 'all' ? values : values[0];
}
