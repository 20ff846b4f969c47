import { expect, test } from 'vitest';
import { modalView } from '../../../src/local-workspace/block-kit/validate-view.ts';
import { defaultFurniture, furnish } from '../../../src/local-workspace/state/furnish.ts';
import { findModal, stackOf, topModal, valuesKey } from '../../../src/local-workspace/state/view.ts';

const modalOf = (id: string, external_id?: string) => ({
  id,
  user: 'U1',
  team_id: 'T1',
  hash: 'h',
  view: modalView.parse({ type: 'modal', title: { type: 'plain_text', text: id }, blocks: [], external_id }),
  root_view_id: 'V1',
  previous_view_id: null,
});

test('modals are found by id, by external id, and as the top of a stack', () => {
  const state = furnish(defaultFurniture(), () => 'a');
  expect(topModal(state, 'U1')).toBeUndefined();
  state.modals['U1'] = [modalOf('V1'), modalOf('V2', 'mine')];
  expect(topModal(state, 'U1')?.id).toBe('V2');
  expect(stackOf(state, 'U2')).toEqual([]);
  expect(findModal(state, { id: 'V1' })?.id).toBe('V1');
  expect(findModal(state, { externalId: 'mine' })?.id).toBe('V2');
  expect(findModal(state, { externalId: 'yours' })).toBeUndefined();
});

test('values of a view and of a message never share a key', () => {
  expect(valuesKey.view('V1')).not.toBe(valuesKey.message('V1', '', ''));
  expect(valuesKey.message('U1', 'C1', '1.0')).not.toBe(valuesKey.message('U2', 'C1', '1.0'));
});
