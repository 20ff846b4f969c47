import { describe, expect, it } from 'vitest';
import { outsideOver } from '../../../../src/local-workspace/page/outside/outside-over-http.ts';
import { askOver } from '../../../../src/local-workspace/page/store/person-over-http.ts';
import { emptyOutside } from '../../support/empty-outside.ts';

const answering = (status: number, body: unknown) => {
  const asked: { path: string; init: RequestInit | undefined }[] = [];
  const send: typeof fetch = async (path, init) => {
    asked.push({ path: String(path), init });
    return new Response(JSON.stringify(body), { status });
  };
  const line = outsideOver(askOver(send));
  return { line, asked };
};

describe('the outside over HTTP', () => {
  it('is looked at, and absent where there is none', async () => {
    expect(await answering(200, emptyOutside).line.look()).toEqual(emptyOutside);
    expect(await answering(404, { ok: false }).line.look()).toBeUndefined();
    await expect(answering(500, {}).line.look()).rejects.toThrow('500');
  });

  it('is acted on with JSON, and what is no answer throws', async () => {
    const act = { act: 'transfer', number: '2026-0001', amount: '5' } as const;
    const { line, asked } = answering(200, { ok: true });
    expect(await line.act(act)).toEqual({ ok: true });
    expect(asked[0]).toMatchObject({
      path: '/outside',
      init: { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(act) },
    });
    await expect(answering(503, {}).line.act(act)).rejects.toThrow('503');
  });
});
