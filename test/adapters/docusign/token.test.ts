import { afterAll, beforeEach, expect, it } from 'vitest';
import { consentUrl } from '../../../src/adapters/docusign/account.ts';
import { ConsentMissing, createToken } from '../../../src/adapters/docusign/token.ts';
import { startDocuSign } from '../../support/docusign/stand-in.ts';

const there = await startDocuSign();
afterAll(() => there.close());
const clock = { ms: Date.now() };
beforeEach(() => {
  clock.ms = Date.now();
  there.calls.length = 0;
});
const tokens = () => createToken({ account: there.account, realMs: () => clock.ms });
const soon = () => AbortSignal.timeout(5_000);

it('however many ask, one token is fetched, and kept until shortly before its end', async () => {
  const source = tokens();
  const got = await Promise.all([1, 2, 3, 4, 5].map(() => source.get(soon())));
  expect(new Set(got).size).toBe(1);
  clock.ms += 54 * 60_000;
  expect(await source.get(soon())).toBe(got[0]);
  expect(there.calls).toEqual(['POST /oauth/token']);
  clock.ms = Date.now() + 55 * 60_000 + 1_000;
  const source2 = source.get(soon());
  await expect(source2).rejects.toThrow();
});

it('one who stops waiting does not take it from the others', async () => {
  const source = tokens();
  const impatient = source.get(AbortSignal.abort());
  const patient = source.get(soon());
  await expect(impatient).rejects.toThrow(/too long/);
  expect(await patient).not.toBe('');
  expect(there.calls).toHaveLength(1);
});

it('a failure is not kept: the next one who asks tries again', async () => {
  const source = tokens();
  there.world.consented = false;
  const failed = source.get(soon());
  await expect(failed).rejects.toThrow(ConsentMissing);
  await expect(failed).rejects.toThrow(consentUrl(there.account));
  there.world.consented = true;
  expect(await source.get(soon())).not.toBe('');
});

it('one that was refused is dropped, and a newer one is not', async () => {
  const source = tokens();
  const first = await source.get(soon());
  source.drop('another');
  expect(await source.get(soon())).toBe(first);
  source.drop(first);
  expect(await source.get(soon())).not.toBe(first);
});
