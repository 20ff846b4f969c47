/** What payers put between the parts of a number, and banks where they break lines. */
const noise = '[\\s\\p{Pd}_/.:\u00b7\u2212\u30fc]{0,3}';

const plainly = (text: string): string => text.normalize('NFKC').toUpperCase();
const squeezed = (text: string): string => text.replaceAll(/[^\p{L}\p{N}]/gu, '').replaceAll('\u30fc', '');

/**
 * Finds an invoice's number in what a payer wrote: `2026-0001` in `ＲＥ：２０２６０００１`, `inv 2026 / 0001` or
 * `2026-00 01`, but not in `2026-00012` or `12026-0001`.
 */
export function numberFinder(number: string): (words: Words) => boolean {
  const characters = [...squeezed(plainly(number))];
  const [first = ''] = characters;
  if (characters.length < 4) return () => false;
  const before = /\d/.test(first) ? '(?<!\\d)' : '(?<![\\p{L}\\p{N}])';
  const pattern = new RegExp(`${before}${characters.join(noise)}(?!\\d)`, 'u');
  const bare = characters.join('');
  return ({ plain, bare: all }) => all.includes(bare) && pattern.test(plain);
}

/** What a payer wrote, made ready to be searched many times. */
export interface Words {
  readonly plain: string;
  readonly bare: string;
}

export function wordsToSearch(text: string): Words {
  const plain = plainly(text);
  return { plain, bare: squeezed(plain) };
}
