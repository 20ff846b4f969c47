import type { Happening } from '../../kernel/event.ts';
import type { Locale } from '../../kernel/locale.ts';

/** A new version of a template stands; agreements that are drafted from now on use it. */
export interface TemplateSaved extends Happening {
  readonly type: 'template.saved';
  readonly engagementId: null;
  readonly templateId: string;
  readonly name: string;
  readonly locale: Locale;
  readonly version: number;
  /** What was done: `clause`, `add`, `remove`, `title`, `variables`, or `import`. */
  readonly what: string;
  readonly clauseKey: string | null;
}

export type TemplateEvent = TemplateSaved;
