import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import type { SignatureProvider, SignatureRequest } from '../../src/agreements/signature-provider.ts';

export interface ProviderUnderTest {
  readonly provider: SignatureProvider;
  /** How many requests can be signed out there at this moment; undefined when nothing is kept outside. */
  readonly open?: () => Promise<number>;
}

let nth = 0;
function request(more: Partial<SignatureRequest> = {}): SignatureRequest {
  nth += 1;
  return {
    key: `evt_${nth}:signature.request:0`,
    agreementId: `agr_${nth}`,
    title: 'Service agreement: Website',
    locale: 'ja',
    document: Buffer.from('%PDF-1.7 text'),
    sha256: 'a'.repeat(64),
    signers: [
      {
        signerId: `sgn_${nth}`,
        position: 1,
        role: 'client',
        personId: 'con_haru',
        name: '春',
        email: 'haru@kawa.example',
        locale: 'ja',
        check: { kind: 'none' },
      },
    ],
    expiresAt: Temporal.Instant.from('2026-12-23T01:00:00Z'),
    firstTriedMs: 0,
    signal: AbortSignal.timeout(10_000),
    ...more,
  };
}

/** What every signature provider promises, whoever it is. Run it once for each. */
export function signatureProviderContract(name: string, open: () => Promise<ProviderUnderTest>): void {
  describe(`${name} as a signature provider`, () => {
    it('gives a reference by which the request is known', async () => {
      const { provider } = await open();
      const one = await provider.request(request());
      const two = await provider.request(request());
      expect(one.providerRef).not.toBe('');
      expect(two.providerRef).not.toBe(one.providerRef);
    });

    it('is asked twice for the same agreement without there being two', async () => {
      const { provider, open: count } = await open();
      const asked = request();
      const first = await provider.request(asked);
      const again =
        provider.repeat === 'look-first' ? await provider.look(asked) : await provider.request(asked);
      expect(again).toEqual(first);
      if (count !== undefined) expect(await count()).toBe(1);
    });

    it('finds nothing before it was asked, where it has to look', async () => {
      const { provider } = await open();
      if (provider.repeat === 'look-first') expect(await provider.look(request())).toBeUndefined();
    });

    it('voids, also twice', async () => {
      const { provider, open: count } = await open();
      const { providerRef } = await provider.request(request());
      const given = {
        key: 'evt_void:signature.void:0',
        providerRef,
        reason: 'Wrong amount',
        signal: AbortSignal.timeout(10_000),
      };
      await provider.void(given);
      await provider.void(given);
      if (count !== undefined) expect(await count()).toBe(0);
    });
  });
}
