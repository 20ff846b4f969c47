import { Fragment, useState } from 'react';
import type { OutsideView, ShownMail } from '../../page-api/outside.ts';
import { fileSize } from '../channel/file-size.ts';
import { usePage } from '../page-context.ts';
import { linksIn } from './links-in.ts';
import { Moment } from './moment.tsx';
import { mailWords } from './words.ts';

/** The mailboxes of everybody outside, and one e-mail of them at a time. */
export function MailsTab({ view }: { readonly view: OutsideView }) {
  const { say } = usePage();
  const [openId, setOpenId] = useState<string>();
  const open = view.mails.find(({ id }) => id === openId);
  if (open) return <Mail mail={open} close={() => setOpenId(undefined)} />;
  return (
    <>
      <p className="outside-what">{say(mailWords.what)}</p>
      {view.mails.length === 0 && <p className="outside-none">{say(mailWords.none)}</p>}
      <ul className="outside-list">
        {view.mails.map(({ id, subject, to, at }) => (
          <li key={id}>
            <button type="button" className="outside-row" onClick={() => setOpenId(id)}>
              <strong>{subject}</strong>
              <span className="outside-small">
                {to.join(', ')} · <Moment at={at} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Mail({ mail, close }: { readonly mail: ShownMail; readonly close: () => void }) {
  const { say, dateLocale } = usePage();
  const { subject, from, to, at, attachments } = mail;
  return (
    <article className="outside-mail">
      <button type="button" className="quiet-button" onClick={close}>
        ← {say(mailWords.back)}
      </button>
      <h3>{subject}</h3>
      <dl>
        <dt>{say(mailWords.from)}</dt>
        <dd>{from}</dd>
        <dt>{say(mailWords.to)}</dt>
        <dd>{to.join(', ')}</dd>
        <dt>{say(mailWords.date)}</dt>
        <dd>
          <Moment at={at} />
        </dd>
      </dl>
      <pre>
        <Text mail={mail} />
      </pre>
      {attachments.length > 0 && (
        <>
          <h4>{say(mailWords.attachments)}</h4>
          <ul>
            {attachments.map(({ name, bytes }) => (
              <li key={name}>
                {name} <span className="outside-small">{fileSize(bytes, dateLocale)}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <p className="outside-small">{say(mailWords.what)}</p>
    </article>
  );
}

/** A link opens as for whoever got the letter: it may be theirs alone. */
function Text({ mail: { text, subject, to } }: { readonly mail: ShownMail }) {
  const { openLink } = usePage();
  let place = 0;
  return linksIn(text).map(({ text: words, url }) => {
    place += words.length;
    if (url === undefined) return <Fragment key={place}>{words}</Fragment>;
    return (
      <a
        key={place}
        href={url}
        target="_blank"
        rel="noopener noreferrer"
        onClick={(event) => {
          event.preventDefault();
          openLink(url, subject, to.join(', '));
        }}
      >
        {words}
      </a>
    );
  });
}
