import type { Instant } from '../kernel/calendar.ts';
import type { Locale } from '../kernel/locale.ts';
import type { SaidInstead } from './clauses/clause-change.ts';
import { type ChangeReader, changesFor } from './clauses/clause-changes.ts';
import { refuse } from './refusals.ts';
import {
  newestTemplate,
  type Template,
  type TemplateReader,
  type TemplateText,
  templateFrom,
  USUAL_TEMPLATE,
} from './templates/load-template.ts';

/** What an agreement's text is made from: a template in one or two languages, and what this engagement changes in it. */
export interface TextSource {
  readonly prevailing: TemplateText;
  readonly second: TemplateText | null;
  readonly changes: readonly SaidInstead[];
}

type Read = TemplateReader & ChangeReader;
export type DraftSource = TextSource & { readonly prevailing: Template };

/** For a new draft: the newest template. Throws a refusal where there is none in one of the languages. */
export async function newestSource(
  read: Read,
  engagement: { readonly id: string; readonly locale: Locale },
  secondLocale: Locale | null,
): Promise<DraftSource> {
  const prevailing = await newestTemplate(read, USUAL_TEMPLATE, engagement.locale);
  if (prevailing === undefined) throw refuse.noTemplate();
  return {
    prevailing,
    second: secondLocale === null ? null : await secondFor(read, prevailing, secondLocale),
    changes: await changesFor(read, engagement.id),
  };
}

interface Drafted {
  readonly engagementId: string;
  readonly templateId: string;
  readonly secondLocale: Locale | null;
  readonly createdAt: Instant;
}

/** For a draft that stands: the templates it was made from, and the changes as they are now. */
export async function sourceOf(read: Read, agreement: Drafted): Promise<DraftSource> {
  const { engagementId, templateId, secondLocale, createdAt } = agreement;
  const row = await read.agreementTemplate.findUniqueOrThrow({ where: { id: templateId } });
  const prevailing = templateFrom(row);
  return {
    prevailing,
    second: secondLocale === null ? null : await secondFor(read, prevailing, secondLocale, createdAt),
    changes: await changesFor(read, engagementId),
  };
}

async function secondFor(read: Read, { name }: Template, locale: Locale, at?: Instant): Promise<Template> {
  const second = await newestTemplate(read, name, locale, at);
  if (second === undefined) throw refuse.noTemplate(undefined, 'secondLocale');
  return second;
}
