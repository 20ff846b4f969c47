import { useEffect, useState } from 'react';

/**
 * Where the card stands in the document: in the dialog that is open, because a browser makes everything beside it
 * unreachable; else at the end of the page. Questions of a moment (confirm dialogs) are left alone.
 */
export function useHost(): Element {
  const [host, setHost] = useState<Element>(document.body);
  useEffect(() => {
    let frame = 0;
    const look = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setHost(hostIn(document)));
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { subtree: true, childList: true, attributeFilter: ['open'] });
    look();
    return () => {
      observer.disconnect();
      cancelAnimationFrame(frame);
    };
  }, []);
  return host.isConnected ? host : document.body;
}

const hostIn = (page: Document): Element =>
  [...page.querySelectorAll('dialog.modal-layer[open]')].at(-1) ?? page.body;
