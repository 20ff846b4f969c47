import type { SlashCommand, Word } from '../../surface/slash-command.ts';

export type Meant =
  | { readonly kind: 'word'; readonly command: SlashCommand; readonly word: Word }
  | { readonly kind: 'unknown'; readonly command: SlashCommand; readonly typed: string }
  | { readonly kind: 'nothing' };

/**
 * What was meant by `/invoice list`. Another app can hold `/invoice`, so `/engawa invoice list` means the same.
 * Width and case don't matter: Japanese and Chinese keyboards type both.
 */
export function findWord(commands: readonly SlashCommand[], typed: { command: string; text: string }): Meant {
  const name = typed.command.toLowerCase();
  const words = typed.text
    .normalize('NFKC')
    .trim()
    .split(/\s+/)
    .filter((part) => part !== '');
  if (name === '/engawa') {
    const through = commands.find((command) => command.name === `/${words[0]?.toLowerCase() ?? ''}`);
    if (through !== undefined && through.name !== '/engawa') return wordOf(through, words.slice(1));
  }
  const command = commands.find((one) => one.name === name);
  return command === undefined ? { kind: 'nothing' } : wordOf(command, words);
}

function wordOf(command: SlashCommand, words: readonly string[]): Meant {
  const typed = words.join(' ');
  const word = command.words.find((one) => one.word === typed.toLowerCase());
  return word === undefined ? { kind: 'unknown', command, typed } : { kind: 'word', command, word };
}
