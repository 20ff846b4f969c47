import { existsSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import { commands } from '../commands/index.ts';
import packageJson from '../package.json' with { type: 'json' };
import { API_VERSION } from '../src/adapters/stripe/account.ts';
import { differs, kinds, unbilled } from '../src/billing/check/text.ts';
import { Variables } from '../src/config-values.ts';
import { plain } from '../src/kernel/format.ts';
import { pathsBelow, readSource, root, type SourceFile, sourcesBelow } from './support/source-files.ts';

const pages = pathsBelow('.')
  .filter((path) => path.endsWith('.md'))
  .map(readSource);
const readme = readSource('README.md').text;
const scripts = z.record(z.string(), z.string()).parse(packageJson.scripts);

const isThere = (path: string): boolean => existsSync(`${root}/${path}`);
/** What `pattern` catches in every page, as `page: catch`, without those that are in order. */
const wrong = (pattern: RegExp, isFine: (caught: string, page: SourceFile) => boolean): string[] =>
  pages.flatMap((page) =>
    [...page.text.matchAll(pattern)].flatMap(([, caught = '']) =>
      isFine(caught, page) ? [] : [`${page.path}: ${caught}`],
    ),
  );

const links = /\]\(([^)\s]+)\)/g;
/** Wherever it stands, also in drawings; what only a build makes is left out. */
const paths = /(?<![\w./-])((?:src|commands|test|scripts|prisma|docs|bench)\/(?!generated)[\w./-]*\w)/g;
const rootFiles = /`([\w.-]+\.(?:md|yml|json))`/g;

describe('what the pages name is there', () => {
  it('every link to a page or file', () => {
    const fine = (to: string, { path }: SourceFile): boolean =>
      /^(?:https?:|#)/.test(to) || isThere(posix.join(dirname(path), to.replace(/#.*$/, '')));
    expect(wrong(links, fine)).toEqual([]);
  });

  it('every path', () => {
    expect(wrong(paths, isThere)).toEqual([]);
    expect(wrong(rootFiles, isThere)).toEqual([]);
  });

  it('every npm script, and what it runs', () => {
    const missing = wrong(
      /\bnpm (?:run )?(?!ci\b|run\b|install\b)(test|start|(?<=run )[\w:-]+)/g,
      (name) => name in scripts,
    );
    expect(missing).toEqual([]);
    const files = Object.values(scripts).flatMap(
      (script) => script.match(/(?:scripts|bench)\/[\w./-]+/g) ?? [],
    );
    expect(files.filter((file) => !isThere(file))).toEqual([]);
  });

  it('every page under docs/ is reached from the README', () => {
    const seen = new Set<string>();
    const follow = (path: string): void => {
      if (seen.has(path) || !path.endsWith('.md') || !isThere(path)) return;
      seen.add(path);
      for (const [, to = ''] of readSource(path).text.matchAll(links))
        if (!to.includes(':')) follow(posix.join(dirname(path), to.replace(/#.*$/, '')));
    };
    follow('README.md');
    expect(pages.map(({ path }) => path).filter((path) => !seen.has(path))).toEqual([]);
  });
});

describe('.env.example', () => {
  const names = [...readSource('.env.example').text.matchAll(/^([A-Z_]+)=/gm)].map(([, name = '']) => name);
  const ofCompose = [...readSource('compose.yml').text.matchAll(/\$\{([A-Z_]+)/g)].map(
    ([, name = '']) => name,
  );
  const read = Object.keys(Variables.shape);

  it('lists every variable that is read, and no other but those of compose.yml, each once', () => {
    expect(names.toSorted()).toEqual([...new Set([...read, ...ofCompose])].toSorted());
  });

  it('says what each group of variables is for', () => {
    const groups = readSource('.env.example').text.split(/\n(?=#)/);
    expect(groups.filter((group) => !/^# \S/.test(group) && group.trim() !== '')).toEqual([]);
  });
});

describe('the README', () => {
  const rows = readme.split('\n').filter((line) => line.startsWith('| `/'));
  const told = rows.map((row) => {
    const spans = [...(row.split('|')[1] ?? '').matchAll(/`([^`]+)`/g)].map(([, span = '']) => span);
    const name = spans[0]?.split(' ')[0] ?? '';
    const wordIn = (span: string): string => (span.startsWith(name) ? span.slice(name.length).trim() : span);
    return [name, spans.map(wordIn).toSorted()] as const;
  });

  it('tells exactly the words of every slash command', () => {
    const spoken = commands.map(
      ({ name, words }) => [name, words.map(({ word }) => word).toSorted()] as const,
    );
    expect(Object.fromEntries(told)).toEqual(Object.fromEntries(spoken));
  });
});

describe('the pages speak of commands that there are', () => {
  it.each(pages.map((page) => [page.path, page] as const))('%s', (_path, { text }) => {
    const typed = [...text.matchAll(/`\/([a-z-]+)((?: [a-z-]+)*)`/g)].map(
      ([, name = '', rest = '']) => [name, rest.trim()] as const,
    );
    const isSpoken = ([name, rest]: readonly [string, string]): boolean => {
      // `/invite` is Slack's own; `/healthz` and its like are addresses.
      if (/^(?:invite|healthz|readyz|metrics)$/.test(name)) return true;
      const through = name === 'engawa' && commands.some((one) => one.name === `/${rest.split(' ')[0]}`);
      const [command, words] = through
        ? [rest.split(' ')[0], rest.split(' ').slice(1).join(' ')]
        : [name, rest];
      const found = commands.find((one) => one.name === `/${command}`);
      return found !== undefined && (words === '' || found.words.some(({ word }) => word === words));
    };
    expect(typed.filter((one) => !isSpoken(one))).toEqual([]);
  });
});

describe('decisions', () => {
  const decisions = pages.filter(({ path }) => /^docs\/decisions\/\d{4}-/.test(path));
  const tests = pathsBelow('test')
    .filter((path) => path.endsWith('.ts'))
    .map((path) => readSource(path).text)
    .join('\n');

  it.each(decisions.map((page) => [page.path, page] as const))(
    '%s has its five parts, and a guard that is there',
    (_path, { text }) => {
      expect([...text.matchAll(/^\*\*(\w+)\.\*\*/gm)].map(([, part]) => part)).toEqual([
        'Context',
        'Decision',
        'Consequences',
        'Alternatives',
        'Guard',
      ]);
      const guard = text.slice(text.indexOf('**Guard.**'));
      expect(guard).toMatch(/`(?:test\/|npm )|compiler/);
      const titles = [...guard.matchAll(/"([^"]+)"/g)].map(([, title = '']) => title);
      expect(titles.filter((title) => !tests.includes(title))).toEqual([]);
    },
  );

  it('are listed on their page, in order and without a gap', () => {
    const listed = [...readSource('docs/decisions/README.md').text.matchAll(/\((\d{4}-[\w-]+\.md)\)/g)].map(
      ([, file]) => `docs/decisions/${file}`,
    );
    expect(listed).toEqual(decisions.map(({ path }) => path).toSorted());
    expect(listed.map((path) => Number(path.slice(15, 19)))).toEqual(listed.map((_path, index) => index + 1));
  });
});

describe('the Dockerfile', () => {
  it('copies what is there', () => {
    const copied = [...readSource('Dockerfile').text.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
      ([, from = '']) => from.split(' '),
    );
    expect(copied.length).toBeGreaterThan(5);
    expect(copied.filter((path) => !isThere(path))).toEqual([]);
  });
});

describe('docs/setup.md', () => {
  it('explains every scope that the manifest asks for, and no other', () => {
    const Manifest = z.object({ oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }) });
    const asked = Manifest.parse(parse(readSource('manifest.yml').text)).oauth_config.scopes.bot;
    const table = readSource('docs/setup.md').text.split('### Scopes')[1]?.split('\n## ')[0] ?? '';
    const explained = [...table.matchAll(/^\|([^|]+)\|/gm)].flatMap(([, cell = '']) =>
      [...cell.matchAll(/`([\w:.]+)`/g)].map(([, scope = '']) => scope),
    );
    expect(explained.toSorted()).toEqual(asked.toSorted());
  });

  it('names the version in which Stripe and we speak, and no other', () => {
    const stripe = readSource('docs/setup.md').text.split('### Connect Stripe')[1]?.split('\n### ')[0] ?? '';
    const named = [...stripe.matchAll(/`(\d{4}-\d\d-\d\d\.\w+)`/g)].map(([, version]) => version);
    expect(new Set(named)).toEqual(new Set([API_VERSION]));
  });
});

describe('docs/when-things-break.md', () => {
  const { text } = readSource('docs/when-things-break.md');
  const firstCells = [...text.matchAll(/^\| ([^|]+) \|/gm)].flatMap(([, cell = '']) => cell.split(' · '));

  it('says what to do about everything that the daily check can find', () => {
    const headings = [kinds, unbilled, differs].flatMap((words) =>
      Object.values(words).map((say) => plain(say(), 'en')),
    );
    expect(headings.length).toBeGreaterThan(15);
    expect(headings.filter((heading) => !firstCells.includes(heading))).toEqual([]);
  });
});

describe('ARCHITECTURE.md', () => {
  const { text } = readSource('ARCHITECTURE.md');

  it('says of every effect that reaches the outside why a repeat is harmless', () => {
    const promised = sourcesBelow('src').flatMap((source) =>
      [...source.text.matchAll(/\boutsideEffect\(\{\s*kind: '([\w.-]+)'/g)].map(([, kind = '']) => kind),
    );
    expect(promised.length).toBeGreaterThan(15);
    expect(promised.filter((kind) => !text.includes(`\`${kind}\``))).toEqual([]);
  });

  it('names every table', () => {
    const tables = [...readSource('prisma/schema.prisma').text.matchAll(/@@map\("(\w+)"\)/g)];
    expect(tables.length).toBeGreaterThan(30);
    expect(tables.flatMap(([, table = '']) => (text.includes(`\`${table}\``) ? [] : [table]))).toEqual([]);
  });
});
