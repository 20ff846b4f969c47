import { describe, expect, it } from 'vitest';
import { badNames, hasLogic, linesOf, MOST_LINES, median, mirrorOf } from './support/file-rules.ts';
import { breaches, type ImportRule, importRules } from './support/import-rules.ts';
import { importsOf, ringsIn } from './support/imports.ts';
import { isTypeScript, pathsBelow, readSource, sourcesBelow } from './support/source-files.ts';
import { testedElsewhere } from './support/tested-elsewhere.ts';
import { broken, textRules } from './support/text-rules.ts';

const house = sourcesBelow('src', 'commands');
const everything = pathsBelow('.')
  .filter(
    (path) =>
      /\.(?:tsx?|mjs|js|json|md|yml|yaml|prisma|sql|css|html)$/.test(path) && path !== 'package-lock.json',
  )
  .map(readSource);
const typescript = everything.filter(({ path }) => isTypeScript(path));

describe('which way imports point', () => {
  it.each(importRules.map((rule) => [rule.title, rule] as const))('%s', (_title, rule) => {
    expect(breaches(rule, house)).toEqual([]);
  });

  it('no file needs itself to be loaded', () => {
    expect(ringsIn(house)).toEqual([]);
  });
});

describe('what may stand where', () => {
  it.each(textRules.map((rule) => [rule.title, rule] as const))('%s', (_title, rule) => {
    const files = rule.title.includes('machine') ? everything : typescript;
    expect(files.flatMap((file) => broken(rule, file))).toEqual([]);
  });
});

describe('a file', () => {
  const paths = new Set(typescript.map(({ path }) => path));

  it(`has at most ${MOST_LINES} lines; most are much shorter`, () => {
    const lengths = house.map(linesOf);
    process.stdout.write(
      `${house.length} files, median ${median(lengths)} lines, longest ${Math.max(...lengths)}\n`,
    );
    expect(typescript.filter((file) => linesOf(file) > MOST_LINES).map(({ path }) => path)).toEqual([]);
    expect(median(lengths)).toBeLessThan(70);
  });

  it('has a name in kebab-case that says what is in it', () => {
    expect(badNames([...paths])).toEqual([]);
  });

  it('with logic has its test at the mirrored path; components (.tsx) are looked at by the browser tests', () => {
    const untested = house
      .filter((file) => hasLogic(file) && !paths.has(mirrorOf(file.path)) && !(file.path in testedElsewhere))
      .map(({ path }) => path);
    expect(untested).toEqual([]);
  });

  it.each(Object.entries(testedElsewhere))(
    '%s is there, has no test of its own, and %s tests it',
    (path, test) => {
      expect([paths.has(path), paths.has(mirrorOf(path)), paths.has(test)]).toEqual([true, false, true]);
    },
  );
});

describe('each rule bites', () => {
  it.each(textRules.map((rule) => [rule.title, rule] as const))('%s', (_title, rule) => {
    const found = (text: string): boolean => broken(rule, { path: 'src/milestones/x.ts', text }).length > 0;
    expect(rule.bites.filter((line) => !found(line))).toEqual([]);
    expect(rule.spares.filter(found)).toEqual([]);
  });

  it.each([
    ['the kernel', 'src/kernel/x.ts', "import { readFile } from 'node:fs/promises';"],
    ['the kernel', 'src/kernel/x.ts', "import { PrismaClient } from '../../prisma/generated/client.ts';"],
    ['the kernel', 'src/kernel/x.ts', "export * from '../billing/invoice.ts';"],
    ['a room', 'src/billing/x.ts', "import { accept } from '../milestones/milestone.ts';"],
    ['a room', 'src/billing/x.ts', "import type { Delivery } from '../milestones/delivery.ts';"],
    ['a room', 'src/billing/x.ts', "import { card } from '../surface/card.ts';"],
    ['a room', 'src/billing/x.ts', "const web = await import('@slack/web-api');"],
    ['surface and pages', 'src/surface/x.ts', "import { App } from '@slack/bolt';"],
    ['surface and pages', 'src/surface/x.ts', "import { KnownBlock } from '@slack/types';"],
    ['surface and pages', 'src/pages/x.ts', "import type { Invoice } from '../billing/invoice.ts';"],
    ['commands', 'commands/invoice/x.ts', "import type { Clock } from '../../src/adapters/system/clock.ts';"],
    ['commands', 'commands/invoice/x.ts', "import {\n  open,\n} from '../../src/compose.ts';"],
    ['an adapter', 'src/adapters/slack/x.ts', "import { newId } from '../system/ids.ts';"],
    ['an adapter', 'src/adapters/slack/x.ts', "import { composeEngawa } from '../../compose.ts';"],
    ['an adapter', 'src/adapters/slack/x.ts', "export { commands } from '../../../commands/index.ts';"],
    ['the local workspace', 'src/local-workspace/x.ts', "import type { Locale } from '../kernel/locale.ts';"],
    ['the local workspace', 'src/local-workspace/x.ts', "import type { Entry } from './page/person-api.ts';"],
    ['the page in', 'src/local-workspace/page/x.tsx', "import { messagesIn } from '../state/message.ts';"],
    ['the page in', 'src/local-workspace/page/x.ts', "import type { Person } from '../person/person.ts';"],
    [
      'the page in',
      'src/local-workspace/page/a/x.ts',
      "import type { Words } from '../../../kernel/phrase.ts';",
    ],
    ['the page in', 'src/local-workspace/page/x.ts', "import { z } from 'zod';"],
    ['the page alone', 'src/pages/x.ts', "import { createRoot } from 'react-dom/client';"],
    ['the page alone', 'src/local-workspace/http/x.ts', "import type { ReactNode } from 'react';"],
    [
      'nobody imports the local house',
      'src/open.ts',
      "import { openLocalHouse } from './local-house/open-local-house.ts';",
    ],
    [
      'the local Stripe',
      'src/local-stripe/x.ts',
      "import { toStripe } from '../adapters/stripe/currency.ts';",
    ],
    [
      'nobody imports the local Stripe',
      'src/adapters/stripe/x.ts',
      "import { startStripe } from '../../local-stripe/stand-in.ts';",
    ],
    ['rooms.ts', 'src/rooms.ts', "import { newId } from './adapters/system/ids.ts';"],
    ['only the files', 'src/config.ts', "import { composeEngawa } from './compose.ts';"],
  ])('%s: %s must not %s', (beginning, path, text) => {
    const rule = importRules.find(({ title }) => title.startsWith(beginning));
    expect(rule && breaches(rule, [{ path, text }])).toHaveLength(1);
  });

  it.each([
    ['src/billing/x.ts', "import type { MilestoneAccepted } from '../milestones/milestone.ts';"],
    ['src/billing/x.ts', "// import { x } from '../surface/card.ts';"],
    ['src/billing/x.ts', "import type { Prisma } from '../../prisma/generated/client.ts';"],
    ['src/surface/x.ts', "import type { KnownBlock } from '@slack/types';"],
    ['src/adapters/postgres/x.ts', "import { PrismaClient } from '../../../prisma/generated/client.ts';"],
    ['src/local-workspace/page/a/x.tsx', "import { useState } from 'react';"],
    ['src/local-workspace/page/a/x.tsx', "import { tourSteps } from '../../page-api/outside.ts';"],
    ['src/local-workspace/page/x.ts', "import type { Block } from '../block-kit/blocks.ts';"],
    ['src/local-workspace/page/x.ts', "import type { Outcome } from '../person/outcome.ts';"],
    ['src/local-house/x.ts', "import { composeEngawa } from '../compose.ts';"],
    ['src/main.ts', "import { openLocalHouse } from './local-house/open-local-house.ts';"],
    ['src/compose.ts', "import { newId } from './adapters/system/ids.ts';"],
  ])('%s may %s', (path, text) => {
    expect(importRules.flatMap((rule: ImportRule) => breaches(rule, [{ path, text }]))).toEqual([]);
  });

  it('imports are seen whatever way they are written', () => {
    const text = [
      "import './a.ts';",
      "import b, { type B } from './b.ts';",
      "export type { C } from './c.ts';",
      "export * as d from './d.ts';",
      "import type from './e.ts';",
      "type F = import('./f.ts').F;",
      'const said = "import x from \'./g.ts\'";',
    ].join('\n');
    const seen = importsOf({ path: 'src/x.ts', text }).map(({ target, typeOnly }) => [target, typeOnly]);
    expect(seen).toEqual([
      ['src/a.ts', false],
      ['src/b.ts', false],
      ['src/c.ts', true],
      ['src/d.ts', false],
      ['src/e.ts', false],
      ['src/f.ts', false],
    ]);
  });

  it('bad names and files without a test are found', () => {
    const bad = [
      'src/billing/utils.ts',
      'src/billing/invoice-helper.ts',
      'src/Billing/a.ts',
      'commands/a_b.ts',
    ];
    expect(badNames([...bad, 'src/billing/issue-invoice.ts', 'test/stories/a.test.ts'])).toEqual(bad);
    const logic = (text: string): boolean => hasLogic({ path: 'src/billing/x.ts', text });
    expect(logic('export const double = (x: number): number => x * 2;')).toBe(true);
    expect(logic('export function f(): void {}')).toBe(true);
    expect(
      logic('export interface A {\n  b: () => void;\n}\nexport type C =\n  | (() => void)\n  | { d: 1 };\n'),
    ).toBe(false);
    expect(logic('// x => y\nexport const A = z.object({ b: z.string() });')).toBe(false);
    expect(hasLogic({ path: 'src/local-workspace/page/x.tsx', text: 'export const X = () => <p />;' })).toBe(
      false,
    );
    expect(mirrorOf('commands/a/b.ts')).toBe('test/commands/a/b.test.ts');
  });

  it('rings are found, and types make none', () => {
    const file = (path: string, text: string) => ({ path, text });
    const back = file('src/b.ts', "import { a } from './a.ts';");
    expect(ringsIn([file('src/a.ts', "import { b } from './b.ts';"), back])).toEqual([
      'src/a.ts → src/b.ts → src/a.ts',
    ]);
    expect(ringsIn([file('src/a.ts', "import type { b } from './b.ts';"), back])).toEqual([]);
  });
});
