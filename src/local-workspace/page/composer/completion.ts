import type { SeenCommand, SeenUser } from '../../page-api/seen.ts';

export interface Choice {
  readonly key: string;
  /** what the choice is called */
  readonly title: string;
  readonly hint: string;
  readonly description: string;
  /** the text with the choice in it */
  readonly text: string;
  /** nothing more can be said after it: the choice may be sent at once */
  readonly whole: boolean;
}

/** "[invite | list]" → invite, list. Placeholders such as <name> are no words to choose. */
export const wordsOfHint = (hint: string): readonly string[] =>
  hint
    .replaceAll(/[[\]()]/g, ' ')
    .split('|')
    .map((word) => word.trim().replaceAll(/\s+/g, ' '))
    .filter((word) => /^[\p{L}\p{N}][\p{L}\p{N} -]*$/u.test(word));

function commandChoices(typed: string, commands: readonly SeenCommand[]): readonly Choice[] {
  return commands
    .filter(({ name }) => name.startsWith(typed.toLowerCase()))
    .map(({ name, usageHint, description }) => ({
      key: name,
      title: name,
      hint: usageHint,
      description,
      text: `${name} `,
      whole: false,
    }));
}

function wordChoices(command: SeenCommand, typed: string): readonly Choice[] {
  return wordsOfHint(command.usageHint)
    .filter((word) => word.startsWith(typed.toLowerCase()) && word !== typed.trim())
    .map((word) => ({
      key: word,
      title: `${command.name} ${word}`,
      hint: '',
      description: command.description,
      text: `${command.name} ${word}`,
      whole: true,
    }));
}

function peopleChoices(text: string, people: readonly SeenUser[]): readonly Choice[] {
  const [, before, typed] = /^([\s\S]*(?:^|\s))@([^\s@]*)$/.exec(text) ?? [];
  if (before === undefined || typed === undefined) return [];
  return people
    .filter(({ name }) => name.toLowerCase().includes(typed.toLowerCase()))
    .slice(0, 8)
    .map(({ id, name, teamName }) => ({
      key: id,
      title: `@${name}`,
      hint: '',
      description: teamName,
      text: `${before}@${name} `,
      whole: false,
    }));
}

/** What could be meant by what stands in the message box: a command, a word after it, or a person. */
export function completions(
  text: string,
  { commands, people }: { readonly commands: readonly SeenCommand[]; readonly people: readonly SeenUser[] },
): readonly Choice[] {
  if (/^\/\S*$/.test(text)) return commandChoices(text, commands);
  const [, name, rest] = /^(\/\S+)\s([^\n]*)$/.exec(text) ?? [];
  const command = commands.find((one) => one.name === name);
  if (command && rest !== undefined) {
    const words = wordChoices(command, rest.trimStart());
    if (words.length > 0) return words;
  }
  return peopleChoices(text, people);
}
