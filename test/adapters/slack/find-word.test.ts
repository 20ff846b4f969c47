import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findWord } from '../../../src/adapters/slack/find-word.ts';
import { phrase } from '../../../src/kernel/phrase.ts';
import { reply } from '../../../src/surface/reply.ts';
import { type SlashCommand, word } from '../../../src/surface/slash-command.ts';

const does = phrase({ en: 'x', ja: 'x', zh: 'x' })();
const named = (name: string) => word(name, does, async () => reply.done());
const commands: SlashCommand[] = [
  { name: '/project', does, words: ['status', 'digest', 'digest now'].map(named) },
  { name: '/change', does, words: ['', 'list'].map(named) },
  { name: '/engawa', does, words: ['help', 'stuck'].map(named) },
];
const find = (command: string, text = '') => {
  const meant = findWord(commands, { command, text });
  if (meant.kind === 'word') return `${meant.command.name} ${meant.word.word}`.trim();
  return meant.kind === 'unknown' ? `${meant.command.name}?${meant.typed}` : meant.kind;
};

test.each([
  ['/project', 'status', '/project status'],
  ['/project', '  DIGEST   Now ', '/project digest now'],
  ['/project', 'ｄｉｇｅｓｔ　ｎｏｗ', '/project digest now'],
  ['/project', '', '/project?'],
  ['/project', 'digest tomorrow', '/project?digest tomorrow'],
  ['/change', '', '/change'],
  ['/engawa', 'help', '/engawa help'],
  ['/engawa', 'change', '/change'],
  ['/engawa', 'project digest now', '/project digest now'],
  ['/engawa', 'engawa help', '/engawa?engawa help'],
  ['/engawa', 'dance', '/engawa?dance'],
  ['/other', 'help', 'nothing'],
])('%s %s', (command, text, meant) => {
  expect(find(command, text)).toBe(meant);
});

test('whatever is typed, the long way through /engawa means the same', () => {
  fc.assert(
    fc.property(fc.constantFrom('project', 'change'), fc.string(), (name, text) => {
      expect(find('/engawa', `${name} ${text}`)).toBe(find(`/${name}`, text));
    }),
  );
});
