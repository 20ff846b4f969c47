/** An element as the parser gives it: its children and attributes by name. */
export type Node = Readonly<Record<string, unknown>>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The first child of this name; an empty element is a text, and has no children. */
export function child(node: Node | undefined, name: string): Node | undefined {
  const found = node?.[name];
  const first: unknown = Array.isArray(found) ? found[0] : found;
  return isNode(first) ? first : undefined;
}

export function children(node: Node | undefined, name: string): readonly Node[] {
  const found = node?.[name];
  return (Array.isArray(found) ? found : [found]).filter(isNode);
}

/** The text of a child, whether it has attributes or not; empty where there is none. */
export function textIn(node: Node | undefined, name: string): string {
  return textsIn(node, name)[0] ?? '';
}

export function textsIn(node: Node | undefined, name: string): readonly string[] {
  const found = node?.[name];
  return (Array.isArray(found) ? found : [found]).flatMap((one: unknown) => {
    const text = isNode(one) ? one['#text'] : one;
    return typeof text === 'string' && text.trim() !== '' ? [unescaped(text.trim())] : [];
  });
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** XML's own five, and characters by number: the parser is told to leave entities alone. */
const unescaped = (text: string): string =>
  text.replaceAll(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{2,4}));/gi, (whole, hex, decimal, name) => {
    if (typeof name === 'string') return named[name] ?? whole;
    const code = typeof hex === 'string' ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : '';
  });
