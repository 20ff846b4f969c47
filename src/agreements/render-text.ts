import { ForTag, Liquid, Output, type Template } from 'liquidjs';
import { visibleText } from '../kernel/markup.ts';
import { list } from '../kernel/phrase.ts';
import { refuse } from './refusals.ts';

/** What a template may name. Everything in it is data: text from people is never read as a template. */
export type TemplateValues = { readonly [name: string]: TemplateValue };
type TemplateValue = string | number | boolean | TemplateValues | readonly TemplateValue[];

/** What keeps a text from being filled in. `detail` is a name, or what the template language says (English). */
export interface FillProblem {
  readonly kind: 'broken' | 'unknown' | 'blank';
  /** Counts from 1, within the text that was given. */
  readonly line: number;
  readonly detail: string;
}

export interface FilledIn {
  readonly text: string;
  readonly problems: readonly FillProblem[];
}

/** Output, conditions and repetition, nothing else: a template says what is agreed and computes nothing. */
const words = new Set(['if', 'unless', 'for']);

// No files, no prototypes, nothing that runs long: templates can be edited by people.
const engine = new Liquid({
  strictVariables: true,
  strictFilters: true,
  ownPropertyOnly: true,
  templates: {},
  parseLimit: 200_000,
  renderLimit: 2_000,
  memoryLimit: 5_000_000,
});
for (const tag of Object.keys(engine.tags)) if (!words.has(tag)) delete engine.tags[tag];
for (const filter of Object.keys(engine.filters)) delete engine.filters[filter];

/** A cell of a table ends at `|`, so the character becomes its wide form there. */
engine.registerFilter('cell', (value: unknown) => String(value).replaceAll('|', '｜'));

/**
 * Fills a template in and names everything that is wrong with it, at once: what it may not say, what the values do not
 * have, in every branch, and what is blank where it would be shown.
 */
export function fillIn(template: string, values: TemplateValues): FilledIn {
  const parsed = readTemplate(template);
  if ('problem' in parsed) return { text: '', problems: [parsed.problem] };
  const unknown = unknownNames(parsed.nodes, values);
  if (unknown.length > 0) return { text: '', problems: unknown };
  const blank: FillProblem[] = [];
  watchOutputs(parsed.nodes, (problem) => blank.push(problem));
  try {
    const text: unknown = engine.renderSync(parsed.nodes, values);
    return { text: String(text), problems: onceEach(blank) };
  } catch (error) {
    return { text: '', problems: [brokenBy(error)] };
  }
}

/** Fills a template in, blanks allowed. Throws a refusal that names every variable which the values do not have. */
export function renderText(template: string, values: TemplateValues): string {
  const { text, problems } = fillIn(template, values);
  const broken = problems.find(({ kind }) => kind === 'broken');
  if (broken !== undefined) throw refuse.brokenTemplate({ problem: `${broken.detail}, line:${broken.line}` });
  const unknown = problems.filter(({ kind }) => kind === 'unknown').map(({ detail }) => detail);
  if (unknown.length > 0) throw refuse.unknownVariables({ names: list(unknown.toSorted()) });
  return text;
}

/** What a template names, each once, with the line where it stands first. Nothing when it is broken. */
export function namesIn(template: string): readonly { readonly name: string; readonly line: number }[] {
  const parsed = readTemplate(template);
  return 'problem' in parsed
    ? []
    : pathsIn(parsed.nodes).map(({ path, line }) => ({ name: path.join('.'), line }));
}

function readTemplate(text: string): { readonly nodes: Template[] } | { readonly problem: FillProblem } {
  try {
    return { nodes: engine.parse(text) };
  } catch (error) {
    return { problem: brokenBy(error) };
  }
}

function brokenBy(error: unknown): FillProblem {
  const message = (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';
  const line = Number(/, line:(\d+)/.exec(message)?.[1] ?? 1);
  return { kind: 'broken', line, detail: message.replace(/, line:\d+, col:\d+$/, '') };
}

interface Named {
  readonly path: readonly string[];
  readonly line: number;
}

/** The names of a loop's own variable are said through what the loop runs over: `milestones[].title`. */
function pathsIn(nodes: Template[]): readonly Named[] {
  const loops = loopsIn(nodes);
  const found = Object.values(engine.analyzeSync(nodes, { partials: false }).variables).flat();
  const named = found.map(({ segments, location }) => {
    const [first = '', ...rest] = segments.map(String);
    const over = loops.get(first);
    return { path: over === undefined ? [first, ...rest] : [...over, ITEM, ...rest], line: location.row };
  });
  return [...new Map(named.toReversed().map((one) => [one.path.join('.'), one])).values()].toReversed();
}

const ITEM = '[]';

function loopsIn(nodes: readonly Template[], outer: ReadonlyMap<string, readonly string[]> = new Map()) {
  const loops = new Map(outer);
  for (const node of nodes) {
    if (node instanceof ForTag) {
      const [first = '', ...rest] = String(node.collection.getText()).split('.');
      const over = loops.get(first);
      loops.set(node.variable, over === undefined ? [first, ...rest] : [...over, ITEM, ...rest]);
    }
    for (const [name, path] of loopsIn(childrenOf(node), loops)) loops.set(name, path);
  }
  return loops;
}

function childrenOf(node: Template): readonly Template[] {
  const walk = node.children?.(false, true);
  if (walk === undefined) return [];
  let step = walk.next();
  while (step.done !== true) step = walk.next();
  return step.value;
}

function unknownNames(nodes: Template[], values: TemplateValues): readonly FillProblem[] {
  return pathsIn(nodes)
    .filter(({ path }) => path[0] !== 'forloop' && valueAt(values, path) === undefined)
    .map(({ path, line }) => ({
      kind: 'unknown',
      line,
      detail: path.filter((name) => name !== ITEM).join('.'),
    }));
}

const NOBODY_KNOWS = Symbol('an empty list says nothing about its items');

function valueAt(values: TemplateValues, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => {
    if (value === NOBODY_KNOWS) return value;
    if (Array.isArray(value)) {
      if (name === 'size') return value.length;
      return name === ITEM ? (value.length === 0 ? NOBODY_KNOWS : value[0]) : undefined;
    }
    return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }, values);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Only what is shown counts as blank: `{% if client.address != "" %}` may well ask. */
function watchOutputs(nodes: readonly Template[], tell: (problem: FillProblem) => void): void {
  for (const node of nodes) {
    if (node instanceof Output) {
      const [line] = node.token.getPosition();
      const detail = /^\{\{-?\s*([^\s|}]+)/.exec(node.token.getText())?.[1] ?? '';
      node.render = function* (context, emitter) {
        const value: unknown = yield node.value.value(context, false);
        if (String(value).trim() === '') tell({ kind: 'blank', line: line ?? 1, detail });
        emitter.write(value);
      };
    }
    watchOutputs(childrenOf(node), tell);
  }
}

const onceEach = (problems: readonly FillProblem[]): readonly FillProblem[] => [
  ...new Map(problems.map((one) => [`${one.line} ${one.detail}`, one])).values(),
];

/** One line of visible characters, so that text from people cannot begin a heading, a clause or a table. */
export const inOneLine = (text: string): string =>
  visibleText(text)
    .replaceAll(/\s+/gu, ' ')
    .trim()
    .replace(/^#{1,2}(?= )/, (marks) => '＃'.repeat(marks.length));
