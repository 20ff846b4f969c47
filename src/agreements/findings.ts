import { dayIn, type Instant } from '../kernel/calendar.ts';
import { money } from '../kernel/money.ts';
import { code, phrase } from '../kernel/phrase.ts';
import { sameBilling } from './agreed-billing.ts';
import type { Approving, Draft } from './agreement.ts';
import { unsaidFindings } from './billing-findings.ts';
import { checkAgreement, type Finding, type Way } from './check-agreement.ts';
import { waitingFindings } from './clauses/waiting-findings.ts';
import { type DraftFacts, type DraftReader, draftFacts } from './draft-facts.ts';
import { fillText } from './fill-text.ts';
import { sayProblem } from './templates/say-problem.ts';
import { sourceOf } from './text-source.ts';

const says = {
  newMilestone: phrase({
    en: 'Milestone “{title}” is in the plan but not in the text. Draft it again with {command}.',
    ja: 'マイルストーン「{title}」が文面に含まれていません。{command} で作り直してください。',
    zh: '里程碑“{title}”在计划中，但文本中没有。请用 {command} 重新起草。',
  }),
  goneMilestone: phrase({
    en: 'Milestone “{title}” is in the text but no longer in the plan. Draft it again with {command}.',
    ja: '文面のマイルストーン「{title}」は計画にありません。{command} で作り直してください。',
    zh: '文本中的里程碑“{title}”已不在计划中。请用 {command} 重新起草。',
  }),
  amountMoved: phrase({
    en: 'Milestone “{title}”: the text says {was}, the plan {is}. Draft it again with {command}.',
    ja: 'マイルストーン「{title}」：文面は{was}、計画は{is}です。{command} で作り直してください。',
    zh: '里程碑“{title}”：文本为 {was}，计划为 {is}。请用 {command} 重新起草。',
  }),
  otherSigner: phrase({
    en: 'The decision-maker has changed since this was drafted. Draft it again with {command}.',
    ja: '下書きの作成後に決裁者が変わりました。{command} で作り直してください。',
    zh: '起草之后决策人有变动。请用 {command} 重新起草。',
  }),
  textMoved: phrase({
    en: 'The text would read differently now: the project or the template has changed since. Draft it again with {command}.',
    ja: '下書きの作成後に案件またはテンプレートが変わり、文面が一致しません。{command} で作り直してください。',
    zh: '起草之后项目或模板有变动，文本已不一致。请用 {command} 重新起草。',
  }),
} as const;

type Reader = DraftReader & Parameters<typeof sourceOf>[0];

/** All that keeps this draft from going out now, each with its place and the way to mend it (product.md B3). */
export async function findingsOf(
  read: Reader,
  draft: Draft | Approving,
  now: Instant,
  way: Way,
): Promise<readonly Finding[]> {
  const facts = await draftFacts(read, draft.engagementId);
  const source = await sourceOf(read, draft);
  const filled = fillText(source, facts, draft);
  const figures = checkFigures(draft, facts);
  const sameText =
    JSON.stringify(filled.clauses) === JSON.stringify(draft.clauses) && filled.title === draft.title;
  const same = sameText && sameBilling(draft.billing, facts);
  return [
    ...checkAgreement(facts, draft, dayIn(now, facts.engagement.timeZone), way),
    ...filled.problems.map(
      (problem): Finding => ({ code: problem.kind, said: sayProblem(problem), mend: 'clauses' }),
    ),
    ...unsaidFindings(source, facts),
    ...figures,
    ...(figures.length === 0 && filled.problems.length === 0 && !same ? [toDraft('textMoved')] : []),
    ...(await waitingFindings(read, draft.engagementId)),
  ];
}

const command = code('/agreement draft');
const toDraft = (which: 'textMoved' | 'otherSigner'): Finding => ({
  code: which,
  said: says[which]({ command }),
  mend: 'draft',
});

/** The text against the milestones, of which the billing plan will be made, one by one. */
function checkFigures(draft: Draft | Approving, { milestones, engagement }: DraftFacts): readonly Finding[] {
  const mend = 'draft';
  const said = new Map(draft.plan.map((item) => [item.milestoneId, item]));
  const there = new Set(milestones.map(({ id }) => id));
  const moved = milestones.flatMap(({ id, title, amount: is }): Finding[] => {
    const item = said.get(id);
    if (item === undefined)
      return [{ code: 'newMilestone', said: says.newMilestone({ title, command }), mend }];
    const was = money(BigInt(item.amount), draft.fee.currency);
    if (was.minor === is.minor && was.currency === is.currency) return [];
    return [{ code: 'amountMoved', said: says.amountMoved({ title, was, is, command }), mend }];
  });
  const gone = draft.plan
    .filter(({ milestoneId }) => !there.has(milestoneId))
    .map(
      ({ title }): Finding => ({ code: 'goneMilestone', said: says.goneMilestone({ title, command }), mend }),
    );
  const otherSigner = (engagement.acceptor?.id ?? null) !== draft.signerId;
  return [
    ...moved,
    ...gone,
    ...(otherSigner && engagement.acceptor !== null ? [toDraft('otherSigner')] : []),
  ];
}
