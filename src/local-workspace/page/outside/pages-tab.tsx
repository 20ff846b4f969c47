import { useEffect, useState } from 'react';
import { openedPages } from '../opened-pages.ts';
import { usePage } from '../page-context.ts';
import { memoryOr } from '../route/remembered.ts';
import { Moment } from './moment.tsx';
import { pageWords } from './words.ts';

const memory = memoryOr(() => sessionStorage);

/** What was opened from messages, by whom, to be opened again. */
export function PagesTab() {
  const { say, openLink } = usePage();
  const pages = useOpenedPages();
  return (
    <>
      <p className="outside-what">
        {say(pageWords.what)} {say(pageWords.personal)}
      </p>
      {pages.length === 0 && <p className="outside-none">{say(pageWords.none)}</p>}
      <ul className="outside-list">
        {pages.map(({ url, label, by, at }) => (
          <li key={url}>
            <strong>{label}</strong>
            <span className="outside-small">
              {say(pageWords.by, { who: by })} · <Moment at={at} />
            </span>
            <button type="button" className="plain-button" onClick={() => openLink(url, label)}>
              {say(pageWords.again)}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function useOpenedPages() {
  const [pages, setPages] = useState(() => openedPages(memory));
  useEffect(() => {
    const look = (): void => setPages(openedPages(memory));
    addEventListener('engawa:opened-page', look);
    return () => removeEventListener('engawa:opened-page', look);
  }, []);
  return pages;
}
