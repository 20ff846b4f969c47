import { Temporal } from 'temporal-polyfill';
import type { Day } from '../kernel/calendar.ts';
import { code, phrase, type Said } from '../kernel/phrase.ts';
import { planFindings } from './billing-findings.ts';
import type { DraftFacts, PlannedOutcome } from './draft-facts.ts';
import { type DraftChoices, feeOf } from './template-values.ts';

/** Something that must be mended before an agreement can go out: what is wrong, where, and how to mend it. */
export interface Finding {
  readonly code: string;
  readonly said: Said;
  /** The field of the draft's form in which it can be mended. */
  readonly field?: 'startsOn' | 'deposit';
  /** The form in which it can be mended; left out: none of ours. */
  readonly mend?: Mend;
}

export type Mend = 'draft' | 'plan' | 'clauses' | 'add-milestone' | 'edit-milestone' | 'roles' | 'setup';

const says = {
  noMilestones: phrase({
    en: 'There are no milestones. Add them with {command}.',
    ja: 'マイルストーンがありません。{command} で追加してください。',
    zh: '还没有里程碑。请用 {command} 新增。',
  }),
  zeroTotal: phrase({
    en: 'The total is zero. Give the milestones amounts with {command}, or enter a deposit.',
    ja: '合計が0です。{command} でマイルストーンの金額を設定するか、着手金を入力してください。',
    zh: '总额为零。请用 {command} 填写里程碑金额，或填写预付款。',
  }),
  otherCurrency: phrase({
    en: 'Milestone “{title}” is not in {currency}. Correct it with {command}.',
    ja: 'マイルストーン「{title}」の通貨が{currency}ではありません。{command} で修正してください。',
    zh: '里程碑“{title}”的货币不是{currency}。请用 {command} 修正。',
  }),
  noSigner: phrase({
    en: 'Nobody is named who may decide for the client. Name the decision-maker with {command}.',
    ja: 'クライアント側の決裁者が登録されていません。{command} で登録してください。',
    zh: '尚未指定客户方的决策人。请用 {command} 指定。',
  }),
  unreachableSigner: phrase({
    en: '{who} has neither Slack nor an e-mail address here, so nothing can be sent. Add one with {command}.',
    ja: '{who}さんのSlackまたはメールアドレスが未登録のため送付できません。{command} で登録してください。',
    zh: '{who}没有登记 Slack 或电子邮箱，无法发送。请用 {command} 补充。',
  }),
  noEmail: phrase({
    en: '{who} has no e-mail address here, and the signature provider asks people by e-mail. Add one with {command}.',
    ja: '{who}さんのメールアドレスが未登録です。署名サービスからの依頼はメールで届くため、{command} で登録してください。',
    zh: '{who}没有登记电子邮箱，而签署服务通过邮件发出请求。请用 {command} 补充。',
  }),
  noClientName: phrase({
    en: 'The client has no name. It is given at intake; please take the project in again with {command}.',
    ja: 'クライアント名が未登録です。案件の登録時に入力する項目のため、{command} で案件を登録し直してください。',
    zh: '客户名称为空。该项在登记项目时填写，请用 {command} 重新登记项目。',
  }),
  noAgencyName: phrase({
    en: 'The agency has no name. Enter it with {command}.',
    ja: '制作側の会社名が未登録です。{command} で入力してください。',
    zh: '服务方名称为空。请用 {command} 填写。',
  }),
  startInPast: phrase({
    en: 'The start day {day} has passed. Choose a later day.',
    ja: '開始日 {day} は過ぎています。以降の日付をお選びください。',
    zh: '开始日 {day} 已过。请选择之后的日期。',
  }),
  startNotBusiness: phrase({
    en: 'The start day {day} is not a business day for both sides. The next one is {next}.',
    ja: '開始日 {day} は双方の営業日ではありません。次の営業日は {next} です。',
    zh: '开始日 {day} 不是双方的工作日。下一个工作日是 {next}。',
  }),
  dueInPast: phrase({
    en: 'Milestone “{title}” was due {day}, which has passed. Change it with {command}.',
    ja: 'マイルストーン「{title}」の期日 {day} は過ぎています。{command} で変更してください。',
    zh: '里程碑“{title}”的期限 {day} 已过。请用 {command} 修改。',
  }),
  dueNotBusiness: phrase({
    en: 'Milestone “{title}” is due {day}, not a business day for both sides. The next one is {next}; change it with {command}.',
    ja: 'マイルストーン「{title}」の期日 {day} は双方の営業日ではありません。次の営業日は {next} です。{command} で変更してください。',
    zh: '里程碑“{title}”的期限 {day} 不是双方的工作日。下一个工作日是 {next}，请用 {command} 修改。',
  }),
  dueBeforeStart: phrase({
    en: 'Milestone “{title}” is due {day}, before the start on {start}. Choose an earlier start, or change it with {command}.',
    ja: 'マイルストーン「{title}」の期日 {day} が開始日 {start} より前です。開始日を早めるか、{command} で変更してください。',
    zh: '里程碑“{title}”的期限 {day} 早于开始日 {start}。请提前开始日，或用 {command} 修改。',
  }),
  dueBeforeOther: phrase({
    en: 'Milestone “{title}” is due {day}, before “{other}” on which it depends. Change one of them with {command}.',
    ja: 'マイルストーン「{title}」の期日 {day} が、前提の「{other}」より前です。{command} でいずれかを変更してください。',
    zh: '里程碑“{title}”的期限 {day} 早于其所依赖的“{other}”。请用 {command} 修改其中之一。',
  }),
} as const;

const editing = code('/milestone edit');

/** What the way of signing needs. */
export interface Way {
  /** The provider writes to the signer by e-mail, whatever Slack they have. */
  readonly needsEmail: boolean;
}

/** All that keeps an agreement from going out, at once (product.md B3). Nothing found: it may. */
export function checkAgreement(
  facts: DraftFacts,
  choices: DraftChoices,
  today: Day,
  way: Way = { needsEmail: false },
): readonly Finding[] {
  return [
    ...checkParties(facts, way),
    ...checkMoney(facts, choices),
    ...planFindings(facts, today),
    ...checkStart(facts, choices.startsOn, today),
    ...facts.milestones.flatMap((milestone) => checkDue(milestone, facts, choices.startsOn, today)),
  ];
}

function checkParties({ engagement: { acceptor }, agency, client }: DraftFacts, way: Way): Finding[] {
  const found: Finding[] = [];
  if (agency.name.trim() === '') {
    const said = says.noAgencyName({ command: code('/engawa setup') });
    found.push({ code: 'noAgencyName', said, mend: 'setup' });
  }
  if (client.name.trim() === '')
    found.push({ code: 'noClientName', said: says.noClientName({ command: code('/intake') }) });
  return [...found, ...checkSigner(acceptor, way)];
}

function checkSigner(acceptor: DraftFacts['engagement']['acceptor'], { needsEmail }: Way): Finding[] {
  const command = code('/engawa roles');
  const mend = 'roles';
  if (acceptor === null) return [{ code: 'noSigner', said: says.noSigner({ command }), mend }];
  const { name: who, email, slackUserId } = acceptor;
  if (email === null && slackUserId === null)
    return [{ code: 'unreachableSigner', said: says.unreachableSigner({ who, command }), mend }];
  if (email === null && needsEmail) return [{ code: 'noEmail', said: says.noEmail({ who, command }), mend }];
  return [];
}

function checkMoney(facts: DraftFacts, { deposit }: DraftChoices): Finding[] {
  const { milestones, engagement } = facts;
  if (milestones.length === 0)
    return [
      {
        code: 'noMilestones',
        said: says.noMilestones({ command: code('/milestone add') }),
        mend: 'add-milestone',
      },
    ];
  const { currency } = engagement;
  const strangers = milestones.filter(({ amount }) => amount.currency !== currency);
  if (strangers.length > 0)
    return strangers.map(({ title }) => ({
      code: 'otherCurrency',
      said: says.otherCurrency({ title, currency, command: editing }),
      mend: 'edit-milestone',
    }));
  if (feeOf(facts, deposit).minor > 0n) return [];
  return [{ code: 'zeroTotal', said: says.zeroTotal({ command: editing }), field: 'deposit', mend: 'draft' }];
}

function checkStart({ engagement: { days } }: DraftFacts, start: Day, today: Day): Finding[] {
  const at = { field: 'startsOn', mend: 'draft' } as const;
  if (isBefore(start, today)) return [{ code: 'startInPast', said: says.startInPast({ day: start }), ...at }];
  if (days.isBusinessDay(start)) return [];
  return [
    {
      code: 'startNotBusiness',
      said: says.startNotBusiness({ day: start, next: days.add(start, 0) }),
      ...at,
    },
  ];
}

function checkDue(milestone: PlannedOutcome, facts: DraftFacts, start: Day, today: Day): Finding[] {
  const { title, dueOn: day, awaits } = milestone;
  const { days } = facts.engagement;
  const about = { title, day, command: editing };
  const mend = 'edit-milestone';
  const found: Finding[] = [];
  if (isBefore(day, today)) found.push({ code: 'dueInPast', said: says.dueInPast(about), mend });
  else if (!days.isBusinessDay(day))
    found.push({
      code: 'dueNotBusiness',
      said: says.dueNotBusiness({ ...about, next: days.add(day, 0) }),
      mend,
    });
  if (isBefore(day, start))
    found.push({ code: 'dueBeforeStart', said: says.dueBeforeStart({ ...about, start }), mend });
  const other = facts.milestones.find(({ id, dueOn }) => awaits.includes(id) && isBefore(day, dueOn));
  if (other !== undefined)
    found.push({ code: 'dueBeforeOther', said: says.dueBeforeOther({ ...about, other: other.title }), mend });
  return found;
}

const isBefore = (day: Day, other: Day): boolean => Temporal.PlainDate.compare(day, other) < 0;

/** One line for each. */
export function inLines(saids: readonly Said[]): Said {
  const words = saids.map((_, index) => `• {line${index}}`).join('\n');
  const values = Object.fromEntries(saids.map((said, index) => [`line${index}`, said]));
  return { kind: 'said', words: { en: words, ja: words, zh: words }, values };
}
