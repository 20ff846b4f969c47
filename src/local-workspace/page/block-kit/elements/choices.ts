import type { Option } from '../../../block-kit/composition.ts';
import type { Element } from '../../../block-kit/elements.ts';
import type { Seen, SeenChannel, SeenUser } from '../../../page-api/seen.ts';

/** One line of a menu. */
export interface Choice {
  readonly value: string;
  readonly label: string;
  /** a description, or which workspace somebody belongs to */
  readonly note?: string;
  /** the heading it stands under */
  readonly group?: string;
}

const choice = (option: Option, group?: string): Choice => ({
  value: option.value,
  label: option.text.text,
  ...(option.description ? { note: option.description.text } : {}),
  ...(group === undefined ? {} : { group }),
});

type Menu = Extract<Element, { type: 'static_select' | 'multi_static_select' }>;

export const menuOptions = (element: Menu): readonly Option[] =>
  element.options ?? element.option_groups?.flatMap((group) => group.options) ?? [];

export const menuChoices = (element: Menu): readonly Choice[] =>
  element.options?.map((option) => choice(option)) ??
  element.option_groups?.flatMap((group) =>
    group.options.map((option) => choice(option, group.label.text)),
  ) ??
  [];

const byLabel = (a: Choice, b: Choice): number => a.label.localeCompare(b.label);

/** Of another workspace than the reader's own: Slack marks them, because what they are told leaves the house. */
const ofElsewhere = (user: SeenUser, me: SeenUser): { note?: string } =>
  user.teamId === me.teamId ? {} : { note: user.teamName };

export const peopleChoices = ({ users, me }: Seen): readonly Choice[] =>
  Object.values(users)
    .map((user) => ({ value: user.id, label: user.name, ...ofElsewhere(user, me) }))
    .sort(byLabel);

type Filter = Extract<Element, { type: 'conversations_select' }>['filter'];

const slackKind = { direct: 'im', private: 'private', public: 'public' } as const;

const passes = (channel: SeenChannel, filter: NonNullable<Filter>): boolean =>
  (filter.include?.includes(slackKind[channel.kind]) ?? true) &&
  !(filter.exclude_external_shared_channels && channel.sharedWith.length > 0) &&
  !(filter.exclude_bot_users && channel.kind === 'direct');

export const conversationChoices = ({ channels }: Seen, filter: Filter = {}): readonly Choice[] =>
  channels
    .filter((channel) => passes(channel, filter))
    .map((channel) => ({
      value: channel.id,
      label: channel.kind === 'direct' ? channel.name : `#${channel.name}`,
      ...(channel.sharedWith.length > 0 ? { note: channel.sharedWith.join(', ') } : {}),
    }))
    .sort(byLabel);

export const channelChoices = (seen: Seen): readonly Choice[] =>
  conversationChoices(seen, { include: ['public'] });

const folded = (text: string): string => text.normalize('NFKC').toLocaleLowerCase();

/** Those in which every word of the query occurs, as far as their label, note or heading say. */
export function matching(choices: readonly Choice[], query: string): readonly Choice[] {
  const wanted = folded(query).split(/\s+/).filter(Boolean);
  return choices.filter(({ label, note = '', group = '' }) => {
    const text = folded(`${label} ${note} ${group}`);
    return wanted.every((word) => text.includes(word));
  });
}

export const searchFrom = 8;

/** The choice that a key moves to; wraps around. */
export function movedTo(key: string, at: number, count: number): number | undefined {
  if (count === 0) return undefined;
  if (key === 'ArrowDown') return (at + 1) % count;
  if (key === 'ArrowUp') return at <= 0 ? count - 1 : at - 1;
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : undefined;
}
