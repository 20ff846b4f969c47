import { type FormEvent, useId, useRef, useState } from 'react';
import { forgetOpenedPages } from '../opened-pages.ts';
import { usePage } from '../page-context.ts';
import { memoryOr, recallRoute, rememberRoute } from '../route/remembered.ts';
import { type Route, writeRoute } from '../route/route.ts';
import { type Locale, locales } from '../say.ts';
import { forgetTour } from '../tour/remembered-tour.ts';
import { languageNames, startOverWords } from './start-over-words.ts';
import { useOutside } from './use-outside.tsx';

type Beginning = 'empty' | 'furnished';
const beginnings = [
  { value: 'empty', name: startOverWords.empty, see: startOverWords.emptySee },
  { value: 'furnished', name: startOverWords.furnished, see: startOverWords.furnishedSee },
] as const;

/** A button, and the dialog that says what will be lost before anything is. */
export function StartOver() {
  const { say } = usePage();
  const { view } = useOutside();
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  if (!view) return null;
  return (
    <>
      <button type="button" className="plain-button" onClick={() => dialog.current?.showModal()}>
        {say(startOverWords.open)}
      </button>
      <dialog ref={dialog} className="start-over" aria-labelledby={titleId}>
        <h2 id={titleId}>{say(startOverWords.title)}</h2>
        <Choices close={() => dialog.current?.close()} />
      </dialog>
    </>
  );
}

function Choices({ close }: { readonly close: () => void }) {
  const { say, locale: spoken } = usePage();
  const { view, act } = useOutside();
  const [beginning, setBeginning] = useState<Beginning>('empty');
  const [locale, setLocale] = useState<Locale>(spoken);
  const [asked, setAsked] = useState(false);
  const id = useId();
  const busy = asked || view?.startingOver !== undefined;
  if (view?.cannotStartOver)
    return (
      <>
        <p>{say(view.cannotStartOver)}</p>
        <button type="button" className="plain-button" onClick={close}>
          {say(startOverWords.close)}
        </button>
      </>
    );
  const start = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setAsked(true);
    const done = await act({ act: 'start-over', with: beginning, locale });
    setAsked(false);
    close();
    if (done) beginAnew(locale);
  };
  return (
    <form onSubmit={(event) => void start(event)}>
      <p className="start-over-lost">{say(startOverWords.lost)}</p>
      <fieldset disabled={busy}>
        <legend>{say(startOverWords.begin)}</legend>
        {beginnings.map(({ value, name, see }) => (
          <label key={value} className="start-over-choice">
            <input
              type="radio"
              name={`${id}with`}
              checked={beginning === value}
              onChange={() => setBeginning(value)}
            />
            <span>
              {say(name)}
              <span className="outside-small">{say(see)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <Languages locale={locale} choose={setLocale} busy={busy} />
      <p role="status" className="start-over-progress">
        {busy && (
          <>
            <progress /> {say(view?.startingOver ?? startOverWords.wait)}
          </>
        )}
      </p>
      <p className="start-over-buttons">
        <button type="button" className="plain-button" onClick={close} disabled={busy}>
          {say(startOverWords.cancel)}
        </button>
        <button type="submit" className="danger-button" disabled={busy}>
          {say(startOverWords.go)}
        </button>
      </p>
    </form>
  );
}

/** Whoever was looked at, and where, may be gone: the page forgets and begins anew. */
function beginAnew(locale: Locale): void {
  const memory = memoryOr(() => localStorage);
  const { theme } = recallRoute(memory, location.hash);
  const start: Route = { lang: locale, ...(theme && { theme }) };
  forgetTour(memory);
  rememberRoute(memory, start);
  forgetOpenedPages(memoryOr(() => sessionStorage));
  location.assign(writeRoute(start));
  location.reload();
}

function Languages({
  locale,
  choose,
  busy,
}: {
  readonly locale: Locale;
  readonly choose: (locale: Locale) => void;
  readonly busy: boolean;
}) {
  const { say } = usePage();
  return (
    <label className="start-over-language">
      {say(startOverWords.language)}{' '}
      <select
        value={locale}
        disabled={busy}
        onChange={(event) => choose(locales.find((one) => one === event.target.value) ?? locale)}
      >
        {locales.map((one) => (
          <option key={one} value={one} lang={one}>
            {languageNames[one]}
          </option>
        ))}
      </select>
    </label>
  );
}
