import { expect, test } from 'vitest';
import { readMetadata } from '../../../src/local-workspace/posting/metadata.ts';

test('a key and flat values', () => {
  const metadata = {
    event_type: 'engawa_notice',
    event_payload: { key: 'k', n: 1, list: ['a'], flat: { a: true } },
  };
  expect(readMetadata(metadata)).toEqual({ ok: true, metadata });
});

test('absent, taken off, or wrong', () => {
  expect(readMetadata(undefined)).toEqual({ ok: true, metadata: 'none' });
  expect(readMetadata({})).toEqual({ ok: true, metadata: 'remove' });
  expect(readMetadata('text')).toMatchObject({ error: 'invalid_metadata_format' });
  expect(readMetadata({ event_type: 'a' })).toMatchObject({ error: 'invalid_metadata_schema' });
  expect(readMetadata({ event_type: 'a', event_payload: { deep: { er: { x: 1 } } } })).toMatchObject({
    ok: false,
  });
});
