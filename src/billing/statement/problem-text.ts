import { phrase, type Said } from '../../kernel/phrase.ts';

/** What is wrong with a file as a whole. */
export const fileFaults = {
  removed: phrase({
    en: 'The file is not in Slack any more.',
    ja: 'ファイルがSlackから削除されています。',
    zh: '文件已从 Slack 中删除。',
  }),
  elsewhere: phrase({
    en: 'The file is kept outside of Slack. Please upload it itself.',
    ja: 'ファイルがSlackの外に保存されています。ファイルそのものをアップロードしてください。',
    zh: '文件保存在 Slack 之外。请直接上传文件。',
  }),
  'too-large': phrase({
    en: 'The file is larger than 5 MB. Please export a shorter period.',
    ja: 'ファイルが5 MBを超えています。期間を短くして出力してください。',
    zh: '文件超过 5 MB。请缩短期间后导出。',
  }),
  'wrong-kind': phrase({
    en: 'This is no text, whatever its name says. Please export the statement as CSV or camt.053.',
    ja: '名前と異なり、テキスト形式のファイルではありません。CSVまたはcamt.053で出力してください。',
    zh: '该文件并非文本格式。请将流水导出为 CSV 或 camt.053。',
  }),
  empty: phrase({ en: 'The file is empty.', ja: 'ファイルが空です。', zh: '文件为空。' }),
  'not-a-statement': phrase({
    en: 'This is no bank statement in CSV or camt.053.',
    ja: 'CSVまたはcamt.053の入出金明細ではありません。',
    zh: '这不是 CSV 或 camt.053 格式的银行流水。',
  }),
  version: phrase({
    en: 'This version of camt is not known. Versions 02 to 08 of camt.053.001 can be read.',
    ja: 'このバージョンのcamtには対応していません。camt.053.001の02から08を読み取れます。',
    zh: '不支持该版本的 camt。可读取 camt.053.001 的 02 至 08 版。',
  }),
  broken: phrase({
    en: 'The file is cut off or damaged.',
    ja: 'ファイルが途中で切れているか、壊れています。',
    zh: '文件不完整或已损坏。',
  }),
  'too-many': phrase({
    en: 'The file has more lines than can be imported at once. Please export a shorter period.',
    ja: '一度に取り込める行数を超えています。期間を短くして出力してください。',
    zh: '文件行数超过一次可导入的上限。请缩短期间后导出。',
  }),
  'no-income': phrase({
    en: 'No payment came in on this statement.',
    ja: 'この明細に入金はありません。',
    zh: '该流水中没有到账。',
  }),
} as const;

/** What is wrong with one line. */
export const lineFaults = {
  columns: phrase({
    en: 'there is more than the columns’ names say: “{text}”',
    ja: '見出しより列が多くなっています：「{text}」',
    zh: '列数多于表头：“{text}”',
  }),
  day: phrase({ en: '“{text}” is no date', ja: '「{text}」は日付ではありません', zh: '“{text}”不是日期' }),
  'day-ahead': phrase({
    en: 'the date lies ahead: {text}',
    ja: '未来の日付です：{text}',
    zh: '日期尚未到来：{text}',
  }),
  amount: phrase({
    en: '“{text}” is no amount',
    ja: '「{text}」は金額ではありません',
    zh: '“{text}”不是金额',
  }),
  marks: phrase({
    en: '“{text}” has another decimal mark than the lines above',
    ja: '「{text}」の小数点の記号が、前の行と異なります',
    zh: '“{text}”的小数点与前面各行不同',
  }),
  decimals: phrase({
    en: '“{text}” has more decimals than its currency',
    ja: '「{text}」は通貨の小数桁数を超えています',
    zh: '“{text}”的小数位数超过该币种',
  }),
  zero: phrase({ en: 'the amount is zero', ja: '金額が0です', zh: '金额为零' }),
  'too-large': phrase({
    en: '“{text}” is larger than any amount here can be',
    ja: '「{text}」は扱える金額を超えています',
    zh: '“{text}”超过可处理的金额',
  }),
  currency: phrase({
    en: '“{text}” is no currency code',
    ja: '「{text}」は通貨コードではありません',
    zh: '“{text}”不是币种代码',
  }),
} as const;

/** Where it stands: a CSV file has lines, a camt file entries. */
export const places: Readonly<
  Record<'csv' | 'camt.053', (at: { readonly line: number; readonly what: Said }) => Said>
> = {
  csv: phrase({ en: 'Line {line}: {what}', ja: '{line}行目：{what}', zh: '第{line}行：{what}' }),
  'camt.053': phrase({ en: 'Entry {line}: {what}', ja: '{line}件目：{what}', zh: '第{line}笔：{what}' }),
};
