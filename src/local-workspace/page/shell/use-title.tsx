import { useEffect } from 'react';
import { usePage } from '../page-context.ts';

/** The browser's tab says where one is, as whom, and how much is new. */
export function useTitle(place: string): void {
  const { seen } = usePage();
  const channel = seen.channels.find(({ id }) => id === place);
  const unread = seen.channels.reduce((sum, one) => sum + one.unread, 0);
  const where = channel ? `${channel.kind === 'direct' ? '' : '#'}${channel.name}` : 'Engawa';
  useEffect(() => {
    document.title = `${unread > 0 ? `(${unread}) ` : ''}${where} · ${seen.me.name}`;
  }, [unread, where, seen.me.name]);
}
