import { expect, test } from 'vitest';
import { defaultFurniture, furnish } from '../../../src/local-workspace/state/furnish.ts';
import * as messages from '../../../src/local-workspace/state/message.ts';

const message = (ts: string, text: string): messages.Message => ({
  ts,
  channel: 'C1',
  user: 'U1',
  team: 'T1',
  text,
  blocks: [],
  attachments: [],
  thread_broadcast: false,
  files: [],
  reactions: [],
});

test('messages are kept in order, replaced in place, and dropped', () => {
  const state = furnish(defaultFurniture(), () => 'a');
  messages.keepMessage(state, message('1.0', 'one'));
  messages.keepMessage(state, message('2.0', 'two'));
  messages.replaceMessage(state, message('1.0', 'uno'));
  expect(messages.messagesIn(state, 'C1').map((one) => one.text)).toEqual(['uno', 'two']);
  messages.dropMessage(state, 'C1', '1.0');
  expect(messages.findMessage(state, 'C1', '1.0')).toBeUndefined();
  expect(messages.findMessage(state, 'C1', '2.0')?.text).toBe('two');
});

test('an ephemeral is found by its reader only', () => {
  const state = furnish(defaultFurniture(), () => 'a');
  const whisper = { ts: '1.0', channel: 'C1', user: 'U1', text: 'psst', blocks: [], attachments: [] };
  state.ephemerals = [whisper];
  expect(messages.findEphemeral(state, 'C1', '1.0', 'U1')).toBe(whisper);
  expect(messages.findEphemeral(state, 'C1', '1.0', 'U2')).toBeUndefined();
  messages.replaceEphemeral(state, { ...whisper, text: 'later' });
  expect(state.ephemerals[0]?.text).toBe('later');
  messages.dropEphemeral(state, '1.0');
  expect(state.ephemerals).toEqual([]);
});
