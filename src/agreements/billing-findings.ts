import { type PlanFault, planFault } from '../kernel/billing-plan.ts';
import type { Day } from '../kernel/calendar.ts';
import { code, phrase } from '../kernel/phrase.ts';
import type { Finding } from './check-agreement.ts';
import { applyChanges } from './clauses/apply-changes.ts';
import type { DraftFacts } from './draft-facts.ts';
import type { TextSource } from './text-source.ts';

const says = {
  offTotal: phrase({
    en: 'The billing plan adds up to {planned}, but the fee is {agreed}. Change it with {command}.',
    ja: '請求計画の合計は{planned}ですが、委託料は{agreed}です。{command} で修正してください。',
    zh: '收款计划合计为{planned}，而费用总额为{agreed}。请用 {command} 修改。',
  }),
  noLonger: phrase({
    en: 'The billing plan no longer fits the project: a milestone or the currency has changed. Look at it with {command}.',
    ja: '請求計画が案件の内容と合わなくなりました（マイルストーンまたは通貨の変更）。{command} でご確認ください。',
    zh: '收款计划已与项目不符（里程碑或币种有变动）。请用 {command} 查看。',
  }),
  dayPassed: phrase({
    en: 'The billing plan bills on {day}, which has passed. Change it with {command}.',
    ja: '請求計画の請求日 {day} は過ぎています。{command} で修正してください。',
    zh: '收款计划中的开账单日 {day} 已过。请用 {command} 修改。',
  }),
  notSaid: phrase({
    en: 'The text does not list the billing plan: no clause names {name}. Add it with {command}, or change the clause about payment.',
    ja: '文面に請求計画が記載されていません（{name} を使う条項がありません）。{command} で追加するか、支払の条項を変更してください。',
    zh: '文本未列出收款计划：没有条款使用 {name}。请用 {command} 添加，或修改付款条款。',
  }),
} as const;

const command = code('/invoice plan');
const mend = 'plan';

/** What keeps a saved billing plan from being agreed on; nothing where none was saved. */
export function planFindings(
  { billing, milestones, engagement }: DraftFacts,
  today: Day,
): readonly Finding[] {
  if (!billing) return [];
  const fault = planFault(billing, {
    currency: engagement.currency,
    milestones: milestones.map(({ id, title, amount }) => ({ id, title, amount: amount.minor })),
    today,
  });
  return fault === undefined ? [] : [findingFrom(fault)];
}

function findingFrom(fault: PlanFault): Finding {
  switch (fault.kind) {
    case 'total': {
      const { planned, agreed } = fault;
      return { code: 'planOffTotal', said: says.offTotal({ planned, agreed, command }), mend };
    }
    case 'day-passed':
      return { code: 'planDayPassed', said: says.dayPassed({ day: fault.day, command }), mend };
    case 'currency':
    case 'day-far':
    case 'signature-twice':
    case 'milestone-gone':
    case 'milestone-twice':
      return { code: 'planNoLonger', said: says.noLonger({ command }), mend };
  }
}

/**
 * A template that was written before there were plans says that each milestone is billed when it is accepted. Where a
 * plan says otherwise, some clause has to list it; a clause of this project's own words is for people to judge.
 */
export function unsaidFindings(
  { prevailing, changes }: TextSource,
  { billing }: Pick<DraftFacts, 'billing'>,
): readonly Finding[] {
  if (!billing) return [];
  const clauses = applyChanges(prevailing.clauses, changes);
  const isSaid = clauses.some(({ literal, key, text }) =>
    literal ? key === 'payment' : /\bschedule\b/.test(text),
  );
  if (isSaid) return [];
  const said = says.notSaid({ name: code('schedule'), command: code('/agreement templates') });
  return [{ code: 'planNotSaid', said, mend: 'clauses' }];
}
