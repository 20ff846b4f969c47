import type { Tx } from '../kernel/act.ts';
import type { EngagementFacts } from '../kernel/engagement-facts.ts';
import type { Visit } from '../kernel/visit.ts';
import type { Assessment, Change } from './change.ts';
import type { decidedNow } from './decide-change.ts';
import type { ChangeAgreed } from './events.ts';
import type { ChangeOption } from './option.ts';

/** The change is agreed, by whom and when `decided` says. What follows in other rooms follows from the event. */
export async function putInForce(
  tx: Tx,
  change: Change,
  facts: EngagementFacts,
  { milestoneId, priceDelta, newDueOn, options, chosen }: Assessment,
  decided: ReturnType<typeof decidedNow>,
  visit: Visit,
  /** How many others were put in force in this same act: what follows from those has not been written yet. */
  before = 0,
): Promise<ChangeAgreed> {
  const version = before + (await nextVersion(tx, facts));
  const option = options[chosen];
  await tx.changeRequest.update({ where: { id: change.id }, data: { status: 'agreed', ...decided } });
  return {
    type: 'change.agreed',
    engagementId: facts.id,
    changeId: change.id,
    number: change.number,
    version,
    priceDelta,
    milestoneId,
    newMilestoneId: visit.newId('mil'),
    what: wordsAgreed(change, option),
    newDueOn,
    dueBefore: option?.dates?.dueBefore?.toString() ?? null,
  };
}

/** What is to be made: of another way its own words, of a later start what was asked for. */
export const wordsAgreed = ({ what }: Pick<Change, 'what'>, option: ChangeOption | undefined): string =>
  option === undefined || option.kind === 'later' ? what : option.words;

/** After what is in force and after every addendum there is, whatever became of it: a number means one thing. */
async function nextVersion(tx: Tx, { id, agreementVersion }: EngagementFacts): Promise<number> {
  const { _max } = await tx.agreement.aggregate({ where: { engagementId: id }, _max: { version: true } });
  return Math.max(agreementVersion, _max.version ?? 0) + 1;
}
