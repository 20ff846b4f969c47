import { list, phrase } from '../../kernel/phrase.ts';
import type { Finding } from '../check-agreement.ts';
import type { ClauseChange } from './clause-change.ts';
import { type ClauseReader, clausesHere } from './clauses-here.ts';
import { refuse } from './refusals.ts';
import { text } from './text.ts';

const waits = phrase({
  en: 'Clause “{heading}” is locked, and the change that {who} asked for is not approved yet. The card stands in the team’s channel; it can also be taken back.',
  ja: 'ロックされた条項「{heading}」の変更（申請：{who}さん）が未承認です。チームのチャンネルのカードで判断するか、変更を取り下げてください。',
  zh: '锁定条款“{heading}”的修改（{who}提出）尚未批准。请在团队频道的卡片上作出决定，或撤回该修改。',
});

const headingOf = ({ heading }: ClauseChange) => heading || text.noHeading();

const lockedSince = phrase({
  en: 'Clause “{heading}” was changed by {who} before it was locked. It needs a second person’s approval now: save it once more with “Change a clause”, or go back to the template’s text.',
  ja: '条項「{heading}」は{who}さんの変更後にロックされたため、承認が必要です。「条項を変更」で保存し直すか、テンプレートの条文に戻してください。',
  zh: '条款“{heading}”在{who}修改之后被锁定，现须经另一人批准。请用“修改条款”重新保存，或恢复模板内容。',
});

/** Locked text that is changed but has no second person's yes: sending waits for it (product.md B3). */
export async function waitingFindings(read: ClauseReader, engagementId: string): Promise<readonly Finding[]> {
  const { waiting, lockedAfter } = await clausesHere(read, engagementId);
  const say = (words: typeof waits | typeof lockedSince) => (change: ClauseChange) => ({
    code: 'lockedUnapproved',
    said: words({ heading: headingOf(change), who: change.askedBy.name }),
    mend: 'clauses' as const,
  });
  return [...waiting.map(say(waits)), ...lockedAfter.map(say(lockedSince))];
}

/** Throws while a second person has not decided. */
export async function mustHaveNoneWaiting(read: ClauseReader, engagementId: string): Promise<void> {
  const { waiting, lockedAfter } = await clausesHere(read, engagementId);
  const open = [...waiting, ...lockedAfter];
  if (open.length > 0) throw refuse.notApproved({ headings: list(open.map(headingOf)) });
}
