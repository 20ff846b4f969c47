/** A web address in a text, and the clause in which it stands. */
export interface LinkInText {
  readonly url: string;
  readonly heading: string;
}

// Ends at white space and at brackets and marks that no address has, among them Japanese and Chinese ones.
const address = /https?:\/\/[^\s<>"'`|\\^{}「」『』（）【】《》“”‘’、。，；：！？]+/giu;

/** Every web address in these clauses, each once, without the punctuation that belongs to the sentence. */
export function linksIn(
  clauses: readonly {
    readonly heading: string;
    readonly text: string;
    readonly second?: { readonly text: string };
  }[],
): readonly LinkInText[] {
  const found = clauses.flatMap(({ heading, text, second }) =>
    [...`${text}\n${second?.text ?? ''}`.matchAll(address)].map(
      ([url]): LinkInText => ({ url: trimmed(url), heading }),
    ),
  );
  return [...new Map(found.map((link) => [link.url, link])).values()].filter(({ url }) => URL.canParse(url));
}

/** A closing bracket belongs to the address only when it was opened there. */
function trimmed(url: string): string {
  const bare = url.replace(/[.,;:!?*_~\]]+$/, '');
  if (!bare.endsWith(')') || bare.split('(').length >= bare.split(')').length) return bare;
  return trimmed(bare.slice(0, -1));
}
