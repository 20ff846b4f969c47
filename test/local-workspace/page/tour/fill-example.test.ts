import { describe, expect, it } from 'vitest';
import { validateModal } from '../../../../src/local-workspace/block-kit/validate-view.ts';
import type { Entry } from '../../../../src/local-workspace/page/person-api.ts';
import type { ExampleFacts } from '../../../../src/local-workspace/page/tour/examples.ts';
import { fillExample } from '../../../../src/local-workspace/page/tour/fill-example.ts';

const facts: ExampleFacts = {
  workday: '2026-12-15',
  decider: undefined,
  standIn: undefined,
  channelId: 'KAWA',
};

const plain = (text: string) => ({ type: 'plain_text', text });
const option = (value: string) => ({ text: plain(value), value });
const input = (name: string, element: object) => ({
  type: 'input',
  block_id: name,
  label: plain(name),
  element: { action_id: name, ...element },
});

function openModal(callback_id: string, blocks: readonly object[]) {
  const verdict = validateModal({
    type: 'modal',
    callback_id,
    title: plain('t'),
    submit: plain('s'),
    blocks,
  });
  if (!verdict.ok) throw new Error(verdict.messages.join());
  return { id: 'V', hash: 'h', view: verdict.view, values: {}, errors: {} };
}

function taking(refused?: string) {
  const entered: Record<string, Entry> = {};
  return {
    entered,
    enters: async (_where: unknown, blockId: string, actionId: string, entry: Entry) => {
      if (blockId === refused) return { ok: false, error: 'no_such_option' };
      entered[`${blockId}/${actionId}`] = entry;
      return { ok: true };
    },
  };
}

const delivery = openModal('milestone.deliver', [
  { type: 'section', text: plain('intro') },
  input('milestoneId', { type: 'static_select', options: [option('mil_1'), option('mil_2')] }),
  input('what', { type: 'plain_text_input' }),
  input('somethingElse', { type: 'plain_text_input' }),
  input('proof', { type: 'plain_text_input' }),
]);

describe('an example', () => {
  it('is entered input by input, in the language of the form, and leaves alone what it does not know', async () => {
    const { entered, enters } = taking();
    expect(await fillExample(delivery, facts, 'ja', enters)).toEqual({ ok: true });
    expect(entered).toEqual({
      'milestoneId/milestoneId': 'mil_1',
      'what/what': '各ページの構成案、計5点。',
      'proof/proof': 'https://example.com/wireframes',
    });
  });

  it('ticks every box where all are asked for', async () => {
    const { entered, enters } = taking();
    const boxes = { type: 'checkboxes', options: [option('a'), option('b')] };
    await fillExample(openModal('intake', [input('acknowledged', boxes)]), facts, 'en', enters);
    expect(entered).toEqual({ 'acknowledged/acknowledged': ['a', 'b'] });
  });

  it('stops at what is not taken, and says so', async () => {
    const { entered, enters } = taking('what');
    expect(await fillExample(delivery, facts, 'en', enters)).toEqual({ ok: false, error: 'no_such_option' });
    expect(Object.keys(entered)).toEqual(['milestoneId/milestoneId']);
  });

  it('of a form that is none of the tour’s is nothing', async () => {
    const { entered, enters } = taking();
    const other = openModal('change.ask', [input('what', { type: 'plain_text_input' })]);
    expect(await fillExample(other, facts, 'en', enters)).toEqual({ ok: true });
    expect(entered).toEqual({});
  });
});
