import { type Import, importsOf, type Place, placeOf } from './imports.ts';
import type { SourceFile } from './source-files.ts';

export interface ImportRule {
  readonly title: string;
  readonly about: (from: Place, path: string) => boolean;
  readonly allows: (what: Import, to: Place, from: Place) => boolean;
}

const pure = ['zod', 'temporal-polyfill'];
/** What may be used besides: hashes, which are arithmetic (randomness has a rule of its own), and text templates. */
const pureForPages = [...pure, 'node:crypto'];
const pureForRooms = [...pureForPages, 'liquidjs', 'diff'];
/** The files that put the house together; everything else is a part. */
const entrances = [
  'main.ts',
  'open.ts',
  'local-bot.ts',
  'compose.ts',
  'compose-evidence.ts',
  'compose-home.ts',
  'compose-mail.ts',
  'compose-documents.ts',
  'compose-pictures.ts',
  'compose-carriers.ts',
  'compose-evidence.ts',
  'compose-signing.ts',
  'compose-pages.ts',
  'compose-payments.ts',
  'compose-rehearsal.ts',
  'compose-settings.ts',
  'doctor.ts',
];
/** The lists of all rooms: what happens there, and what people are told. */
const lists = ['src/rooms.ts', 'src/told.ts'];
/** What draws the page of the local workspace; it must not reach what runs in production. */
const drawing = ['react', 'react-dom', 'slack-blocks-to-jsx'];
/** What the page knows of its server: only types are left out of its bundle. */
const knownToPage = /^src\/local-workspace\/(?:(?:page-api|state|block-kit)\/|person\/outcome\.ts$)/;
/** Where another room's event types stand. */
const events = /^src\/[\w-]+\/(?:milestone|(?:[\w-]+\/)?events)\.ts$/;

const isPart = (to: Place, ...parts: readonly Place['part'][]): boolean => parts.includes(to.part);

export const importRules: readonly ImportRule[] = [
  {
    title: 'the kernel imports zod, temporal-polyfill, date-holidays, Prisma’s types, and nothing else',
    about: (from) => from.part === 'kernel',
    allows: ({ target, isOurs, typeOnly }, to) =>
      isOurs
        ? isPart(to, 'kernel') || (typeOnly && isPart(to, 'generated'))
        : [...pure, 'date-holidays'].includes(target),
  },
  {
    title: 'a room imports the kernel, itself and Prisma’s types, and of another room event types only',
    about: (from) => from.part === 'room',
    allows({ target, isOurs, typeOnly }, to, from) {
      if (!isOurs) return pureForRooms.includes(target);
      if (isPart(to, 'kernel')) return true;
      if (isPart(to, 'generated')) return typeOnly;
      if (to.part !== 'room' || from.part !== 'room') return false;
      return to.room === from.room || (typeOnly && events.test(target));
    },
  },
  {
    title: 'surface and pages import the kernel and Slack’s types: no Bolt, no network, no database',
    about: (from) => isPart(from, 'surface', 'pages'),
    allows({ target, isOurs, typeOnly }, to, from) {
      if (!isOurs) return target === '@slack/types' ? typeOnly : pureForPages.includes(target);
      if (isPart(to, 'surface')) return from.part === 'surface';
      if (isPart(to, 'pages')) return from.part === 'pages';
      return isPart(to, 'kernel') || (typeOnly && isPart(to, 'generated'));
    },
  },
  {
    title: 'commands import rooms, surface, the kernel and commands, never an adapter',
    about: (from) => from.part === 'commands',
    allows: ({ target, isOurs }, to) =>
      // The package's own page says which version this is.
      isOurs
        ? isPart(to, 'room', 'surface', 'kernel', 'commands') || target === 'package.json'
        : pure.includes(target),
  },
  {
    title: 'an adapter imports rooms, surface, pages, the kernel and itself, never another adapter',
    about: (from) => from.part === 'adapter',
    allows({ isOurs }, to, from) {
      if (!isOurs || isPart(to, 'room', 'surface', 'pages', 'kernel', 'generated')) return true;
      return to.part === 'adapter' && from.part === 'adapter' && to.adapter === from.adapter;
    },
  },
  {
    title: 'the local workspace imports nothing of ours: it speaks Slack’s protocol, like Slack does',
    about: (from) => from.part === 'local-workspace',
    allows: ({ isOurs }, to) => !isOurs || isPart(to, 'local-workspace'),
  },
  {
    title: 'the page in the browser imports itself, page-api, and types of state, block-kit and outcomes',
    about: (from) => from.part === 'page-in-browser',
    allows({ target, isOurs, typeOnly }, to) {
      if (!isOurs) return drawing.includes(target);
      if (isPart(to, 'page-in-browser') || target.startsWith('src/local-workspace/page-api/')) return true;
      return typeOnly && knownToPage.test(target);
    },
  },
  {
    title: 'the page alone imports what draws it: react, react-dom, slack-blocks-to-jsx',
    about: (from) => from.part !== 'page-in-browser',
    allows: ({ target, isOurs }) => isOurs || !drawing.includes(target),
  },
  {
    title: 'nobody imports the local house but main.ts, which starts it, and local-bot.ts, which is its bot',
    about: (from, path) => from.part !== 'local-house' && !['src/main.ts', 'src/local-bot.ts'].includes(path),
    allows: (_what, to) => to.part !== 'local-house',
  },
  {
    title: 'the local Stripe imports nothing of ours: it speaks Stripe’s protocol, like Stripe does',
    about: (from) => from.part === 'local-stripe',
    allows: ({ isOurs }, to) => !isOurs || isPart(to, 'local-stripe'),
  },
  {
    title: 'nobody imports the local Stripe but the local house, which opens it',
    about: (from) => from.part !== 'local-stripe' && from.part !== 'local-house',
    allows: (_what, to) => to.part !== 'local-stripe',
  },
  {
    title: 'nobody imports the doctor but doctor.ts: it looks at everything, and nothing needs it',
    about: (from, path) => from.part !== 'doctor' && path !== 'src/doctor.ts',
    allows: (_what, to) => to.part !== 'doctor',
  },
  {
    title: 'rooms.ts and told.ts see the rooms and the kernel, and no adapter',
    about: (_from, path) => lists.includes(path),
    allows: ({ isOurs, target }, to) => isOurs && (isPart(to, 'room', 'kernel') || lists.includes(target)),
  },
  {
    title: 'only the files that put the house together see everything',
    about: (from, path) =>
      from.part === 'entrance' && !entrances.includes(from.file) && !lists.includes(path),
    allows: ({ isOurs }, to) =>
      !isOurs || isPart(to, 'kernel') || (to.part === 'entrance' && !entrances.includes(to.file)),
  },
];

/** `file → what it must not import`, for one rule. */
export function breaches(rule: ImportRule, files: readonly SourceFile[]): string[] {
  return files.flatMap((file) => {
    const from = placeOf(file.path);
    if (!rule.about(from, file.path)) return [];
    return importsOf(file)
      .filter((what) => !rule.allows(what, what.isOurs ? placeOf(what.target) : { part: 'elsewhere' }, from))
      .map(({ target, typeOnly }) => `${file.path} → ${typeOnly ? 'type ' : ''}${target}`);
  });
}
