import type { SeenHome, SeenMessages } from '../../page-api/seen.ts';
import type { Outcome } from '../../person/outcome.ts';
import type { PersonApi, Suggested, SurfaceRef } from '../person-api.ts';

/** Asks the workspace; throws when it cannot be reached or does not answer as it should. */
export type Ask = <T>(path: string, body?: Readonly<Record<string, unknown>>) => Promise<T>;

/** The workspace's own word for "there is nobody behind the address". */
export const unreachable = 'workspace_unreachable';

export class NobodyThere extends Error {}

/** The answers come from our own server and are trusted to have their shape. */
export const askOver =
  (send: typeof fetch): Ask =>
  async (path, body) => {
    const json = { 'content-type': 'application/json' };
    const response = await send(
      path,
      body ? { method: 'POST', headers: json, body: JSON.stringify(body) } : {},
    );
    if (response.status === 404 && !body) throw new NobodyThere(path);
    if (response.status >= 500) throw new Error(`${path}: HTTP ${response.status}`);
    return JSON.parse(await response.text());
  };

type Args = Readonly<Record<string, unknown>>;

const pressAct = { modal: 'pressesInModal', home: 'pressesAtHome', message: 'presses' } as const;
const placeOf = (where: SurfaceRef): Args =>
  where.kind === 'message' ? { channel: where.channel, ts: where.ts } : {};

function acts(act: (name: string, args: Args) => Promise<Outcome>) {
  return {
    types: (channel, text) => act('types', { channel, text }),
    says: (channel, text, thread_ts) => act('says', { channel, text, thread_ts }),
    presses: (where, press) => act(pressAct[where.kind], { ...placeOf(where), ...press }),
    enters: (surface, blockId, actionId, entry, quiet) =>
      act('enters', { surface, blockId, actionId, entry, quiet }),
    submits: () => act('submits', {}),
    closes: (all = false) => act('closes', { all }),
    opensHome: () => act('opensHome', {}),
    usesShortcut: (callback_id) => act('usesShortcut', { callback_id }),
    usesMessageShortcut: (channel, ts, callback_id) =>
      act('usesMessageShortcut', { channel, ts, callback_id }),
    marks: (channel, ts) => act('marks', { channel, ts }),
    reacts: (channel, ts, name, remove = false) => act('reacts', { channel, ts, name, remove }),
    uploads: (channel, files, text, thread_ts) => act('uploads', { channel, files, text, thread_ts }),
    dismisses: (channel, ts) => act('dismisses', { channel, ts }),
  } satisfies Partial<PersonApi>;
}

/** A person's doings and looking, as requests to the workspace. */
export function personOverHttp(userId: string, ask: Ask): PersonApi {
  const me = encodeURIComponent(userId);
  const act = async (name: string, args: Args): Promise<Outcome> => {
    try {
      return await ask<Outcome>(`/person/${me}/${name}`, args);
    } catch (error) {
      return {
        ok: false,
        error: unreachable,
        detail: error instanceof Error ? error.message : String(error),
      };
    }
  };
  return {
    ...acts(act),
    async suggests(surface, blockId, actionId, query) {
      const wanted = { surface, blockId, actionId, query };
      const { groups } = await ask<Partial<Suggested>>(`/person/${me}/suggests`, wanted);
      if (!groups) throw new Error('the app gave no options in time');
      return { groups };
    },
    messages(channel, { before, thread, limit } = {}) {
      const wanted = new URLSearchParams();
      if (before !== undefined) wanted.set('before', before);
      if (thread !== undefined) wanted.set('thread', thread);
      if (limit !== undefined) wanted.set('limit', String(limit));
      return ask<SeenMessages>(`/view/${me}/channel/${encodeURIComponent(channel)}?${wanted}`);
    },
    home: () => ask<SeenHome | null>(`/view/${me}/home`),
  };
}
