import type { Tx } from '../../kernel/act.ts';
import { Locale } from '../../kernel/locale.ts';
import { refuse as refuseAgreement } from '../refusals.ts';
import {
  newestTemplate,
  type TemplateReader,
  type TemplateText,
  USUAL_TEMPLATE,
} from '../templates/load-template.ts';
import { applyChanges, type ClauseToFill } from './apply-changes.ts';
import type { ClauseChange } from './clause-change.ts';
import { type ChangeReader, changesFor, waitingChanges } from './clause-changes.ts';

/** An open transaction, or a database for looking only. */
export interface ClauseReader extends ChangeReader, TemplateReader {
  readonly engagement: Pick<Tx['engagement'], 'findUniqueOrThrow'>;
}

/** What the next draft of this engagement is made from: the template's clauses, and what is said instead. */
export interface ClausesHere {
  readonly template: TemplateText;
  readonly clauses: readonly ClauseToFill[];
  readonly changes: readonly ClauseChange[];
  readonly waiting: readonly ClauseChange[];
  /** Changed while it was free, and locked by a later version of the template: nobody has approved it yet. */
  readonly lockedAfter: readonly ClauseChange[];
}

export async function clausesHere(read: ClauseReader, engagementId: string): Promise<ClausesHere> {
  const { locale } = await read.engagement.findUniqueOrThrow({
    where: { id: engagementId },
    select: { locale: true },
  });
  const template = await newestTemplate(read, USUAL_TEMPLATE, Locale.parse(locale));
  if (template === undefined) throw refuseAgreement.noTemplate();
  const changes = await changesFor(read, engagementId);
  const locked = new Set(template.clauses.flatMap((clause) => (clause.locked ? [clause.key] : [])));
  return {
    template,
    clauses: applyChanges(template.clauses, changes),
    changes,
    waiting: await waitingChanges(read, engagementId),
    lockedAfter: changes.filter((change) => !change.locked && locked.has(change.clauseKey)),
  };
}
