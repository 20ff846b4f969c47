import { describe, expect, it } from 'vitest';
import {
  channelChoices,
  conversationChoices,
  matching,
  menuChoices,
  menuOptions,
  movedTo,
  peopleChoices,
} from '../../../../../src/local-workspace/page/block-kit/elements/choices.ts';
import { channel, seen, user } from '../../seen-things.ts';

const option = (text: string, description?: string) => ({
  text: { type: 'plain_text', text } as const,
  value: text.toLowerCase(),
  ...(description ? { description: { type: 'plain_text', text: description } as const } : {}),
});
const labels = (choices: readonly { label: string }[]) => choices.map(({ label }) => label);

describe('a menu of the app', () => {
  const groups = [
    { label: { type: 'plain_text', text: 'North' } as const, options: [option('Aomori', 'apples')] },
    { label: { type: 'plain_text', text: 'East' } as const, options: [option('Chiba')] },
  ];

  it('has its options under their headings, with their notes', () => {
    expect(menuChoices({ type: 'static_select', option_groups: groups })).toEqual([
      { value: 'aomori', label: 'Aomori', note: 'apples', group: 'North' },
      { value: 'chiba', label: 'Chiba', group: 'East' },
    ]);
    expect(menuChoices({ type: 'static_select', options: [option('A')] })).toEqual([
      { value: 'a', label: 'A' },
    ]);
  });

  it('gives back the options themselves, which the app expects word for word', () => {
    expect(menuOptions({ type: 'static_select', option_groups: groups })).toEqual([
      option('Aomori', 'apples'),
      option('Chiba'),
    ]);
  });
});

it('offers the people one can see, and says who is of another workspace', () => {
  const users = {
    U1: user({ id: 'U1', name: 'Mio' }),
    U2: user({ id: 'U2', name: 'Haru', teamId: 'T0CLIENT01', teamName: 'Kawa Foods' }),
  };
  expect(peopleChoices(seen({ users }))).toEqual([
    { value: 'U2', label: 'Haru', note: 'Kawa Foods' },
    { value: 'U1', label: 'Mio' },
  ]);
});

describe('conversations', () => {
  const there = seen({
    channels: [
      channel({ id: 'C1', name: 'shared', sharedWith: ['Kawa Foods'] }),
      channel({ id: 'C2', name: 'team', kind: 'private' }),
      channel({ id: 'D1', name: 'Engawa', kind: 'direct' }),
    ],
  });

  it('are all there, the shared ones marked', () => {
    expect(conversationChoices(there)).toEqual([
      { value: 'C1', label: '#shared', note: 'Kawa Foods' },
      { value: 'C2', label: '#team' },
      { value: 'D1', label: 'Engawa' },
    ]);
  });

  it.each([
    [{ include: ['private'] }, ['#team']],
    [{ include: ['im', 'public'] }, ['#shared', 'Engawa']],
    [{ exclude_external_shared_channels: true }, ['#team', 'Engawa']],
    [{ exclude_bot_users: true }, ['#shared', '#team']],
  ] as const)('keep to the filter %j', (filter, expected) => {
    const { include, ...rest } = { include: undefined, ...filter };
    const given = include ? { include: [...include], ...rest } : rest;
    expect(labels(conversationChoices(there, given))).toEqual(expected);
  });

  it('are public channels in a menu of channels', () => {
    expect(labels(channelChoices(there))).toEqual(['#shared']);
  });
});

describe('searching', () => {
  const choices = [
    { value: '1', label: 'Ｋawa Foods' },
    { value: '2', label: 'Haru', note: 'Kawa Foods' },
    { value: '3', label: '東京', group: 'Kanto' },
  ];
  it.each([
    ['', ['1', '2', '3']],
    ['kawa', ['1', '2']],
    ['foods haru', ['2']],
    ['kanto', ['3']],
    ['東', ['3']],
    ['nobody', []],
  ])('%j', (query, values) => expect(matching(choices, query).map(({ value }) => value)).toEqual(values));
});

it('moves through lines', () => {
  expect(movedTo('ArrowDown', -1, 3)).toBe(0);
  expect(movedTo('ArrowUp', -1, 3)).toBe(2);
  expect(movedTo('ArrowDown', 0, 0)).toBeUndefined();
  expect(movedTo('x', 0, 3)).toBeUndefined();
});
