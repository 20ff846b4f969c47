/** Legal forms, as companies and banks write them: they are left out, abbreviated, or set before or after the name. */
const forms =
  /株式会社|有限会社|合同会社|合資会社|一般社団法人|\(株\)|\(有\)|\(同\)|\(?カ\)|\(カ\)?|\(?ユ\)|\(ユ\)?|\(?ド\)|\(ド\)?|カブシキガイシャ|股份有限公司|有限责任公司|有限公司|\b(?:incorporated|inc|limited|ltd|llc|llp|plc|corporation|corp|company|co|gmbh|mbh|ag|kg|ohg|ug|kk|k\.k|sa|sarl|sas|bv|nv|oy|ab|as|pty|pte|srl|spa)\b\.?/gu;

/** Japanese banks know no small kana. */
const small = /[\u30a1\u30a3\u30a5\u30a7\u30a9\u30e3\u30e5\u30e7\u30c3]/g;
const enlarged = (kana: string): string => String.fromCodePoint((kana.codePointAt(0) ?? 0) + 1);

/** A name without what banks and people write differently. */
export const bareName = (name: string): string =>
  name
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(forms, ' ')
    .replaceAll(small, enlarged)
    .replaceAll(/[^\p{L}\p{N}]/gu, '');

const wide = /[\p{Script=Han}\p{Script=Katakana}\p{Script=Hiragana}]/u;

/** So long that it is no accident when it stands in another text. */
const isTelling = (bare: string): boolean => bare.length >= (wide.test(bare) ? 3 : 5);

/**
 * Whether a bare name is that of this payer: `same`; `like` where one begins with the other, or where, without a payer's
 * name, it stands somewhere in the bank's words.
 */
export function nameFit(
  name: string,
  { payer, words }: { readonly payer: string; readonly words: string },
): 'same' | 'like' | undefined {
  if (name === '') return undefined;
  if (payer === '') return isTelling(name) && words.includes(name) ? 'like' : undefined;
  if (payer === name) return 'same';
  const [short, long] = payer.length <= name.length ? [payer, name] : [name, payer];
  return isTelling(short) && long.startsWith(short) ? 'like' : undefined;
}
