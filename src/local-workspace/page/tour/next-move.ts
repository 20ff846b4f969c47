import type { TourProgress, TourStep } from '../../page-api/outside.ts';
import { tourSteps } from '../../page-api/outside.ts';
import type { Seen, SeenChannel, SeenModal, SeenUser } from '../../page-api/seen.ts';

/** What a person does next in the tour. */
export type Move =
  /** somebody else has to do it */
  | { readonly do: 'become'; readonly userId: string; readonly channelId?: string }
  /** a form stands open that belongs to the step */
  | { readonly do: 'fill'; readonly formId: string; readonly submit: string }
  /** something else stands open over the channel */
  | { readonly do: 'close' }
  | { readonly do: 'type'; readonly command: string; readonly channelId: string }
  /** any of these buttons; the later one first */
  | { readonly do: 'press'; readonly actionIds: readonly string[]; readonly channelId: string }
  | { readonly do: 'move-time' };

type Part = 'lead' | 'finance' | 'decider';
type Deed = {
  readonly by: Part;
  readonly in: 'client' | 'team';
  readonly forms: readonly string[];
} & ({ readonly command: string } | { readonly press: readonly string[] });

const command = (by: Part, words: string, form: string): Deed => ({
  by,
  in: 'client',
  forms: [form],
  command: words,
});
const press = (by: Part, where: Deed['in'], ...actionIds: readonly string[]): Deed => ({
  by,
  in: where,
  forms: [],
  press: actionIds,
});

/** Each step by its forms, commands and buttons, which are called the same in every language. */
const deeds: Readonly<Record<Exclude<TourStep, 'digest'>, (begun: boolean) => Deed>> = {
  intake: () => command('lead', '/intake', 'intake'),
  milestone: () => command('lead', '/milestone add', 'milestone.add'),
  agreement: (begun) =>
    begun
      ? command('lead', '/agreement send', 'agreement.send')
      : command('lead', '/agreement draft', 'agreement.draft'),
  signature: () => press('decider', 'client', 'link:agreement.open-page', 'agreement.review'),
  acceptance: (begun) =>
    begun
      ? press('decider', 'client', 'milestone.accept')
      : command('lead', '/milestone deliver', 'milestone.deliver'),
  invoice: () => press('finance', 'team', 'invoice.approve'),
};

export const stepNow = ({ done }: TourProgress): TourStep | undefined =>
  tourSteps.find((step) => !done.includes(step));

const isShared = ({ kind, sharedWith }: SeenChannel): boolean => kind !== 'direct' && sharedWith.length > 0;

/** The channel with the client: that of the newest engagement, before there is one the first that is shared. */
export const clientChannel = ({ channels }: Seen, { channelId }: TourProgress): SeenChannel | undefined =>
  channels.find(({ id }) => id === channelId) ?? channels.find(isShared);

/** The client's people in their channel, who decides first. */
export function clientPeople(seen: Seen, progress: TourProgress): readonly SeenUser[] {
  const members = clientChannel(seen, progress)?.memberIds ?? [];
  const here = seen.people.filter(({ id, external }) => external && members.includes(id));
  const rank = ({ id, part }: SeenUser): number =>
    id === progress.people.decider ? 0 : part === 'decision-maker' ? 1 : part === 'stand-in' ? 2 : 3;
  return here.toSorted((a, b) => rank(a) - rank(b));
}

function whoDoes(part: Part, seen: Seen, progress: TourProgress): string | undefined {
  if (part === 'decider') return clientPeople(seen, progress)[0]?.id;
  const known = progress.people[part];
  return known ?? seen.people.find((one) => !one.external)?.id;
}

const placeOf = (deed: Deed, seen: Seen, progress: TourProgress): string | undefined =>
  deed.in === 'team' ? progress.teamChannelId : clientChannel(seen, progress)?.id;

function moveInForm(view: SeenModal['view'], { forms }: Deed): Move {
  const { callback_id: formId, submit } = view;
  return formId !== undefined && forms.includes(formId)
    ? { do: 'fill', formId, submit: submit?.text ?? '' }
    : { do: 'close' };
}

/** What to do next for this step, as the one who looks. Undefined: nobody here can do it. */
export function nextMove(step: TourStep, seen: Seen, progress: TourProgress): Move | undefined {
  if (step === 'digest') return { do: 'move-time' };
  const deed = deeds[step](progress.begun.includes(step));
  const userId = whoDoes(deed.by, seen, progress);
  const channelId = placeOf(deed, seen, progress);
  if (userId === undefined) return undefined;
  if (userId !== seen.me.id) return { do: 'become', userId, ...(channelId !== undefined && { channelId }) };
  const view = seen.modals.at(-1)?.view;
  if (view !== undefined) return moveInForm(view, deed);
  if (channelId === undefined) return undefined;
  return 'command' in deed
    ? { do: 'type', command: deed.command, channelId }
    : { do: 'press', actionIds: deed.press, channelId };
}
