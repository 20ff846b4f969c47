import { useState } from 'react';
import type { TourProgress, Words } from '../../page-api/outside.ts';
import { useOutside } from '../outside/use-outside.tsx';
import { usePage } from '../page-context.ts';
import { useRoute } from '../route/use-route.tsx';
import { localeOf } from '../say.ts';
import { shownMoment } from '../time/shown-moment.ts';
import { MoveTime } from '../time/time-bar.tsx';
import type { ExampleFacts } from './examples.ts';
import { hasExamples } from './examples.ts';
import { fillExample } from './fill-example.ts';
import { buttonOf, messageBox, pointAt } from './highlight.tsx';
import { clientChannel, clientPeople, type Move } from './next-move.ts';
import { tourWords } from './words.ts';

type Of<D extends Move['do']> = Extract<Move, { readonly do: D }>;

export function Become({ move }: { readonly move: Of<'become'> }) {
  const { say, seen } = usePage();
  const { go } = useRoute();
  const who = seen.people.find(({ id }) => id === move.userId);
  if (!who) return <p className="tour-how">{say(tourWords.nobody)}</p>;
  const { userId, channelId } = move;
  return (
    <>
      <p className="tour-how">{say(tourWords.becomeWhy, { name: who.name, team: who.teamName })}</p>
      <p className="tour-buttons">
        <button
          type="button"
          className="main-button"
          onClick={() =>
            go({
              userId,
              thread: undefined,
              message: undefined,
              ...(channelId !== undefined && { place: channelId }),
            })
          }
        >
          {say(tourWords.become, { name: who.name })}
        </button>
      </p>
    </>
  );
}

/** Undefined while another one still stands there. */
const channelOf = (id: string): ParentNode | null =>
  document.querySelector(`[data-channel="${CSS.escape(id)}"]`);

/** Opens the channel, and points at what is to be pressed there. */
function ShowMe({
  channelId,
  find,
}: {
  readonly channelId: string;
  readonly find: (root: ParentNode) => HTMLElement | undefined;
}) {
  const { say, note, openChannel } = usePage();
  const { route } = useRoute();
  const show = async (): Promise<void> => {
    if (route.place !== channelId) openChannel(channelId);
    const found = await pointAt(() => {
      const channel = channelOf(channelId);
      return channel ? find(channel) : undefined;
    });
    if (!found) note(tourWords.notThere);
  };
  return (
    <button type="button" className="plain-button" onClick={() => void show()}>
      {say(tourWords.showMe)}
    </button>
  );
}

export function TypeIn({ move }: { readonly move: Of<'type'> }) {
  const { say, seen, api, tell, openChannel } = usePage();
  const [busy, setBusy] = useState(false);
  const { command, channelId } = move;
  const channel = seen.channels.find(({ id }) => id === channelId)?.name ?? channelId;
  const send = async (): Promise<void> => {
    setBusy(true);
    openChannel(channelId);
    tell(await api.types(channelId, command));
    setBusy(false);
  };
  return (
    <>
      <p className="tour-how">{say(tourWords.type, { command, channel })}</p>
      <p className="tour-buttons">
        <button type="button" className="main-button" disabled={busy} onClick={() => void send()}>
          {say(tourWords.typeForMe, { command })}
        </button>
        <ShowMe channelId={channelId} find={messageBox} />
      </p>
    </>
  );
}

export function FillIn({ move, tour }: { readonly move: Of<'fill'>; readonly tour: TourProgress }) {
  const { say, seen, me, api, tell } = usePage();
  const [busy, setBusy] = useState(false);
  const [decider, standIn] = clientPeople(seen, tour);
  const facts: ExampleFacts = {
    workday: tour.workday,
    decider,
    standIn,
    channelId: clientChannel(seen, tour)?.id,
  };
  const values = { submit: move.submit };
  if (!hasExamples(move.formId, facts)) return <p className="tour-how">{say(tourWords.ready, values)}</p>;
  const fill = async (): Promise<void> => {
    const modal = seen.modals.at(-1);
    if (!modal) return;
    setBusy(true);
    // The form speaks the language of whoever opened it, which need not be the page's.
    tell(await fillExample(modal, facts, localeOf([me.locale]), api.enters));
    setBusy(false);
  };
  return (
    <>
      <p className="tour-how">{say(tourWords.fill, values)}</p>
      <p className="tour-buttons">
        <button type="button" className="main-button" disabled={busy} onClick={() => void fill()}>
          {say(tourWords.example)}
        </button>
      </p>
    </>
  );
}

/** What a form was answered with stays open until it has been read. */
export function Close() {
  const { say, api, tell } = usePage();
  const close = async (): Promise<void> => tell(await api.closes(true));
  return (
    <>
      <p className="tour-how">{say(tourWords.open)}</p>
      <p className="tour-buttons">
        <button type="button" className="main-button" onClick={() => void close()}>
          {say(tourWords.close)}
        </button>
      </p>
    </>
  );
}

export function Press({ move, how }: { readonly move: Of<'press'>; readonly how: Words | undefined }) {
  const { say } = usePage();
  return (
    <>
      {how && <p className="tour-how">{say(how)}</p>}
      <p className="tour-buttons">
        <ShowMe channelId={move.channelId} find={(root) => buttonOf(root, move.actionIds)} />
      </p>
    </>
  );
}

/** Time is moved from here, too: the step needs nothing else. */
export function MoveOn({ tour, how }: { readonly tour: TourProgress; readonly how: Words | undefined }) {
  const { say, me, dateLocale, seen, openChannel } = usePage();
  const { view, acting } = useOutside();
  const moving = view?.clock.movingTo !== undefined || acting?.act === 'move-time';
  const next = view?.clock.next;
  const channel = clientChannel(seen, tour);
  const reading = { locale: dateLocale, timeZone: me.timeZone };
  return (
    <>
      {how && <p className="tour-how">{say(how)}</p>}
      {next && (
        <p className="outside-small">
          {say(tourWords.nextIs, { what: say(next.what), when: shownMoment(next.at, reading) })}
        </p>
      )}
      <p className="tour-buttons">
        <MoveTime by="week" off={moving} className="main-button" />
        {channel && (
          <button type="button" className="plain-button" onClick={() => openChannel(channel.id)}>
            {say(tourWords.showMe)}
          </button>
        )}
      </p>
      {moving && <progress aria-label={say(tourWords.title)} />}
    </>
  );
}
