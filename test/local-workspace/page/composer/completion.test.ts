import { describe, expect, it } from 'vitest';
import { completions, wordsOfHint } from '../../../../src/local-workspace/page/composer/completion.ts';
import { user } from '../seen-things.ts';

const commands = [
  { name: '/intake', description: 'Start a project', usageHint: '[invite | list]' },
  { name: '/invoice', description: 'Invoices', usageHint: '[list | approve | paid]' },
  { name: '/project', description: 'How it stands', usageHint: '[status | digest | digest now]' },
];
const people = [user({ id: 'U1', name: 'Aoi Tanaka' }), user({ id: 'U2', name: 'Haru Kawamura' })];
const titles = (text: string): string[] => completions(text, { commands, people }).map(({ title }) => title);

describe('the message box completes', () => {
  it.each([
    ['/', ['/intake', '/invoice', '/project']],
    ['/in', ['/intake', '/invoice']],
    ['/INV', ['/invoice']],
    ['/dance', []],
    ['/invoice ', ['/invoice list', '/invoice approve', '/invoice paid']],
    ['/invoice a', ['/invoice approve']],
    ['/project digest', ['/project digest now']],
    ['/invoice paid', []],
    ['Hello /in', []],
    [' /in', []],
  ])('%j with %j', (text, found) => {
    expect(titles(text)).toEqual(found);
  });

  it('people after an @, wherever it stands', () => {
    expect(titles('Hello @kawa')).toEqual(['@Haru Kawamura']);
    expect(titles('/project status @')).toEqual(['@Aoi Tanaka', '@Haru Kawamura']);
    expect(titles('mail me at aoi@haru')).toEqual([]);
    expect(completions('Hi @ao', { commands, people })[0]?.text).toBe('Hi @Aoi Tanaka ');
  });

  it('a command to where its words begin, with its hint and what it does', () => {
    expect(completions('/int', { commands, people })[0]).toMatchObject({
      text: '/intake ',
      hint: '[invite | list]',
      description: 'Start a project',
    });
  });
});

describe('a usage hint', () => {
  it.each([
    ['[invite | list]', ['invite', 'list']],
    ['digest | digest now', ['digest', 'digest now']],
    ['<name> | @person', []],
    ['', []],
  ])('%j names %j', (hint, words) => {
    expect(wordsOfHint(hint)).toEqual(words);
  });
});
