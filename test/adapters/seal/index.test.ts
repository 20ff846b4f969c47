import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifySeal } from '../../../src/adapters/seal/index.ts';
import { TryLater } from '../../../src/kernel/effect.ts';
import { startTsa, type Tsa } from '../../support/tsa.ts';
import { openSealing, type Sealing } from './sealing.ts';

describe('sealing with a timestamp authority', () => {
  let sealing: Sealing;
  let tsa: Tsa;
  beforeAll(async () => {
    [sealing, tsa] = await Promise.all([openSealing(), startTsa()]);
  });
  afterAll(async () => {
    await Promise.all([sealing.room.close(), tsa.close()]);
  });

  it('puts the timestamp into the signature and says by whom', async () => {
    tsa.state.mood = 'good';
    const seal = sealing.sealBy(tsa.url);
    const { bytes, seal: facts } = await seal.apply(await sealing.paper(seal), sealing.attempt());
    const stamp = { at: '2026-11-23T01:00:07.000Z', by: '時刻認証局 Test TSA' };
    expect(facts.timestamp).toEqual({ state: 'given', ...stamp });
    expect((await verifySeal(bytes))?.timestamp).toEqual(stamp);
    expect(await seal.read(bytes)).toEqual(facts);
  });

  it('tries later while there is hope, longer each time, and keeps nothing until then', async () => {
    tsa.state.mood = 'error 500';
    const seal = sealing.sealBy(tsa.url);
    const paper = await sealing.paper(seal);
    const waits: number[] = [];
    for (const attempt of [1, 2, 3, 4, 5]) {
      const error: unknown = await seal
        .apply(paper, sealing.attempt(attempt))
        .catch((reason: unknown) => reason);
      if (!(error instanceof TryLater)) throw error;
      expect(error.message).toContain('TSA_URL');
      waits.push(error.afterMs);
    }
    expect(waits).toEqual([5_000, 15_000, 45_000, 135_000, 405_000]);
  });

  it('then seals without one, and does not keep silent about it', async () => {
    tsa.state.mood = 'wrong nonce';
    const seal = sealing.sealBy(tsa.url);
    const { bytes, seal: facts } = await seal.apply(await sealing.paper(seal), sealing.attempt(6));
    expect(facts.timestamp).toEqual({
      state: 'missed',
      why: 'its timestamp answers another question (wrong nonce)',
    });
    const read = await verifySeal(bytes);
    expect([read === undefined, read?.timestamp]).toEqual([false, undefined]);
    // Read again after a crash, it still counts as missed.
    expect((await seal.read(bytes))?.timestamp.state).toBe('missed');
  });

  it('does not seal without one because the process stops in the middle of the call', async () => {
    tsa.state.mood = 'slow';
    const seal = sealing.sealBy(tsa.url);
    const paper = await sealing.paper(seal);
    const stopped = { attempt: 6, signal: AbortSignal.timeout(300) };
    await expect(seal.apply(paper, stopped)).rejects.toThrow(TryLater);
  });

  it('asks nobody where no authority is set up', async () => {
    const asked = tsa.state.asked.length;
    const { seal } = await sealing.sealBy().apply(await sealing.paper(), sealing.attempt());
    expect([seal.timestamp.state, tsa.state.asked.length]).toEqual(['none', asked]);
  });
});
