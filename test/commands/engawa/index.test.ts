import { afterAll, beforeAll, expect, it } from 'vitest';
import { engawaButtons, engawaCommand, engawaForms } from '../../../commands/engawa/index.ts';
import { broken, roles, text } from '../../../commands/engawa/text.ts';
import { intake, intakeButtons, intakeForms } from '../../../commands/intake/index.ts';
import { hint, label, option, weekdays } from '../../../commands/intake/labels.ts';
import { text as intakeText } from '../../../commands/intake/text.ts';
import { project } from '../../../commands/project/index.ts';
import { text as projectText } from '../../../commands/project/text.ts';
import { text as clients } from '../../../src/clients/text.ts';
import { text as effects } from '../../../src/effects/text.ts';
import { text as home } from '../../../src/engagements/home-text.ts';
import { text as engagements, steps } from '../../../src/engagements/text.ts';
import { locales } from '../../../src/kernel/locale.ts';
import type { Words } from '../../../src/kernel/phrase.ts';
import { aoi, openRoom, type Room } from '../../support/room.ts';
import { saidOf, standAt, typed } from '../invoice/stand.ts';

let room: Room;
beforeAll(async () => {
  room = await openRoom();
});
afterAll(() => room.close());

const engawa = engawaCommand([intake, project]);

it('/engawa has the words of the contract', () => {
  expect(engawa.words.map(({ word }) => word)).toEqual([
    'help',
    'setup',
    'roles',
    'away',
    'numbers',
    'stuck',
    'audit',
    'health',
  ]);
});

it('help names every command, itself included', async () => {
  const [help] = engawa.words;
  if (help === undefined) throw new Error('there is no help');
  const said = saidOf(await typed(help, standAt(room).call(aoi)));
  for (const command of ['/intake invite', '/project status', '/engawa stuck'])
    expect(said).toContain(command);
});

it('no two buttons share a name, and no two forms', () => {
  const presses: string[] = [...engawaButtons, ...intakeButtons].map(({ press }) => press);
  const forms = [...engawaForms, ...intakeForms].map(({ form }) => form.id);
  expect(new Set(presses).size).toBe(presses.length);
  expect(new Set(forms).size).toBe(forms.length);
});

type Book = Readonly<Record<string, { readonly words: Words }>>;
const books: Readonly<Record<string, Book>> = {
  text,
  broken,
  roles,
  hint,
  label,
  option,
  weekdays,
  intakeText,
  projectText,
  clients,
  effects,
  home,
  engagements,
  steps,
};

it.each(Object.entries(books))('%s fills in the same names in every language', (_name, book) => {
  const names = (words: string) => [...words.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
  for (const [key, { words }] of Object.entries(book))
    for (const locale of locales)
      expect(names(words[locale]), `${key} in ${locale}`).toEqual(names(words.en));
});
