import { z } from 'zod';
import type { Tx } from '../../kernel/act.ts';
import { StoredActor } from '../../kernel/actor.ts';
import { type Instant, instantFromColumn, instantToColumn } from '../../kernel/calendar.ts';
import { Locale } from '../../kernel/locale.ts';
import type { Actor } from '../../kernel/visit.ts';
import { TemplateClause } from '../clause.ts';
import { TemplateVariable } from './template-variable.ts';

/** The one that ships with the product, and that agreements are drafted from. */
export const USUAL_TEMPLATE = 'service';

/** A template's text in its one language. */
export interface TemplateText {
  readonly locale: Locale;
  readonly title: string;
  readonly clauses: readonly TemplateClause[];
  readonly variables: readonly TemplateVariable[];
}

/** One version of it. The same name in two languages is one template. */
export interface Template extends TemplateText {
  readonly id: string;
  readonly name: string;
  readonly version: number;
  /** `null`: it ships with the product. */
  readonly madeBy: Actor | null;
  readonly createdAt: Instant;
}

/** An open transaction, or a database for looking only. */
export interface TemplateReader {
  readonly agreementTemplate: Pick<Tx['agreementTemplate'], 'findFirst' | 'findMany' | 'findUniqueOrThrow'>;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly version: number;
  readonly title: string;
  readonly clauses: unknown;
  readonly variables: unknown;
  readonly madeBy: unknown;
  readonly createdAt: Date;
}

export const templateFrom = (row: Row): Template => ({
  id: row.id,
  name: row.name,
  version: row.version,
  locale: Locale.parse(row.locale),
  title: row.title,
  clauses: z.array(TemplateClause).parse(row.clauses),
  variables: z.array(TemplateVariable).parse(row.variables),
  madeBy: StoredActor.nullable().parse(row.madeBy),
  createdAt: instantFromColumn(row.createdAt),
});

/** The newest version in this language; with `at`, the newest that there was then. */
export async function newestTemplate(
  read: TemplateReader,
  name: string,
  locale: Locale,
  at?: Instant,
): Promise<Template | undefined> {
  const row = await read.agreementTemplate.findFirst({
    where: { name, locale, ...(at !== undefined && { createdAt: { lte: instantToColumn(at) } }) },
    orderBy: { version: 'desc' },
  });
  return row === null ? undefined : templateFrom(row);
}

/** The newest version of every template in every language, by name and language. */
export async function newestTemplates(read: TemplateReader): Promise<readonly Template[]> {
  const rows = await read.agreementTemplate.findMany({
    orderBy: [{ name: 'asc' }, { locale: 'asc' }, { version: 'desc' }],
    distinct: ['name', 'locale'],
  });
  return rows.map(templateFrom);
}

/** Every version in this language, the newest first. */
export async function templateVersions(
  read: TemplateReader,
  name: string,
  locale: Locale,
): Promise<readonly Template[]> {
  const rows = await read.agreementTemplate.findMany({
    where: { name, locale },
    orderBy: { version: 'desc' },
  });
  return rows.map(templateFrom);
}
