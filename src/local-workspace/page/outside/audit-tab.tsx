import type { OutsideView } from '../../page-api/outside.ts';
import { usePage } from '../page-context.ts';
import { Moment } from './moment.tsx';
import { auditWords } from './words.ts';

const SHORT = 10;

/** The log as it grows, across all chains. */
export function AuditTab({ view }: { readonly view: OutsideView }) {
  const { say } = usePage();
  const { audit, auditCount } = view;
  return (
    <>
      <p className="outside-what">{say(auditWords.what)}</p>
      <p className="outside-counts" role="status">
        <span>{say(auditWords.count, { count: auditCount })}</span>
        {auditCount > audit.length && <span>{say(auditWords.more, { count: audit.length })}</span>}
      </p>
      {audit.length === 0 && <p className="outside-none">{say(auditWords.none)}</p>}
      <ol className="outside-list">
        {audit.map(({ chain, seq, type, at, by, hash }) => (
          <li key={hash}>
            <code className="outside-kind">{type}</code>
            <span>{by}</span>
            <span className="outside-small">
              <Moment at={at} /> · {chain} #{seq} ·{' '}
              <code title={say(auditWords.hash, { hash })}>{hash.slice(0, SHORT)}</code>
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
