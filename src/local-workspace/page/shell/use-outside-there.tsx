import { useEffect, useState } from 'react';

/** Whether this workspace has a world beside Slack: without one the page shows Slack alone. */
export function useOutsideThere(): boolean {
  const [there, setThere] = useState(false);
  useEffect(() => {
    const asking = new AbortController();
    fetch('/outside', { signal: asking.signal })
      .then(({ ok }) => setThere(ok))
      .catch(() => undefined);
    return () => asking.abort();
  }, []);
  return there;
}
