import { describe, expect, it } from 'vitest';
import {
  askOver,
  NobodyThere,
  personOverHttp,
} from '../../../../src/local-workspace/page/store/person-over-http.ts';

function wire(status: number, body: unknown) {
  const asked: { path: string; method: string; sent: unknown }[] = [];
  const ask = askOver(async (path, options) => {
    const sent: unknown = typeof options?.body === 'string' ? JSON.parse(options.body) : undefined;
    asked.push({ path: String(path), method: options?.method ?? 'GET', sent });
    return new Response(JSON.stringify(body), { status });
  });
  return { asked, api: personOverHttp('U 1', ask), ask };
}

describe('a person’s doings', () => {
  it('are requests in their name', async () => {
    const { api, asked } = wire(200, { ok: true });
    await api.says('C1', 'Hello', '1.1');
    await api.presses(
      { kind: 'message', channel: 'C1', ts: '2.2' },
      { blockId: 'b', actionId: 'a', value: 'v' },
    );
    await api.presses({ kind: 'modal' }, { blockId: 'b', actionId: 'a' });
    await api.presses({ kind: 'home' }, { blockId: 'b', actionId: 'a', selected: 'x' });
    await api.enters({ kind: 'modal' }, 'b', 'a', 'text', true);
    await api.reacts('C1', '1.1', 'tada', true);
    expect(asked).toEqual([
      {
        path: '/person/U%201/says',
        method: 'POST',
        sent: { channel: 'C1', text: 'Hello', thread_ts: '1.1' },
      },
      {
        path: '/person/U%201/presses',
        method: 'POST',
        sent: { channel: 'C1', ts: '2.2', blockId: 'b', actionId: 'a', value: 'v' },
      },
      { path: '/person/U%201/pressesInModal', method: 'POST', sent: { blockId: 'b', actionId: 'a' } },
      {
        path: '/person/U%201/pressesAtHome',
        method: 'POST',
        sent: { blockId: 'b', actionId: 'a', selected: 'x' },
      },
      {
        path: '/person/U%201/enters',
        method: 'POST',
        sent: { surface: { kind: 'modal' }, blockId: 'b', actionId: 'a', entry: 'text', quiet: true },
      },
      {
        path: '/person/U%201/reacts',
        method: 'POST',
        sent: { channel: 'C1', ts: '1.1', name: 'tada', remove: true },
      },
    ]);
  });

  it('that Slack refuses are an outcome, also with status 400', async () => {
    const refused = { ok: false, error: 'invalid_arguments', detail: 'text: too short' };
    expect(await wire(400, refused).api.types('C1', '/x')).toEqual(refused);
  });

  it('that never arrive are an outcome, too', async () => {
    const api = personOverHttp('U1', () => Promise.reject(new TypeError('Failed to fetch')));
    expect(await api.submits()).toEqual({
      ok: false,
      error: 'workspace_unreachable',
      detail: 'Failed to fetch',
    });
    expect(await wire(502, {}).api.submits()).toMatchObject({ ok: false, error: 'workspace_unreachable' });
  });
});

describe('what a person looks at', () => {
  it('is asked for by page and by thread', async () => {
    const { api, asked } = wire(200, { messages: [], hasMore: false });
    await api.messages('C1');
    await api.messages('C1', { before: '2.2', limit: 50 });
    await api.messages('C1', { thread: '1.1' });
    await api.home();
    expect(asked.map(({ path }) => path)).toEqual([
      '/view/U%201/channel/C1?',
      '/view/U%201/channel/C1?before=2.2&limit=50',
      '/view/U%201/channel/C1?thread=1.1',
      '/view/U%201/home',
    ]);
  });

  it('throws where nothing comes, and says when there is nobody by that name', async () => {
    await expect(wire(404, { ok: false }).ask('/view/U9')).rejects.toBeInstanceOf(NobodyThere);
    await expect(wire(500, {}).ask('/view/U9')).rejects.toThrow('HTTP 500');
  });

  it('says so when the app gave no options', async () => {
    await expect(wire(200, { ok: false }).api.suggests({ kind: 'modal' }, 'b', 'a', 'q')).rejects.toThrow(
      'no options in time',
    );
  });
});
