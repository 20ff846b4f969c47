interface Named {
  readonly id: string;
  readonly name: string;
}

export const escapeMrkdwn = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

const escapeRegExp = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The longest names first, so that "@Aoi Tanaka" is not taken for somebody called "Aoi". */
const namesIn = (sign: string, among: readonly Named[]): RegExp | undefined => {
  const names = among
    .map(({ name }) => escapeRegExp(escapeMrkdwn(name)))
    .filter((name) => name !== '')
    .sort((a, b) => b.length - a.length);
  return names.length > 0 ? new RegExp(`(?<![\\w/])${sign}(${names.join('|')})(?![\\w-])`, 'g') : undefined;
};

function linked(text: string, sign: '@' | '#', among: readonly Named[]): string {
  const pattern = namesIn(sign, among);
  if (!pattern) return text;
  const ids = new Map(among.map(({ id, name }) => [escapeMrkdwn(name), id]));
  return text.replaceAll(pattern, (_whole, name: string) => `<${sign}${ids.get(name)}>`);
}

/** Backticks keep what stands between them as it is. */
const code = /(```[\s\S]*?```|`[^`\n]*`)/;
const address = /\bhttps?:\/\/[^\s<>"'`、。」）]*[^\s<>"'`、。」）.,;:!?)\]]/g;

/** What somebody typed, as Slack's own message box sends it: escaped, with mentions, channels and addresses marked. */
export function toMrkdwn(
  typed: string,
  { people, channels }: { readonly people: readonly Named[]; readonly channels: readonly Named[] },
): string {
  return escapeMrkdwn(typed)
    .split(code)
    .map((part, index) =>
      index % 2 === 1
        ? part
        : linked(linked(part, '@', people), '#', channels).replaceAll(address, (url) => `<${url}>`),
    )
    .join('');
}

/** A slash command goes out as typed; Slack marks people and channels only. */
export const toCommand = (
  typed: string,
  { people, channels }: { readonly people: readonly Named[]; readonly channels: readonly Named[] },
): string => linked(linked(typed, '@', people), '#', channels);
