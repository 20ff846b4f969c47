import { type MouseEvent, memo, type ReactNode, useLayoutEffect, useRef } from 'react';
import { Message, type MessageProps } from 'slack-blocks-to-jsx';
import { usePage } from '../page-context.ts';
import { blockWords } from './words.ts';

type LibraryBlock = MessageProps['blocks'][number];

const Person = ({ id }: { id: string }) => {
  const { seen, me, say } = usePage();
  const name = seen.users[id]?.name ?? say(blockWords.someone);
  return <span className={`bk-mention ${id === me.id ? 'bk-mention-me' : ''}`}>@{name}</span>;
};

const Channel = ({ id }: { id: string }) => {
  const { seen, say, openChannel } = usePage();
  const channel = seen.channels.find((one) => one.id === id);
  if (!channel) return <span className="bk-mention">{say(blockWords.private)}</span>;
  return (
    <button type="button" className="bk-mention" onClick={() => openChannel(id)}>
      #{channel.name}
    </button>
  );
};

/** The click is taken by whatever draws it: see `takeLinks`. */
export const PageLink = ({ href, children }: { href: string; children: ReactNode }) =>
  /^(?:https?|mailto):/i.test(href) ? (
    <a className="bk-link" href={href} target="_blank" rel="noreferrer noopener">
      {children}
    </a>
  ) : (
    <span>{children}</span>
  );

/** The library keeps the hooks of its first drawing: they hold nothing that changes. */
const hooks: NonNullable<MessageProps['hooks']> = {
  user: ({ id }) => <Person id={id} />,
  channel: ({ id }) => <Channel id={id} />,
  usergroup: ({ name }) => <span className="bk-mention">@{name}</span>,
  atHere: () => <span className="bk-mention bk-mention-me">@here</span>,
  atChannel: () => <span className="bk-mention bk-mention-me">@channel</span>,
  atEveryone: () => <span className="bk-mention bk-mention-me">@everyone</span>,
  link: ({ href, children }) => <PageLink href={href}>{children}</PageLink>,
};

/** All links go through the page: the library draws some without asking its hook. */
export function takeLinks(event: MouseEvent, open: (url: string, label: string) => void): void {
  if (event.defaultPrevented || event.metaKey || event.ctrlKey || event.shiftKey) return;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  const url = link?.getAttribute('href');
  if (!link || !url || url.startsWith('mailto:')) return;
  event.preventDefault();
  open(url, link.textContent);
}

/** What the library can't be told: its ids would be many times in the document, its theme is the page's. */
function tidy(box: HTMLElement): void {
  for (const root of box.querySelectorAll('[id="slack_blocks_to_jsx"]')) {
    root.removeAttribute('id');
    root.removeAttribute('data-theme');
  }
  for (const tick of box.querySelectorAll<HTMLInputElement>('input[type="checkbox"]')) {
    tick.disabled = true;
    tick.setAttribute('aria-label', tick.parentElement?.textContent ?? '');
  }
}

interface Props {
  readonly block: LibraryBlock;
  readonly inline?: boolean;
}

/** One block as the library draws it; it must not carry ids of blocks. */
export const Drawn = memo(
  ({ block, inline = false }: Props) => {
    const { openLink } = usePage();
    const box = useRef<HTMLDivElement>(null);
    useLayoutEffect(() => {
      if (box.current) tidy(box.current);
    });
    return (
      // biome-ignore lint/a11y/noStaticElementInteractions: it hears the clicks of the links in it, which have keys
      // biome-ignore lint/a11y/useKeyWithClickEvents: see above
      <div
        ref={box}
        className={inline ? 'bk-drawn bk-drawn-inline' : 'bk-drawn'}
        onClick={(event) => takeLinks(event, openLink)}
      >
        <Message blocks={[block]} name="" logo="" theme="light" withoutWrapper hooks={hooks} />
      </div>
    );
  },
  (a, b) => a.inline === b.inline && JSON.stringify(a.block) === JSON.stringify(b.block),
);
