import type { Block } from '../block-kit/blocks.ts';
import { placedElements } from '../block-kit/placed-elements.ts';
import type { StateValues } from '../state/view.ts';
import { initialValue } from './initial-value.ts';

/**
 * The values of a surface with these blocks. What a person has entered survives an update while
 * block_id, action_id and kind of element stay the same; a new initial value shows only under new ids.
 */
export function keptValues(blocks: readonly Block[], before: StateValues, channel?: string): StateValues {
  const values: StateValues = {};
  for (const { blockId, actionId, element } of placedElements(blocks)) {
    const initial = initialValue(element, { channel });
    if (!initial) continue;
    const old = before[blockId]?.[actionId];
    values[blockId] = { ...values[blockId], [actionId]: old?.type === element.type ? old : initial };
  }
  return values;
}
