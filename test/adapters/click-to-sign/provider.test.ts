import { expect, it } from 'vitest';
import { clickToSign } from '../../../src/adapters/click-to-sign/provider.ts';
import { signatureProviderContract } from '../../contracts/signature-provider.contract.ts';

signatureProviderContract('click-to-sign', async () => ({ provider: clickToSign }));

it('is named as the configuration names it', () => expect(clickToSign.name).toBe('click-to-sign'));
