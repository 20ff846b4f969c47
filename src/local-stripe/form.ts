/** What a form or a query holds: words, lists and groups of them. */
export type Given = { [name: string]: Given | string };

/** `a[b][0]=c` as Stripe reads it. */
export function formOf(text: string): Given {
  const all: Given = {};
  for (const [path, value] of new URLSearchParams(text)) {
    const [first = '', ...rest] = path.split('[').map((part) => part.replace(/\]$/, ''));
    let at = all;
    let name = first;
    for (const next of rest) {
      const inner = at[name];
      const group: Given = typeof inner === 'object' ? inner : {};
      at[name] = group;
      at = group;
      name = next;
    }
    at[name] = value;
  }
  return all;
}
