import { describe, expect, it } from 'vitest';
import {
  chosenIds,
  chosenState,
} from '../../../../../src/local-workspace/page/block-kit/draft/chosen-state.ts';

const option = (value: string) => ({
  text: { type: 'plain_text', text: value.toUpperCase() } as const,
  value,
});
const options = ['a', 'b', 'c'].map(option);

describe('choosing', () => {
  it.each([
    [{ type: 'static_select', options }, ['b']],
    [{ type: 'radio_buttons', options }, ['c']],
    [{ type: 'multi_static_select', options }, ['a', 'c']],
    [{ type: 'checkboxes', options }, ['b']],
    [{ type: 'external_select' }, ['a']],
    [{ type: 'multi_external_select' }, ['a', 'b']],
    [{ type: 'users_select' }, ['U1']],
    [{ type: 'multi_users_select' }, ['U1', 'U2']],
    [{ type: 'conversations_select' }, ['C1']],
    [{ type: 'multi_conversations_select' }, ['C1', 'C2']],
    [{ type: 'channels_select' }, ['C1']],
    [{ type: 'multi_channels_select' }, ['C1']],
  ] as const)('%j', (element, ids) => {
    const state = chosenState({ ...element, ...('options' in element ? { options } : {}) }, ids, options);
    expect(state?.type).toBe(element.type);
    expect(chosenIds(state)).toEqual(ids);
  });

  it('keeps the words of an option, which the app gets back', () => {
    expect(chosenState({ type: 'static_select', options }, ['b'], options)).toEqual({
      type: 'static_select',
      selected_option: option('b'),
    });
  });

  it('empties', () => {
    expect(chosenState({ type: 'users_select' }, [], [])).toEqual({
      type: 'users_select',
      selected_user: null,
    });
    expect(chosenIds(undefined)).toEqual([]);
  });

  it('is nothing for what nothing is chosen in', () => {
    expect(chosenState({ type: 'plain_text_input' }, ['a'], [])).toBeUndefined();
  });
});
