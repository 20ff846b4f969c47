import { phrase, type Said, verbatim } from '../kernel/phrase.ts';
import type { FileProblem } from '../kernel/slack-file.ts';
import type { Criterion } from './criterion.ts';
import { criterionWords } from './criterion-words.ts';
import type { Proof } from './proof.ts';

const words = {
  answers: phrase({
    en: '{link} (looked at: it answers)',
    ja: '{link}（確認済み：応答あり）',
    zh: '{link}（已查看：可访问）',
  }),
  silent: phrase({
    en: '{link} (looked at: no answer)',
    ja: '{link}（確認済み：応答なし）',
    zh: '{link}（已查看：无法访问）',
  }),
  unchecked: phrase({
    en: '{link} (being looked at)',
    ja: '{link}（確認中）',
    zh: '{link}（正在查看）',
  }),
  met: phrase({ en: 'measured {value}: met', ja: '測定値 {value}：達成', zh: '实测 {value}：达标' }),
  notMet: phrase({ en: 'measured {value}: not met', ja: '測定値 {value}：未達', zh: '实测 {value}：未达标' }),
  kept: phrase({
    en: 'file “{name}”, SHA-256 {hash}',
    ja: 'ファイル「{name}」、SHA-256 {hash}',
    zh: '文件“{name}”，SHA-256 {hash}',
  }),
  reading: phrase({
    en: 'file “{name}” (being read)',
    ja: 'ファイル「{name}」（読み込み中）',
    zh: '文件“{name}”（读取中）',
  }),
  unreadable: phrase({
    en: 'file “{name}” could not be read: {why}',
    ja: 'ファイル「{name}」を読み込めませんでした：{why}',
    zh: '文件“{name}”无法读取：{why}',
  }),
  proven: phrase({ en: '{criterion} – {proof}', ja: '{criterion} – {proof}', zh: '{criterion} – {proof}' }),
  accepted: phrase({
    en: '{criterion} (accepted)',
    ja: '{criterion}（承認済み）',
    zh: '{criterion}（已验收）',
  }),
} as const;

const why: Readonly<Record<FileProblem, () => Said>> = {
  removed: phrase({ en: 'it was removed', ja: '削除されています', zh: '已被删除' }),
  elsewhere: phrase({ en: 'it is not in Slack', ja: 'Slack上にありません', zh: '不在 Slack 中' }),
  'too-large': phrase({ en: 'it is too large', ja: 'サイズが大きすぎます', zh: '文件过大' }),
  'wrong-kind': phrase({ en: 'its kind cannot be taken', ja: '対応していない形式です', zh: '类型不支持' }),
  empty: phrase({ en: 'it is empty', ja: '空のファイルです', zh: '文件为空' }),
};

/** One proof as people read it; a hash by its beginning, which is enough to compare it by eye. */
export function proofWords(proof: Proof): Said {
  switch (proof.kind) {
    case 'link':
      return words[proof.state]({ link: { kind: 'link', url: proof.url, label: proof.url } });
    case 'value':
      return proof.met ? words.met({ value: proof.value }) : words.notMet({ value: proof.value });
    case 'words':
      return verbatim(proof.text);
    case 'file': {
      const { name, read } = proof;
      if (read.state === 'kept') return words.kept({ name, hash: `${read.sha256.slice(0, 12)}…` });
      return read.state === 'reading'
        ? words.reading({ name })
        : words.unreadable({ name, why: why[read.problem]() });
    }
  }
}

/** The criteria with what proves each, and which are accepted already. */
export function judgedBy(
  criteria: readonly Criterion[],
  proofs: readonly Proof[],
  accepted: readonly string[],
): Said[] {
  return criteria.flatMap((criterion) => {
    const own = criterionWords(criterion);
    const line = accepted.includes(criterion.id) ? words.accepted({ criterion: own }) : own;
    const shown = proofs.filter(({ criterionId }) => criterionId === criterion.id).map(proofWords);
    const [first, ...more] = shown;
    return first === undefined ? [line] : [words.proven({ criterion: line, proof: first }), ...more];
  });
}
