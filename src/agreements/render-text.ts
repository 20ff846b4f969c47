import { Liquid, type Template } from 'liquidjs';
import { visibleText } from '../kernel/markup.ts';
import { list } from '../kernel/phrase.ts';
import { refuse } from './refusals.ts';

/** What a template may name. Everything in it is data: text from people is never read as a template. */
export type TemplateValues = { readonly [name: string]: TemplateValue };
type TemplateValue = string | number | boolean | TemplateValues | readonly TemplateValue[];

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

/** A cell of a table ends at `|`, so the character becomes its wide form there. */
engine.registerFilter('cell', (value: unknown) => String(value).replaceAll('|', '｜'));

/** Fills a template in. Throws a refusal that names every variable which the agreement cannot fill. */
export function renderText(template: string, values: TemplateValues): string {
  const parsed = orBroken(() => engine.parse(template));
  const missing = orBroken(() => unknownNames(parsed, values));
  if (missing.length > 0) throw refuse.unknownVariables({ names: list(missing) });
  // A name inside a loop is known only when the loop runs.
  return orBroken(() => {
    const text: unknown = engine.renderSync(parsed, values);
    return String(text);
  });
}

function orBroken<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw refuse.brokenTemplate({ problem: firstLine(error) });
  }
}

function unknownNames(template: Template[], values: TemplateValues): string[] {
  const names = engine.globalVariableSegmentsSync(template).map((path) => path.map(String));
  return [
    ...new Set(names.filter((path) => valueAt(values, path) === undefined).map((path) => path.join('.'))),
  ];
}

function valueAt(values: TemplateValues, path: readonly string[]): unknown {
  return path.reduce<unknown>((value, name) => {
    if (Array.isArray(value) && name === 'size') return value.length;
    return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  }, values);
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const firstLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).split('\n')[0] ?? '';

/** One line of visible characters, so that text from people cannot begin a heading, a clause or a table. */
export const inOneLine = (text: string): string => visibleText(text).replaceAll(/\s+/gu, ' ').trim();
